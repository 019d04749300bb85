package dev.revizor.report.formats;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One sheet under way: rows go out as they come. Addresses to click on are kept, since they stand behind the rows. */
final class Sheet {
    /** Excel's own limit is 65,530 addresses a sheet; further ones stay text. */
    private static final int MOST_LINKS = 65_000;

    private static final int MOMENT_DIGITS = 9;

    private final Writer out;
    private final SheetLayout layout;
    private final String cutMark;
    private final Map<String, String> links = new TreeMap<>();
    private final List<String> columns = new ArrayList<>();
    private int rows;

    Sheet(Writer out, SheetLayout layout, String cutMark) throws IOException {
        this.out = out;
        this.layout = layout;
        this.cutMark = cutMark;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        out.write(
                layout.head() == SheetLayout.Head.HEADER
                        ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                        : " showGridLines=\"0\"/>");
        out.write("</sheetViews><cols>");
        for (int i = 0; i < layout.widths().size(); i++) {
            out.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\""
                    + layout.widths().get(i) + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    int rows() {
        return rows;
    }

    /** Cell references to addresses, in the order in which their relations are numbered. */
    Map<String, String> links() {
        return links;
    }

    void row(List<SheetCell> cells) throws IOException {
        rows++;
        String number = Integer.toString(rows);
        out.write("<row r=\"");
        out.write(number);
        out.write("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(column(i), number, cells.get(i));
        }
        out.write("</row>");
    }

    private String column(int index) {
        while (columns.size() <= index) {
            columns.add(SheetXml.column(columns.size()));
        }
        return columns.get(index);
    }

    private void begin(String column, String row, SheetCell.Style style) throws IOException {
        out.write("<c r=\"");
        out.write(column);
        out.write(row);
        out.write("\" s=\"");
        out.write(Integer.toString(style.ordinal()));
    }

    private void cell(String column, String row, SheetCell cell) throws IOException {
        if (cell.numeric()) {
            begin(column, row, cell.style());
            out.write("\"><v>");
            out.write(plain(cell));
            out.write("</v></c>");
            return;
        }
        if (cell.text().isEmpty()) {
            return;
        }
        SheetCell.Style style = cell.style();
        if (style == SheetCell.Style.LINK) {
            if (links.size() < MOST_LINKS) {
                links.put(column + row, cell.text());
            } else {
                style = SheetCell.Style.TEXT;
            }
        }
        begin(column, row, style);
        out.write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        SheetXml.text(out, cut(cell.text()));
        out.write("</t></is></c>");
    }

    /** A second is the hundred-thousandth part of a day: six digits behind the point would lose some. */
    private static String plain(SheetCell cell) {
        return cell.style() == SheetCell.Style.MOMENT
                ? BigDecimal.valueOf(cell.number())
                        .setScale(MOMENT_DIGITS, RoundingMode.HALF_UP)
                        .toPlainString()
                : JsonOut.plain(cell.number()).toString();
    }

    private String cut(String text) {
        return text.length() <= SheetXml.MOST_CHARS
                ? text
                : text.substring(0, SheetXml.MOST_CHARS - cutMark.length()) + cutMark;
    }

    /** Writes what stands behind the rows. */
    void end() throws IOException {
        out.write("</sheetData>");
        if (layout.head() == SheetLayout.Head.HEADER && rows > 0) {
            out.write("<autoFilter ref=\"" + range() + "\"/>");
        }
        if (!links.isEmpty()) {
            out.write("<hyperlinks>");
            int number = 0;
            for (String reference : links.keySet()) {
                out.write("<hyperlink ref=\"" + reference + "\" r:id=\"rId" + ++number + "\"/>");
            }
            out.write("</hyperlinks>");
        }
        out.write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>");
        out.write(
                layout.paper() == SheetLayout.Paper.ONE_PAGE
                        ? "<pageSetup paperSize=\"9\" orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"1\"/>"
                        : "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        out.write("<headerFooter><oddFooter>&amp;C&amp;A, &amp;P/&amp;N</oddFooter></headerFooter></worksheet>");
    }

    /** The filled part, e.g. {@code A1:F120}. */
    String range() {
        return "A1:" + SheetXml.column(layout.widths().size() - 1) + rows;
    }
}
