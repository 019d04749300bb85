package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlessDayTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "16||12-May",
                "0|d-mmm|12-May",
                "0|dd.mm|12.05",
                "0|dd\\.mm;@|12.05",
                "0|[$-419]d mmmm;@|12-May",
                "0|dddd, d mmmm|12-May",
                "0|mmm d|May-12",
                "0|m/d|05/12",
                "14||2026-05-12",
                "17||2026-05-12",
                "0|dd.mm.yyyy|2026-05-12",
                "0|mmm yy|2026-05-12",
                "0|dddd mmmm|2026-05-12",
                "0|d|2026-05-12",
                "0|mmmm|2026-05-12",
                "0|dd.mm hh:mm|2026-05-12",
                "0|[$-411]ge.m.d|2026-05-12",
            })
    void only_a_format_of_day_and_month_hides_the_year(int id, String code, String shown) {
        String iso = "2026-05-12";
        assertThat(YearlessDay.of(id, code == null ? "" : code)
                        .map(form -> form.shown(iso))
                        .orElse(iso))
                .isEqualTo(shown);
    }

    @Test
    void a_year_that_was_typed_and_a_time_stay() {
        assertThat(YearlessDay.DAY_NAME.shown("1984-05-12")).isEqualTo("1984-05-12");
        assertThat(YearlessDay.DAY_NAME.shown("2026-05-12T10:00")).isEqualTo("2026-05-12T10:00");
        assertThat(YearlessDay.DAY_NAME.shown("2026-13-12")).isEqualTo("2026-13-12");
        assertThat(YearlessDay.DAY_NAME.shown("45750")).isEqualTo("45750");
    }

    @Test
    void workbooks_say_the_day_without_the_year_that_excel_put_behind_it() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = Files.createTempFile(folder, "days", book instanceof XSSFWorkbook ? ".xlsx" : ".xls");
            assertThat(ReadTable.of(Workbooks.save(fill(book), file)).cells())
                    .containsExactly(
                            List.of("Ян", "12-May", "12.05", "2026-05-12"),
                            List.of("Ада", "1984-05-12", "1984-05-12", "1984-05-12"));
        }
    }

    private static Workbook fill(Workbook book) {
        Sheet sheet = book.createSheet("Клиенты");
        row(sheet.createRow(0), "Имя", "День рождения", "Именины", "Создано");
        days(sheet.createRow(1), "Ян", LocalDateTime.of(2026, 5, 12, 0, 0));
        days(sheet.createRow(2), "Ада", LocalDateTime.of(1984, 5, 12, 0, 0));
        return book;
    }

    private static void row(Row row, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            row.createCell(i).setCellValue(titles[i]);
        }
    }

    private static void days(Row row, String name, LocalDateTime day) {
        Workbook book = row.getSheet().getWorkbook();
        row.createCell(0).setCellValue(name);
        String[] formats = {"d-mmm", "dd.mm", "dd.mm.yyyy"};
        for (int i = 0; i < formats.length; i++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
            row.createCell(i + 1).setCellValue(day);
            row.getCell(i + 1).setCellStyle(style);
        }
    }
}
