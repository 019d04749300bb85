package dev.revizor.flow;

import dev.revizor.exchange.Cells;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Problem;
import dev.revizor.report.formats.RejectsCsv;
import dev.revizor.source.PassedRows;
import dev.revizor.source.RowReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rows of a reject file that somebody has corrected, as rows of the table that they were rejected from: what is told
 * of each in front of its own cells is no part of it, neither when it is taken nor when it is rejected again.
 */
final class ReturnedRejects extends PassedRows {
    private static final int TOLD = RejectsCsv.TOLD.size();

    private final SourceTable table;

    private ReturnedRejects(RowReader rows) {
        super(rows);
        SourceTable shown = rows.table();
        this.table = shown.titled(behind(shown.columns()));
    }

    /** Opens a table. */
    @FunctionalInterface
    interface Opener {
        RowReader open(Consumer<Problem> rejects);
    }

    /** A table's reader, which is a reject file's where its titles say so. */
    static RowReader of(Opener opener, Consumer<Problem> rejects) {
        Own own = new Own(rejects);
        RowReader rows = opener.open(own);
        List<String> titles = rows.table().columns();
        own.returned = titles.size() > TOLD && titles.subList(0, TOLD).equals(RejectsCsv.TOLD);
        return own.returned ? new ReturnedRejects(rows) : rows;
    }

    /** Takes rows that are rejected again with their own cells alone. */
    private static final class Own implements Consumer<Problem> {
        private final Consumer<Problem> rejects;
        private boolean returned;

        Own(Consumer<Problem> rejects) {
            this.rejects = rejects;
        }

        @Override
        public void accept(Problem problem) {
            rejects.accept(
                    returned
                            ? new Problem(problem.code(), problem.place(), problem.args(), behind(problem.cells()))
                            : problem);
        }
    }

    /** Whether the rows of a reader are such. */
    static boolean are(RowReader rows) {
        return rows instanceof ReturnedRejects;
    }

    /** The row's own cells, without the guard that {@link RejectFile} puts before formulas. */
    private static List<String> behind(List<String> cells) {
        return cells.subList(Math.min(TOLD, cells.size()), cells.size()).stream()
                .map(Cells::bare)
                .toList();
    }

    @Override
    public SourceTable table() {
        return table;
    }

    @Override
    public Optional<RawRow> next() {
        return super.next().map(row -> row.with(behind(row.cells())));
    }

    @Override
    public void leaveOut(Set<Integer> positions) {
        super.leaveOut(positions.stream().map(at -> at + TOLD).collect(Collectors.toSet()));
    }
}
