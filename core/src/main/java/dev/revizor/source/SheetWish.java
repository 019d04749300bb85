package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Several sheets that the user wants of a workbook.
 *
 * @param wanted names or 1-based numbers; {@link #ALL} stands for all that are visible and hold a table
 * @param headerRow where the titles are, if it is known
 */
record SheetWish(List<String> wanted, OptionalLong headerRow) {
    static final String ALL = "*";

    /** The names of the sheets, each once, in the order of the wishes. Throws Unreadable when one is missing. */
    List<String> of(List<String> names, List<Boolean> hidden, OtherSheets.Look holdsTable) {
        List<String> out = new ArrayList<>();
        for (String wish : wanted) {
            if (wish.equals(ALL) && !names.contains(ALL)) {
                all(names, hidden, holdsTable).stream()
                        .filter(name -> !out.contains(name))
                        .forEach(out::add);
            } else {
                String name = names.get(
                        SheetChoice.of(names, hidden, Optional.of(wish)).get(0));
                if (!out.contains(name)) {
                    out.add(name);
                }
            }
        }
        return out;
    }

    private static List<String> all(List<String> names, List<Boolean> hidden, OtherSheets.Look holdsTable) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!hidden.get(i) && holdsTable.holdsRow(i)) {
                out.add(names.get(i));
            }
        }
        return out;
    }
}
