package dev.revizor.normalize;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the comma of {@code 1,234} is a decimal one or parts thousands, decided once per column: {@code 12,5} and
 * {@code 1.234,50} vote for the comma as decimal mark, {@code 12.5} and {@code 1,234,567} for the point, the majority
 * wins. Only cells that can be read both ways follow the column. Immutable.
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

        private Mark other() {
            return this == COMMA ? POINT : COMMA;
        }
    }

    /**
     * What was decided for a column.
     *
     * @param mark its decimal mark; empty where its cells show none, or as many the one as the other
     * @param thousands whether the other mark parts thousands in some cell, or may do so
     * @param ambiguous whether there are cells that can be read both ways and nothing decides: each is read as a fraction
     */
    public record Ballot(Optional<Mark> mark, boolean thousands, boolean ambiguous) {}

    private static final Ballot NOTHING = new Ballot(Optional.empty(), false, false);

    private final Map<Integer, Ballot> decided;

    private NumberMarks(Map<Integer, Ballot> decided) {
        this.decided = decided;
    }

    /** Nothing decided: numbers that stand in no table, or that their file stores as numbers. */
    public static NumberMarks none() {
        return new NumberMarks(new TreeMap<>());
    }

    /** Lets the values of each column of numbers vote. */
    public static NumberMarks vote(Mapping mapping, List<RawRow> sample) {
        Map<Integer, Ballot> out = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            if (isNumber(column)) {
                out.put(column.position(), count(column.position(), sample));
            }
        }
        return new NumberMarks(out);
    }

    /** One mark for all columns of numbers: the user has said so. */
    public static NumberMarks pinned(Mapping mapping, Mark mark) {
        Map<Integer, Ballot> out = new TreeMap<>();
        mapping.columns().stream()
                .filter(NumberMarks::isNumber)
                .forEach(column -> out.put(column.position(), new Ballot(Optional.of(mark), false, false)));
        return new NumberMarks(out);
    }

    private static boolean isNumber(Mapping.Column column) {
        return column.field().filter(field -> field.kind() == Field.Kind.NUMBER).isPresent();
    }

    /** The decision for a column. */
    public Ballot of(int column) {
        return decided.getOrDefault(column, NOTHING);
    }

    private static Ballot count(int column, List<RawRow> sample) {
        int[] votes = new int[Mark.values().length];
        boolean thousands = false;
        boolean open = false;
        for (RawRow row : sample) {
            Shape shape = column < row.cells().size() ? Shape.of(row.cells().get(column)) : Shape.PLAIN;
            shape.decimal().ifPresent(mark -> votes[mark.ordinal()]++);
            thousands |= shape.thousands();
            open |= shape.open();
        }
        int commas = votes[Mark.COMMA.ordinal()];
        int points = votes[Mark.POINT.ordinal()];
        if (commas == points) {
            return new Ballot(Optional.empty(), thousands || open, open);
        }
        return new Ballot(Optional.of(commas > points ? Mark.COMMA : Mark.POINT), thousands || open, false);
    }

    /** Whether a number can be read both ways: one to three digits, a mark, three digits. */
    public static boolean isOpen(String number) {
        return Shape.of(number).open();
    }

    /**
     * What the marks of a number say.
     *
     * @param decimal the decimal mark, if it can be no other
     * @param thousands whether the other one parts thousands
     * @param open whether it can be read both ways
     */
    private record Shape(Optional<Mark> decimal, boolean thousands, boolean open) {
        private static final Shape PLAIN = new Shape(Optional.empty(), false, false);
        private static final int GROUP = 3;

        static Shape of(String cell) {
            int begin = 0;
            int end = cell.length();
            while (begin < end && !isDigit(cell.charAt(begin))) {
                begin++;
            }
            while (end > begin && !isDigit(cell.charAt(end - 1))) {
                end--;
            }
            return marked(cell.substring(begin, end));
        }

        private static Shape marked(String number) {
            int comma = number.lastIndexOf(',');
            int point = number.lastIndexOf('.');
            int last = Math.max(comma, point);
            if (last < 0 || !isOfNumber(number)) {
                return PLAIN;
            }
            Mark mark = Mark.of(number.charAt(last));
            if (comma >= 0 && point >= 0) {
                return new Shape(Optional.of(mark), true, false);
            }
            int first = number.indexOf(mark.sign());
            if (first != last) {
                return isGrouped(number, mark.sign()) ? new Shape(Optional.of(mark.other()), true, false) : PLAIN;
            }
            boolean open = number.length() - last - 1 == GROUP && last <= GROUP && isWhole(number.substring(0, last));
            return open ? new Shape(Optional.empty(), false, true) : new Shape(Optional.of(mark), false, false);
        }

        /** Digits without a space between them, the first of which is no zero. */
        private static boolean isWhole(String before) {
            return before.charAt(0) != '0' && before.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private static boolean isGrouped(String number, char mark) {
            int from = number.indexOf(mark);
            for (int at = from; at >= 0; at = number.indexOf(mark, at + 1)) {
                int next = number.indexOf(mark, at + 1);
                if ((next < 0 ? number.length() : next) - at - 1 != GROUP) {
                    return false;
                }
            }
            return from <= GROUP;
        }

        private static boolean isOfNumber(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9' || " \u00a0\u202f',.".indexOf(c) >= 0);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
