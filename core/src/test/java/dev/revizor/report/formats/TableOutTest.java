package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class TableOutTest {
    private static final List<TableOut.Column> COLUMNS =
            List.of(TableOut.Column.text("name", "Имя"), TableOut.Column.number("cards", "Карточек"));

    private static byte[] written(TableOut.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableOut table = TableOut.open(format, COLUMNS, out)) {
            table.row("Ким\u001b", "12");
            table.row("=1", "");
            table.row("张伟", "0.97");
        }
        return out.toByteArray();
    }

    private static String text(TableOut.Format format) {
        return new String(written(format), StandardCharsets.UTF_8);
    }

    @Test
    void aligns_text_and_shows_hidden_characters() {
        assertThat(text(TableOut.Format.TABLE)).isEqualTo("Имя   Карточек\nКим␛        12\n=1\n张伟      0.97\n");
    }

    @Test
    void one_long_cell_does_not_widen_all_rows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<TableOut.Column> columns = List.of(TableOut.Column.text("key", "key"), TableOut.Column.text("v", "v"));
        try (TableOut table = TableOut.open(TableOut.Format.TABLE, columns, out)) {
            table.row("a", "1");
            table.row("b".repeat(100), "2");
        }
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n"))
                .containsExactly("key" + " ".repeat(39) + "v", "a" + " ".repeat(41) + "1", "b".repeat(100) + "  2");
    }

    @Test
    void writes_keys_and_guards_formulas_in_csv() {
        assertThat(text(TableOut.Format.CSV)).isEqualTo("name,cards\r\nКим\u001b,12\r\n'=1,\r\n张伟,0.97\r\n");
    }

    @Test
    void writes_numbers_and_nulls_in_json() {
        assertThat(text(TableOut.Format.JSON))
                .contains("\"schema\": \"revizor.table/1\"")
                .contains("{\"name\":\"Ким\\u001B\",\"cards\":12}")
                .contains("{\"name\":\"=1\",\"cards\":null}")
                .contains("{\"name\":\"张伟\",\"cards\":0.97}");
    }

    @Test
    void writes_a_workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(TableOut.Format.XLSX)))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Карточек");
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("=1");
            assertThat(book.getSheetAt(0).getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(0.97);
        }
    }

    @Test
    void streams_long_tables_with_the_widths_of_the_first_rows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableOut table = TableOut.open(TableOut.Format.TABLE, COLUMNS, out)) {
            for (int i = 0; i < 2_000; i++) {
                table.row("n" + i, Integer.toString(i));
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2_001).endsWith("n1999      1999");
    }

    @Test
    void knows_formats_by_option_and_by_file() {
        assertThat(TableOut.Format.of("CSV")).isEqualTo(TableOut.Format.CSV);
        assertThat(TableOut.Format.ofFile("a.b.XLSX")).contains(TableOut.Format.XLSX);
        assertThat(TableOut.Format.ofFile("a.txt")).contains(TableOut.Format.TABLE);
        assertThat(TableOut.Format.ofFile("a.doc")).isEmpty();
        assertThatThrownBy(() -> TableOut.Format.of("doc"))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(ReportError.FORMAT_UNKNOWN));
    }

    @Test
    void refuses_a_row_of_another_length() {
        TableOut table = TableOut.open(TableOut.Format.CSV, COLUMNS, Audience.MACHINES, new ByteArrayOutputStream());
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
