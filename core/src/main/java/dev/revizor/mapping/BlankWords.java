package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cells that hold a word for «nothing», as programs write it: {@code NULL}, {@code N/A}, {@code nan}, a dash. */
public final class BlankWords {
    /** What R and its like write for a missing value; it is a surname and a country as well. */
    public static final String NA = "NA";

    private static final int LONGEST = 12;
    private static final double OFTEN = 0.05;
    // Never iterated: only asked whether a word is in it.
    private static final Set<String> WORDS = Set.of(
            "null",
            "(null)",
            "<null>",
            "none",
            "nan",
            "nil",
            "n/a",
            "#n/a",
            "\\n",
            "nat",
            "н/д",
            "нет данных",
            "не указано",
            "(не указано)",
            "unknown");

    private BlankWords() {}

    /** Whether a cell says nothing: blank, only marks, or one of the words. */
    public static boolean blank(String cell) {
        String text = cell.strip();
        if (text.length() > LONGEST || !text.isEmpty() && beginsOtherwise(text.charAt(0))) {
            return false;
        }
        return onlyMarks(text) || text.equals(NA) || WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Most cells need no further look. */
    private static boolean beginsOtherwise(char first) {
        return Character.isLetterOrDigit(first) && "nNuUнН".indexOf(first) < 0;
    }

    private static boolean onlyMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether {@code NA} means «nothing» in a table: it stands in two columns, or often in one; columns of codes as short
     * as itself and of countries have no say, nor have exports that we know, which leave such cells empty.
     */
    public static boolean says(Mapping mapping, List<RawRow> rows) {
        if (!mapping.preset().equals(Mapping.GENERIC)) {
            return false;
        }
        int columns = 0;
        for (Mapping.Column column : mapping.columns()) {
            boolean code = column.field()
                    .filter(field -> field == Field.COUNTRY || field == Field.REGION)
                    .isPresent();
            double share = code ? 0 : share(column.position(), rows);
            if (share >= OFTEN) {
                return true;
            }
            columns += share > 0 ? 1 : 0;
        }
        return columns > 1;
    }

    private static double share(int column, List<RawRow> rows) {
        int missing = 0;
        int other = 0;
        int codes = 0;
        for (RawRow row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            if (cell.equals(NA)) {
                missing++;
            } else if (!cell.isEmpty()) {
                other++;
                codes += cell.length() <= NA.length() && Character.isLetter(cell.charAt(0)) ? 1 : 0;
            }
        }
        return missing == 0 || 2 * codes > other ? 0 : (double) missing / (missing + other);
    }
}
