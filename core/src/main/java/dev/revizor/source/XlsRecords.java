package dev.revizor.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an old workbook, which holds at most 65,536, with the values that are stored. */
final class XlsRecords implements Records {
    private final HSSFWorkbook book;
    private final int sheet;
    private final Iterator<Row> rows;
    private final boolean since1904;
    private final MergedColumns merges;
    private final XlsFormulas formulas;
    private final SortedMap<Integer, Long> uncomputed = new TreeMap<>();
    private long hidden;

    XlsRecords(HSSFWorkbook book, int sheet) {
        this.book = book;
        this.sheet = sheet;
        this.merges = merges(book.getSheetAt(sheet));
        this.formulas = XlsFormulas.of(book.getSheetAt(sheet));
        this.rows = book.getSheetAt(sheet).rowIterator();
        this.since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public @Nullable SourceRecord next() {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        try {
            return read(row);
        } catch (RuntimeException e) {
            // A damaged cell makes the library throw whatever it likes; this is the edge where that ends.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private SourceRecord read(Row row) {
        String[] cells = new String[Math.max(1, row.getLastCellNum())];
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            if (cell != null && formulas.isUncomputed(row.getRowNum(), i)) {
                uncomputed.merge(i, 1L, Long::sum);
                cells[i] = "";
            } else {
                cells[i] = cell == null ? "" : value(cell);
            }
        }
        hidden += row.getZeroHeight() && !Footers.isBlank(cells) ? 1 : 0;
        long number = row.getRowNum() + 1L;
        return SourceRecord.good(number, merges.fill(number, cells));
    }

    private static MergedColumns merges(Sheet sheet) {
        MergedColumns.Gathering out = new MergedColumns.Gathering();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            out.add(area.getFirstColumn(), area.getLastColumn(), area.getFirstRow() + 1L, area.getLastRow() + 1L);
        }
        return out.done();
    }

    @Override
    public long hiddenRows() {
        return hidden;
    }

    @Override
    public SortedMap<Integer, Long> uncomputed() {
        return Collections.unmodifiableSortedMap(uncomputed);
    }

    @Override
    public SheetNotes cellNotes() {
        SheetNotes noted = new SheetNotes();
        try {
            book.getSheetAt(sheet)
                    .getCellComments()
                    .forEach((cell, note) -> noted.add(
                            cell.getRow() + 1L,
                            cell.getColumn(),
                            note.getString().getString()));
        } catch (RuntimeException e) {
            // Damage among drawings, where the library finds the notes, costs no row.
            return new SheetNotes();
        }
        return noted;
    }

    @Override
    public SheetNotes cellLinks() {
        SheetNotes links = new SheetNotes();
        try {
            for (HSSFHyperlink link : book.getSheetAt(sheet).getHyperlinkList()) {
                String target = link.getAddress();
                if (link.getType() != HyperlinkType.DOCUMENT && target != null) {
                    addTelling(link, target, links);
                }
            }
        } catch (RuntimeException e) {
            // Damage among links, on which the library throws whatever it likes, costs no row.
            return new SheetNotes();
        }
        return links;
    }

    private void addTelling(HSSFHyperlink link, String target, SheetNotes to) {
        for (int i = link.getFirstRow(); i <= link.getLastRow(); i++) {
            Row row = book.getSheetAt(sheet).getRow(i);
            Cell cell = row == null ? null : row.getCell(link.getFirstColumn());
            if (row != null && !SheetLinks.says(cell == null ? "" : value(cell), target)) {
                to.add(i + 1L, link.getFirstColumn(), target);
            }
        }
    }

    private String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
            case ERROR ->
                FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                        : "#ERROR";
            case _NONE, BLANK, FORMULA -> "";
        };
    }

    private String number(Cell cell) {
        CellStyle style = cell.getCellStyle();
        String code = style.getDataFormat() >= 164 ? style.getDataFormatString() : "";
        if (SheetValues.isDateFormat(style.getDataFormat(), code == null ? "" : code)) {
            return SheetValues.date(cell.getNumericCellValue(), since1904);
        }
        String plain = SheetValues.plain(cell.getNumericCellValue());
        return SheetValues.padded(plain, code == null ? 0 : SheetValues.zeros(code));
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
