package dev.revizor.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sheets of a workbook beside the one that is read: those that hold rows, and those that cannot be read.
 *
 * @param shown those that the user sees, in the order of the workbook
 * @param hidden the others
 * @param lost those that the workbook names and does not hold
 */
record OtherSheets(List<String> shown, List<String> hidden, List<String> lost) {
    static final OtherSheets NONE = new OtherSheets(List.of(), List.of(), List.of());

    /** Whoever can tell whether the sheet at an index holds a row. */
    @FunctionalInterface
    interface Look {
        boolean holdsRow(int index);
    }

    /**
     * Those that nobody reads.
     *
     * @param names all sheets in order
     * @param hidden whether the sheet at an index is hidden
     * @param read the names of those that are read
     */
    static OtherSheets of(List<String> names, List<Boolean> hidden, Collection<String> read, Look look) {
        Set<String> known = new TreeSet<>(read);
        List<String> shown = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i)) && look.holdsRow(i)) {
                (hidden.get(i) ? unseen : shown).add(names.get(i));
            }
        }
        return new OtherSheets(shown, unseen, List.of());
    }

    /** The same, with sheets of which the part is not there. */
    OtherSheets without(List<String> gone) {
        return new OtherSheets(shown, hidden, gone);
    }

    boolean isEmpty() {
        return shown.isEmpty() && hidden.isEmpty() && lost.isEmpty();
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
