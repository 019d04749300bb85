package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that map to no field, of numbers that everybody has one of. */
class GenericTest {
    private static final int COLUMN = 40;

    private static Card numbered(String id, String number) {
        Card card = Cards.of(id, "last_name", "Лучников");
        return new Card(id, card.kind(), card.origin(), card.fields(), List.of(new Extra(COLUMN, number)));
    }

    private static boolean identifies(String one, String other) {
        Table table = new Table();
        for (int i = 0; i < 400; i++) {
            table.add(numbered("s" + i, "45 11 " + (100_000 + i * 7919)));
        }
        table.add(numbered("a", one));
        table.add(numbered("b", other));
        table.seal(id -> true);
        Tally tally = new Tally();
        tally.clear();
        new Generic(table).compare(Prober.row(table, "a"), Prober.row(table, "b"), tally);
        return tally.identified;
    }

    @ParameterizedTest
    @CsvSource({
        "45 10 731842, 45 10 731842, true",
        "45 10 731842, 45 10 781842, true",
        "45 10 731842, 45 10 731824, true",
        "45 10 731842, 45 10 731843, false",
        "45 10 731842, 45 10 226190, false"
    })
    void a_number_with_a_slip_names_a_person_but_not_where_two_may_have_been_issued_in_a_row(
            String one, String other, boolean identified) {
        assertThat(identifies(one, other)).isEqualTo(identified);
        assertThat(identifies(other, one)).isEqualTo(identified);
    }
}
