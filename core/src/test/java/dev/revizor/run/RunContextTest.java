package dev.revizor.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunContextTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static LocalDate today(Clock clock) {
        return new RunContext(clock, MOSCOW, Lang.RU, Optional.empty(), Progress.SILENT, 1).today();
    }

    @Test
    void the_day_is_that_of_the_business_zone() {
        assertThat(today(Clock.fixed(Instant.parse("2020-02-29T20:59:59Z"), ZoneOffset.UTC)))
                .isEqualTo("2020-02-29");
        assertThat(today(Clock.fixed(Instant.parse("2020-02-29T21:30:00Z"), ZoneOffset.UTC)))
                .isEqualTo("2020-03-01");
    }

    @Test
    void a_given_day_stands_still_and_comes_back_in_its_zone() {
        for (String zone : new String[] {"Europe/Moscow", "Asia/Kamchatka", "America/Sao_Paulo", "UTC"}) {
            Clock clock = Clocks.of(Optional.of(LocalDate.of(2018, 11, 4)), ZoneId.of(zone));
            RunContext run = new RunContext(clock, ZoneId.of(zone), Lang.EN, Optional.of("s"), Progress.SILENT, 2);
            assertThat(run.today()).isEqualTo("2018-11-04");
            assertThat(clock.instant())
                    .isEqualTo(LocalDate.of(2018, 11, 4)
                            .atStartOfDay(ZoneId.of(zone))
                            .toInstant());
        }
        assertThat(Clocks.of(Optional.empty(), MOSCOW).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void silence_counts_nothing_and_never_cancels() {
        try (Progress.Stage stage = Progress.SILENT.stage("read", -1)) {
            stage.advance(Long.MAX_VALUE);
            stage.advance(1);
        }
    }
}
