package dev.revizor.report.formats;

import dev.revizor.report.ReportError;
import dev.revizor.text.Utf8Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written sheet by sheet in constant memory. Written by hand because the libraries stamp the present moment
 * into the package, and the same base must give the same bytes; the parts follow ECMA-376.
 */
final class SheetBook implements AutoCloseable {
    /** Not the first day of 1980: that one the JDK writes with the offset of its own time zone. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ZipOutputStream zip;
    private final OtherThread packing;
    private final Writer out;
    private final String cutMark;
    private final List<String> names = new ArrayList<>();
    private final List<String> ranges = new ArrayList<>();
    private @Nullable Sheet open;

    /**
     * Begins a workbook.
     *
     * @param stream stays open
     * @param cutMark what ends a text that is longer than a cell may hold
     */
    SheetBook(OutputStream stream, String cutMark) {
        this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        // Speed counts more than a smaller file: a third of the time at twelve tenths of the size.
        this.zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
        this.packing = new OtherThread(zip, "revizor-packing");
        this.out = new Utf8Writer(packing);
        this.cutMark = cutMark;
    }

    /** Ends the sheet under way, if any, and begins the next. */
    void sheet(String name, SheetLayout layout) {
        try {
            endSheet();
            names.add(name);
            zip.putNextEntry(entry("xl/worksheets/sheet" + names.size() + ".xml"));
            open = new Sheet(out, layout, cutMark);
            ranges.add(layout.head() == SheetLayout.Head.HEADER ? "header" : "");
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    /** Adds a row to the sheet under way. */
    void row(List<SheetCell> cells) {
        try {
            current().row(cells);
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    /** Adds a row to the sheet under way. */
    void row(SheetCell... cells) {
        row(List.of(cells));
    }

    /** Rows of the sheet under way. */
    int rows() {
        return current().rows();
    }

    /** Ends the workbook. */
    void end() {
        try {
            endSheet();
            part("xl/workbook.xml", workbook());
            part("xl/_rels/workbook.xml.rels", workbookRelations());
            part("xl/styles.xml", SheetStyles.XML);
            part(
                    "_rels/.rels",
                    XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + RELATION
                            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part("[Content_Types].xml", contentTypes());
            packing.close();
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    /** Ends the packing, also when the workbook was not ended. */
    @Override
    public void close() {
        try {
            packing.close();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private Sheet current() {
        if (open == null) {
            throw new IllegalStateException("no sheet is open");
        }
        return open;
    }

    private void endSheet() throws IOException {
        if (open == null) {
            return;
        }
        Sheet ended = open;
        ended.end();
        out.flush();
        zip.closeEntry();
        int last = ranges.size() - 1;
        ranges.set(last, ranges.get(last).isEmpty() || ended.rows() == 0 ? "" : ended.range());
        if (!ended.links().isEmpty()) {
            part("xl/worksheets/_rels/sheet" + names.size() + ".xml.rels", linkRelations(ended.links()));
        }
        open = null;
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(entry(name));
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        return entry;
    }

    private static String linkRelations(Map<String, String> links) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        int number = 0;
        for (String address : links.values()) {
            xml.append("<Relationship Id=\"rId")
                    .append(++number)
                    .append("\" Type=\"")
                    .append(RELATION);
            xml.append("hyperlink\" Target=\"").append(SheetXml.text(address)).append("\" TargetMode=\"External\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(XML)
                .append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
                .append("<bookViews><workbookView/></bookViews><sheets>");
        for (int i = 0; i < names.size(); i++) {
            xml.append("<sheet name=\"")
                    .append(SheetXml.text(names.get(i)))
                    .append("\" sheetId=\"")
                    .append(i + 1);
            xml.append("\" r:id=\"rId").append(i + 1).append("\"/>");
        }
        return xml.append("</sheets>")
                .append(definedNames())
                .append("</workbook>")
                .toString();
    }

    /** The hidden range of each filter and the header row that repeats on paper. */
    private String definedNames() {
        StringBuilder filters = new StringBuilder();
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (ranges.get(i).isEmpty()) {
                continue;
            }
            String sheet = "'" + SheetXml.text(names.get(i)).replace("'", "''") + "'!";
            String absolute = ranges.get(i).replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
            filters.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
                    .append(i);
            filters.append("\" hidden=\"1\">").append(sheet).append(absolute).append("</definedName>");
            titles.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
                    .append(i);
            titles.append("\">").append(sheet).append("$1:$1</definedName>");
        }
        return filters.length() == 0 ? "" : "<definedNames>" + filters + titles + "</definedNames>";
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder(XML)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= names.size(); i++) {
            xml.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(RELATION);
            xml.append("worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
        }
        xml.append("<Relationship Id=\"rId")
                .append(names.size() + 1)
                .append("\" Type=\"")
                .append(RELATION);
        return xml.append("styles\" Target=\"styles.xml\"/></Relationships>").toString();
    }

    private String contentTypes() {
        String base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml = new StringBuilder(XML)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append("<Default Extension=\"rels\"")
                .append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"")
                .append(base)
                .append("sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"")
                .append(base)
                .append("styles+xml\"/>");
        for (int i = 1; i <= names.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ContentType=\"");
            xml.append(base).append("worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }
}
