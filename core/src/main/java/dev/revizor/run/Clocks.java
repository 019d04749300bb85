package dev.revizor.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes the clock of a run: the only place where the machine's time is asked for. */
public final class Clocks {
    private Clocks() {}

    /** A clock that stands at the beginning of the given business day, or the machine's clock when none is given. */
    public static Clock of(Optional<LocalDate> asOf, ZoneId zone) {
        return asOf.map(day -> Clock.fixed(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC))
                .orElseGet(Clock::systemUTC);
    }
}
