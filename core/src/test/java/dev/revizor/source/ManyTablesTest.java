package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tables of one file: each is what it is when it is read alone, and none costs the reading of the others. */
class ManyTablesTest {
    private static final int TABLES = 60;
    /** Each kind of beginning with each kind of end, twice: more than is read at a time in any charset. */
    private static final int KINDS = 40;

    @TempDir
    Path folder;

    private static ReadOptions pinned(Charset charset) {
        return new ReadOptions(
                Optional.of(charset), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** A page with what browsers forgive: rows outside, tables inside cells, tables without an end. */
    private static String page(int tables) {
        StringBuilder html = new StringBuilder("<html><body><tr><td>Снаружи<td>&lt;table></tr>");
        for (int i = 0; i < tables; i++) {
            html.append("<table class='x<y'><tr><th>Имя<th>Город<th>Заметка</tr>");
            for (int j = 0; j <= i % 4 * 40; j++) {
                html.append("<tr><td>Анна ")
                        .append(i)
                        .append("<td rowspan=2>Уфа &mdash; 𝄞<td>")
                        .append(j);
                html.append(
                        j % 17 == 3
                                ? " <table><tr><th>Вид<th>Номер</tr><tr><td>моб<td>+7973</tr></table></tr>"
                                : "</tr>");
            }
            html.append(i % 5 == 0 ? "" : i % 5 == 1 ? "</table>хвост &" : "</table>\n");
        }
        return html.toString();
    }

    private static void readsAsAlone(Path file, ReadOptions options, int least) {
        List<ReadOptions> tables = Sources.tables(file, options, List.of("*"));
        assertThat(tables).hasSizeGreaterThanOrEqualTo(least);
        for (ReadOptions table : tables) {
            ReadTable shared = ReadTable.of(file, table);
            ReadTable alone = ReadTable.of(file, options.of(table.sheet().orElseThrow()));
            assertThat(shared.table()).isEqualTo(alone.table());
            assertThat(shared.cells()).isNotEmpty().isEqualTo(alone.cells());
            assertThat(shared.rows()).isEqualTo(alone.rows());
            assertThat(shared.counts()).isEqualTo(alone.counts());
            assertThat(shared.conserves()).isTrue();
        }
    }

    @Test
    void each_table_of_a_page_is_what_it_is_alone() throws IOException {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1251"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("ISO-2022-KR"))) {
            // Each table alone means reading the page again, so many of them are read in one charset.
            int tables = charset.equals(StandardCharsets.UTF_8) ? TABLES : KINDS;
            String page = page(tables);
            String text = charset.equals(Charset.forName("windows-1251")) ? page.replace("𝄞", "?") : page;
            Path file = Files.write(folder.resolve("page.xls"), text.getBytes(charset));
            readsAsAlone(file, pinned(charset), tables);
        }
        Path marked = Files.writeString(folder.resolve("marked.xls"), "\uFEFF" + page(KINDS));
        readsAsAlone(marked, ReadOptions.auto(), KINDS);
    }

    @Test
    void bytes_that_are_no_text_are_rejected_where_they_stand() throws IOException {
        byte[] bytes = page(TABLES).getBytes(StandardCharsets.UTF_8);
        for (int at = bytes.length / 3; at < bytes.length; at += bytes.length / 7) {
            int text = at;
            while (bytes[text] != ' ') {
                text++;
            }
            bytes[text] = (byte) 0xFF;
        }
        readsAsAlone(Files.write(folder.resolve("damaged.xls"), bytes), pinned(StandardCharsets.UTF_8), TABLES);
    }

    @Test
    void a_table_far_down_costs_no_more_than_itself() throws IOException {
        byte[] page = "<table><tr><th>Имя<th>Город</tr><tr><td>Анна<td>Уфа</tr></table>"
                .repeat(50_000)
                .getBytes(StandardCharsets.UTF_8);
        PageTables.Start start;
        try (HtmlRecords whole =
                new HtmlRecords(new CharFeed(new ByteArrayInputStream(page), StandardCharsets.UTF_8, 0))) {
            start = whole.tables().start(49_000);
        }
        AtomicLong read = new AtomicLong();
        InputStream counted = new ByteArrayInputStream(page) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                int n = super.read(into, from, length);
                read.addAndGet(Math.max(0, n));
                return n;
            }
        };
        try (HtmlRecords rows = new HtmlRecords(new CharFeed(counted, StandardCharsets.UTF_8, start.chunk()), start)) {
            SourceRecord first = Objects.requireNonNull(rows.next());
            assertThat(first.table()).isEqualTo(49_000);
            assertThat(first.row()).isEqualTo(98_001);
            assertThat(first.cells()).containsExactly("Имя", "Город");
        }
        assertThat(read.get()).isBetween(1L, 200_000L);
    }

    private static Workbook book(Workbook book) {
        for (int i = 0; i < TABLES; i++) {
            Sheet sheet = book.createSheet("Лист " + i);
            for (int j = 0; j < 3; j++) {
                sheet.createRow(j).createCell(0).setCellValue(j == 0 ? "Имя" : "Анна " + i);
                sheet.getRow(j).createCell(1).setCellValue(j == 0 ? "Город" : "Уфа " + j);
            }
        }
        book.createSheet("Справка").createRow(0).createCell(0).setCellValue("Выгружено 3 марта");
        return book;
    }

    @Test
    void each_sheet_of_a_workbook_is_what_it_is_alone() throws IOException {
        readsAsAlone(Workbooks.save(book(new XSSFWorkbook()), folder.resolve("b.xlsx")), ReadOptions.auto(), TABLES);
        readsAsAlone(Workbooks.save(book(new HSSFWorkbook()), folder.resolve("b.xls")), ReadOptions.auto(), TABLES);
    }

    private static List<List<String>> unread(Path file, String... wanted) {
        return Sources.tables(file, ReadOptions.auto(), List.of(wanted)).stream()
                .map(table -> {
                    try (RowReader reader = Sources.open(file, table, problem -> {})) {
                        while (reader.next().isPresent()) {
                            // What stands beside is told at the end.
                        }
                        return reader.notes().sheets();
                    }
                })
                .distinct()
                .toList();
    }

    @Test
    void what_is_left_unread_is_what_none_of_the_tables_is() throws IOException {
        Path xlsx = Workbooks.save(book(new XSSFWorkbook()), folder.resolve("b.xlsx"));
        Path xls = Workbooks.save(book(new HSSFWorkbook()), folder.resolve("b.xls"));
        assertThat(unread(xlsx, "*")).containsExactly(List.of("Справка"));
        assertThat(unread(xls, "*")).containsExactly(List.of("Справка"));
        Path page = Files.writeString(
                folder.resolve("page.xls"),
                "<table><tr><th>Имя<th>Город</tr><tr><td>Анна<td>Уфа <table><tr><td>центр</table></tr></table>"
                        + "<table><tr><th>Имя<th>Город</tr><tr><td>Олег<td>Омск</tr></table>"
                        + "<table><tr><td>Выгружено 3 марта</tr></table>");
        assertThat(unread(page, "*")).containsExactly(List.of("4"));
        assertThat(unread(page, "3", "1")).containsExactly(List.of("4"));
    }

    @Test
    void what_was_known_of_a_file_is_forgotten_when_it_changes() throws IOException {
        String table = "<table><tr><th>Имя<th>Город</tr><tr><td>%s<td>Уфа</tr></table>";
        Path page = Files.writeString(folder.resolve("page.xls"), table.formatted("Анна") + table.formatted("Олег"));
        ReadOptions second =
                Sources.tables(page, ReadOptions.auto(), List.of("*")).get(1);
        assertThat(ReadTable.of(page, second).cells()).containsExactly(List.of("Олег", "Уфа"));
        Files.writeString(page, table.formatted("Александра") + table.formatted("Ян"));
        assertThat(ReadTable.of(page, second).cells()).containsExactly(List.of("Ян", "Уфа"));
    }
}
