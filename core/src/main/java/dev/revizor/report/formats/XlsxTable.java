package dev.revizor.report.formats;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A simple table as a workbook; further sheets where one is full. */
final class XlsxTable implements TableSink {
    private static final String CUT = " […]";

    private final List<TableOut.Column> columns;
    private final SheetBook book;
    private final SheetRun run;

    XlsxTable(List<TableOut.Column> columns, OutputStream out) {
        this.columns = columns;
        this.book = new SheetBook(out, CUT);
        Integer[] widths = columns.stream()
                .map(column -> Math.min(40, Math.max(14, Cells.width(column.title()) + 4)))
                .toArray(Integer[]::new);
        List<SheetCell> head =
                columns.stream().map(column -> SheetCell.head(column.title())).toList();
        this.run = new SheetRun(book, "revizor", SheetLayout.list(widths), head);
    }

    @Override
    public void row(List<String> cells) {
        List<SheetCell> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            boolean number = columns.get(i).kind() == TableOut.Kind.NUMBER && !text.isEmpty();
            row.add(number ? SheetCell.number(new BigDecimal(text).doubleValue()) : SheetCell.text(text));
        }
        run.row(row);
    }

    @Override
    public void end() {
        book.end();
    }
}
