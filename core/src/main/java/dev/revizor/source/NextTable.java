package dev.revizor.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the titles of another table below the first one, as reports have them, from a row of the first. */
final class NextTable {
    private static final int FEWEST = 3;

    // Never iterated: only asked whether a title is in it.
    private final Set<String> titles;

    /** By the titles of the first table. */
    NextTable(List<String> titles) {
        this.titles = new HashSet<>(titles);
    }

    /**
     * Whether the row holds titles that are not those of the table: at least half of the table's different titles, known
     * ones among them, and something else; or, below a blank row or in another width, nothing but words that titles are
     * made of.
     *
     * @param apart whether a blank row stands above, or the row is not as wide as the table
     */
    boolean begins(String[] cells, boolean apart) {
        int filled = 0;
        int known = 0;
        boolean plain = apart;
        Set<String> repeated = new HashSet<>();
        for (String cell : cells) {
            String trimmed = Blanks.trim(cell);
            if (trimmed.isEmpty()) {
                continue;
            }
            if (HeaderFinder.looksLikeValue(trimmed)) {
                return false;
            }
            filled++;
            plain = plain && TitleWords.isPlain(trimmed);
            if (titles.contains(cell) && repeated.add(cell)) {
                known += TitleWords.isTitle(cell) ? 1 : 0;
            }
        }
        boolean repeats = repeated.size() >= FEWEST && repeated.size() * 2 >= titles.size() && known >= 2;
        return repeats || plain && filled >= FEWEST;
    }
}
