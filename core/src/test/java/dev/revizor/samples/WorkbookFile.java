package dev.revizor.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The same base as an office keeps it in Excel: an empty first sheet, a title above the header, numbers and dates as
 * such, and a line of totals below.
 */
final class WorkbookFile implements RowSink {
    private static final int HEADER = 2;

    private final Path file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Revizor", "1.0");
    private final Worksheet sheet;
    private int at = HEADER + 1;

    WorkbookFile(Path folder) {
        file = folder.resolve("clients.xlsx");
        workbook.newWorksheet("Лист1");
        sheet = workbook.newWorksheet("База");
        sheet.value(0, 0, "Клиентская база на 20.11.2026");
        for (Column column : Column.values()) {
            sheet.value(HEADER, column.ordinal(), column.title());
        }
    }

    @Override
    public void accept(Row row) {
        for (Column column : Column.values()) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                cell(column, text);
            }
        }
        at++;
    }

    private void cell(Column column, String text) {
        int place = column.ordinal();
        switch (column) {
            case ID, INN, PURCHASES -> sheet.value(at, place, Long.parseLong(text));
            case BIRTH, CREATED, TOUCHED, DUE, CONSENT_DAY, WITHDRAWN, LAST_PURCHASE -> date(place, text);
            default -> sheet.value(at, place, text);
        }
    }

    private void date(int place, String text) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text.substring(6)),
                    Integer.parseInt(text.substring(3, 5)),
                    Integer.parseInt(text.substring(0, 2)));
            if (day.getYear() >= 1901) {
                sheet.value(at, place, day);
                sheet.style(at, place).format("dd.mm.yyyy").set();
                return;
            }
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException notADay) {
            // A planted «date» that is none: Excel keeps such a cell as text, and so do we.
            sheet.value(at, place, text);
            return;
        }
        sheet.value(at, place, text);
    }

    @Override
    public void close() throws IOException {
        sheet.value(at + 1, 0, "Итого");
        sheet.value(at + 1, 1, at - HEADER - 1);
        workbook.finish();
        Path raw = file.resolveSibling("clients.xlsx.raw");
        Files.write(raw, bytes.toByteArray());
        withoutTime(raw);
        Files.delete(raw);
    }

    /** The library stamps the hour into the file; the same base must give the same file. */
    private void withoutTime(Path raw) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    String text = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "2026-11-20T00:00:00Z");
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(LocalDateTime.of(2026, 11, 20, 0, 0));
                out.putNextEntry(fixed);
                out.write(content);
                out.closeEntry();
            }
        }
    }
}
