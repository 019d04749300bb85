package dev.revizor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that stands in our own column of leftovers, because the table of its card has no column for it. The column is
 * written at an export and read back at an import: {@code city: Уфа; note: раз\; два}.
 *
 * @param field whose value it is
 * @param text as it stood
 */
public record Leftover(Field field, String text) {
    /** The title of the column. */
    public static final String TITLE = "revizor_more";

    private static final String BETWEEN = "; ";
    private static final String NAMED = ": ";
    private static final char MARK = '\\';

    /** A cell with one more in it. */
    public String addedTo(String cell) {
        String escaped = text.replace("\\", "\\\\").replace(";", "\\;");
        return (cell.isEmpty() ? "" : cell + BETWEEN) + field.id() + NAMED + escaped;
    }

    /** Those of a cell; none where anything in it is not ours. */
    public static List<Leftover> of(String cell) {
        List<Leftover> out = new ArrayList<>();
        for (String part : parts(cell)) {
            int named = part.indexOf(NAMED);
            Optional<Field> field = named < 0 ? Optional.empty() : Field.of(part.substring(0, named));
            if (field.isEmpty()) {
                return List.of();
            }
            out.add(new Leftover(field.get(), part.substring(named + NAMED.length())));
        }
        return out;
    }

    private static List<String> parts(String cell) {
        List<String> out = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == MARK && i + 1 < cell.length()) {
                i++;
                part.append(cell.charAt(i));
            } else if (cell.startsWith(BETWEEN, i)) {
                out.add(part.toString());
                part.setLength(0);
                i += BETWEEN.length() - 1;
            } else {
                part.append(c);
            }
        }
        out.add(part.toString());
        return out;
    }
}
