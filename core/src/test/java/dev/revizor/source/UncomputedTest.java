package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas whose result nobody has stored are blanks that are told, and no zeros. */
class UncomputedTest {
    @TempDir
    Path folder;

    private record Read(List<List<String>> cells, Map<String, Long> uncomputed) {}

    private static Read read(Path file) {
        List<List<String>> cells = new ArrayList<>();
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            for (Optional<dev.revizor.model.RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                cells.add(row.get().cells());
            }
            return new Read(cells, reader.notes().uncomputed());
        }
    }

    /** Two rows with an amount and the formula of a sum; the third has a sum of nothing. */
    private static Workbook book(Workbook book) {
        Sheet sheet = book.createSheet("S");
        Row titles = sheet.createRow(0);
        List.of("Имя", "Цена", "Сумма")
                .forEach(title ->
                        titles.createCell(Math.max(0, titles.getLastCellNum())).setCellValue(title));
        for (int i = 1; i <= 3; i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue("Имя");
            row.createCell(1).setCellValue(i == 3 ? 0 : i * 10);
            row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
        }
        return book;
    }

    private Path save(Workbook book) throws IOException {
        return Workbooks.save(book, Files.createTempFile(folder, "book", ".bin"));
    }

    @Test
    void an_old_workbook_whose_writer_has_left_zeros_for_the_calculation_on_loading() throws IOException {
        Read read = read(save(book(new HSSFWorkbook())));
        assertThat(read.cells())
                .containsExactly(List.of("Имя", "10", ""), List.of("Имя", "20", ""), List.of("Имя", "0", ""));
        assertThat(read.uncomputed()).containsExactly(Map.entry("Сумма", 3L));
    }

    @Test
    void an_old_workbook_that_was_calculated_has_its_zeros() throws IOException {
        Workbook book = book(new HSSFWorkbook());
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Read read = read(save(book));
        assertThat(read.cells())
                .containsExactly(List.of("Имя", "10", "20"), List.of("Имя", "20", "40"), List.of("Имя", "0", "0"));
        assertThat(read.uncomputed()).isEmpty();
    }

    /** As xlwt writes them: the empty text, and nothing to say that they wait. */
    private static void emptyTexts(HSSFWorkbook book, int from) {
        Iterator<CellValueRecordInterface> cells = book.getSheetAt(0).getSheet().getCellValueIterator();
        while (cells.hasNext()) {
            if (cells.next() instanceof FormulaRecordAggregate cell) {
                cell.getFormulaRecord().setOptions((short) 0);
                if (cell.getRow() >= from) {
                    cell.getFormulaRecord().setCachedResultTypeEmptyString();
                } else {
                    cell.getFormulaRecord().setValue(7);
                }
            }
        }
    }

    @Test
    void an_old_workbook_whose_writer_has_left_empty_texts() throws IOException {
        HSSFWorkbook book = (HSSFWorkbook) book(new HSSFWorkbook());
        emptyTexts(book, 0);
        Read read = read(save(book));
        assertThat(read.cells()).allMatch(cells -> cells.get(2).isEmpty());
        assertThat(read.uncomputed()).containsExactly(Map.entry("Сумма", 3L));
    }

    @Test
    void an_empty_text_beside_other_results_is_one() throws IOException {
        HSSFWorkbook book = (HSSFWorkbook) book(new HSSFWorkbook());
        emptyTexts(book, 2);
        Read read = read(save(book));
        assertThat(read.cells()).extracting(cells -> cells.get(2)).containsExactly("7", "", "");
        assertThat(read.uncomputed()).isEmpty();
    }

    private static final String SHEET =
            "<worksheet><sheetData><row><c t=\"str\"><v>Имя</v></c><c t=\"str\"><v>Сумма</v></c></row>"
                    + "<row><c t=\"str\"><v>Анна</v></c><c><f>1+1</f><v>0</v></c></row>"
                    + "<row><c t=\"str\"><v>Олег</v></c><c><f>1-1</f><v>X</v></c></row>"
                    + "<row><c t=\"str\"><v>Ян</v></c><c><v>0</v></c></row></sheetData></worksheet>";

    private static final String ON_LOAD = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>";

    @Test
    void zeros_of_a_new_workbook_that_asks_for_the_calculation_are_none() throws IOException {
        Read read = read(Workbooks.raw(folder, SHEET.replace("X", "0"), ON_LOAD));
        assertThat(read.cells()).containsExactly(List.of("Анна", ""), List.of("Олег", ""), List.of("Ян", "0"));
        assertThat(read.uncomputed()).containsExactly(Map.entry("Сумма", 2L));
    }

    @Test
    void zeros_of_a_new_workbook_are_zeros_where_its_writer_calculates() throws IOException {
        for (Path file : List.of(
                Workbooks.raw(folder, SHEET.replace("X", "5"), ON_LOAD),
                Workbooks.raw(folder, SHEET.replace("X", "5"), "<calcPr calcId=\"191029\"/>"))) {
            Read read = read(file);
            assertThat(read.cells()).containsExactly(List.of("Анна", "0"), List.of("Олег", "5"), List.of("Ян", "0"));
            assertThat(read.uncomputed()).isEmpty();
        }
        Workbook book = book(new XSSFWorkbook());
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        book.setForceFormulaRecalculation(true);
        assertThat(read(save(book)).cells()).extracting(cells -> cells.get(2)).containsExactly("20", "40", "0");
    }
}
