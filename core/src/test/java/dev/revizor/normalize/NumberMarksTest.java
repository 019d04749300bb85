package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import dev.revizor.normalize.NumberMarks.Ballot;
import dev.revizor.normalize.NumberMarks.Mark;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMarksTest {
    private static Mapping mapping() {
        Mapping.Column amount =
                new Mapping.Column(0, "Сумма", Optional.of(Field.AMOUNT), Mapping.Part.SELF, "", 1, "user");
        return new Mapping(EntityKind.DEAL, 1, "generic", "file", List.of(amount));
    }

    private static NumberMarks vote(String... cells) {
        List<RawRow> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(new RawRow(rows.size() + 2, rows.size(), List.of(cell)));
        }
        return NumberMarks.vote(mapping(), rows);
    }

    private static Value read(NumberMarks marks, String cell) {
        return new Amounts(marks, new Words(List.of())).normalize(0, cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|COMMA|false",
                "1.234,50 ₽|COMMA|true",
                "1.234.567|COMMA|true",
                "1 234,567|COMMA|false",
                "0,125|COMMA|false",
                "1234,500|COMMA|false",
                "12.5|POINT|false",
                "$1,234.50|POINT|true",
                "1,234,567|POINT|true"
            })
    void a_number_that_can_be_read_in_one_way_decides(String cell, Mark mark, boolean thousands) {
        assertThat(vote(cell, "1,234").of(0)).isEqualTo(new Ballot(Optional.of(mark), true, false));
        assertThat(vote(cell).of(0)).isEqualTo(new Ballot(Optional.of(mark), thousands, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234", "12 500", "слово", "''", "1.2.3", "12.03.2024", "1,2345,678"})
    void anything_else_does_not_vote(String cell) {
        assertThat(vote(cell).of(0)).isEqualTo(new Ballot(Optional.empty(), false, false));
    }

    @Test
    void the_majority_decides_and_only_open_numbers_follow_it() {
        NumberMarks american = vote("1,234.50", "12.5", "7,5", "5,000");
        assertThat(read(american, "5,000").canonical()).containsExactly("5000");
        assertThat(read(american, "-5,000 руб.").canonical()).containsExactly("-5000");
        assertThat(read(american, "7,5").canonical()).containsExactly("7.5");
        assertThat(read(american, "5.125").canonical()).containsExactly("5.125");
        NumberMarks russian = vote("12,5", "1.234");
        assertThat(read(russian, "1.234").canonical()).containsExactly("1234");
        assertThat(read(russian, "1,234").canonical()).containsExactly("1.234");
        assertThat(read(russian, "1.234").quality()).isEqualTo(Quality.REPAIRED);
    }

    @Test
    void without_a_decision_an_open_number_is_a_fraction_and_doubted() {
        NumberMarks open = vote("1,234", "5,000");
        assertThat(open.of(0)).isEqualTo(new Ballot(Optional.empty(), true, true));
        Value value = read(open, "1,234");
        assertThat(value.canonical()).containsExactly("1.234");
        assertThat(value.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(value.reason()).isEqualTo("number.ambiguous");
        assertThat(value.suggestion()).isEqualTo("1234");
        assertThat(read(open, "12,50").quality()).isEqualTo(Quality.REPAIRED);
        assertThat(vote("12,5", "12.5", "1,234").of(0).ambiguous()).isTrue();
    }

    @Test
    void a_pinned_mark_decides_and_nothing_is_known_without_a_table() {
        assertThat(read(NumberMarks.pinned(mapping(), Mark.POINT), "1,234").canonical())
                .containsExactly("1234");
        assertThat(read(NumberMarks.pinned(mapping(), Mark.COMMA), "1,234").canonical())
                .containsExactly("1.234");
        assertThat(read(NumberMarks.none(), "1,234").quality()).isEqualTo(Quality.REPAIRED);
    }
}
