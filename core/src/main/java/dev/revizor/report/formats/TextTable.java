package dev.revizor.report.formats;

import dev.revizor.report.ReportError;
import dev.revizor.report.Visible;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A simple table as aligned text. Widths come from the first rows, so that long tables stream; a cell that is much longer
 * than the others pushes its own row aside instead of widening all.
 */
final class TextTable implements TableSink {
    private static final int LOOK_AHEAD = 500;
    private static final int WIDEST = 40;
    private static final String GAP = "  ";

    private final List<TableOut.Column> columns;
    private final Writer out;
    private final int[] widths;
    private final List<List<String>> held = new ArrayList<>();
    private boolean streaming;

    TextTable(List<TableOut.Column> columns, OutputStream stream) {
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.widths = new int[columns.size()];
        held.add(columns.stream().map(TableOut.Column::title).toList());
    }

    @Override
    public void row(List<String> cells) {
        List<String> shown = cells.stream().map(Visible::of).toList();
        if (streaming) {
            print(shown);
            return;
        }
        held.add(shown);
        if (held.size() > LOOK_AHEAD) {
            release();
        }
    }

    @Override
    public void end() {
        if (!streaming) {
            release();
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void release() {
        for (List<String> row : held) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, Cells.width(row.get(i))));
            }
        }
        held.forEach(this::print);
        held.clear();
        streaming = true;
    }

    private void print(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean right = columns.get(i).kind() == TableOut.Kind.NUMBER;
            String cell = row.get(i);
            line.append(i == 0 ? "" : GAP).append(right ? Cells.right(cell, widths[i]) : Cells.left(cell, widths[i]));
        }
        try {
            out.write(line.toString().stripTrailing());
            out.write('\n');
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }
}
