package dev.revizor.flow;

import dev.revizor.damage.Damage;
import java.util.Locale;

/**
 * A damaged cell and what became of it.
 *
 * @param column 0-based
 * @param raw as it stands in the file
 * @param damage what happened to it
 * @param fate what became of it
 * @param value the value that took its place, or that is proposed; else empty
 * @param from {@code file:row} that the value was taken from, with the key that the rows were matched by; else empty
 */
public record Mend(int column, String raw, Damage damage, Fate fate, String value, String from) {

    /** What became of a damaged cell. */
    public enum Fate {
        /** All of the value was in the cell. */
        REPAIRED,
        /** So it seems, but a person must say so. */
        PROPOSED,
        /** Another source has it. */
        RESCUED,
        /** Another source has the record, but several values that fit. */
        SEVERAL,
        /** Another source has the record, but a value that cannot have become this. */
        DIFFERS,
        /** Nobody knows. */
        OPEN;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the value takes the cell's place. */
        boolean isMended() {
            return this == REPAIRED || this == RESCUED;
        }
    }
}
