package dev.revizor.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the titles of another table below the first one, as reports have them, from a row of the first.
 *
 * <p>Titles say what they are by their words; by standing where the table has nothing but numbers, telephones, or
 * addresses; and by what stands below them: no row fills a column that its titles do not.
 */
final class NextTable {
    private static final int FEWEST = 3;

    // Never iterated: only asked whether a title is in it.
    private final Set<String> titles;
    private final UsualRows usual;

    /** By the titles of the first table, and what its rows hold. */
    NextTable(List<String> titles, UsualRows usual) {
        this.titles = new HashSet<>(titles);
        this.usual = usual;
    }

    /**
     * Whether the row holds the titles of another table, or the only cell above them.
     *
     * @param apart whether something other than a row of the table stands above: a blank row, a total, another width
     * @param below the next filled record by 0, the one behind it by 1; asked for only where they decide
     */
    Answer begins(String[] cells, boolean apart, IntFunction<@Nullable SourceRecord> below) {
        if (areTitles(cells, apart, below)) {
            return Answer.TITLES;
        }
        boolean maybeCaption = HeaderFinder.filled(cells) == 1 && (apart || usual.breaks(cells));
        if (!maybeCaption || HeaderFinder.values(cells) > 0) {
            return Answer.ROW;
        }
        SourceRecord next = below.apply(0);
        boolean titled = next != null && next.isGood() && areTitles(next.cells(), true, at -> below.apply(at + 1));
        return titled ? Answer.CAPTION : Answer.ROW;
    }

    private boolean areTitles(String[] cells, boolean apart, IntFunction<@Nullable SourceRecord> below) {
        Words words = words(cells);
        if (words.filled() == 0) {
            return false;
        }
        if (words.repeats() || apart && words.allPlain() && words.filled() >= FEWEST) {
            return true;
        }
        if (words.twice() || !apart && words.over() == 0 && !usual.breaks(cells)) {
            return false;
        }
        SourceRecord next = below.apply(0);
        if (words.filled() == 1) {
            return apart && words.allPlain() && holdsValues(cells, next, 1);
        }
        if (words.allPlain()) {
            return apart || words.over() > 0
                    ? mayStandAbove(cells, next)
                    : holdsRow(cells, next) && usual.breaks(next.cells());
        }
        return apart && words.over() > 0 && areOtherTitles(cells, words, next);
    }

    /** Whether a row of other words than those that titles are made of stands above rows of another table. */
    private boolean areOtherTitles(String[] cells, Words words, @Nullable SourceRecord below) {
        if (below == null || !holdsValues(cells, below, 2)) {
            return false;
        }
        boolean breaks = usual.breaks(below.cells()) || HeaderFinder.lastFilled(below.cells()) > usual.width();
        return words.titlesOver() > 0 && (breaks || words.over() > 1) || words.over() > 1 && breaks;
    }

    private boolean mayStandAbove(String[] cells, @Nullable SourceRecord below) {
        return below == null || !below.isGood() || fits(cells, below.cells());
    }

    /** Whether the row below has a value like a number, at least so many cells, and none beside the cells above. */
    private static boolean holdsValues(String[] cells, @Nullable SourceRecord below, int fewest) {
        return below != null
                && holdsRow(cells, below)
                && HeaderFinder.filled(below.cells()) >= fewest
                && HeaderFinder.values(below.cells()) > 0;
    }

    private static boolean holdsRow(String[] cells, @Nullable SourceRecord below) {
        return below != null && below.isGood() && fits(cells, below.cells());
    }

    /** Whether each filled cell of the row below stands under a filled one. */
    private static boolean fits(String[] above, String[] below) {
        for (int i = 0; i < below.length; i++) {
            if (!Blanks.isBlank(below[i]) && (i >= above.length || Blanks.isBlank(above[i]))) {
                return false;
            }
        }
        return true;
    }

    private Words words(String[] cells) {
        int filled = 0;
        int known = 0;
        int over = 0;
        int titlesOver = 0;
        boolean plain = true;
        boolean twice = false;
        Set<String> different = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (int i = 0; i < cells.length; i++) {
            String trimmed = Blanks.trim(cells[i]);
            if (trimmed.isEmpty()) {
                continue;
            }
            if (HeaderFinder.looksLikeValue(trimmed)) {
                return Words.NONE;
            }
            filled++;
            twice |= !different.add(trimmed);
            plain = plain && TitleWords.isPlain(trimmed);
            if (usual.holdsValues(i)) {
                over++;
                titlesOver += TitleWords.isTitle(trimmed) ? 1 : 0;
            }
            if (titles.contains(cells[i]) && repeated.add(cells[i])) {
                known += TitleWords.isTitle(cells[i]) ? 1 : 0;
            }
        }
        boolean repeats = repeated.size() >= FEWEST && repeated.size() * 2 >= titles.size() && known >= 2;
        return new Words(filled, over, titlesOver, plain, twice, repeats);
    }

    /** What a row turned out to be. */
    enum Answer {
        /** A row of the table. */
        ROW,
        /** The titles of another one. */
        TITLES,
        /** The only cell above such titles. */
        CAPTION
    }

    /**
     * What the cells of a row are.
     *
     * @param filled how many are not blank
     * @param over how many stand where the table has nothing but values
     * @param titlesOver how many of these have a word that titles have
     * @param allPlain whether they are nothing but such words
     * @param twice whether two of them are the same
     * @param repeats whether at least half of the table's titles are among them
     */
    private record Words(int filled, int over, int titlesOver, boolean allPlain, boolean twice, boolean repeats) {
        /** Those of a row with a value. */
        static final Words NONE = new Words(0, 0, 0, false, false, false);
    }
}
