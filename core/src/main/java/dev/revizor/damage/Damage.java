package dev.revizor.damage;

import java.util.List;
import java.util.Locale;

/**
 * A cell that no longer says what was typed.
 *
 * @param kind what happened to it
 * @param grade what can be known of the value that it was
 * @param candidates the values that it may have been, best first: one if it is exact, else as far as they can be counted up
 */
public record Damage(Kind kind, Grade grade, List<String> candidates) {
    public Damage {
        candidates = List.copyOf(candidates);
    }

    static Damage exact(Kind kind, String value) {
        return new Damage(kind, Grade.EXACT, List.of(value));
    }

    static Damage of(Kind kind, Grade grade) {
        return new Damage(kind, grade, List.of());
    }

    /** What happened. */
    public enum Kind {
        /** A long number shown in powers of ten: {@code 7,973E+10}. */
        EXPONENT,
        /** A number of more than 15 digits, of which Excel keeps 15 and makes the rest zeros. */
        DIGITS_ZEROED,
        /** A code whose leading zeros were taken for those of a number. */
        ZEROS_LOST,
        /** A house number or a fraction that became a day: {@code 12.май}. */
        DATE_TURNED,
        /** A day without its year. */
        YEAR_LOST,
        /** Cut at the length of a cell or field: 255 or 32,767 characters. */
        CUT,
        /** Read in a wrong charset: {@code РЎРµСЂРіРµР№}. */
        MOJIBAKE,
        /** Letters that a charset does not have, written as question marks. */
        QUESTION_MARKS,
        /** The error of a formula: {@code #N/A}. */
        ERROR_VALUE,
        /** A column that was too narrow: {@code ########}. */
        HASHES;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be known of the value that it was. */
    public enum Grade {
        /** All of it is still in the cell. */
        EXACT,
        /** Some of it is there, enough to know the value when another source has it. */
        ELSEWHERE,
        /** It may have been one of several values. */
        AMBIGUOUS,
        /** Nothing of it is there. */
        LOST;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
