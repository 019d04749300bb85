package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {
    @TempDir
    Path folder;

    @Test
    void reads_stored_values_of_new_and_old_workbooks_alike() throws IOException {
        for (Path file : List.of(Workbooks.simple(folder), Workbooks.old(folder))) {
            ReadTable read = ReadTable.of(file);
            assertThat(read.table().sheet()).isEqualTo("Клиенты");
            assertThat(read.table().headerRow()).isEqualTo(3);
            assertThat(read.cells())
                    .containsExactly(
                            List.of(
                                    "Анна",
                                    "500000000003",
                                    "1984-03-12",
                                    "2026-02-01T09:30",
                                    "true",
                                    "021000",
                                    "0.3",
                                    "1000000000006"),
                            List.of("Олег", "", "", "", "", "", "", ""));
            assertThat(read.rows().get(0).row()).isEqualTo(4);
            assertThat(read.counts()).isEqualTo(new RowReader.Counts(4, 0, 2));
            assertThat(read.conserves()).isTrue();
        }
    }

    @Test
    void a_sheet_is_chosen_by_name_in_any_case_or_by_number() throws IOException {
        Path file = Workbooks.simple(folder);
        for (String wanted : List.of("Клиенты", "клиенты", "2")) {
            ReadOptions options = new ReadOptions(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(wanted), OptionalLong.empty());
            assertThat(ReadTable.of(file, options).rows()).hasSize(2);
        }
    }

    @Test
    void reads_hand_written_sheets_without_references_and_with_odd_cells() throws IOException {
        String sheet = "<x:worksheet xmlns:x=\"m\"><x:sheetData>"
                + "<x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c t=\"s\"><x:v>1</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>Дата</x:t></x:is></x:c></x:row>"
                + "<x:row r=\"5\"><x:c r=\"A5\" t=\"s\"><x:v>2</x:v></x:c><x:c r=\"C5\" s=\"1\"><x:v>45750</x:v></x:c></x:row>"
                + "<x:row><x:c t=\"str\"><x:f>1</x:f><x:v>t</x:v></x:c><x:c t=\"e\"><x:v>#N/A</x:v></x:c><x:c t=\"d\"><x:v>2026-01-02T00:00:00</x:v></x:c></x:row>"
                + "<x:row><x:c s=\"2\"><x:v>1.5</x:v></x:c><x:c s=\"3\"><x:v>7.9730000012E10</x:v></x:c><x:c s=\"4\"><x:v>0.5</x:v></x:c></x:row>"
                + "<x:row><x:c t=\"b\"><x:v>0</x:v></x:c><x:c><x:v/></x:c><x:c s=\"1\"><x:v>60</x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";
        ReadTable read = ReadTable.of(Workbooks.raw(folder, sheet, ""));
        assertThat(read.table().columns()).containsExactly("Имя", "Город", "Дата");
        assertThat(read.cells())
                .containsExactly(
                        List.of("a\rb_x00", "", "2025-04-03"),
                        List.of("t", "#N/A", "2026-01-02"),
                        List.of("1.5", "79730000012", "12:00"),
                        List.of("false", "", "60"));
        assertThat(read.rows().get(0).row()).isEqualTo(5);
        assertThat(read.rows().get(1).row()).isEqualTo(6);
    }

    @Test
    void a_workbook_whose_sheet_is_gone_is_damaged_and_not_empty() throws IOException {
        Path whole = Workbooks.raw(folder, "<sheetData/>", "");
        Path cut = without(whole, "worksheets/");
        RevizorException trouble = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(cut));
        assertThat(trouble.code()).isEqualTo(SourceError.WORKBOOK_BROKEN);
    }

    @Test
    void a_sheet_that_is_gone_from_a_workbook_is_named_and_the_others_are_read() throws IOException {
        Path whole = folder.resolve("whole.xlsx");
        try (Workbook book = new XSSFWorkbook()) {
            for (String name : List.of("Клиенты", "Архив", "Новые")) {
                Sheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("Имя");
                sheet.getRow(0).createCell(1).setCellValue("Город");
                sheet.createRow(1).createCell(0).setCellValue("Анна");
                sheet.getRow(1).createCell(1).setCellValue("Уфа");
            }
            Workbooks.save(book, whole);
        }
        Path cut = without(whole, "worksheets/sheet2.xml");
        try (RowReader reader = Sources.open(cut, ReadOptions.auto(), problem -> {})) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.notes().lostSheets()).containsExactly("Архив");
            assertThat(reader.notes().sheets()).containsExactly("Новые");
        }
        RevizorException trouble = catchThrowableOfType(
                RevizorException.class,
                () -> Sources.open(cut, ReadOptions.auto().of("архив"), problem -> {}));
        assertThat(trouble.code()).isEqualTo(SourceError.WORKBOOK_BROKEN);
        try (RowReader reader = Sources.open(whole, ReadOptions.auto(), problem -> {})) {
            assertThat(reader.notes().lostSheets()).isEmpty();
        }
    }

    /** The workbook without a part. */
    private Path without(Path whole, String part) throws IOException {
        Path cut = folder.resolve("cut.xlsx");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(cut))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().contains(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return cut;
    }

    @Test
    void knows_the_calendar_that_begins_in_1904() throws IOException {
        String sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                + "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>44288</v></c></row>"
                + "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>0.520833333333333</v></c></row></sheetData></worksheet>";
        ReadTable read = ReadTable.of(Workbooks.raw(folder, sheet, "<workbookPr date1904=\"1\"/>"));
        assertThat(read.cells()).extracting(row -> row.get(1)).containsExactly("2025-04-03", "12:30");
    }

    @Test
    void formulas_without_a_stored_result_are_counted_by_column() throws IOException {
        String sheet = "<worksheet><sheetData>"
                + "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c><f>A1</f></c></row>"
                + "<row><c><f>A1&amp;\"x\"</f><v/></c><c t=\"str\"><f>A9</f><v></v></c><c t=\"str\"><v>q</v></c></row>"
                + "<row><c><f>A2</f></c><c t=\"str\"><f>B2</f><v>Уфа</v></c><c><v/></c></row>"
                + "<row><c t=\"str\"><v>Ян</v></c><c t=\"str\"><v>Уфа</v></c></row></sheetData></worksheet>";
        try (RowReader reader = Sources.open(Workbooks.raw(folder, sheet, ""), ReadOptions.auto(), problem -> {})) {
            while (reader.next().isPresent()) {
                assertThat(reader.counts().rejected()).isZero();
            }
            assertThat(reader.notes().uncomputed())
                    .containsExactly(java.util.Map.entry("Имя", 2L), java.util.Map.entry("C", 1L));
        }
    }

    @Test
    void a_column_without_a_title_has_the_letters_of_the_sheet() {
        assertThat(SheetLetters.of(0)).isEqualTo("A");
        assertThat(SheetLetters.of(25)).isEqualTo("Z");
        assertThat(SheetLetters.of(26)).isEqualTo("AA");
        assertThat(SheetLetters.of(16_383)).isEqualTo("XFD");
    }

    @Test
    void rejects_a_cell_over_a_megabyte() throws IOException {
        StringBuilder giant = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < Limits.CELL + 10; i++) {
            giant.append((char) ('a' + random.nextInt(26)));
        }
        String sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>" + giant + "</t></is></c></row>"
                + "<row><c t=\"str\"><v>" + giant + "</v></c></row>"
                + "<row><c t=\"str\"><v>ok</v></c></row></sheetData></worksheet>";
        ReadTable read = ReadTable.of(Workbooks.raw(folder, sheet, ""));
        assertThat(read.codes()).containsExactly("CELL_TOO_LONG", "CELL_TOO_LONG");
        assertThat(read.cells()).containsExactly(List.of("ok", ""));
    }

    @Test
    void a_sheet_that_breaks_off_stops_the_run_with_a_code() throws IOException {
        String rows = "<row><c t=\"str\"><v>x</v></c><c t=\"str\"><v>y</v></c></row>".repeat(400);
        String sheet =
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>" + rows + "<row><c";
        Path file = Workbooks.raw(folder, sheet, "");
        RevizorException e = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file));
        assertThat(e.code()).isEqualTo(SourceError.WORKBOOK_BROKEN);
    }

    @Test
    void numbers_are_plain_and_dates_are_iso() {
        assertThat(SheetValues.plain("5E+11")).isEqualTo("500000000000");
        assertThat(SheetValues.plain("1.0")).isEqualTo("1");
        assertThat(SheetValues.plain("-0.0")).isEqualTo("0");
        assertThat(SheetValues.plain("12345678901234567890")).isEqualTo("12345678901234567890");
        assertThat(SheetValues.plain("x")).isEqualTo("x");
        assertThat(SheetValues.plain("1E300")).isEqualTo("1E+300");
        assertThat(SheetValues.plain(Double.NaN)).isEmpty();
        assertThat(SheetValues.date(1, false)).isEqualTo("1900-01-01");
        assertThat(SheetValues.date(59, false)).isEqualTo("1900-02-28");
        assertThat(SheetValues.date(61, false)).isEqualTo("1900-03-01");
        assertThat(SheetValues.date(-5, false)).isEqualTo("-5");
        assertThat(SheetValues.date("x", false)).isEqualTo("x");
        assertThat(SheetValues.date(45750.99999, false)).isEqualTo("2025-04-03T23:59:59");
        assertThat(SheetValues.isoDate("2026-01-02T03:04:05.678Z")).isEqualTo("2026-01-02T03:04:05");
        assertThat(SheetValues.isDateFormat(0, "[$-419]d mmmm yyyy;@")).isTrue();
        assertThat(SheetValues.isDateFormat(0, "mm:ss.0")).isTrue();
        assertThat(SheetValues.isDateFormat(0, "#,##0 \"дн\"")).isFalse();
        assertThat(SheetValues.isDateFormat(0, "0 \\d")).isFalse();
        assertThat(SheetValues.isDateFormat(22, "")).isTrue();
        assertThat(SheetValues.isDateFormat(0, "\"open")).isFalse();
        assertThat(SheetValues.padded("12", 1)).isEqualTo("12");
    }

    @Test
    void reads_html_tables_named_xls() throws IOException {
        String html =
                "<html><head><meta charset='windows-1251'><style>td{}</style></head><!-- <tr><td>no</td></tr> --><body>"
                        + "<table border=1><tr><th>Имя</th><th>Город</th><th>Заметка</th></tr>"
                        + "<tr><td>Анна</td><td colspan=\"2\">Уфа &lt;центр&gt;&nbsp;&#x2116;&#8470;&unknown; &amp</td></tr>"
                        + "<TR><TD rowspan=2>Олег\n  <b>К.</b><TD>Омск<br>Томск<TD><a title='a>b'>x</a>\n<TR><TD>Тула<TD>y"
                        + "</table><table><tr><td>чужая</td><td>таблица</td><td>здесь</td></tr></table></body></html>";
        ReadTable read = ReadTable.of(Files.write(folder.resolve("t.xls"), html.getBytes("windows-1251")));
        assertThat(read.table().format()).isEqualTo("html");
        assertThat(read.cells())
                .containsExactly(
                        List.of("Анна", "Уфа <центр>\u00A0№№&unknown; &", ""),
                        List.of("Олег К.", "Омск\nТомск", "x"),
                        List.of("Олег К.", "Тула", "y"));
        assertThat(read.rows().get(0).row()).isEqualTo(2);
    }

    @Test
    void a_wrong_or_unknown_charset_in_html_does_not_count() {
        for (String named : List.of("windows-1251", "nonsense-9", "???", "")) {
            String html = "<table><meta charset=\"" + named
                    + "\"><tr><th>Имя</th><th>Город</th></tr><tr><td>Анна</td><td>Уфа</td></tr></table>";
            ReadTable read = ReadTable.of(folder, html);
            assertThat(read.cells()).containsExactly(List.of("Анна", "Уфа"));
        }
    }

    @Test
    void html_rows_with_damage_or_giants_are_rejected() {
        String text = "<table><tr><th>Имя</th><th>Город</th></tr><tr><td>Ан@а</td><td>Уфа</td></tr><tr><td>"
                + "я".repeat(Limits.CELL + 1)
                + "</td><td>x</td></tr><tr><td>Олег</td><td>&#0;&#xZZ;&laquo;Омск&raquo;</td></tr></table>";
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? (byte) 0xFF : bytes[i];
        }
        ReadTable read = ReadTable.of(ReadTable.file(folder, bytes));
        assertThat(read.codes()).containsExactly("BYTES_UNDECODABLE", "CELL_TOO_LONG");
        assertThat(read.cells()).containsExactly(List.of("Олег", "&#0;&#xZZ;«Омск»"));
    }
}
