package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Manifest;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.source.PassedRows;
import dev.revizor.source.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file that an export for people had guarded against formulas, as they stood before. Where the file is the
 * one that was written, every cell loses its guard; where somebody has changed it, only cells of columns that had guards.
 */
final class Unguarded extends PassedRows {
    private final SourceTable table;
    private final boolean[] guarded;

    private Unguarded(RowReader rows, Manifest.OneFile known) {
        super(rows);
        SourceTable shown = rows.table();
        boolean same = known.sha256().equals(shown.sha256());
        List<String> titles = new ArrayList<>();
        this.guarded = new boolean[shown.columns().size()];
        for (int i = 0; i < guarded.length; i++) {
            String bare = Cells.bare(shown.columns().get(i));
            int at = known.part().titles().indexOf(bare);
            titles.add(at >= 0 ? bare : shown.columns().get(i));
            guarded[i] = same || at >= 0 && known.part().guarded().get(at) > 0;
        }
        this.table = shown.titled(titles);
    }

    /** The reader itself where no manifest stands beside the file. */
    static RowReader of(RowReader rows, Path file) {
        return Manifest.find(file)
                .<RowReader>map(known -> new Unguarded(rows, known))
                .orElse(rows);
    }

    @Override
    public SourceTable table() {
        return table;
    }

    @Override
    public Optional<RawRow> next() {
        return super.next().map(this::bare);
    }

    private RawRow bare(RawRow row) {
        String[] cells = row.cells().toArray(new String[0]);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = guarded[i] ? Cells.bare(cells[i]) : cells[i];
        }
        return row.with(Arrays.asList(cells));
    }
}
