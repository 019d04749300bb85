package dev.revizor.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one sheet with the values that are stored, not those that are shown: a tax id of twelve digits
 * stays twelve digits. Fields are not final: it is a stream.
 */
final class XlsxRecords implements Records {
    private final XlsxFile file;
    private final XmlPart xml;
    private final MergedColumns merges;
    private final StringBuilder text = new StringBuilder();
    private String[] cells = new String[64];
    private int width;
    private long row;
    private final SortedMap<Integer, Long> uncomputed = new TreeMap<>();
    private boolean tooLong;
    private long hidden;
    private final XlsxFile.Sheet sheet;
    private @Nullable Boolean zerosStandForNothing;

    /** Rows of a sheet; owns the file when it is closed. */
    XlsxRecords(XlsxFile file, XlsxFile.Sheet sheet) {
        this(file, sheet, file.merges(sheet));
    }

    /** Rows of a sheet whose merged areas do not matter, or are known. */
    XlsxRecords(XlsxFile file, XlsxFile.Sheet sheet, MergedColumns merges) {
        this.file = file;
        this.merges = merges;
        this.sheet = sheet;
        this.xml = file.open(sheet.part());
    }

    @Override
    public @Nullable SourceRecord next() {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("row")) {
                return row();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private SourceRecord row() {
        int number = XlsxStyles.number(xml.text("r"));
        row = number > 0 ? number : row + 1;
        String hides = xml.text("hidden");
        width = 0;
        tooLong = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("c")) {
                cell();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("row")) {
                break;
            }
        }
        String[] own = Arrays.copyOf(cells, Math.max(1, width));
        for (int i = 0; i < own.length; i++) {
            if (i >= width) {
                own[i] = "";
            }
        }
        boolean unseen = hides.equals("1") || hides.equals("true");
        hidden += unseen && !Footers.isBlank(own) ? 1 : 0;
        return new SourceRecord(row, 0, merges.fill(row, own), tooLong ? SourceError.CELL_TOO_LONG : null);
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
        return file.cellNotes(sheet);
    }

    @Override
    public SheetNotes cellLinks() {
        SheetNotes links = file.cellLinks(sheet);
        if (links.cells() == 0) {
            return links;
        }
        XlsxRecords rows = new XlsxRecords(file, sheet, MergedColumns.none());
        try {
            return SheetLinks.telling(links, rows);
        } finally {
            rows.closeSheet();
        }
    }

    private void cell() {
        int column = column(xml.text("r"), width);
        String type = xml.text("t");
        int style = XlsxStyles.number(xml.text("s"));
        String value = "";
        String stored = "";
        boolean formula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("v")) {
                stored = stored();
                value = value(stored, type, style);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.element().equals("is")) {
                value = XlsxStrings.text(xml, "is");
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.element().equals("f")) {
                formula = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("c")) {
                break;
            }
        }
        // A formula whose result is the empty text says so by its type; programs that do not calculate store nothing,
        // or zeros.
        if (formula && (value.isEmpty() && !type.equals("str") || stored.equals("0") && zerosStandForNothing())) {
            uncomputed.merge(column, 1L, Long::sum);
            value = "";
        }
        put(column, value);
    }

    private boolean zerosStandForNothing() {
        Boolean known = zerosStandForNothing;
        if (known == null) {
            known = file.calculatesOnLoad() && !holdsResults();
            zerosStandForNothing = known;
        }
        return known;
    }

    /** Whether a formula of the sheet has a result that is no zero: its writer calculates. Reads as far as that. */
    private boolean holdsResults() {
        try (XmlPart part = file.open(sheet.part())) {
            boolean formula = false;
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String element = part.element();
                formula = element.equals("f") || formula && element.equals("v");
                if (formula && element.equals("v") && isResult(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isResult(XmlPart part) {
        StringBuilder value = new StringBuilder();
        for (int event = part.next(); event != XMLStreamConstants.END_ELEMENT; event = part.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT || !XlsxStrings.isText(event) || !part.addText(value)) {
                return false;
            }
        }
        return !value.isEmpty() && !value.toString().equals("0");
    }

    private String stored() {
        text.setLength(0);
        boolean fits = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            fits &= !XlsxStrings.isText(event) || xml.addText(text);
        }
        return fits ? text.toString() : XlsxStrings.TOO_LONG;
    }

    @SuppressWarnings("ReferenceEquality") // the mark is known by identity
    private String value(String stored, String type, int style) {
        if (stored == XlsxStrings.TOO_LONG || stored.isEmpty()) {
            return stored;
        }
        return switch (type) {
            case "s" -> shared(stored);
            case "str" -> XlsxStrings.unescape(stored);
            case "inlineStr", "e" -> stored;
            case "b" -> stored.equals("1") || stored.equals("true") ? "true" : "false";
            case "d" -> SheetValues.isoDate(stored);
            default -> number(stored, style);
        };
    }

    private String shared(String stored) {
        int index = XlsxStyles.number(stored.trim());
        if (index < 0 || index >= file.strings().length) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN);
        }
        return file.strings()[index];
    }

    private String number(String stored, int style) {
        if (file.styles().isDate(style)) {
            return SheetValues.date(stored, file.since1904());
        }
        int zeros = file.styles().zeros(style);
        String plain = SheetValues.plain(stored);
        return zeros > 1 ? SheetValues.padded(plain, zeros) : plain;
    }

    @SuppressWarnings("ReferenceEquality") // the mark is known by identity
    private void put(int column, String value) {
        if (value == XlsxStrings.TOO_LONG) {
            tooLong = true;
        }
        if (column > Limits.COLUMNS || column < 0) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (width < column) {
            cells[width++] = "";
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
    }

    /** The 0-based column of a reference such as {@code AB12}; the next one where there is no reference. */
    static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
            if (letter == 0) {
                break;
            }
            column = column * 26 + letter;
        }
        return column == 0 ? next : column - 1;
    }

    /** Closes the sheet and leaves the workbook open. */
    void closeSheet() {
        xml.close();
    }

    @Override
    public void close() {
        xml.close();
        file.close();
    }
}
