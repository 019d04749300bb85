package dev.revizor.cli;

import dev.revizor.model.EntityKind;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of an option whose value does not fit: never without those that do. */
public final class Refusal {
    private Refusal() {}

    /**
     * A value that an option does not know.
     *
     * @param option with its dashes
     * @param given as typed
     * @param allowed the values that fit, or the usual ones
     */
    public static RevizorException of(String option, String given, List<String> allowed) {
        return new RevizorException(
                GeneralError.VALUE_UNKNOWN,
                Place.NOWHERE,
                Map.of("option", option, "value", given, "allowed", String.join(", ", allowed)));
    }

    /** A number that is less than an option takes. */
    public static RevizorException ofNumber(String option, int given, int least) {
        return new RevizorException(
                GeneralError.NUMBER_TOO_SMALL,
                Place.NOWHERE,
                Map.of("option", option, "value", Integer.toString(given), "least", Integer.toString(least)));
    }

    /** A kind that there is not, or one without the file that it is of. */
    static RevizorException ofKindWithFile(String option, String given) {
        return of(
                option,
                given,
                Stream.of(EntityKind.values()).map(kind -> kind.id() + ":FILE").toList());
    }

    /** A kind that there is not. */
    public static RevizorException ofKind(String option, String given) {
        return of(
                option,
                given,
                Stream.of(EntityKind.values()).map(EntityKind::id).toList());
    }
}
