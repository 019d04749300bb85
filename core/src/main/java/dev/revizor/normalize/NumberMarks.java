package dev.revizor.normalize;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.TitleUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the comma of {@code 1,234} is a decimal one or parts thousands, decided once per column: {@code 12,5} and
 * {@code 1.234,50} vote for the comma as decimal mark, {@code 12.5} and {@code 1,234,567} for the point, and only where
 * nearly all agree there is a decision. Only cells that can be read both ways follow the column. Immutable.
 */
public final class NumberMarks {
    /** The mark between whole and fraction; the other one parts thousands. */
    public enum Mark {
        COMMA(','),
        POINT('.');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        /** The character. */
        public char sign() {
            return sign;
        }

        static Mark of(char sign) {
            return sign == ',' ? COMMA : POINT;
        }

        Mark other() {
            return this == COMMA ? POINT : COMMA;
        }
    }

    /**
     * What was decided for a column.
     *
     * @param mark its decimal mark; empty where too few of its cells show one, or they do not agree
     * @param thousands whether the other mark parts thousands in some cell, or may do so
     * @param ambiguous whether there are cells that can be read both ways and nothing decides: each is read as a fraction
     */
    public record Ballot(Optional<Mark> mark, boolean thousands, boolean ambiguous) {}

    /** How a table holds its numbers. */
    public enum Written {
        /** As a person or a program typed them: any mark may be either. */
        AS_TEXT,
        /**
         * As numbers, whose point is a decimal one. A comma then stands in a cell of text, so that cell is read as typed
         * ones are; a lone point tells nothing.
         */
        AS_NUMBERS
    }

    /**
     * So many fractions are more than the slip of one hand. A number in which the other mark parts thousands shows what
     * both are for, and weighs as much alone.
     */
    private static final int LEAST_VOTES = 3;

    /** One in so many may show the other mark. */
    private static final int DISSENT = 20;

    private static final Ballot NOTHING = new Ballot(Optional.empty(), false, false);

    private final Map<Integer, Ballot> decided;
    private final Written written;
    private final Optional<Mark> pinned;
    /** By how many the titles of columns move the points of their numbers. */
    private final Map<Integer, Integer> zeros;

    private NumberMarks(
            Map<Integer, Ballot> decided, Written written, Optional<Mark> pinned, Map<Integer, Integer> zeros) {
        this.zeros = zeros;
        this.decided = decided;
        this.written = written;
        this.pinned = pinned;
    }

    /** Numbers that stand in no table: the point is a decimal one, and a comma is not doubted. */
    public static NumberMarks none() {
        return new NumberMarks(new TreeMap<>(), Written.AS_NUMBERS, Optional.empty(), new TreeMap<>());
    }

    /** Lets the values of each column of numbers vote. */
    public static NumberMarks vote(Mapping mapping, List<RawRow> sample, Written written) {
        Map<Integer, Ballot> out = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            if (isNumber(column)) {
                out.put(column.position(), count(column.position(), sample, written));
            }
        }
        return new NumberMarks(out, written, Optional.empty(), titled(mapping));
    }

    /**
     * One mark for all columns of numbers: the user has said so. Where numbers are stored, one with a lone point stays a
     * fraction, and is doubted if the comma was pinned: it may be a number as well as a text.
     */
    public static NumberMarks pinned(Mapping mapping, Mark mark, Written written) {
        Map<Integer, Ballot> out = new TreeMap<>();
        mapping.columns().stream()
                .filter(NumberMarks::isNumber)
                .forEach(column -> out.put(column.position(), new Ballot(Optional.of(mark), false, false)));
        return new NumberMarks(out, written, Optional.of(mark), titled(mapping));
    }

    /** Thousands and millions are of money; nobody counts pieces by them. */
    private static Map<Integer, Integer> titled(Mapping mapping) {
        Map<Integer, Integer> out = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            int zeros = isNumber(column) ? TitleUnit.zeros(column.title()) : 0;
            if (zeros > 0) {
                out.put(column.position(), zeros);
            }
        }
        return out;
    }

    private static boolean isNumber(Mapping.Column column) {
        return column.field().filter(field -> field.kind() == Field.Kind.NUMBER).isPresent();
    }

    /** By how many the title of a column moves the points of its numbers; mostly 0. */
    public int zeros(int column) {
        return zeros.getOrDefault(column, 0);
    }

    /** The decision for a column. */
    public Ballot of(int column) {
        return decided.getOrDefault(column, NOTHING);
    }

    /**
     * How a number of a column that can be read both ways is to be read.
     *
     * @param number such a number, see {@link #isOpen}
     */
    public Reading reading(int column, String number) {
        Ballot ballot = decided.get(column);
        boolean stored = written == Written.AS_NUMBERS && number.indexOf(',') < 0;
        if (ballot == null || stored && pinned.isEmpty()) {
            return Reading.FRACTION;
        }
        if (ballot.mark().isEmpty()) {
            return Reading.OPEN;
        }
        if (number.indexOf(ballot.mark().get().sign()) >= 0) {
            return Reading.FRACTION;
        }
        return stored ? Reading.OPEN : Reading.WHOLE;
    }

    /** What a number means that can be read both ways. */
    public enum Reading {
        FRACTION,
        WHOLE,
        /** Nobody has said it, be it that no cell voted or that such cells stand behind the sample alone. */
        OPEN
    }

    private static Ballot count(int column, List<RawRow> sample, Written written) {
        int[] votes = new int[Mark.values().length];
        boolean thousands = false;
        boolean open = false;
        for (RawRow row : sample) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (written == Written.AS_NUMBERS && cell.indexOf(',') < 0) {
                continue;
            }
            NumberShape shape = NumberShape.of(Amounts.number(cell));
            int weight = shape.thousands() ? LEAST_VOTES : 1;
            shape.decimal().ifPresent(mark -> votes[mark.ordinal()] += weight);
            thousands |= shape.thousands();
            open |= shape.open();
        }
        int commas = votes[Mark.COMMA.ordinal()];
        int points = votes[Mark.POINT.ordinal()];
        if (!isAgreed(commas, points)) {
            return new Ballot(Optional.empty(), thousands || open, open);
        }
        return new Ballot(Optional.of(commas > points ? Mark.COMMA : Mark.POINT), thousands || open, false);
    }

    private static boolean isAgreed(int commas, int points) {
        int votes = commas + points;
        return votes >= LEAST_VOTES && Math.min(commas, points) * DISSENT <= votes;
    }

    /** Whether a number can be read both ways: one to three digits, a mark, three digits. */
    public static boolean isOpen(String number) {
        return NumberShape.of(number).open();
    }
}
