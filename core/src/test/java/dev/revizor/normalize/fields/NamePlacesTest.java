package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NameOrders.Holds;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single words in the cells for surname and first name: what stays where it was typed, and what is put right. */
final class NamePlacesTest {
    private static final List<String> FIRST_NAMES = List.of("Иван", "Мария", "Сергей", "Ольга", "Николай", "Светлана");
    private static final List<String> SURNAMES = List.of("Кузнецов", "Петрова", "Соколовский", "Шевченко", "Морозова");

    @ParameterizedTest
    @CsvSource({
        "Любов, f",
        "Каролин, f",
        "Хелин, f",
        "Эвелин, f",
        "Кевин, m",
        "Джастин, m",
        "Айнуддин, m",
        "Аполина, f",
        "Салахиддин, m",
        "Валенгтина, f",
        "Аделин, f"
    })
    void a_first_name_that_ends_like_a_surname_stays_in_its_cell(String word, String sex) {
        Card card = read(NameOrders.unknown(), "", word);
        assertThat(card.text(Field.FIRST_NAME)).isEqualTo(word);
        assertThat(card.text(Field.LAST_NAME)).isEmpty();
        assertThat(card.text(Field.SEX)).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Кузнецов",
                "Павлов",
                "Никитина",
                "Хайрутдинов",
                "Вершинина",
                "Подгорецкий",
                "Тимошенко",
                "Аверин",
                "Сулейманова",
                "Ибрагимов",
                "Пузырькова",
                "Загоруйченко"
            })
    void a_surname_in_the_cell_for_first_names_is_still_found(String word) {
        Card card = read(NameOrders.unknown(), "", word);
        assertThat(card.text(Field.LAST_NAME)).isEqualTo(word);
        assertThat(card.text(Field.FIRST_NAME)).isEmpty();
        assertThat(card.values(Field.FIRST_NAME).get(0).reason()).isEqualTo("name.swapped");
    }

    @Test
    void exchanged_cells_are_put_right_where_both_words_are_certain() {
        Card card = read(NameOrders.unknown(), "Светлана", "Загоруйкина");
        assertThat(card.text(Field.LAST_NAME)).isEqualTo("Загоруйкина");
        assertThat(card.text(Field.FIRST_NAME)).isEqualTo("Светлана");
    }

    @Test
    void an_ending_alone_only_suggests_the_exchange() {
        Card card = read(NameOrders.unknown(), "Тимур", "Шагирин");
        assertThat(card.text(Field.LAST_NAME)).isEqualTo("Тимур");
        assertThat(card.values(Field.LAST_NAME).get(0).suggestion()).isEqualTo("Шагирин");
        assertThat(card.values(Field.FIRST_NAME).get(0).suggestion()).isEqualTo("Тимур");
    }

    @Test
    void what_a_column_holds_is_told_by_its_certain_words() {
        assertThat(vote(SURNAMES, FIRST_NAMES).holds(0)).isEqualTo(Holds.SURNAMES);
        assertThat(vote(SURNAMES, FIRST_NAMES).holds(1)).isEqualTo(Holds.FIRST_NAMES);
        assertThat(vote(FIRST_NAMES, SURNAMES).holds(0)).isEqualTo(Holds.FIRST_NAMES);
        List<String> both = new ArrayList<>(SURNAMES);
        both.addAll(FIRST_NAMES);
        assertThat(vote(both, both).holds(0)).isEqualTo(Holds.UNKNOWN);
        assertThat(vote(List.of("Ким", "", "н/д"), FIRST_NAMES).holds(0)).isEqualTo(Holds.UNKNOWN);
        assertThat(NameOrders.unknown().holds(0)).isEqualTo(Holds.UNKNOWN);
        assertThat(vote(SURNAMES, FIRST_NAMES).holds(-1)).isEqualTo(Holds.UNKNOWN);
        assertThat(vote(SURNAMES, FIRST_NAMES).of(0)).isEqualTo(NameOrders.First.UNKNOWN);
    }

    @Test
    void a_column_of_surnames_titled_first_name_gives_up_its_doubtful_words_too() {
        NameOrders exchanged = vote(FIRST_NAMES, SURNAMES);
        assertThat(read(exchanged, "", "Каштан").text(Field.LAST_NAME)).isEqualTo("Каштан");
        assertThat(read(exchanged, "Элимар", "").text(Field.FIRST_NAME)).isEqualTo("Элимар");
        Card card = read(exchanged, "Элимар", "Каштан");
        assertThat(card.text(Field.LAST_NAME)).isEqualTo("Каштан");
        assertThat(card.text(Field.FIRST_NAME)).isEqualTo("Элимар");
        assertThat(read(exchanged, "Морозова", "Мария").text(Field.LAST_NAME)).isEqualTo("Морозова");
        assertThat(read(exchanged, "", "Мария").text(Field.FIRST_NAME)).isEqualTo("Мария");
    }

    @Test
    void a_column_that_holds_what_its_title_says_keeps_more() {
        NameOrders titled = vote(SURNAMES, FIRST_NAMES);
        assertThat(read(NameOrders.unknown(), "", "Арзин").text(Field.LAST_NAME))
                .isEqualTo("Арзин");
        assertThat(read(titled, "", "Арзин").text(Field.FIRST_NAME)).isEqualTo("Арзин");
        assertThat(read(titled, "", "Кузнецов").text(Field.LAST_NAME)).isEqualTo("Кузнецов");
        assertThat(read(titled, "Мария", "").text(Field.FIRST_NAME)).isEqualTo("Мария");
    }

    private static NameOrders vote(List<String> lasts, List<String> firsts) {
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> cells = List.of(lasts.get(i % lasts.size()), firsts.get(i % firsts.size()));
            rows.add(new RawRow(i + 2, i, cells));
        }
        Mapping mapping = new Mapping(
                EntityKind.CONTACT,
                1,
                "generic",
                "file",
                List.of(column(0, Field.LAST_NAME), column(1, Field.FIRST_NAME)));
        return NameOrders.vote(mapping, rows, Policy.builtIn().normalize());
    }

    private static Mapping.Column column(int position, Field field) {
        return new Mapping.Column(position, "", Optional.of(field), Mapping.Part.SELF, "", 1, "user");
    }

    private static Card read(NameOrders orders, String last, String first) {
        CardNormalizer normalizer = new CardNormalizer(
                Policy.builtIn().normalize(),
                Policy.builtIn().consent(),
                new Customs(DateOrders.dayFirst(), orders, NumberMarks.none()));
        List<Draft.Cell> cells =
                List.of(new Draft.Cell(0, Field.LAST_NAME, "", last), new Draft.Cell(1, Field.FIRST_NAME, "", first));
        return normalizer.normalize(new Draft(EntityKind.CONTACT, "file", new Origin(0, 2), cells, List.of()));
    }
}
