package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hyperlinks of cells: where they lead is kept if the cell does not say it. */
class LinkedCellsTest {
    @TempDir
    Path folder;

    private record Link(int row, int column, HyperlinkType type, String address) {}

    private record Read(List<String> columns, List<List<String>> rows, ReadingNotes.CellNotes links) {}

    private Path workbook(String format, List<List<String>> rows, Link... links) throws IOException {
        Path file = folder.resolve("links." + format);
        try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("S");
            for (int i = 0; i < rows.size(); i++) {
                sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.getRow(i).createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            for (Link link : links) {
                Hyperlink made = book.getCreationHelper().createHyperlink(link.type);
                made.setAddress(link.address);
                sheet.getRow(link.row).getCell(link.column).setHyperlink(made);
            }
            book.write(out);
        }
        return file;
    }

    private static Read read(Path file) {
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {
            throw new AssertionError(problem);
        })) {
            List<List<String>> rows = new ArrayList<>();
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().cells());
            }
            return new Read(reader.table().columns(), rows, reader.notes().cellLinks());
        }
    }

    private static final List<List<String>> PEOPLE = List.of(
            List.of("Имя", "Сайт", "E-mail"),
            List.of("Анна Ким", "сайт", "anna@example.com"),
            List.of("Юлия Ан", "https://b.example/", "написать"),
            List.of("Олег Ли", "", "oleg@example.com"));

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void where_links_lead_stands_behind_the_cells_each_with_the_title_of_its_column(String format) throws IOException {
        Read read = read(workbook(
                format,
                PEOPLE,
                new Link(0, 1, HyperlinkType.URL, "https://help.example/"),
                new Link(1, 1, HyperlinkType.URL, "https://a.example/?id=1&x=2"),
                new Link(1, 0, HyperlinkType.EMAIL, "mailto:kim@example.com"),
                new Link(1, 2, HyperlinkType.EMAIL, "mailto:anna@example.com"),
                new Link(2, 1, HyperlinkType.URL, "https://b.example"),
                new Link(2, 2, HyperlinkType.EMAIL, "mailto:julia@example.com"),
                new Link(3, 0, HyperlinkType.DOCUMENT, "'S'!A1")));
        assertThat(read.columns).containsExactly("Имя", "Сайт", "E-mail", "Ссылки в ячейках");
        assertThat(read.rows)
                .containsExactly(
                        List.of(
                                "Анна Ким",
                                "сайт",
                                "anna@example.com",
                                "Имя: mailto:kim@example.com\nСайт: https://a.example/?id=1&x=2"),
                        List.of("Юлия Ан", "https://b.example/", "написать", "E-mail: mailto:julia@example.com"),
                        List.of("Олег Ли", "", "oleg@example.com", ""));
        assertThat(read.links).isEqualTo(new ReadingNotes.CellNotes(4, "B1", "Ссылки в ячейках", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void links_that_their_cells_say_make_no_column(String format) throws IOException {
        Read read = read(workbook(
                format,
                PEOPLE,
                new Link(1, 2, HyperlinkType.EMAIL, "mailto:Anna@example.com?subject=Hello"),
                new Link(2, 1, HyperlinkType.URL, "http://b.example")));
        assertThat(read.columns).containsExactly("Имя", "Сайт", "E-mail");
        assertThat(read.links).isEqualTo(ReadingNotes.CellNotes.NONE);
    }

    @Test
    void a_link_on_several_rows_counts_on_each_and_what_excel_cuts_off_is_put_back() {
        String tail =
                "<mergeCells/><hyperlinks><hyperlink ref=\"A2:A3\" r:id=\"rId1\" location=\"/card/5?a=1&amp;b=2\"/>"
                        + "<hyperlink r:id=\"rId2\" ref=\"$B$4\"/><hyperlink ref=\"C9\" location=\"S!A1\"/></hyperlinks>";
        SheetNotes links =
                XlsxLinks.of(tail, java.util.Map.of("rId1", "https://crm.example/", "rId2", "mailto:a@example.com"));
        assertThat(links.cells()).isEqualTo(3);
        assertThat(links.of(2)).containsExactly(new SheetNotes.Note(0, "https://crm.example/#/card/5?a=1&b=2"));
        assertThat(links.of(3)).isEqualTo(links.of(2));
        assertThat(links.of(4)).containsExactly(new SheetNotes.Note(1, "mailto:a@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "+7 (916) 123-45-67, tel:+79161234567, true",
        "позвонить, tel:+79161234567, false",
        "Example.COM, https://www.example.com/, true",
        "example.com, https://example.com/ivanov, false",
        "Иванов, file:///C:/docs/ivanov.pdf, false",
        "'Почта: a@b.example', mailto:a@b.example, true"
    })
    void a_cell_says_its_link_or_not(String text, String target, boolean said) {
        assertThat(SheetLinks.says(text, target)).isEqualTo(said);
    }
}
