package dev.revizor.run;

import dev.revizor.text.Lang;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a run is given. Nobody fetches the time, the zone, the language or chance from anywhere else.
 *
 * @param clock the time; fixed when {@code --as-of} is given
 * @param zone the business zone of the policy
 * @param lang the language of everything that people read
 * @param seed for draws; empty: each draw says how it got its own
 * @param progress counts, draws if watched, and is where a cancel is seen
 * @param threads how many a room may use, at least 1
 * @param memory how much there is, and where to put what does not fit
 */
public record RunContext(
        Clock clock, ZoneId zone, Lang lang, Optional<String> seed, Progress progress, int threads, Memory memory) {
    /** Without any bound to the memory but the machine's. */
    public RunContext(Clock clock, ZoneId zone, Lang lang, Optional<String> seed, Progress progress, int threads) {
        this(clock, zone, lang, seed, progress, threads, Memory.boundless());
    }

    /** The same with a bound to the memory. */
    public RunContext within(Memory bound) {
        return new RunContext(clock, zone, lang, seed, progress, threads, bound);
    }

    /** The business day of the run. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
