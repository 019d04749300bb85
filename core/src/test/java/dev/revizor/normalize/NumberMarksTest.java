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
import dev.revizor.normalize.NumberMarks.Written;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.Words;
import java.util.ArrayList;
import java.util.Arrays;
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
        return vote(Written.AS_TEXT, cells);
    }

    private static NumberMarks vote(Written written, String... cells) {
        List<RawRow> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(new RawRow(rows.size() + 2, rows.size(), List.of(cell)));
        }
        return NumberMarks.vote(mapping(), rows, written);
    }

    private static Value read(NumberMarks marks, String cell) {
        return new Amounts(marks, new Words(List.of())).normalize(0, cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5E+3|1500|SUSPICIOUS|number.rounded",
                "1.2E+06|1200000|SUSPICIOUS|number.rounded",
                "5E+11|500000000000|SUSPICIOUS|number.rounded",
                "-1,5E+3 руб.|-1500|SUSPICIOUS|number.rounded",
                "1,5345E+3|1534.5|REPAIRED|number.format",
                "1.2345678e6|1234567.8|REPAIRED|number.format",
                "1,234E+3|1234|REPAIRED|number.format",
                "1.5E-3|0.0015|REPAIRED|number.format",
                "0E+0|0|REPAIRED|number.format",
                "1E+99|'' |UNREADABLE|number.unreadable",
                "1E|'' |UNREADABLE|number.unreadable",
                "E+3|'' |UNREADABLE|number.unreadable",
                "1,5E+3,5|'' |UNREADABLE|number.unreadable"
            })
    void a_power_of_ten_is_a_number_and_doubted_where_digits_are_left_out(
            String cell, String canonical, Quality quality, String reason) {
        for (NumberMarks marks : List.of(NumberMarks.none(), vote("1,234", "12.5", "13.5", "14.5"))) {
            Value value = read(marks, cell);
            assertThat(String.join("", value.canonical())).isEqualTo(canonical.strip());
            assertThat(value.quality()).isEqualTo(quality);
            assertThat(value.reason()).isEqualTo(reason);
            assertThat(value.raw()).isEqualTo(cell);
        }
    }

    @Test
    void a_power_of_ten_has_no_vote() {
        assertThat(vote("1,5E+3", "1,6E+3", "1,7E+3", "1,8E+3").of(0).mark()).isEmpty();
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
        assertThat(vote(cell, cell, cell, "1,234").of(0)).isEqualTo(new Ballot(Optional.of(mark), true, false));
        assertThat(vote(cell, cell, cell).of(0)).isEqualTo(new Ballot(Optional.of(mark), thousands, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234",
                "12 500",
                "слово",
                "''",
                "1.2.3",
                "12.03.2024",
                "1,2345,678",
                "1,234 000",
                "1,23.50",
                "12 34,5"
            })
    void anything_else_does_not_vote(String cell) {
        assertThat(vote(cell).of(0)).isEqualTo(new Ballot(Optional.empty(), false, false));
    }

    @Test
    void where_nearly_all_agree_only_open_numbers_follow_the_column() {
        NumberMarks american = vote("1,234.50", "12.5", "7.5", "5,000");
        assertThat(read(american, "5,000").canonical()).containsExactly("5000");
        assertThat(read(american, "-5,000 руб.").canonical()).containsExactly("-5000");
        assertThat(read(american, "7,5").canonical()).containsExactly("7.5");
        assertThat(read(american, "5.125").canonical()).containsExactly("5.125");
        NumberMarks russian = vote("12,5", "7,5", "8,25", "1.234");
        assertThat(read(russian, "1.234").canonical()).containsExactly("1234");
        assertThat(read(russian, "1,234").canonical()).containsExactly("1.234");
        assertThat(read(russian, "1.234").quality()).isEqualTo(Quality.REPAIRED);
    }

    @Test
    void a_majority_of_one_decides_nothing_and_one_slip_in_twenty_is_forgiven() {
        assertThat(read(vote("1.5", "12,345", "2,500", "7,250"), "2,500").quality())
                .isEqualTo(Quality.SUSPICIOUS);
        assertThat(vote("12,5", "7,5", "8.5", "1,234").of(0)).isEqualTo(new Ballot(Optional.empty(), true, true));
        String[] cells = new String[20];
        Arrays.fill(cells, "12,5");
        cells[7] = "12.5";
        assertThat(vote(cells).of(0).mark()).contains(Mark.COMMA);
        cells[8] = "12.5";
        assertThat(vote(cells).of(0).mark()).isEmpty();
        assertThat(vote("1,234,567", "2,500").of(0).mark())
                .as("a number that shows both marks is enough")
                .contains(Mark.POINT);
    }

    @Test
    void an_open_number_behind_a_sample_that_never_voted_is_doubted() {
        NumberMarks silent = vote("100", "250", "");
        assertThat(silent.of(0)).isEqualTo(new Ballot(Optional.empty(), false, false));
        Value value = read(silent, "1,234");
        assertThat(value.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(value.reason()).isEqualTo("number.ambiguous");
        assertThat(value.suggestion()).isEqualTo("1234");
        assertThat(read(silent, "12,50").quality()).isEqualTo(Quality.REPAIRED);
    }

    @Test
    void among_stored_numbers_a_comma_shows_a_cell_of_text_which_votes_and_is_doubted() {
        NumberMarks numbers = vote(Written.AS_NUMBERS, "12.5", "7.25", "8.5", "1.234");
        assertThat(numbers.of(0)).isEqualTo(new Ballot(Optional.empty(), false, false));
        assertThat(read(numbers, "1.234").quality()).isEqualTo(Quality.GOOD);
        assertThat(read(numbers, "1,234").quality()).isEqualTo(Quality.SUSPICIOUS);
        NumberMarks american = vote(Written.AS_NUMBERS, "12.5", "1,234.50", "5,000");
        assertThat(read(american, "5,000").canonical()).containsExactly("5000");
        assertThat(read(american, "1.234").canonical()).containsExactly("1.234");
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
        assertThat(read(pinned(Mark.POINT, Written.AS_TEXT), "1,234").canonical())
                .containsExactly("1234");
        assertThat(read(pinned(Mark.COMMA, Written.AS_TEXT), "1,234").canonical())
                .containsExactly("1.234");
        assertThat(read(pinned(Mark.COMMA, Written.AS_TEXT), "1.234").canonical())
                .containsExactly("1234");
        assertThat(read(NumberMarks.none(), "1,234").quality()).isEqualTo(Quality.REPAIRED);
    }

    @Test
    void a_pinned_mark_holds_for_texts_among_stored_numbers_and_a_stored_number_is_never_made_a_thousand_times_more() {
        Value text = read(pinned(Mark.POINT, Written.AS_NUMBERS), "1,234");
        assertThat(text.canonical()).containsExactly("1234");
        assertThat(text.quality()).isEqualTo(Quality.REPAIRED);
        assertThat(read(pinned(Mark.COMMA, Written.AS_NUMBERS), "1,234").canonical())
                .containsExactly("1.234");
        assertThat(read(pinned(Mark.POINT, Written.AS_NUMBERS), "1.234").quality())
                .isEqualTo(Quality.GOOD);
        Value either = read(pinned(Mark.COMMA, Written.AS_NUMBERS), "1.234");
        assertThat(either.canonical()).containsExactly("1.234");
        assertThat(either.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(either.suggestion()).isEqualTo("1234");
    }

    private static NumberMarks pinned(Mark mark, Written written) {
        return NumberMarks.pinned(mapping(), mark, written);
    }
}
