package dev.revizor.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Titles that stand in two or three rows: a group over its columns, «Адрес» over «Город» and «Улица». They become
 * «Адрес: Город» and «Адрес: Улица».
 *
 * <p>Two rows belong together when the lower one completes the upper one: the upper one has gaps to the right of a group,
 * the lower one fills each of them, and stands blank (or repeats the title, as a cell merged over both rows does) below
 * every title that is no group. A row of data does not do this: it has values below the single titles. What is known of
 * titles is asked too, and none of the lower ones may come again in its column below. One word over all columns is a caption.
 *
 * @param first the index of the first of the rows
 * @param last the index of the last
 * @param cells the joined titles
 */
@SuppressWarnings("ArrayRecordComponent") // one per table, never compared
record TitleLevels(int first, int last, String[] cells) {
    private static final int MOST = 3;

    /** The levels that the row of titles at an index is one of; null when it stands alone. */
    static @Nullable TitleLevels around(List<SourceRecord> rows, int header) {
        for (int count = MOST; count > 1; count--) {
            for (int from = Math.max(0, header - count + 1); from <= header; from++) {
                String[] joined = from + count < rows.size() ? joined(rows, from, count) : null;
                if (joined != null) {
                    return new TitleLevels(from, from + count - 1, joined);
                }
            }
        }
        return null;
    }

    private static String @Nullable [] joined(List<SourceRecord> rows, int from, int count) {
        List<SourceRecord> levels = rows.subList(from, from + count);
        if (!areTitles(levels) || isCaption(levels.get(0))) {
            return null;
        }
        String[] upper = trimmed(levels.get(0));
        for (int i = 1; i < count - 1; i++) {
            upper = grouped(upper, trimmed(levels.get(i)));
        }
        String[] lower = trimmed(levels.get(count - 1));
        int width = Math.max(HeaderFinder.lastFilled(upper), HeaderFinder.lastFilled(lower));
        List<SourceRecord> below = rows.subList(from + count, rows.size());
        boolean fit = completes(wide(upper, width), wide(lower, width)) && !comesAgain(lower, below);
        return fit ? join(wide(upper, width), wide(lower, width)) : null;
    }

    /** Whether a row says what the table is: a word over all columns is no group of them. */
    private static boolean isCaption(SourceRecord level) {
        return HeaderFinder.lastFilled(level.cells()) == 1;
    }

    /** Whether the rows stand one below the other and hold nothing but what may be a title. */
    private static boolean areTitles(List<SourceRecord> levels) {
        for (int i = 0; i < levels.size(); i++) {
            SourceRecord level = levels.get(i);
            boolean apart = i > 0 && level.row() != levels.get(i - 1).row() + 1;
            if (!level.isGood() || apart || level.table() != levels.get(0).table()) {
                return false;
            }
            for (String cell : level.cells()) {
                if (HeaderFinder.looksLikeValue(Blanks.trim(cell)) || cell.length() > 60) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether each group of the upper row has its titles in the lower one, and nothing else stands there. */
    private static boolean completes(String[] upper, String[] lower) {
        int groups = 0;
        int i = 0;
        while (i < upper.length && upper[i].isEmpty()) {
            if (lower[i++].isEmpty()) {
                return false;
            }
        }
        while (i < upper.length) {
            int to = i + 1;
            while (to < upper.length && upper[to].isEmpty()) {
                to++;
            }
            boolean group = to - i > 1;
            if (group ? !isWhole(lower, i, to) : !lower[i].isEmpty() && !lower[i].equals(upper[i])) {
                return false;
            }
            groups += group ? 1 : 0;
            i = to;
        }
        int known = TitleWords.known(lower);
        return groups > 0 && known >= 2 && known * 2 >= filled(lower);
    }

    private static boolean isWhole(String[] lower, int from, int to) {
        Set<String> different = new HashSet<>(Arrays.asList(lower).subList(from, to));
        return different.size() == to - from && !different.contains("");
    }

    private static int filled(String[] cells) {
        return (int) Arrays.stream(cells).filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean comesAgain(String[] titles, List<SourceRecord> below) {
        for (SourceRecord record : below) {
            String[] cells = trimmed(record);
            int same = 0;
            for (int i = 0; i < Math.min(cells.length, titles.length); i++) {
                same += !cells[i].isEmpty() && cells[i].equals(titles[i]) ? 1 : 0;
            }
            // A row of titles alone is a page of a printed table, not data.
            if (same > 0 && same < filled(cells)) {
                return true;
            }
        }
        return false;
    }

    private static String[] join(String[] upper, String[] lower) {
        String[] out = new String[upper.length];
        String group = "";
        for (int i = 0; i < upper.length; i++) {
            group = upper[i].isEmpty() ? group : upper[i];
            boolean one = group.isEmpty() || lower[i].isEmpty() || lower[i].equals(group);
            out[i] = one ? lower[i].isEmpty() ? upper[i] : lower[i] : group + ": " + lower[i];
        }
        return out;
    }

    /** Two levels as one row of groups: what has no title of its own in the second is a gap still. */
    private static String[] grouped(String[] upper, String[] middle) {
        int width = Math.max(upper.length, middle.length);
        String[] above = wide(upper, width);
        String[] below = wide(middle, width);
        String[] joined = join(above, below);
        for (int i = 0; i < width; i++) {
            joined[i] = above[i].isEmpty() && below[i].isEmpty() ? "" : joined[i];
        }
        return joined;
    }

    private static String[] wide(String[] cells, int width) {
        String[] wide = Arrays.copyOf(cells, width);
        for (int i = cells.length; i < width; i++) {
            wide[i] = "";
        }
        return wide;
    }

    private static String[] trimmed(SourceRecord record) {
        List<String> out = new ArrayList<>();
        for (String cell : record.cells()) {
            out.add(Blanks.trim(cell));
        }
        return out.toArray(new String[0]);
    }
}
