package dev.revizor.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
final class Workbooks {
    private Workbooks() {}

    static Path simple(Path folder) throws IOException {
        return save(fill(new XSSFWorkbook()), Files.createTempFile(folder, "book", ".xlsx"));
    }

    static Path old(Path folder) throws IOException {
        return save(fill(new HSSFWorkbook()), Files.createTempFile(folder, "book", ".xls"));
    }

    static Path save(Workbook book, Path file) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** An empty sheet, then one with a title, a header, values of all types, a blank row and totals. */
    static Workbook fill(Workbook book) {
        book.createSheet("Пустой");
        Sheet sheet = book.createSheet("Клиенты");
        sheet.createRow(0).createCell(0).setCellValue("Клиенты на март");
        Row header = sheet.createRow(2);
        String[] titles = {"Имя", "ИНН", "Дата рождения", "Создано", "Согласие", "Индекс", "Сумма", "Итог"};
        for (int i = 0; i < titles.length; i++) {
            header.createCell(i).setCellValue(titles[i]);
        }
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue("Анна");
        row.createCell(1).setCellValue(500000000003.0);
        styled(book, row.createCell(2), "dd.mm.yyyy").setCellValue(LocalDateTime.of(1984, 3, 12, 0, 0));
        styled(book, row.createCell(3), "dd.mm.yy hh:mm").setCellValue(LocalDateTime.of(2026, 2, 1, 9, 30));
        row.createCell(4).setCellValue(true);
        styled(book, row.createCell(5), "000000").setCellValue(21000);
        row.createCell(6).setCellValue(0.1 + 0.2);
        Cell formula = row.createCell(7);
        formula.setCellFormula("B4*2");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        sheet.createRow(4).createCell(0).setCellValue("  ");
        sheet.createRow(5).createCell(0).setCellValue("Олег");
        Row totals = sheet.createRow(6);
        totals.createCell(0).setCellValue("Итого");
        totals.createCell(6).setCellValue(3);
        return book;
    }

    private static Cell styled(Workbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    /** A workbook with hand-written parts. */
    static Path raw(Path folder, String sheet, String properties) throws IOException {
        Path file = Files.createTempFile(folder, "raw", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            envelope(zip, properties);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    static void envelope(ZipOutputStream zip, String properties) throws IOException {
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + properties + "<sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + "<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        put(
                zip,
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/>"
                        + "<numFmt numFmtId=\"171\" formatCode=\"0.0 &quot;дней&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
        put(
                zip,
                "xl/sharedStrings.xml",
                "<sst><si><t>Имя</t></si><si><r><t>Го</t></r><r><t>род</t></r><rPh><t>phon</t></rPh></si>"
                        + "<si><t>a_x000D_b_x00</t></si></sst>");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
