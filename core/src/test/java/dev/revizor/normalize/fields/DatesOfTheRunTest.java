package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NumberMarks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the day of the run says of dates. */
class DatesOfTheRunTest {
    private static Value read(Dates.Use use, Optional<LocalDate> today, String raw) {
        Customs customs = new Customs(
                DateOrders.dayFirst(), NameOrders.unknown(), NumberMarks.none(), ZoneId.of("Europe/Moscow"), today);
        return new Dates(customs, use, new Words(List.of())).normalize(0, raw);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH, 20.11.2026, date.format",
        "BIRTH, 21.11.2026, date.future",
        "BIRTH, 2027-01-01, date.future",
        "BIRTH, 20.11.1906, date.format",
        "BIRTH, 19.11.1906, date.too_old",
        "BIRTH, 1860-01-01, date.out_of_range",
        "HAPPENED, 2026-11-20, ''",
        "HAPPENED, 2026-11-21, date.future",
        "HAPPENED, 20.11.2026 23:59, date.format",
        "HAPPENED, 21.11.2026 00:01, date.future",
        "HAPPENED, 01.01.1890, date.format",
        "ANY, 21.11.2036, date.format"
    })
    void a_day_that_cannot_be_by_the_day_of_the_run_is_doubted(Dates.Use use, String raw, String reason) {
        Value value = read(use, Optional.of(LocalDate.of(2026, 11, 20)), raw);
        assertThat(value.reason()).isEqualTo(reason);
        if (reason.equals("date.future") || reason.equals("date.too_old")) {
            assertThat(value.quality()).isEqualTo(Quality.SUSPICIOUS);
            assertThat(value.first()).isNotEmpty();
        }
    }

    @Test
    void without_a_day_nobody_is_judged_by_it() {
        assertThat(read(Dates.Use.BIRTH, Optional.empty(), "21.11.2036").reason())
                .isEqualTo("date.format");
    }
}
