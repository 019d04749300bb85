package dev.revizor.flow;

import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.report.Report;

/**
 * What is to be said of the reading of a table.
 *
 * @param table the table
 * @param notes what was done to its rows, and what is left unread beside it
 */
public record TableNotes(SourceTable table, ReadingNotes notes) {
    /** Of an imported table. */
    public static TableNotes of(Report.Input input) {
        return new TableNotes(input.table(), input.notes());
    }

    /** Of a table whose rows have all been read. */
    static TableNotes of(Intake intake) {
        return new TableNotes(intake.table(), intake.notes());
    }
}
