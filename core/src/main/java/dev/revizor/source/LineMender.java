package dev.revizor.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line whose quotes break the rules, where it can be read in one way only: the quotes inside a cell were not
 * doubled ({@code "ООО "Ромашка"";Уфа}), and just one way to close the quoted cells gives as many cells as the table has
 * columns. Where no way does, or several do, the line stays unread: a guess would shift cells in silence.
 *
 * <p>A quoted cell begins and ends with the quote beside a delimiter or an end of the line. It ends at the first quote
 * that stands so, but where two or four of them stand there, they may also be doubled ones of the text, and the cell may
 * go on: these are the ways that are counted. Work and memory are bounded by a multiple of the line's length.
 */
final class LineMender {
    private static final int LONGEST = 1 << 16;
    private static final int STATES = 1 << 14;

    /** So many steps and places of memory a character of the line may cost. */
    private static final int PER_CHARACTER = 16;

    private final char[] text;
    private final Dialect dialect;
    private final char quote;
    private final int width;

    /** Where cells may begin; the last one is behind the end of the line. */
    private final int[] starts;

    private final int slack;
    private int steps;

    /** In how many ways the line can be read, as far as 2, which also stands for a line that takes too many steps. */
    private int found = 2;

    private LineMender(char[] text, int[] starts, Dialect dialect, int width) {
        this.text = text;
        this.starts = starts;
        this.dialect = dialect;
        this.quote = dialect.quote();
        this.width = width;
        this.slack = starts.length - 1 - width;
        this.steps = PER_CHARACTER * (starts[starts.length - 1] - starts[0]);
    }

    /**
     * The cells of the line between two places, or null.
     *
     * @param width how many cells the table has
     */
    static String @Nullable [] mend(char[] text, int from, int to, Dialect dialect, int width) {
        if (width < 2 || to - from > LONGEST || dialect.quote() == Dialect.NONE) {
            return null;
        }
        LineMender usual = over(text, from, to, dialect, width);
        String[] cells = usual == null ? null : usual.mend();
        if (usual == null || dialect.isEscaped() || !holdsEscape(text, from, to, dialect)) {
            return cells;
        }
        LineMender escaped = over(text, from, to, dialect.escaped(), width);
        String[] other = escaped == null ? null : escaped.mend();
        // Both readings may have the table's width, one of them with cells that slid into each other.
        boolean agreed = other == null || usual.found == 0 || Arrays.equals(cells, other);
        return agreed ? usual.found == 0 ? other : cells : null;
    }

    private static boolean holdsEscape(char[] text, int from, int to, Dialect dialect) {
        for (int i = from + 1; i < to; i++) {
            if (text[i] == dialect.quote() && text[i - 1] == Dialect.BACKSLASH) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LineMender over(char[] text, int from, int to, Dialect dialect, int width) {
        int pieces = TextLines.count(text, from, to, dialect.delimiter()) + 1;
        long states = (long) (pieces + 1) * (pieces - width + 1);
        if (pieces < width || states > STATES || states > (long) PER_CHARACTER * (to - from)) {
            return null;
        }
        int[] starts = new int[pieces + 1];
        starts[0] = from;
        int found = 1;
        for (int i = from; i < to; i++) {
            if (text[i] == dialect.delimiter()) {
                starts[found++] = i + 1;
            }
        }
        starts[pieces] = to + 1;
        return new LineMender(text, starts, dialect, width);
    }

    /**
     * Counts the ways to come to each piece with so many cells before it. A way has {@code i - k} pieces more than cells,
     * which is never below 0 and in the end {@code slack}.
     */
    private String @Nullable [] mend() {
        int pieces = starts.length - 1;
        int[][] ways = new int[pieces + 1][slack + 1];
        int[][] before = new int[pieces + 1][slack + 1];
        ways[0][0] = 1;
        for (int i = 0; i < pieces; i++) {
            if (Arrays.stream(ways[i]).noneMatch(count -> count > 0)) {
                continue;
            }
            boolean quoted = isQuoted(i);
            boolean goesOn = true;
            for (int j = i; goesOn && j < pieces; j++) {
                int run = quoted ? run(i, j) : 1;
                if (run > 0) {
                    take(ways, before, i, j);
                    steps -= slack;
                }
                goesOn = run % 2 == 0 && j - i < slack;
                steps -= 1 + run;
                if (steps < 0) {
                    return null;
                }
            }
        }
        found = ways[pieces][slack];
        return found == 1 ? cells(before) : null;
    }

    /** Makes the pieces i to j one cell. */
    private void take(int[][] ways, int[][] before, int i, int j) {
        for (int extra = 0; extra + j - i <= slack; extra++) {
            if (ways[i][extra] > 0) {
                int now = extra + j - i;
                ways[j + 1][now] = Math.min(2, ways[j + 1][now] + ways[i][extra]);
                before[j + 1][now] = i;
            }
        }
    }

    private boolean isQuoted(int i) {
        return starts[i] < starts[i + 1] - 1 && text[starts[i]] == quote;
    }

    /** How many quotes stand at the end of piece j, that which opens the cell of piece i left aside. */
    private int run(int i, int j) {
        int end = starts[j + 1] - 1;
        int at = end;
        while (at > starts[j] && at > starts[i] + 1 && text[at - 1] == quote) {
            at--;
        }
        return end - at - (at < end && isEscaped(i, at) ? 1 : 0);
    }

    /** Whether an escape stands before a place within the cell of piece i that is no escaped one itself. */
    private boolean isEscaped(int i, int place) {
        int at = place;
        while (at > starts[i] + 1 && text[at - 1] == dialect.escape()) {
            at--;
        }
        return (place - at) % 2 == 1;
    }

    private String[] cells(int[][] before) {
        String[] cells = new String[width];
        int piece = starts.length - 1;
        int extra = slack;
        for (int k = width - 1; k >= 0; k--) {
            int from = before[piece][extra];
            cells[k] = cell(starts[from], starts[piece] - 1);
            extra -= piece - from - 1;
            piece = from;
        }
        return cells;
    }

    private String cell(int from, int to) {
        if (to - from < 2 || text[from] != quote || text[to - 1] != quote) {
            return new String(text, from, to - from);
        }
        String inner = dialect.text(new String(text, from + 1, to - from - 2));
        return dialect.isEscaped() ? inner : inner.replace("\\" + quote, String.valueOf(quote));
    }
}
