package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Extra;
import dev.revizor.model.Origin;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final List<String> FIRST = List.of(
            "Пётр", "Анна", "Борис", "Вера", "Глеб", "Дарья", "Егор", "Жанна", "Захар", "Инна", "Кирилл", "Лидия",
            "Марк", "Нина", "Олег", "Полина", "Роман", "Софья", "Тимур", "Фёдор");

    private static Matcher.Result among(int strangers, Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(strangers));
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> pair(List<ScoredPair> pairs, String a, String b) {
        return pairs.stream().filter(p -> p.a().equals(a) && p.b().equals(b)).findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Лучников,Михаил,Лучников,Михаил,no_patronymic",
        "Лучников,Михаил,Luchnikov,Mikhail,sound",
        "Лучников,Михаил,Лучников,Миша,diminutive",
        "Лучников,Михаил,Лучников,М.,initial",
        "Лучников,Михаил,Лучинков,Михаил,typo",
        "Лучников,Полуэкт,Полуэкт,Лучников,swapped",
        "Лучников,Михаил,Kexybrjd,Vb[fbk,no_patronymic"
    })
    void merges_one_person_under_another_spelling(String l1, String f1, String l2, String f2, String level) {
        Matcher.Result result = among(
                400,
                Cards.of("a", "last_name", l1, "first_name", f1, "phone", "+79990001122", "birth_date", "1980-05-17"),
                Cards.of("b", "last_name", l2, "first_name", f2, "phone", "+79990001122", "birth_date", "1980-05-17"));
        ScoredPair found = pair(result.pairs(), "a", "b").orElseThrow();
        assertThat(found.band()).isEqualTo(Band.MERGE);
        assertThat(found.evidence())
                .extracting(Evidence::comparison, Evidence::level)
                .contains(org.assertj.core.groups.Tuple.tuple("person", level));
        assertThat(found.conflict()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "girard_f18382@mail.example,girard_f4111@mail.example",
        "girard.florent82@mail.example,girard.florent4@mail.example",
        "girard.florent@mail.example,girard.florent@post.example"
    })
    void a_mailbox_made_of_the_name_is_no_second_witness(String one, String other) {
        Matcher.Result result = among(
                400,
                Cards.of("a", "last_name", "Girard", "first_name", "Florent", "city", "Lyon", "email", one),
                Cards.of("b", "last_name", "Girard", "first_name", "Florent", "city", "Lyon", "email", other));
        assertThat(pair(result.pairs(), "a", "b").map(ScoredPair::band)).isNotEqualTo(Optional.of(Band.MERGE));
    }

    @Test
    void never_merges_on_a_name_alone() {
        Matcher.Result result = among(
                400,
                Cards.of("a", "last_name", "Лучников", "first_name", "Михаил", "patronymic", "Ильич"),
                Cards.of("b", "last_name", "Лучников", "first_name", "Михаил", "patronymic", "Ильич"));
        assertThat(pair(result.pairs(), "a", "b").map(ScoredPair::band)).isNotEqualTo(Optional.of(Band.MERGE));
    }

    @ParameterizedTest
    @CsvSource({
        "Иванищев,Пётр,Иванович,1980-03-04,Иванищев,Павел,Иванович,1980-03-04,twins",
        "Иванищев,Пётр,Петрович,1955-03-04,Иванищев,Пётр,Петрович,1981-07-19,father_son",
        "Иванищева,Анна,Петровна,1955-03-04,Иванищева,Анна,Павловна,1981-07-19,mother_daughter",
        "Иванищев,Пётр,'','',Иванищева,Анна,'','',shared_phone",
        "Иванищев,Пётр,Фомич,1955-03-04,Иванищев,Пётр,Гаврилович,1955-03-04,patronymic"
    })
    void never_merges_relatives(
            String l1, String f1, String m1, String d1, String l2, String f2, String m2, String d2, String conflict) {
        Matcher.Result result = among(
                400,
                Cards.of(
                        "a",
                        "last_name",
                        l1,
                        "first_name",
                        f1,
                        "patronymic",
                        m1,
                        "birth_date",
                        d1,
                        "phone",
                        "+79990001122",
                        "address",
                        "ул. Ленина, 5-10"),
                Cards.of(
                        "b",
                        "last_name",
                        l2,
                        "first_name",
                        f2,
                        "patronymic",
                        m2,
                        "birth_date",
                        d2,
                        "phone",
                        "+79990001122",
                        "address",
                        "ул. Ленина, 5-10"));
        List<ScoredPair> all = new ArrayList<>(result.pairs());
        all.addAll(result.lookalikes());
        ScoredPair found = pair(all, "a", "b").orElseThrow();
        assertThat(found.conflict()).isEqualTo(conflict);
        assertThat(found.band()).isNotEqualTo(Band.MERGE);
    }

    @Test
    void keeps_branches_of_a_company_apart() {
        Card head = Cards.of(
                EntityKind.COMPANY,
                "a",
                "company",
                "ООО «Лесмастер»",
                "inn",
                "2559373068",
                "kpp",
                "255901001",
                "city",
                "Уссурийск",
                "phone",
                "+74232000000");
        Card branch = Cards.of(
                EntityKind.COMPANY,
                "b",
                "company",
                "Лесмастер ООО",
                "inn",
                "2559373068",
                "kpp",
                "244343001",
                "city",
                "Ачинск",
                "phone",
                "+73912000000");
        Card again = Cards.of(
                EntityKind.COMPANY,
                "c",
                "company",
                "OOO Lesmaster",
                "inn",
                "2559373068",
                "kpp",
                "244343001",
                "city",
                "Ачинск",
                "phone",
                "+73912000000");
        Matcher.Result result = among(400, head, branch, again);
        assertThat(pair(result.pairs(), "b", "c").orElseThrow().band()).isEqualTo(Band.MERGE);
        assertThat(pair(result.lookalikes(), "a", "b").map(ScoredPair::conflict))
                .contains("branch");
        assertThat(pair(result.pairs(), "a", "b")).isEmpty();
    }

    @Test
    void a_sole_trader_is_compared_as_a_person() {
        Matcher.Result result = among(
                400,
                Cards.of(EntityKind.COMPANY, "a", "company", "ИП Нелюбина Людмила Олеговна", "phone", "+79990001122"),
                Cards.of(EntityKind.COMPANY, "b", "company", "Нелюбина Л.О. (ИП)", "phone", "+79990001122"));
        assertThat(pair(result.pairs(), "a", "b")).isPresent();
    }

    @Test
    void an_office_number_does_not_make_colleagues_one() {
        List<Card> cards = new ArrayList<>(Cards.strangers(300));
        for (int i = 0; i < 20; i++) {
            Card stranger = Cards.strangers(20).get(i);
            cards.add(Cards.of(
                    "o" + i,
                    "last_name",
                    "А" + stranger.text(dev.revizor.model.Field.LAST_NAME),
                    "first_name",
                    FIRST.get(i),
                    "phone",
                    "+78422462241",
                    "company",
                    "ООО Баланс"));
        }
        Matcher.Result result = Accuracy.match(cards, 1);
        assertThat(result.pairs()).noneMatch(p -> p.a().startsWith("o") && p.b().startsWith("o"));
    }

    @Test
    void unknown_columns_are_compared_as_their_values_suggest() {
        List<Card> cards = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<Extra> extras = List.of(
                    new Extra(0, Integer.toString(i)),
                    new Extra(1, Integer.toString(10_000_000 + random.nextInt(80_000_000))),
                    new Extra(2, List.of("north", "south", "east").get(i % 3)),
                    new Extra(3, "w" + random.nextInt(900) + "x " + "v" + random.nextInt(900) + "z quay"));
            cards.add(new Card("g" + i, EntityKind.CONTACT, new Origin(0, i), Map.of(), extras));
        }
        Card first = cards.get(0);
        List<Extra> changed = new ArrayList<>(first.extras());
        changed.set(0, new Extra(0, "300"));
        cards.add(new Card("gx", EntityKind.CONTACT, new Origin(0, 300), Map.of(), changed));
        Matcher.Result result = Accuracy.match(cards, 1);
        assertThat(pair(result.pairs(), "g0", "gx")).isPresent();
        assertThat(result.pairs()).hasSize(1);
    }

    @Test
    void is_the_same_for_any_order_and_number_of_threads() {
        List<Card> cards = new ArrayList<>(Cards.strangers(2000));
        for (Card card : Cards.strangers(300)) {
            cards.add(card.withId("dup-" + card.id()));
        }
        Matcher.Result one = Accuracy.match(cards, 1);
        Collections.shuffle(cards, new Random(1));
        Matcher.Result other = Accuracy.match(cards, 3);
        assertThat(other).isEqualTo(one);
        assertThat(one.pairs()).hasSizeGreaterThan(250);
        Collections.shuffle(cards, new Random(2));
        assertThat(Accuracy.clusters(other)).isEqualTo(Accuracy.clusters(Accuracy.match(cards, 2)));
    }

    @Test
    void who_has_no_given_name_is_never_merged_unseen_with_a_sister() {
        String[] shared = {
            "last_name",
            "Журавлёва",
            "patronymic",
            "Егоровна",
            "birth_date",
            "1982-04-25",
            "city",
            "Уфа",
            "address",
            "Уфа, Новая, 93, кв. 54"
        };
        List<String> named = new ArrayList<>(List.of(shared));
        named.addAll(List.of("first_name", "Олеся"));
        Matcher.Result result = among(400, Cards.of("a", named.toArray(new String[0])), Cards.of("b", shared));
        assertThat(pair(result.pairs(), "a", "b").map(ScoredPair::band)).contains(Band.ASK);
        named.addAll(List.of("email", "olesya.zhuravleva@ufa.example"));
        List<String> mailbox = new ArrayList<>(List.of(shared));
        mailbox.addAll(List.of("email", "olesya.zhuravleva@ufa.example"));
        result = among(400, Cards.of("a", named.toArray(new String[0])), Cards.of("b", mailbox.toArray(new String[0])));
        assertThat(pair(result.pairs(), "a", "b").map(ScoredPair::band)).contains(Band.MERGE);
    }

    /** Rare in the whole base, a foreign name is common where it comes from. */
    @Test
    void namesakes_of_one_language_and_town_are_strangers() {
        List<String> surnames = List.of("Müller", "Schäfer", "Weiß", "Vogel");
        List<String> names = List.of("Ursula", "Katrin", "Stefan");
        List<String> towns = List.of("Köln", "Mainz", "Kassel");
        Random random = new Random(12);
        List<Card> all = new ArrayList<>(Cards.strangers(8_000));
        for (int i = 0; i < 600; i++) {
            all.add(Cards.of(
                    "g" + i,
                    "last_name",
                    surnames.get(random.nextInt(4)),
                    "first_name",
                    names.get(random.nextInt(3)),
                    "city",
                    towns.get(random.nextInt(3)),
                    "phone",
                    "+4930" + (1_000_000 + i * 7_919),
                    "email",
                    "p" + i * 31 + "@post.example"));
        }
        Matcher.Result result = Accuracy.match(all, 2);
        assertThat(result.pairs()).noneMatch(found -> found.a().startsWith("g"));
    }

    @Test
    void a_kind_of_key_keeps_to_its_budget_and_still_finds_copies() {
        List<String> heads = List.of("Ка", "Мо", "Ре", "Ту", "Ви", "Ла", "Бо", "Зу", "Де", "Шо", "Фи");
        List<String> tails = List.of("нди", "лму", "рсо", "кта", "бре", "гвы", "пжо", "тца", "хлю", "мчи");
        List<String> names = List.of("Пётр", "Павел", "Полина", "Прохор", "Платон");
        Random random = new Random(4);
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // 110 surnames, one initial: blocks of some 180, under the cap, with 1.8 million pairs.
            all.add(Cards.of(
                    "n" + i,
                    "last_name",
                    heads.get(i % 11) + tails.get(i / 11 % 10) + "н",
                    "first_name",
                    names.get(random.nextInt(5)),
                    "phone",
                    "+7926" + (1_000_000 + i),
                    "birth_date",
                    (1940 + random.nextInt(67)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18))));
        }
        Card copied = all.get(777);
        all.add(new Card("copy", copied.kind(), copied.origin(), copied.fields(), copied.extras()));
        Matcher.Result result = Accuracy.match(all, 2);
        assertThat(result.candidates()).isLessThan(60L * all.size());
        assertThat(pair(result.pairs(), "copy", "n777")).isPresent();
    }

    @Test
    void splits_oversize_blocks_without_losing_copies() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String suffix = "" + (char) ('а' + i % 30) + (char) ('а' + i / 30 % 30) + (char) ('а' + i / 900);
            cards.add(Cards.of(
                    "p" + (1000 + i),
                    "last_name",
                    "Петров",
                    "first_name",
                    "Пётр",
                    "patronymic",
                    "Петр" + suffix + "ович",
                    "birth_date",
                    "1980-05-17",
                    "email",
                    suffix + "77@mail.ru"));
        }
        cards.add(cards.get(5).withId("q"));
        Matcher matcher = new Matcher(new Policy.Match(0.999, 0.5, 20), Accuracy.run(2));
        cards.forEach(matcher::add);
        Matcher.Result result = matcher.match();
        assertThat(result.candidates()).isLessThan(400_000);
        assertThat(pair(result.pairs(), "p1005", "q")).isPresent();
    }

    @Test
    void rejects_repeated_ids_and_a_second_run() {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        matcher.add(Cards.of("a", "last_name", "Лучников"));
        matcher.add(Cards.of("a", "last_name", "Лучников"));
        assertThatThrownBy(matcher::match)
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(MatchError.REPEATED_ID));
        assertThatThrownBy(matcher::match).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_twin_whose_surname_is_missing_is_still_a_twin() {
        Matcher.Result result = among(
                400,
                Cards.of(
                        "a",
                        "first_name",
                        "Евгений",
                        "patronymic",
                        "Артурович",
                        "birth_date",
                        "1997-08-12",
                        "address",
                        "Кирова, 111-94",
                        "city",
                        "Омск"),
                Cards.of(
                        "b",
                        "last_name",
                        "Ульянов",
                        "first_name",
                        "Иван",
                        "patronymic",
                        "Артурович",
                        "birth_date",
                        "1997-08-12",
                        "address",
                        "ул. Кирова 111-94",
                        "city",
                        "Омск"));
        assertThat(pair(result.pairs(), "a", "b")).isEmpty();
        assertThat(pair(result.lookalikes(), "a", "b").map(ScoredPair::conflict))
                .contains("twins");
    }

    @Test
    void a_number_that_all_nameless_cards_share_makes_nobody_one() {
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(Cards.of(
                    "n" + i, "phone", "+74951234567", "email", "a" + (char) ('a' + i % 26) + i * 37 + "@mail.ru"));
        }
        assertThat(Accuracy.match(all, 2).pairs()).isEmpty();
    }

    @Test
    void an_empty_base_has_no_pairs() {
        assertThat(Accuracy.match(List.of(), 2).pairs()).isEmpty();
    }
}
