package dev.revizor.cli.commands;

import dev.revizor.audit.SpotCheck;
import dev.revizor.cli.Session;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which cards are spot-checked, from the options. */
final class Draws {
    private Draws() {}

    /** A random draw without a seed of its own takes one that anyone can repeat: the run's day. */
    static SpotCheck.Draw of(
            @Nullable Integer last, @Nullable Integer random, Optional<String> seed, Session.Setup setup) {
        int size = setup.policy().policy().audit().sample();
        if (random != null) {
            return SpotCheck.Draw.random(random, seed(seed, setup));
        }
        return SpotCheck.Draw.last(last != null ? last : size);
    }

    static Map<String, String> flags(boolean includeClosed) {
        return includeClosed ? Map.of("audit.include_closed", "true") : Map.of();
    }

    /** The seed as asked for, else the run's day. */
    static String seed(Optional<String> seed, Session.Setup setup) {
        return seed.orElse("revizor:" + setup.run().today());
    }
}
