package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one column is all there is, equal values of it are for a person to decide, and that is said. */
class FewFieldsTest {
    private static final int STRANGERS = 1_600;

    private static String value(String field, int number) {
        return switch (field) {
            case "phone" -> String.format(Locale.ROOT, "+79%09d", 100_000_000 + number * 7_919L % 800_000_000);
            case "email" -> "box" + number * 7_919L + "@mail.ru";
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Matcher.Result among(String field) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            cards.add(Cards.of("c" + i, field, value(field, i)));
        }
        for (int i = 0; i < 20; i++) {
            cards.add(Cards.of("d" + i, field, value(field, i)));
        }
        return Accuracy.match(cards, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email"})
    void a_table_of_one_column(String field) {
        Matcher.Result result = among(field);

        assertThat(result.remarks()).extracting(Remark::kind).contains(Remark.Kind.FEW);
        assertThat(result.pairs()).hasSize(20).allMatch(pair -> pair.band() == Band.ASK);
        assertThat(result.pairs())
                .allMatch(pair -> pair.a().substring(1).equals(pair.b().substring(1)));
    }

    @Test
    void whole_names_alone() {
        Random random = new Random(4);
        List<Card> cards = new ArrayList<>(Cards.strangers(STRANGERS).stream()
                .map(card -> Cards.of(
                        card.id(),
                        "last_name",
                        card.text(Field.LAST_NAME) + (char) ('а' + random.nextInt(30)),
                        "first_name",
                        card.text(Field.FIRST_NAME)))
                .toList());
        cards.add(Cards.of("a", "last_name", "Подгузников", "first_name", "Роберт", "patronymic", "Юзефович"));
        cards.add(Cards.of("b", "last_name", "Подгузников", "first_name", "Роберт", "patronymic", "Юзефович"));

        Matcher.Result result = Accuracy.match(cards, 1);

        assertThat(result.remarks()).extracting(Remark::kind).contains(Remark.Kind.FEW);
        ScoredPair pair = result.pairs().stream()
                .filter(found -> found.a().equals("a") && found.b().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(pair.band()).isEqualTo(Band.ASK);
        assertThat(result.pairs()).noneMatch(found -> found.band() == Band.MERGE);
    }

    @Test
    void a_table_with_more_is_left_as_it_was_learnt() {
        Matcher.Result result = Accuracy.match(Cards.strangers(STRANGERS), 1);
        assertThat(result.remarks()).extracting(Remark::kind).doesNotContain(Remark.Kind.FEW);
    }

    @Test
    void one_card_or_no_values_have_nothing_to_compare() {
        List<Card> blank = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            blank.add(Cards.of("c" + i));
        }
        assertThat(Accuracy.match(blank, 1).remarks()).extracting(Remark::kind).contains(Remark.Kind.NOTHING);
        assertThat(Accuracy.match(List.of(Cards.of("a", "phone", "+79161234567")), 1)
                        .remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.LONE);
    }

    @Test
    void rows_that_are_all_copies_of_one_were_compared() {
        List<Card> equal = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            equal.add(Cards.of(
                    "c" + i,
                    "last_name",
                    "Подгузников",
                    "first_name",
                    "Роберт",
                    "phone",
                    "+79161234567",
                    "city",
                    "Пермь"));
        }
        assertThat(Accuracy.match(equal, 1).remarks())
                .extracting(Remark::kind)
                .contains(Remark.Kind.COPIES)
                .doesNotContain(Remark.Kind.NOTHING, Remark.Kind.LONE);
    }

    /** Firms with houses in many towns teach that a name says little; a copy in one town is worth a question still. */
    @ParameterizedTest
    @ValueSource(ints = {6, 12})
    void names_and_towns_of_firms_where_chains_abound(int towns) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            cards.add(firm("s" + i, name(i), i % towns));
        }
        for (int i = 0; i < 240; i++) {
            cards.add(firm("h" + i, name(150 + i / 12), i % 12));
        }
        for (int i = 0; i < 10; i++) {
            cards.add(firm("t" + i, name(i), i % towns));
        }

        Matcher.Result result = Accuracy.match(cards, 1);

        assertThat(result.remarks()).extracting(Remark::kind).contains(Remark.Kind.FEW);
        for (int i = 0; i < 10; i++) {
            String number = Integer.toString(i);
            assertThat(result.pairs())
                    .anyMatch(pair ->
                            pair.a().equals("s" + number) && pair.b().equals("t" + number) && pair.band() == Band.ASK);
        }
    }

    private static String name(int number) {
        List<String> heads =
                List.of("Кедр", "Восток", "Гранит", "Луч", "Маяк", "Орион", "Парус", "Рубин", "Факел", "Штурм");
        List<String> tails = List.of("агро", "дизайн", "мебель", "нефть", "проект", "сервис", "торг", "фарм", "хим");
        List<String> ends = List.of("", " Юг", " Плюс");
        return heads.get(number % 10) + tails.get(number / 10 % 9) + ends.get(number / 90);
    }

    private static Card firm(String id, String name, int town) {
        List<String> towns = List.of(
                "Пермь", "Казань", "Самара", "Тверь", "Омск", "Томск", "Уфа", "Тула", "Рязань", "Орёл", "Чита",
                "Псков");
        return Cards.of(EntityKind.COMPANY, id, "company", name, "city", towns.get(town));
    }
}
