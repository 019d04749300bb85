package dev.revizor.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells the titles of another table below the first one, as reports have them, from a row of the first. */
final class NextTable {
    private static final int FEWEST = 3;

    private NextTable() {}

    /**
     * Whether the row holds titles that are not those of the table: at least half of the table's different titles, known
     * ones among them, and something else; or, below a blank row or in another width, nothing but words that titles are
     * made of.
     *
     * @param apart whether a blank row stands above, or the row is not as wide as the table
     */
    static boolean begins(String[] cells, List<String> titles, boolean apart) {
        int filled = 0;
        Set<String> repeated = new TreeSet<>();
        int plain = 0;
        for (String cell : cells) {
            String trimmed = Blanks.trim(cell);
            if (!trimmed.isEmpty()) {
                filled++;
                plain += TitleWords.isPlain(trimmed) ? 1 : 0;
                if (titles.contains(cell)) {
                    repeated.add(cell);
                }
                if (HeaderFinder.looksLikeValue(trimmed)) {
                    return false;
                }
            }
        }
        boolean repeats = repeated.size() >= FEWEST
                && repeated.size() * 2 >= titles.size()
                && TitleWords.known(repeated.toArray(new String[0])) >= 2;
        return repeats || apart && filled >= FEWEST && plain == filled;
    }
}
