package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import java.util.Optional;
import java.util.Set;

/** The rows of a table that was unpacked for the time of reading. */
record OfArchive(RowReader rows, Archives.Member member) implements RowReader {
    @Override
    public SourceTable table() {
        return rows.table();
    }

    @Override
    public Optional<RawRow> next() {
        return rows.next();
    }

    @Override
    public Counts counts() {
        return rows.counts();
    }

    @Override
    public long padded() {
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
        try (member) {
            rows.close();
        }
    }
}
