package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables below each other are never read as one, and rows that look a little like titles stay rows. */
class NextTableTest {
    private static final String FIRMS = """
            Наименование;ИНН;Телефон;Сумма
            ООО "Ромашка";7707083893;84951203791;1
            ООО "Лютик";7736050003;84951203792;2
            ООО "Мак";7736050003;84951203793;3
            """;

    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Narrower, with and without blank cells, below a blank row, two, a total, or nothing.
                "\n>ФИО;Телефон\nИван Петров;89161234567\nОлег Рыков;89161234568\n",
                ";;;\n>ФИО;Телефон;;\nИван Петров;89161234567;;\nОлег Рыков;89161234568;;\n",
                "\n\n;;;\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                "Итого;;;6\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                ">ФИО;Телефон\nИван Петров;89161234567\n",
                ">ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                ">ФИО;;Город;\nИван Петров;;Уфа;\n",
                "\n>ФИО;Телефон\n",
                // A caption between.
                "\nТелефоны\n>ФИО;Телефон\nИван Петров;89161234567\n",
                ";;;\nТелефоны сотрудников;;;\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                ";;;\nТелефоны;;;\n;;;\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                "Телефоны;;;\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                ";;;\nЗаказы;;;\n>Заказ;Дата;;\nA-1;2026-01-05;;\n",
                "# телефоны\n>ФИО;Телефон;;\nИван Петров;89161234567;;\n",
                // Titles that are not made of known words alone.
                "\n>Заказ;Дата\nA-1;2026-01-05\n",
                ";;;\n>Заказ;Дата;;\nA-1;2026-01-05;;\nA-2;2026-01-06;;\n",
                ";;;\n>Товар;Количество;Цена;\nСтол;2;1500;\n",
                "\n>Товар;Количество\nСтол;2\n",
                ";;;\n>Заказ;Дата заказа;;\nA-1;05.01.2026;;\n",
                // A single column.
                ";;;\n>Телефон;;;\n89161234567;;;\n89161234568;;;\n",
                // As wide, and wider.
                "\n>ФИО;Должность;Город;Отдел продаж\nИван Петров;Директор;Уфа;5\n",
                "\n>ФИО;Телефон;Город;Дата;Сумма\nИван Петров;89161234567;Уфа;2026-01-05;7\n",
            })
    void another_table_below_ends_the_first_and_is_named(String below) {
        String text = FIRMS + below.replace(">", "");
        long line =
                text.substring(0, FIRMS.length() + below.indexOf('>')).lines().count() + 1;
        ReadTable read = read(text);
        assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read.rejectedRows()).containsExactly(line);
        assertThat(read.rejects().get(0).args()).containsEntry("line", line);
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void another_table_is_told_behind_thousands_of_rows() {
        StringBuilder text = new StringBuilder(FIRMS);
        for (int i = 0; i < 3000; i++) {
            text.append("ООО \"Астра ")
                    .append(i)
                    .append("\";77070838")
                    .append(i)
                    .append(";8495120;")
                    .append(i)
                    .append('\n');
        }
        for (String between : List.of(";;;\n", ";;;\nТелефоны;;;\n", "Телефоны;;;\n", "")) {
            ReadTable read = read(text + between + "ФИО;Телефон;;\nИван Петров;89161234567;;\n");
            assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
            assertThat(read.rows()).hasSize(3003);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Blank rows in a table, whatever the cells behind them.
                "\nООО \"Астра\";7736050003;84951203794;4\n",
                ";;;\nКонтакт;;;\nООО \"Астра\";7736050003;84951203794;4\n",
                ";;;\nКонтакт;Клиент;;\nООО \"Астра\";7736050003;84951203794;4\n",
                ";;;\nКомпания;7736050003;84951203794;4\n",
                ";;;\nООО \"Астра\";нет;;\nООО \"Астра 2\";7736050003;84951203794;4\n",
                ";;;\nООО \"Астра\";нет данных;неизвестно;\nООО \"Астра 2\";7736050003;84951203794;4\n",
                ";;;\nКомпания Мак;нет;;\nООО \"Астра\";7736050003;;\n",
                // Words of titles as values.
                "Контакт;7736050003;84951203794;4\nКлиент;нет;нет;\n",
                "Контакт;;;\nКлиент;;;\n",
                // Totals and captions of parts of the same table.
                "Итого;;;6\nООО \"Астра\";7736050003;84951203794;4\n",
                "\nУфа\nООО \"Астра\";7736050003;84951203794;4\n",
                "\nНаименование;ИНН;Телефон;Сумма\nООО \"Астра\";7736050003;84951203794;4\n",
            })
    void rows_of_the_table_stay_rows(String below) {
        ReadTable read = read(FIRMS + below);
        assertThat(read.codes()).doesNotContain("ANOTHER_TABLE");
        assertThat(read.cells()).last().asList().first().isNotEqualTo("ООО \"Мак\"");
    }

    @Test
    void tables_of_text_alone_are_told_by_what_stands_below() {
        String people = "ФИО;Город;Статус\nАнна К.;Уфа;Новый\nОлег П.;Омск;Новый\nИнна С.;Тверь;Новый\n";
        assertThat(read(people + ";;\nКомпания;Город;\nРомашка;Уфа;\n").codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read(people + "Компания;Город;\nРомашка;Уфа;\n").codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read(people + "Компания;Город;\nРомашка;Уфа;Новый\n").codes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "html"})
    void a_table_below_the_first_on_a_sheet_or_in_a_page_is_told_too(String format) throws IOException {
        List<String> rows = (FIRMS + "\nТелефоны\nФИО;Телефон\nИван Петров;89161234567\n")
                .lines()
                .toList();
        Path file = folder.resolve("two." + format);
        if (format.equals("html")) {
            Files.writeString(file, page(rows), StandardCharsets.UTF_8);
        } else {
            try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                fill(book.createSheet("Лист1"), rows);
                book.write(out);
            }
        }
        ReadTable read = ReadTable.of(file);
        assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read.rejectedRows()).containsExactly(7L);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.conserves()).isTrue();
    }

    private static String page(List<String> rows) {
        StringBuilder out = new StringBuilder("<html><body><table>");
        rows.forEach(row ->
                out.append("<tr><td>").append(row.replace(";", "</td><td>")).append("</td></tr>\n"));
        return out.append("</table></body></html>").toString();
    }

    private static void fill(Sheet sheet, List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                Row row = sheet.createRow(i);
                String[] cells = rows.get(i).split(";");
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
        }
    }
}
