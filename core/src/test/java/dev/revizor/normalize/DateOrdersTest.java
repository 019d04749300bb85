package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import dev.revizor.normalize.DateOrders.Ballot;
import dev.revizor.normalize.DateOrders.Order;
import dev.revizor.normalize.fields.Dates;
import dev.revizor.normalize.fields.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DateOrdersTest {

    @Test
    void a_day_above_twelve_decides() {
        assertThat(vote("Date", "05/06/2024", "13/06/2024").of(0)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
        assertThat(vote("Дата", "05/06/2024", "06/13/2024").of(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, false));
    }

    @Test
    void the_majority_decides_against_a_slip() {
        assertThat(vote("Date", "13/06/2024", "14/06/2024", "06/15/2024").of(0).order())
                .isEqualTo(Order.DAY_FIRST);
    }

    @Test
    void without_a_decision_the_title_s_language_helps_and_the_column_is_ambiguous() {
        assertThat(vote("Дата", "05/06/2024").of(0)).isEqualTo(new Ballot(Order.DAY_FIRST, true));
        assertThat(vote("Created", "05/06/2024").of(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, true));
        assertThat(vote("Created", "05/06/2024").ambiguousColumns()).containsExactly(0);
    }

    @Test
    void dotted_and_iso_dates_and_other_text_do_not_vote() {
        assertThat(vote("Created", "05.06.2024", "2024-06-05", "x", "", "5/", "5/x", "0/0/00", "40/50/20", "13/13/20")
                        .of(0))
                .isEqualTo(new Ballot(Order.DAY_FIRST, false));
        assertThat(DateOrders.dayFirst().of(5)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
    }

    private static Customs customs(DateOrders dates) {
        return new Customs(dates, NameOrders.unknown(), NumberMarks.none());
    }

    @Test
    void eight_digits_vote_when_the_year_can_only_stand_last() {
        DateOrders american = vote("born", "09131945", "05061970");
        assertThat(american.of(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, false));
        Dates dates = new Dates(customs(american), Dates.Use.BIRTH, new Words(List.of()));
        assertThat(dates.normalize(0, "05061970").first()).isEqualTo("1970-05-06");
        assertThat(dates.normalize(0, "19700506").first()).isEqualTo("1970-05-06");
        assertThat(vote("born", "19450913", "20201201").of(0)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
        assertThat(vote("родился", "13091945").of(0)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
    }

    @Test
    void one_cell_with_slashes_does_not_turn_eight_digits_among_dotted_dates() {
        DateOrders dotted = vote("Дата рождения", "12.03.1984", "15.04.1990", "01.02.1971", "3/25/1984");
        assertThat(dotted.of(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, false));
        assertThat(dotted.ofUnparted(0)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
        Dates dates = new Dates(customs(dotted), Dates.Use.BIRTH, new Words(List.of()));
        assertThat(dates.normalize(0, "12031984").first()).isEqualTo("1984-03-12");
        assertThat(dates.normalize(0, "3/4/1984").first()).isEqualTo("1984-03-04");
    }

    @Test
    void eight_digits_under_a_russian_title_are_doubted_where_slashes_have_the_month_in_front() {
        DateOrders russian = vote("Дата рождения", "3/25/1984");
        assertThat(russian.ofUnparted(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, true));
        assertThat(vote("born", "3/25/1984").ofUnparted(0)).isEqualTo(new Ballot(Order.MONTH_FIRST, false));
        assertThat(vote("Дата рождения", "x").ofUnparted(0)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
        assertThat(DateOrders.dayFirst().ofUnparted(7)).isEqualTo(new Ballot(Order.DAY_FIRST, false));
    }

    @Test
    void values_of_an_undecided_column_are_suspicious() {
        Dates dates = new Dates(customs(vote("Created", "05/06/2024")), Dates.Use.ANY, new Words(List.of()));
        Value value = dates.normalize(0, "05/06/2024");
        assertThat(value.first()).isEqualTo("2024-05-06");
        assertThat(value.reason()).isEqualTo("date.ambiguous");
        assertThat(value.suggestion()).isEqualTo("2024-06-05");
        assertThat(dates.normalize(0, "05/05/2024").reason()).isEqualTo("date.format");
        assertThat(dates.normalize(1, "05/06/2024").first()).isEqualTo("2024-06-05");
    }

    private static DateOrders vote(String title, String... cells) {
        Mapping.Column date =
                new Mapping.Column(0, title, Optional.of(Field.CREATED_AT), Mapping.Part.SELF, "", 1, "user");
        Mapping.Column far =
                new Mapping.Column(9, title, Optional.of(Field.UPDATED_AT), Mapping.Part.SELF, "", 1, "user");
        Mapping.Column other = new Mapping.Column(1, "x", Optional.empty(), Mapping.Part.SELF, "", 1, "unknown");
        List<RawRow> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(new RawRow(rows.size() + 2, rows.size(), List.of(cell, "05/06/2024")));
        }
        return DateOrders.vote(new Mapping(EntityKind.CONTACT, 1, "generic", "file", List.of(date, other, far)), rows);
    }
}
