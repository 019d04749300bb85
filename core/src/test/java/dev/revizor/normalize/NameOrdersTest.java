package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.NameOrders.First;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NameOrdersTest {
    /** Both words might be either: nothing but the place tells them apart. */
    private static final String DOUBTFUL = "Лола Меридия";

    private static final List<String> FIRST_NAMES = List.of("Иван", "Мария", "Сергей", "Ольга", "Николай", "Светлана");
    private static final List<String> SURNAMES = List.of("Кузнецов", "Петрова", "Соколовский", "Шевченко", "Морозова");

    @Test
    void a_column_in_which_the_first_name_stands_first_settles_what_the_words_leave_open() {
        NameOrders orders = vote(certain(30, First.FIRST_NAME));
        assertThat(orders.of(0)).isEqualTo(First.FIRST_NAME);

        Card card = read(orders, DOUBTFUL);
        assertThat(card.text(Field.FIRST_NAME)).isEqualTo("Лола");
        assertThat(card.text(Field.LAST_NAME)).isEqualTo("Меридия");
        assertThat(card.text(Field.FULL_NAME)).isEqualTo("Меридия Лола");
        assertThat(card.values(Field.FULL_NAME).get(0).reason()).isEqualTo("name.order_by_column");
        assertThat(read(orders, "Иван Кузнецов").values(Field.FULL_NAME).get(0).reason())
                .isEqualTo("name.order");
    }

    @Test
    void a_column_in_which_the_surname_stands_first_leaves_the_words_in_their_places() {
        NameOrders orders = vote(certain(30, First.SURNAME));
        assertThat(orders.of(0)).isEqualTo(First.SURNAME);
        assertThat(read(orders, DOUBTFUL).text(Field.LAST_NAME)).isEqualTo("Лола");
    }

    @Test
    void words_that_are_certain_stand_against_the_column() {
        NameOrders orders = vote(certain(30, First.FIRST_NAME));
        assertThat(read(orders, "Кузнецов Иван").text(Field.LAST_NAME)).isEqualTo("Кузнецов");
        assertThat(read(orders, "Кузнецов Иван Петрович").text(Field.LAST_NAME)).isEqualTo("Кузнецов");
    }

    @Test
    void a_surname_that_is_a_given_name_too_does_not_stand_against_the_column_beside_an_unknown_word() {
        NameOrders givenFirst = vote(certain(30, First.FIRST_NAME));
        assertThat(read(givenFirst, "Lizzo Thomas").text(Field.LAST_NAME)).isEqualTo("Thomas");
        NameOrders surnameFirst = vote(Collections.nCopies(30, "Smith John"));
        assertThat(read(surnameFirst, "Thomas Lizzo").text(Field.LAST_NAME)).isEqualTo("Thomas");
    }

    @Test
    void a_mixed_column_decides_nothing() {
        List<String> cells = certain(30, First.FIRST_NAME);
        cells.addAll(certain(10, First.SURNAME));
        assertThat(vote(cells).of(0)).isEqualTo(First.UNKNOWN);
        assertThat(read(vote(cells), DOUBTFUL).text(Field.LAST_NAME)).isEqualTo("Лола");
    }

    @Test
    void one_slip_among_many_names_is_forgiven() {
        List<String> cells = certain(30, First.FIRST_NAME);
        cells.add("Кузнецов Иван");
        assertThat(vote(cells).of(0)).isEqualTo(First.FIRST_NAME);
    }

    @Test
    void a_clear_majority_decides_and_the_words_need_say_less_against_it() {
        List<String> cells = certain(17, First.FIRST_NAME);
        cells.add("Кузнецов Иван");
        assertThat(vote(cells).of(0)).isEqualTo(First.MOSTLY_FIRST_NAME);
        assertThat(read(vote(cells), DOUBTFUL).text(Field.LAST_NAME)).isEqualTo("Меридия");
        assertThat(read(vote(cells), "Кузнецов Иван").text(Field.LAST_NAME)).isEqualTo("Кузнецов");
        List<String> turned = certain(20, First.SURNAME);
        turned.addAll(certain(5, First.FIRST_NAME));
        assertThat(vote(turned).of(0)).isEqualTo(First.MOSTLY_SURNAME);
        assertThat(read(vote(turned), DOUBTFUL).text(Field.LAST_NAME)).isEqualTo("Лола");
    }

    @Test
    void names_in_latin_letters_follow_no_russian_custom_in_which_the_surname_stands_first() {
        NameOrders russian = vote(certain(30, First.SURNAME));
        assertThat(russian.of(0, "Кузнецов Иван")).isEqualTo(First.SURNAME);
        assertThat(russian.of(0, "James Taylor")).isEqualTo(First.UNKNOWN);
        assertThat(read(russian, "James Taylor").text(Field.LAST_NAME)).isEqualTo("Taylor");
        assertThat(vote(certain(30, First.FIRST_NAME)).of(0, "James Taylor")).isEqualTo(First.FIRST_NAME);
        List<String> cells = certain(30, First.FIRST_NAME);
        cells.addAll(Collections.nCopies(12, "Smith John"));
        assertThat(vote(cells).of(0, "James Taylor")).isEqualTo(First.SURNAME);
        assertThat(read(vote(cells), "Taylor James").text(Field.LAST_NAME)).isEqualTo("Taylor");
    }

    @Test
    void a_few_names_are_no_custom() {
        assertThat(vote(certain(9, First.FIRST_NAME)).of(0)).isEqualTo(First.UNKNOWN);
        assertThat(vote(certain(10, First.FIRST_NAME)).of(0)).isEqualTo(First.FIRST_NAME);
    }

    @Test
    void doubtful_names_and_names_with_a_patronymic_do_not_vote() {
        List<String> cells = new ArrayList<>(Collections.nCopies(50, DOUBTFUL));
        cells.addAll(Collections.nCopies(50, "Иван Петрович Кузнецов"));
        cells.addAll(Collections.nCopies(50, "И. Кузнецов"));
        cells.addAll(Collections.nCopies(50, ""));
        assertThat(vote(cells).of(0)).isEqualTo(First.UNKNOWN);
    }

    @Test
    void the_order_of_the_rows_is_of_no_matter() {
        List<String> cells = certain(40, First.FIRST_NAME);
        cells.addAll(certain(2, First.SURNAME));
        First before = vote(cells).of(0);
        Collections.shuffle(cells, new Random(7));
        assertThat(vote(cells).of(0)).isEqualTo(before).isEqualTo(First.FIRST_NAME);
    }

    @Test
    void other_columns_have_no_custom() {
        NameOrders orders = vote(certain(30, First.FIRST_NAME));
        assertThat(orders.of(1)).isEqualTo(First.UNKNOWN);
        assertThat(orders.of(-1)).isEqualTo(First.UNKNOWN);
        assertThat(NameOrders.unknown().of(0)).isEqualTo(First.UNKNOWN);
    }

    private static List<String> certain(int count, First first) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = FIRST_NAMES.get(i % FIRST_NAMES.size());
            String surname = SURNAMES.get(i % SURNAMES.size());
            out.add(first == First.SURNAME ? surname + " " + name : name + " " + surname);
        }
        return out;
    }

    private static NameOrders vote(List<String> cells) {
        Mapping.Column names =
                new Mapping.Column(0, "ФИО", Optional.of(Field.FULL_NAME), Mapping.Part.SELF, "", 1, "user");
        Mapping.Column other = new Mapping.Column(1, "x", Optional.empty(), Mapping.Part.SELF, "", 1, "unknown");
        List<RawRow> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(new RawRow(rows.size() + 2, rows.size(), List.of(cell, "")));
        }
        Mapping mapping = new Mapping(EntityKind.CONTACT, 1, "generic", "file", List.of(names, other));
        return NameOrders.vote(mapping, rows, Policy.builtIn().normalize());
    }

    private static Card read(NameOrders orders, String raw) {
        Policy policy = Policy.builtIn();
        CardNormalizer normalizer = new CardNormalizer(
                policy.normalize(), policy.consent(), new Customs(DateOrders.dayFirst(), orders, NumberMarks.none()));
        Draft.Cell cell = new Draft.Cell(0, Field.FULL_NAME, "", raw);
        return normalizer.normalize(new Draft(EntityKind.CONTACT, "file", new Origin(0, 2), List.of(cell), List.of()));
    }
}
