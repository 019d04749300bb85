package dev.revizor.model;

import java.util.List;

/**
 * What a table holds, column by column.
 *
 * @param table the table
 * @param kind what its rows were taken for
 * @param certainty of the kind, 0..1
 * @param preset the recognised export
 * @param rows the rows that were looked at
 * @param rejected rows that could not be read
 * @param skipped blank rows, totals, repeated headers
 * @param columns one profile per column, in order
 * @param notes what was done to its rows, and what is left unread beside it
 * @param values whether those of columns with personal data stand in it as they are
 */
public record TableProfile(
        SourceTable table,
        EntityKind kind,
        double certainty,
        String preset,
        long rows,
        long rejected,
        long skipped,
        List<ColumnProfile> columns,
        ReadingNotes notes,
        PersonalValues values) {
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** The columns with personal data. */
    public List<ColumnProfile> personal() {
        return columns.stream().filter(column -> column.personal().isAny()).toList();
    }

    /** Whether values of some columns are hidden. */
    public boolean hidesValues() {
        return values == PersonalValues.MASKED && !personal().isEmpty();
    }

    /** The columns with a trait. */
    public List<ColumnProfile> with(ColumnProfile.Trait trait) {
        return columns.stream().filter(column -> column.note(trait).isPresent()).toList();
    }
}
