package dev.revizor.normalize;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whether the first number of {@code 05/06/2024} is the day or the month, decided once per column: a value whose first
 * number is above 12 votes for the day, one whose second is above 12 for the month, the majority wins. Dotted dates are
 * day-first everywhere, and vote only on what eight digits without marks are. Immutable.
 */
public final class DateOrders {
    /** The order of the parts of a written date. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * What was decided for a column.
     *
     * @param order the order
     * @param ambiguous whether no value of the sample decided it although dates with slashes or hyphens stand there
     */
    public record Ballot(Order order, boolean ambiguous) {}

    private static final Ballot CERTAIN_DAY_FIRST = new Ballot(Order.DAY_FIRST, false);

    private final Ballot[] byColumn;
    private final Ballot[] unparted;

    private DateOrders(Map<Integer, Ballot> decided, Map<Integer, Ballot> ofDigits) {
        byColumn = byColumn(decided);
        unparted = byColumn(ofDigits);
    }

    private static Ballot[] byColumn(Map<Integer, Ballot> decided) {
        int columns = 0;
        for (int column : decided.keySet()) {
            columns = Math.max(columns, column + 1);
        }
        Ballot[] out = new Ballot[columns];
        Arrays.fill(out, CERTAIN_DAY_FIRST);
        decided.forEach((column, ballot) -> out[column] = ballot);
        return out;
    }

    /** Day-first everywhere, nothing ambiguous: for rows that come from no file. */
    public static DateOrders dayFirst() {
        return new DateOrders(new TreeMap<>(), new TreeMap<>());
    }

    /** Lets the values of each date column vote. */
    public static DateOrders vote(Mapping mapping, List<RawRow> sample) {
        Map<Integer, Ballot> decided = new TreeMap<>();
        Map<Integer, Ballot> ofDigits = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            if (column.field().isPresent() && column.field().get().kind() == Field.Kind.DATE) {
                decided.put(column.position(), count(column, sample));
                ofDigits.put(column.position(), countUnparted(column, sample));
            }
        }
        return new DateOrders(decided, ofDigits);
    }

    /** One order for all date columns: the user has said so. */
    public static DateOrders pinned(Mapping mapping, Order order) {
        Map<Integer, Ballot> decided = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            if (column.field().isPresent() && column.field().get().kind() == Field.Kind.DATE) {
                decided.put(column.position(), new Ballot(order, false));
            }
        }
        return new DateOrders(decided, decided);
    }

    /** The decision for the dates of a column that are eight digits without marks. */
    public Ballot ofUnparted(int column) {
        return column < unparted.length ? unparted[column] : CERTAIN_DAY_FIRST;
    }

    /** The decision for a column; day-first where there was nothing to decide. */
    public Ballot of(int column) {
        return column < byColumn.length ? byColumn[column] : CERTAIN_DAY_FIRST;
    }

    /** The columns whose order no value decided, ascending. */
    public List<Integer> ambiguousColumns() {
        return IntStream.range(0, byColumn.length)
                .filter(column -> byColumn[column].ambiguous())
                .boxed()
                .toList();
    }

    private static Ballot count(Mapping.Column column, List<RawRow> sample) {
        int day = 0;
        int month = 0;
        boolean seen = false;
        for (RawRow row : sample) {
            int vote = column.position() < row.cells().size()
                    ? ballotOf(row.cells().get(column.position()))
                    : NO_VOTE;
            seen |= vote != NO_VOTE;
            day += vote == DAY ? 1 : 0;
            month += vote == MONTH ? 1 : 0;
        }
        if (day != month) {
            return new Ballot(day > month ? Order.DAY_FIRST : Order.MONTH_FIRST, false);
        }
        return new Ballot(isRussian(column.title()) || !seen ? Order.DAY_FIRST : Order.MONTH_FIRST, seen);
    }

    /**
     * Eight digits have no mark that would tell whose custom they follow, so the dotted dates of the column, which are
     * day-first, count too: one cell with slashes does not turn them. Under a Russian title the month in front is doubted.
     */
    private static Ballot countUnparted(Mapping.Column column, List<RawRow> sample) {
        int day = 0;
        int month = 0;
        boolean seen = false;
        for (RawRow row : sample) {
            if (column.position() >= row.cells().size()) {
                continue;
            }
            String cell = row.cells().get(column.position());
            int vote = ballotOf(cell);
            seen |= vote != NO_VOTE;
            day += vote == DAY || isDotted(cell.strip()) ? 1 : 0;
            month += vote == MONTH ? 1 : 0;
        }
        boolean russian = isRussian(column.title());
        if (day != month) {
            return day > month ? CERTAIN_DAY_FIRST : new Ballot(Order.MONTH_FIRST, russian);
        }
        return new Ballot(russian || !seen ? Order.DAY_FIRST : Order.MONTH_FIRST, seen);
    }

    /** «12.03.1984», not {@code 1984.03.12}. */
    private static boolean isDotted(String text) {
        int point = text.indexOf('.');
        int second = text.indexOf('.', point + 1);
        return point > 0 && point <= 2 && second > point + 1 && second <= point + 3 && isDigit(text.charAt(0));
    }

    /** So many digits have a day, a month and a year without marks between them. */
    private static final int UNPARTED = 8;

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    /** Whether eight digits are a date whose year stands last: only where they are none with the year first. */
    public static boolean isYearLast(int digits) {
        return !isYear(digits / 10_000) && isYear(digits % 10_000);
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static final int NO_VOTE = 0;
    private static final int EITHER = 1;
    private static final int DAY = 2;
    private static final int MONTH = 3;

    private static int ballotOf(String cell) {
        String text = cell.strip();
        if (text.length() == UNPARTED && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int digits = Integer.parseInt(text);
            return isYearLast(digits) ? vote(digits / 1_000_000, digits / 10_000 % 100) : NO_VOTE;
        }
        int first = 0;
        int at = 0;
        while (at < text.length() && at < 2 && isDigit(text.charAt(at))) {
            first = first * 10 + (text.charAt(at++) - '0');
        }
        if (at == 0 || at >= text.length() || (text.charAt(at) != '/' && text.charAt(at) != '-')) {
            return NO_VOTE;
        }
        int begin = ++at;
        int second = 0;
        while (at < text.length() && at < begin + 2 && isDigit(text.charAt(at))) {
            second = second * 10 + (text.charAt(at++) - '0');
        }
        return at == begin || at >= text.length() ? NO_VOTE : vote(first, second);
    }

    private static int vote(int first, int second) {
        if (first == 0 || second == 0 || first > 31 || second > 31) {
            return NO_VOTE;
        }
        if (first > 12) {
            return second > 12 ? NO_VOTE : DAY;
        }
        return second > 12 ? MONTH : EITHER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isRussian(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c >= '\u0400' && c <= '\u04ff') {
                return true;
            }
        }
        return false;
    }
}
