package dev.revizor.mapping;

import dev.revizor.model.Draft;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.List;

/** Puts the cells of a row under our fields. */
public final class Drafter {
    private final SourceTable table;
    private final Mapping mapping;

    public Drafter(SourceTable table, Mapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /** The row itself first, then its client when the row holds one. */
    public List<Draft> draft(RawRow row) {
        throw new UnsupportedOperationException(table.file() + mapping.preset() + row.row());
    }
}
