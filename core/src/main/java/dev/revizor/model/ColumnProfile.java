package dev.revizor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one column of a table holds.
 *
 * @param source which column it is and what the mapping took it for
 * @param filling how much of it is filled
 * @param type what its values are
 * @param top the most frequent values; those of personal columns masked, unless they were asked for
 * @param shapes the most frequent formats: {@code 9} a digit, {@code Aaaa} a word
 * @param spread how values lie
 * @param reading what reading the values as the field came to
 * @param damages damaged cells by kind and grade
 * @param personal which personal data it holds
 * @param notes what is strange about it, in the order of {@link Trait}
 */
public record ColumnProfile(
        Mapping.Column source,
        Filling filling,
        Typed type,
        List<Counted> top,
        List<Counted> shapes,
        Spread spread,
        Reading reading,
        List<DamageCount> damages,
        Personal personal,
        List<Note> notes) {

    public ColumnProfile {
        top = List.copyOf(top);
        shapes = List.copyOf(shapes);
        damages = List.copyOf(damages);
        notes = List.copyOf(notes);
    }

    /** The note of a trait, if the column has it. */
    public Optional<Note> note(Trait trait) {
        return notes.stream().filter(note -> note.trait() == trait).findFirst();
    }

    /** All damaged cells. */
    public long damaged() {
        return damages.stream().mapToLong(DamageCount::count).sum();
    }

    /** Whether a number is exact or estimated. */
    public enum Exactness {
        EXACT,
        ABOUT;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much of a column is filled.
     *
     * @param rows all rows
     * @param filled rows with anything but spaces
     * @param distinct different values, outer spaces apart
     * @param exactness of {@code distinct}
     */
    public record Filling(long rows, long filled, long distinct, Exactness exactness) {
        /** The filled share, 0..1; 0 where there are no rows. */
        public double share() {
            return rows == 0 ? 0 : (double) filled / rows;
        }
    }

    /**
     * The type that most values fit.
     *
     * @param type the type
     * @param fits how many filled cells fit it
     * @param strangers rows of the file with values that do not, at most three
     */
    public record Typed(ValueType type, long fits, List<Long> strangers) {
        public Typed {
            strangers = List.copyOf(strangers);
        }
    }

    /** A value, a format or a code, and how many cells have it. */
    public record Counted(String what, long count) {}

    /** Damaged cells of one kind and grade. */
    public record DamageCount(String kind, String grade, long count) {}

    /** What a histogram is drawn over. */
    public enum Measure {
        /** Characters. */
        LENGTH,
        VALUE,
        MONTH;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the values lie. The outermost bars take in what lies outside them: one value in a hundred on either side.
     *
     * @param measure what the bars are drawn over
     * @param least the least: characters, a number with a point, or a month {@code 2026-01}
     * @param middle the median, as exact as the bars' bounds
     * @param most the greatest
     * @param bars from the least to the greatest; none where nothing can be drawn
     */
    public record Spread(Measure measure, String least, String middle, String most, List<Bar> bars) {
        public Spread {
            bars = List.copyOf(bars);
        }
    }

    /** So many values from one bound to another, both as in {@link Spread}. */
    public record Bar(String from, String to, long count) {}

    /**
     * What became of the cells when they were read as the column's field; all zero where it has none.
     *
     * @param cells cells by quality
     * @param reasons the most frequent reasons
     */
    public record Reading(Map<Quality, Long> cells, List<Counted> reasons) {
        public Reading {
            Map<Quality, Long> copy = new EnumMap<>(Quality.class);
            copy.putAll(cells);
            cells = Collections.unmodifiableMap(copy);
            reasons = List.copyOf(reasons);
        }

        /** The cells of a quality. */
        public long of(Quality quality) {
            return cells.getOrDefault(quality, 0L);
        }
    }

    /** What personal data are told by. */
    public enum Sign {
        NONE,
        FIELD,
        TITLE,
        VALUES;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which personal data a column holds.
     *
     * @param kind of which sort they are
     * @param sign what that is told by
     * @param cells how many cells hold them, as far as it was counted
     */
    public record Personal(PersonalKind kind, Sign sign, long cells) {
        /** None. */
        public static final Personal NOTHING = new Personal(PersonalKind.NONE, Sign.NONE, 0);

        /** Whether there are any. */
        public boolean isAny() {
            return kind != PersonalKind.NONE;
        }
    }

    /** What may be strange about a column. */
    public enum Trait {
        EMPTY,
        /** One value in all filled cells. */
        CONSTANT,
        /** Less than one cell in a hundred is filled. */
        NEARLY_EMPTY,
        /** The same as an earlier column, cell by cell. */
        REPEATS,
        /** Ids that stand in several rows. */
        REPEATED_IDS,
        /** FIELD-001: nothing in the program uses it. */
        UNUSED;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A trait that the column has.
     *
     * @param trait the trait
     * @param about the title of the earlier column that it repeats; why nothing uses it: {@code unmapped} or {@code no_rule};
     *     else empty
     * @param count of repeated ids how many rows have one; else 0
     * @param exactness of the count
     */
    public record Note(Trait trait, String about, long count, Exactness exactness) {
        /** A trait of which there is nothing to count. */
        public static Note of(Trait trait, String about) {
            return new Note(trait, about, 0, Exactness.EXACT);
        }
    }

    /** The same column with one note more, in the order of traits. */
    public ColumnProfile with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        more.sort((a, b) -> a.trait().compareTo(b.trait()));
        return new ColumnProfile(source, filling, type, top, shapes, spread, reading, damages, personal, more);
    }
}
