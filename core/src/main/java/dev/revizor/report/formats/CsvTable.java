package dev.revizor.report.formats;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A simple table as CSV: UTF-8 without a mark, keys as titles. */
final class CsvTable implements TableSink {
    private final CsvOut out;

    CsvTable(List<TableOut.Column> columns, Audience audience, OutputStream stream) {
        this.out = new CsvOut(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), audience);
        out.line(columns.stream().map(TableOut.Column::key).toList());
    }

    @Override
    public void row(List<String> cells) {
        out.line(cells);
    }

    @Override
    public void end() {
        out.flush();
    }
}
