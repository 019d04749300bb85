package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import java.util.Optional;
import java.util.Set;

/** The rows of another reader as they come; whoever changes one thing about them overrides that. Closing closes the other. */
public abstract class PassedRows implements RowReader {
    private final RowReader rows;

    protected PassedRows(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public SourceTable table() {
        return rows.table();
    }

    @Override
    public Optional<RawRow> next() {
        return rows.next();
    }

    @Override
    public final Counts counts() {
        return rows.counts();
    }

    @Override
    public final long padded() {
        return rows.padded();
    }

    @Override
    public ReadingNotes notes() {
        return rows.notes();
    }

    @Override
    public void leaveOut(Set<Integer> positions) {
        rows.leaveOut(positions);
    }

    @Override
    public void close() {
        rows.close();
    }
}
