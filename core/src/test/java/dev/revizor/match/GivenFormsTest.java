package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given names that are short, slipped, initials, typed with the other layout, or not there at all. */
class GivenFormsTest {
    private static final String BORN = "1980-05-17";
    private static final String PHONE = "+79990001122";
    private static final String HOME = "ул. Лесная, 5-10";

    private static Matcher.Result among(Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(400));
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> found(List<ScoredPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.a().equals("a") && pair.b().equals("b"))
                .findFirst();
    }

    private static Card card(String id, String last, String first, String born, String phone) {
        return Cards.of(
                id, "last_name", last, "first_name", first, "birth_date", born, "phone", phone, "address", HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "Лучников,Григорий,Лучников,Грриша",
        "Лучников,Павел,Лучников,Пааша",
        "Лучников,Артём,Лучников,Тёмма",
        "Garcia,Jennifer,Garcia,J.",
        "Рожкова,Раиса,Hj;rjdf,Hfbccf",
        "Москаленко,Лидия,Vjcrfktyrj,Kbblbz",
        "Smithson,John,Ыьшерыщт,Ощрт",
        "Рожкова,Вера,Рожкова,Bepa"
    })
    void are_one_name_under_another_spelling(String last, String first, String otherLast, String otherFirst) {
        Matcher.Result result =
                among(card("a", last, first, BORN, PHONE), card("b", otherLast, otherFirst, BORN, PHONE));
        assertThat(found(result.pairs()).orElseThrow().conflict()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Павел,Дмитрий", "Григорий,Павел", "Дмитрий,Рирта", "Jennifer,P."})
    void are_not_stretched_to_other_names(String first, String other) {
        Matcher.Result result =
                among(card("a", "Лучников", first, BORN, PHONE), card("b", "Лучников", other, BORN, PHONE));
        assertThat(found(result.pairs())).isEmpty();
        assertThat(found(result.lookalikes()).orElseThrow().conflict()).isEqualTo("twins");
    }

    @Test
    void two_full_names_are_asked_about_though_one_is_short_for_the_other() {
        Matcher.Result twins =
                among(card("a", "Лучникова", "Ксения", BORN, PHONE), card("b", "Лучникова", "Оксана", BORN, PHONE));
        assertThat(found(twins.pairs()).orElseThrow().band()).isEqualTo(Band.ASK);
        Matcher.Result short1 =
                among(card("a", "Лучникова", "Ксюша", BORN, PHONE), card("b", "Лучникова", "Оксана", BORN, PHONE));
        assertThat(found(short1.pairs()).orElseThrow().band()).isEqualTo(Band.MERGE);
    }

    /** Twins are often named alike; a slip that makes one known name of another is rare. */
    @ParameterizedTest
    @CsvSource({
        "Мария,Марина",
        "Анна,Алла",
        "Кира,Ира",
        "Егор,Игорь",
        "Полина,Павлина",
        "Василиса,Василина",
        "Анна,Яна",
        "Денис,Данис",
        "Андрей,Адриан",
        "Ильдар,Ильнар",
        "Дарья,Дарина",
        "Юлия,Юлиана",
        "Rasha,Rania",
        "Josefa,Jose"
    })
    void two_known_names_that_are_alike_are_asked_about(String first, String other) {
        String sister = first.endsWith("а") || first.endsWith("я") ? "Лучникова" : "Лучников";
        Matcher.Result twins = among(card("a", sister, first, BORN, PHONE), card("b", sister, other, BORN, PHONE));
        assertThat(found(twins.pairs()).map(ScoredPair::band)).isNotEqualTo(Optional.of(Band.MERGE));
        Matcher.Result slip =
                among(card("a", "Лучникова", "Марина", BORN, PHONE), card("b", "Лучникова", "Мраина", BORN, PHONE));
        assertThat(found(slip.pairs()).orElseThrow().band()).isEqualTo(Band.MERGE);
    }

    /** Twins whose names share their consonants; above in the given name, here with all else equal. */
    @ParameterizedTest
    @CsvSource({
        "Хасан,Хусан",
        "Дина,Дана",
        "Динара,Данара",
        "Самир,Самур",
        "Карина,Корина",
        "Айнур,Айнура",
        "Joan,Jean",
        "Peter,Petra",
        "Hassan,Hussain",
        "Darren,Doreen",
        "Yan,Jun"
    })
    void twins_told_apart_by_a_vowel_are_asked_about(String first, String other) {
        String name = Folding.hasCyrillic(first.toLowerCase(Locale.ROOT)) ? "Сарсенбай" : "Holloway";
        Matcher.Result twins = among(card("a", name, first, BORN, PHONE), card("b", name, other, BORN, PHONE));
        assertThat(found(twins.pairs()).orElseThrow().band()).isEqualTo(Band.ASK);
    }

    @ParameterizedTest
    @CsvSource({
        "Наталия,Наталья",
        "София,Софья",
        "Алёна,Алена",
        "Гулнора,Гулнара",
        "Рустам,Рустем",
        "Mohammed,Muhammad",
        "Yusuf,Yousef"
    })
    void one_name_in_two_spellings_is_merged(String first, String other) {
        String name = Folding.hasCyrillic(first.toLowerCase(Locale.ROOT)) ? "Сарсенбай" : "Holloway";
        Matcher.Result one = among(card("a", name, first, BORN, PHONE), card("b", name, other, BORN, PHONE));
        assertThat(found(one.pairs()).orElseThrow().band()).isEqualTo(Band.MERGE);
    }

    /** In one cell, which word is the given name is a guess where nobody is known to be called by the first. */
    @ParameterizedTest
    @CsvSource({
        "Lê Thị Dũng,Lê Thị Tuấn,ASK",
        "Zhao Min,Zhao Wei,ASK",
        "Yan Zhao,Jun Zhao,ASK",
        "Sarah Holloway,Sarah Thornton,ASK"
    })
    void another_word_of_a_name_in_a_guessed_order_is_asked_about(String name, String other, Band band) {
        Matcher.Result result = among(
                Cards.of("a", "full_name", name, "birth_date", BORN, "phone", PHONE),
                Cards.of("b", "full_name", other, "birth_date", BORN, "phone", PHONE));
        assertThat(found(result.pairs()).orElseThrow().band()).isEqualTo(band);
    }

    /** Neighbours in a list whose numbers run on: telephone and postcode that are alike make nobody one of another surname. */
    @Test
    void another_surname_with_numbers_that_are_only_alike_is_asked_about() {
        List<Card> all = new ArrayList<>(Cards.strangers(400));
        for (int i = 1; i <= 8; i++) {
            all.add(Cards.of(
                    "n" + i,
                    "last_name",
                    List.of("Brownlee", "Farnham", "Garland", "Hollis", "Ingram", "Quigley", "Sutter", "Whitlock")
                            .get(i - 1),
                    "first_name",
                    "Keith",
                    "birth_date",
                    BORN,
                    "phone",
                    "+1214714211" + i,
                    "postcode",
                    "4761" + i));
        }
        Matcher.Result result = Accuracy.match(all, 1);
        assertThat(result.pairs()).filteredOn(pair -> pair.band() == Band.MERGE).isEmpty();
    }

    @Test
    void a_couple_is_two_though_one_of_them_has_no_given_name() {
        Card wife = Cards.of("a", "last_name", "Лучникова", "patronymic", "Ринатовна", "phone", PHONE, "address", HOME);
        Matcher.Result result = among(wife, card("b", "Лучников", "Ярослав", BORN, PHONE));
        assertThat(found(result.pairs())).isEmpty();
        assertThat(found(result.lookalikes()).orElseThrow().conflict()).isEqualTo("sex");
    }

    @Test
    void another_surname_and_no_given_name_is_never_merged_unseen() {
        Card nameless = Cards.of(
                "a",
                "last_name",
                "Балашов",
                "birth_date",
                BORN,
                "phone",
                PHONE,
                "address",
                HOME,
                "company",
                "АО Рубин");
        Card other = Cards.of(
                "b",
                "last_name",
                "Беспалов",
                "first_name",
                "Пётр",
                "birth_date",
                BORN,
                "phone",
                PHONE,
                "address",
                HOME,
                "company",
                "АО Рубин");
        List<Card> all = new ArrayList<>(Cards.strangers(400));
        all.add(0, other);
        all.add(0, nameless);
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        all.forEach(matcher::add);
        Prober prober = matcher.probe();
        // Phone, address, birth date and employer agree; in an office and at home they do for others too.
        assertThat(prober.bits(prober.row("a"), prober.row("b"))).isNotNaN();
        assertThat(prober.tally().lacking()).isEqualTo("given_name");
        assertThat(prober.tally().witnesses()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Hj;rjdf,true",
        "Kbllbz,true",
        "Ljkub[,true",
        "B[jhm,true",
        "Lynch,false",
        "Smyth,false",
        "Smith; John,false",
        "Иванов,false",
        "Ng,false",
        "O'Brien,false",
        "Schwarz,false",
        "Smith [old],false"
    })
    void are_told_from_keys_of_the_other_layout(String text, boolean keys) {
        assertThat(Folding.unpronounceable(text)).isEqualTo(keys);
    }

    /** Spellings of one name are no two names, however many of them people bear. */
    @ParameterizedTest
    @CsvSource({"Наталья,Наталия", "Даниил,Данила", "Mohamed,Mohammed", "Sara,Sarah", "Яна,Yana"})
    void spellings_of_one_name_are_merged(String first, String other) {
        Matcher.Result one =
                among(card("a", "Лучников", first, BORN, PHONE), card("b", "Лучников", other, BORN, PHONE));
        assertThat(found(one.pairs()).orElseThrow().band()).isEqualTo(Band.MERGE);
    }

    @ParameterizedTest
    @CsvSource({"Ярослав,А.", "Ярослав,И.", "Анна,Я.", "Irene,Y.", "Wanda,V."})
    void an_initial_is_a_letter_and_not_its_sound(String first, String initial) {
        Matcher.Result result =
                among(card("a", "Лучникова", first, BORN, PHONE), card("b", "Лучникова", initial, BORN, PHONE));
        assertThat(found(result.lookalikes()).orElseThrow().conflict()).isEqualTo("twins");
    }

    @ParameterizedTest
    @CsvSource({"Ярослав,Я.", "Яна,Y.", "Саша,А.", "Юлия,J.", "Yulia,I.", "Bob,R."})
    void an_initial_stands_for_the_full_name_in_either_alphabet(String first, String initial) {
        Matcher.Result result =
                among(card("a", "Лучникова", first, BORN, PHONE), card("b", "Лучникова", initial, BORN, PHONE));
        assertThat(found(result.pairs()).orElseThrow().conflict()).isEmpty();
    }

    @Test
    void mother_and_daughter_under_two_surnames_are_two() {
        Card[] women = {
            Cards.of(
                    "a",
                    "last_name",
                    "Гераськина",
                    "first_name",
                    "Лия",
                    "birth_date",
                    "1972-12-27",
                    "phone",
                    PHONE,
                    "address",
                    HOME,
                    "email",
                    "liyabedin9@example.com"),
            Cards.of(
                    "b",
                    "last_name",
                    "Лучникова",
                    "first_name",
                    "Лия",
                    "birth_date",
                    "2005-05-28",
                    "phone",
                    PHONE,
                    "address",
                    HOME,
                    "email",
                    "liyabedin9@example.com")
        };
        Matcher.Result result = among(women);
        assertThat(found(result.pairs())).isEmpty();
        assertThat(found(result.lookalikes()).orElseThrow().conflict()).isEqualTo("mother_daughter");
    }

    @Test
    void who_was_born_on_the_same_day_a_generation_later_is_asked_about() {
        Matcher.Result result = among(
                card("a", "Лучников", "Игнат", "1959-01-24", PHONE),
                card("b", "Лучников", "Игнат", "1980-01-24", PHONE));
        ScoredPair pair = found(result.pairs()).orElseThrow();
        assertThat(pair.band()).isEqualTo(Band.ASK);
        assertThat(pair.conflict()).isEqualTo("father_son");
    }

    @Test
    void another_surname_is_asked_about_unless_the_birth_date_agrees() {
        Card[] men = {
            Cards.of("a", "last_name", "Гераськин", "first_name", "Олег", "patronymic", "Львович", "phone", PHONE),
            Cards.of("b", "last_name", "Лучников", "first_name", "Олег", "patronymic", "Львович", "phone", PHONE)
        };
        assertThat(found(among(men).pairs()).map(ScoredPair::band)).isNotEqualTo(Optional.of(Band.MERGE));
    }

    @ParameterizedTest
    @CsvSource({"Лучников,Саша,Лучникова,Саша", "Lutchnikov,Sasha,Lutchnikova,Sasha"})
    void endings_of_a_surname_tell_husband_and_wife(String last, String first, String otherLast, String otherFirst) {
        Matcher.Result result =
                among(card("a", last, first, BORN, PHONE), card("b", otherLast, otherFirst, BORN, PHONE));
        ScoredPair pair = found(result.pairs()).orElseThrow();
        assertThat(pair.band()).isEqualTo(Band.ASK);
        assertThat(pair.conflict()).isEqualTo("sex");
    }

    @Test
    void two_sexes_that_were_stated_are_asked_about_whatever_the_name() {
        Matcher.Result result = among(
                Cards.of(
                        "a",
                        "last_name",
                        "Harrowgate",
                        "first_name",
                        "Alex",
                        "sex",
                        "m",
                        "birth_date",
                        BORN,
                        "phone",
                        PHONE),
                Cards.of(
                        "b",
                        "last_name",
                        "Harrowgate",
                        "first_name",
                        "Alex",
                        "sex",
                        "f",
                        "birth_date",
                        BORN,
                        "phone",
                        PHONE));
        assertThat(found(result.pairs()).orElseThrow().band()).isEqualTo(Band.ASK);
    }
}
