package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which sheets of a workbook to look at, in which order. */
final class SheetChoice {
    private SheetChoice() {}

    /**
     * The indexes to try: the one that was asked for, else the visible ones and then the hidden ones.
     *
     * @param names all sheets in order
     * @param hidden whether the sheet at an index is hidden
     */
    static List<Integer> of(List<String> names, List<Boolean> hidden, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return List.of(index(names, wanted.get()));
        }
        List<Integer> order = new ArrayList<>();
        for (boolean late : new boolean[] {false, true}) {
            for (int i = 0; i < names.size(); i++) {
                if (hidden.get(i) == late) {
                    order.add(i);
                }
            }
        }
        return order;
    }

    private static int index(List<String> names, String wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(wanted)) {
                return i;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        int number = XlsxStyles.number(wanted);
        if (number >= 1 && number <= names.size()) {
            return number - 1;
        }
        throw new Unreadable(SourceError.SHEET_MISSING, "wanted", wanted, "sheets", String.join(", ", names));
    }
}
