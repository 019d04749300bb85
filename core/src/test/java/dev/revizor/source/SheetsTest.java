package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.RevizorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several sheets, hidden ones, hidden rows, merged cells: the same of new and old workbooks. */
class SheetsTest {
    @TempDir
    Path folder;

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static Workbook several(Workbook book) {
        Sheet first = book.createSheet("Клиенты");
        row(first, 0, "Имя", "Город");
        row(first, 1, "Анна", "Уфа");
        row(first, 2, "Олег", "Омск");
        row(first, 3, "", "");
        first.getRow(2).setZeroHeight(true);
        first.getRow(3).setZeroHeight(true);
        Sheet old = book.createSheet("Старые");
        row(old, 0, "Имя", "Телефон");
        row(old, 1, "Пётр", "+79730000012");
        book.createSheet("Лист3");
        row(book.createSheet("Справка"), 0, "Выгружено 3 марта");
        Sheet hidden = book.createSheet("Скрытый");
        row(hidden, 0, "Имя", "Город");
        row(hidden, 1, "Ян", "Ейск");
        book.setSheetHidden(4, true);
        return book;
    }

    private List<Path> both(java.util.function.UnaryOperator<Workbook> fill) throws IOException {
        List<Path> out = new ArrayList<>();
        out.add(Workbooks.save(fill.apply(new XSSFWorkbook()), Files.createTempFile(folder, "b", ".xlsx")));
        out.add(Workbooks.save(fill.apply(new HSSFWorkbook()), Files.createTempFile(folder, "b", ".xls")));
        return out;
    }

    private static List<String> sheets(Path file, String... wanted) {
        return Sources.tables(file, ReadOptions.auto(), List.of(wanted)).stream()
                .map(table -> table.sheet().orElseThrow())
                .toList();
    }

    private static ReadTable read(Path file, String sheet) {
        return ReadTable.of(
                file,
                new ReadOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(sheet),
                        OptionalLong.empty()));
    }

    @Test
    void a_star_stands_for_all_visible_sheets_that_hold_a_table() throws IOException {
        for (Path file : both(SheetsTest::several)) {
            assertThat(sheets(file, "*")).containsExactly("Клиенты", "Старые");
            assertThat(sheets(file, "Скрытый", "*")).containsExactly("Скрытый", "Клиенты", "Старые");
            assertThat(sheets(file, "2", "старые", "Клиенты")).containsExactly("Старые", "Клиенты");
            assertThat(read(file, "Старые").cells()).containsExactly(List.of("Пётр", "+79730000012"));
            assertThatThrownBy(() -> sheets(file, "Клиенты", "Нет такого"))
                    .isInstanceOfSatisfying(
                            RevizorException.class, e -> assertThat(e.code()).isEqualTo(SourceError.SHEET_MISSING));
        }
    }

    @Test
    void what_is_no_workbook_is_one_table_whatever_was_wished() throws IOException {
        Path text = ReadTable.file(folder, "Имя;Город\nАнна;Уфа\n".getBytes("UTF-8"));
        assertThat(sheets(text, "*")).isEmpty();
        assertThat(sheets(folder.resolve("missing.xlsx"), "*")).isEmpty();
    }

    @Test
    void sheets_with_rows_that_are_not_read_and_hidden_rows_that_are_are_noted() throws IOException {
        for (Path file : both(SheetsTest::several)) {
            try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
                long rows = 0;
                while (reader.next().isPresent()) {
                    rows++;
                }
                assertThat(rows).isEqualTo(2);
                assertThat(reader.notes().hidden()).isEqualTo(1);
                assertThat(reader.notes().sheets()).containsExactly("Старые", "Справка");
                assertThat(reader.notes().hiddenSheets()).containsExactly("Скрытый");
            }
        }
    }

    private static Workbook merged(Workbook book) {
        Sheet sheet = book.createSheet("S");
        row(sheet, 0, "Компания", "Имя", "Город", "Заметка");
        row(sheet, 1, "Ромашка", "Анна", "Уфа", "");
        row(sheet, 2, "", "Олег", "", "x");
        row(sheet, 3, "", "", "", "");
        row(sheet, 4, "Лютик", "Ян", "на две", "");
        row(sheet, 5, "Мак", "Пётр", "Ейск", "");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3));
        return book;
    }

    private static final List<List<String>> SHOWN = List.of(
            List.of("Ромашка", "Анна", "Уфа", ""),
            List.of("Ромашка", "Олег", "Уфа", "x"),
            List.of("Лютик", "Ян", "на две", ""),
            List.of("Мак", "Пётр", "Ейск", ""));

    @Test
    void a_cell_merged_over_rows_of_one_column_counts_for_each_of_them() throws IOException {
        for (Path file : both(SheetsTest::merged)) {
            ReadTable read = ReadTable.of(file);
            assertThat(read.cells()).isEqualTo(SHOWN);
            assertThat(read.conserves()).isTrue();
        }
    }

    @Test
    void html_spans_are_read_as_merged_cells_are() {
        String html = "<table><tr><th>Компания</th><th>Имя</th><th>Город</th><th>Заметка</th></tr>"
                + "<tr><td rowspan=3>Ромашка</td><td>Анна</td><td rowspan=2>Уфа</td><td></td></tr>"
                + "<tr><td>Олег</td><td>x</td></tr><tr><td></td><td></td><td></td></tr>"
                + "<tr><td>Лютик</td><td>Ян</td><td colspan=2>на две</td></tr>"
                + "<tr><td>Мак</td><td>Пётр</td><td>Ейск</td><td></td></tr></table>";
        ReadTable read = ReadTable.of(folder, html);
        assertThat(read.cells()).isEqualTo(SHOWN);
        assertThat(read.conserves()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // No closing slash makes a cell of HTML empty: it begins one as ever.
                "<td>1<td/><td>Уфа|1,,Уфа",
                "<td>1</td><td />x<td>Уфа</td>|1,x,Уфа",
                "<td>1<td>цена <1000 за шт<td>5 < 6 м|1,цена <1000 за шт,5 < 6 м",
                "<td>1<td>ООО <Ромашка> и К<td>a<>b|1,ООО <Ромашка> и К,a<>b",
                "<td>1<td>a<!-->b<td>c<!--->d|1,ab,cd",
                "<td>1<td>a<!-- <td> -- --->b<td>c|1,ab,c",
                "<td>1<td><script>if (a<b) x('<td>')</script>Должник<td><STYLE>td {}</style >c|1,Должник,c",
                "<td>1<td>a<br/>b<td>c<b/>d|1,a~b,cd",
            })
    void html_is_cut_into_tags_as_browsers_cut_it(String row, String cells) {
        String html = "<meta charset=utf-8><table><tr><th>ID<th>Заметка<th>Город</tr><tr>" + row + "</tr>"
                + "<tr><td>2<td>Анна<td>Омск</tr></table>";
        assertThat(ReadTable.of(folder, html).cells())
                .containsExactly(List.of(cells.replace('~', '\n').split(",")), List.of("2", "Анна", "Омск"));
    }

    @Test
    void a_table_inside_a_cell_is_the_text_of_the_cell() {
        String html = "<html><meta charset=utf-8><table><tr><th>ID</th><th>Имя</th><th>Телефон</th></tr>"
                + "<tr><td>1</td><td>Олег</td><td>основной <table><tr><td>моб</td><td>+79161234567</td></tr>"
                + "<tr><td>раб</td><td><table><tr><td>+79161234568</td></tr></table></td></tr></table></td></tr>"
                + "<tr><td></td><td></td><td></td></tr>"
                + "<tr><td>2</td><td>Анна</td><td>+79161234569</td></tr>"
                + "<tr><td>3</td><td>Пётр</td><td><table><tr><td>+79161234570</td></tr></table></td></tr></table>"
                + "<table><tr><td>Другая</td><td>таблица</td></tr></table></html>";
        ReadTable read = ReadTable.of(folder, html);
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "Олег", "основной\nмоб +79161234567\nраб +79161234568"),
                        List.of("2", "Анна", "+79161234569"),
                        List.of("3", "Пётр", "+79161234570"));
        assertThat(read.counts().skipped()).isEqualTo(1);
        assertThat(read.conserves()).isTrue();
        assertThat(unread(ReadTable.file(folder, html, StandardCharsets.UTF_8), ReadOptions.auto()))
                .containsExactly("5");
    }

    @Test
    void a_table_that_only_lays_the_page_out_leaves_the_one_inside_its_own() {
        String html = "<html><meta charset=utf-8><table><tr><td><table><tr><td>Меню</td></tr></table></td></tr><tr><td>"
                + "<table><tr><th>Имя</th><th>Город</th></tr><tr><td>Анна</td><td>Уфа</td></tr>"
                + "<tr><td>Олег</td><td>Омск</td></tr></table></td></tr><tr><td>Подвал</td></tr></table></html>";
        ReadTable read = ReadTable.of(folder, html);
        assertThat(read.cells()).containsExactly(List.of("Анна", "Уфа"), List.of("Олег", "Омск"));
        assertThat(read.conserves()).isTrue();
        assertThat(unread(ReadTable.file(folder, html, StandardCharsets.UTF_8), ReadOptions.auto()))
                .containsExactly("1", "2");
    }

    @Test
    void many_rows_with_tables_inside_are_read_to_the_end() {
        StringBuilder html = new StringBuilder("<html><meta charset=utf-8><table><tr><th>Имя<th>Город<th>Телефон</tr>");
        for (int i = 0; i < 1_000; i++) {
            html.append("<tr><td>Анна<td>Уфа<td><table><tr><td>+7973000")
                    .append(1_000 + i)
                    .append("</table></tr>");
        }
        ReadTable read = ReadTable.of(folder, html.append("</table></html>").toString());
        assertThat(read.cells()).hasSize(1_000);
        assertThat(read.cells().get(999)).containsExactly("Анна", "Уфа", "+79730001999");
        assertThat(read.conserves()).isTrue();
    }

    @Test
    void whether_a_page_has_several_tables_is_told_by_the_second_one() throws IOException {
        String table = "<table><tr><td>Анна</td><td>Уфа</td></tr></table>";
        AtomicLong read = new AtomicLong();
        InputStream page = new ByteArrayInputStream(table.repeat(50_000).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                int n = super.read(into, from, length);
                read.addAndGet(Math.max(0, n));
                return n;
            }
        };
        try (HtmlRecords records = new HtmlRecords(new CharFeed(page, StandardCharsets.UTF_8, 0))) {
            assertThat(records.hasSeveral()).isTrue();
        }
        assertThat(read.get()).isBetween(1L, 500_000L);
    }

    private Path page() throws IOException {
        return Files.writeString(
                folder.resolve("page.xls"),
                "<html><meta charset=utf-8><table><tr><td></td></tr></table><table><tr><td>Выгружено 3 марта</td></tr></table>"
                        + "<table><tr><th>Имя</th><th>Город</th></tr><tr><td>Анна</td><td>Уфа</td></tr>"
                        + "<tr><td>Олег</td><td>Омск</td></tr></table>"
                        + "<table><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Пётр</td><td>+79730000012</td></tr></table>");
    }

    private static List<String> unread(Path file, ReadOptions options) {
        try (RowReader reader = Sources.open(file, options, problem -> {})) {
            while (reader.next().isPresent()) {
                // What stands beside the table is known when its rows are read.
            }
            return reader.notes().sheets();
        }
    }

    @Test
    void other_tables_of_a_page_are_named() throws IOException {
        assertThat(ReadTable.of(page()).cells()).containsExactly(List.of("Анна", "Уфа"), List.of("Олег", "Омск"));
        assertThat(unread(page(), ReadOptions.auto())).containsExactly("2", "4");
        Path alone = Files.writeString(
                folder.resolve("alone.xls"), "<table><tr><th>Имя<th>Город<tr><td>Анна<td>Уфа</table><table></table>");
        assertThat(unread(alone, ReadOptions.auto())).isEmpty();
    }

    @Test
    void a_table_of_a_page_is_chosen_by_its_number() throws IOException {
        ReadTable last = read(page(), "4");
        assertThat(last.cells()).containsExactly(List.of("Пётр", "+79730000012"));
        assertThat(last.table().sheet()).isEqualTo("4");
        assertThat(last.conserves()).isTrue();
        assertThat(sheets(page(), "*")).containsExactly("3", "4");
        assertThat(sheets(page(), "4", "*")).containsExactly("4", "3");
        for (String missing : List.of("1", "5", "Клиенты")) {
            assertThatThrownBy(() -> read(page(), missing)).isInstanceOfSatisfying(RevizorException.class, e -> {
                assertThat(e.code()).isEqualTo(SourceError.SHEET_MISSING);
                assertThat(e.args()).containsEntry("sheets", "2, 3, 4");
            });
        }
        Path alone = Files.writeString(
                folder.resolve("alone.xls"), "<table><tr><th>Имя<th>Город<tr><td>Анна<td>Уфа</table>");
        assertThat(read(alone, "Клиенты").cells()).containsExactly(List.of("Анна", "Уфа"));
        assertThat(sheets(alone, "*")).isEmpty();
    }

    @Test
    void merged_areas_are_found_behind_rows_of_any_prefix_and_text_that_speaks_of_them() throws IOException {
        String cells = "<x:c t=\"inlineStr\"><x:is><x:t>%s</x:t></x:is></x:c>";
        String sheet = "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row>" + cells.formatted("Имя")
                + cells.formatted("Город") + "</x:row><x:row>"
                + cells.formatted("&lt;/sheetData> mergeCell ref=\"B2:B9\"")
                + cells.formatted("Уфа") + "</x:row><x:row>" + cells.formatted("Олег")
                + "</x:row><x:row>" + cells.formatted("Ян") + cells.formatted("Ейск") + "</x:row></x:sheetData>"
                + "<x:mergeCells><x:mergeCell ref=\"B2:B3\"/></x:mergeCells></x:worksheet>";
        assertThat(ReadTable.of(Workbooks.raw(folder, sheet, "")).cells().stream()
                        .map(row -> row.get(1))
                        .toList())
                .containsExactly("Уфа", "Уфа", "Ейск");
    }
}
