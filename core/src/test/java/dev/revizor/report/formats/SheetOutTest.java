package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetOutTest {
    private static byte[] book(int mostRows, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetOut sheet = new SheetOut(List.of("ID", "Когда"), out, mostRows)) {
            for (int i = 0; i < rows; i++) {
                sheet.row(
                        List.of(new SheetOut.Said("=" + i, ""), new SheetOut.Said("как было", "2026-05-14T18:02:11")));
            }
            sheet.end();
        }
        return out.toByteArray();
    }

    @Test
    void a_full_sheet_is_followed_by_one_with_the_same_titles() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(book(4, 7)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                assertThat(book.getSheetAt(i).getRow(0).getCell(1).getStringCellValue())
                        .isEqualTo("Когда");
            }
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void texts_stay_texts_and_moments_become_dates() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(book(100, 1)))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=0");
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-05-14T18:02:11");
        }
    }

    @Test
    void what_is_no_date_stays_as_it_was_said() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetOut sheet = new SheetOut(List.of("a"), out)) {
            sheet.row(List.of(new SheetOut.Said("31.02.2026", "2026-02-31")));
            sheet.row(List.of(new SheetOut.Said("давно", "1899-12-31T10:00")));
            sheet.end();
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("31.02.2026");
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void the_same_rows_give_the_same_bytes() {
        assertThat(book(100, 9)).isEqualTo(book(100, 9));
    }
}
