package dev.revizor.source;

import dev.revizor.model.ReadingNotes;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows with more cells than the table has titles. A comma within an unquoted number ({@code 1,50}) makes one cell more, and all
 * behind it slide to the next title; nothing in the row is odd but its end. Not final fields: it counts as the rows go by.
 */
final class WideRows {
    private static final Pattern WHOLE = Pattern.compile("[-+−]?[0-9][0-9 \\u00A0]*");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,2}");

    private final List<String> titles;
    private final int titled;
    private final boolean[] decimal;
    private long rows;
    private long wide;
    private long first;

    /**
     * For a table.
     *
     * @param titles by position, with blank ones at the end where rows are wider
     */
    WideRows(List<String> titles) {
        this.titles = titles;
        this.titled = HeaderFinder.lastFilled(titles.toArray(new String[0]));
        this.decimal = new boolean[titles.size() == titled + 1 ? titled : 0];
        Arrays.fill(decimal, true);
    }

    /** Whether rows may be wider than the titles; of most tables none is. */
    boolean areThere() {
        return titled > 0 && titled < titles.size();
    }

    /** Looks at a row of the table. */
    void look(long row, String[] cells) {
        rows++;
        if (HeaderFinder.lastFilled(cells) <= titled) {
            return;
        }
        first = wide == 0 ? row : first;
        wide++;
        for (int i = 0; i < decimal.length; i++) {
            decimal[i] &= WHOLE.matcher(cells[i]).matches()
                    && FRACTION.matcher(cells[i + 1]).matches();
        }
    }

    /**
     * What there is to say.
     *
     * @param delimiter of the table
     */
    ReadingNotes.Wide told(String delimiter) {
        if (wide == 0) {
            return ReadingNotes.Wide.NONE;
        }
        int column = -1;
        int fits = 0;
        for (int i = 0; i < decimal.length; i++) {
            column = decimal[i] ? i : column;
            fits += decimal[i] ? 1 : 0;
        }
        boolean shown = fits == 1 && wide == rows && delimiter.equals(",");
        return new ReadingNotes.Wide(wide, first, titles.get(titled - 1), shown ? titles.get(column) : "");
    }
}
