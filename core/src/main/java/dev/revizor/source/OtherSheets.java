package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a workbook that hold rows beside the one that is read.
 *
 * @param shown those that the user sees, in the order of the workbook
 * @param hidden the others
 */
record OtherSheets(List<String> shown, List<String> hidden) {
    static final OtherSheets NONE = new OtherSheets(List.of(), List.of());

    /** Whoever can tell whether the sheet at an index holds a row. */
    @FunctionalInterface
    interface Look {
        boolean holdsRow(int index);
    }

    static OtherSheets of(List<String> names, List<Boolean> hidden, int chosen, Look look) {
        List<String> shown = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != chosen && look.holdsRow(i)) {
                (hidden.get(i) ? unseen : shown).add(names.get(i));
            }
        }
        return new OtherSheets(shown, unseen);
    }

    boolean isEmpty() {
        return shown.isEmpty() && hidden.isEmpty();
    }

    /** Whether there is a record that is not blank. */
    static boolean anyRow(Records records) {
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            if (!record.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
