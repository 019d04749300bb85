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
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotedRowsTest {
    @TempDir
    Path folder;

    private record Note(int row, int column, String text) {}

    private Path workbook(String format, List<List<String>> rows, Note... notes) throws IOException {
        Path file = folder.resolve("notes." + format);
        try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("S");
            for (int i = 0; i < rows.size(); i++) {
                sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.getRow(i).createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            for (Note note : notes) {
                ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
                anchor.setRow1(note.row);
                anchor.setCol1(note.column);
                Comment comment = drawing.createCellComment(anchor);
                comment.setString(book.getCreationHelper().createRichTextString(note.text));
                sheet.getRow(note.row).getCell(note.column).setCellComment(comment);
            }
            book.write(out);
        }
        return file;
    }

    private record Read(List<String> columns, List<List<String>> rows, ReadingNotes.CellNotes notes) {}

    private static Read read(Path file) {
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {
            throw new AssertionError(problem);
        })) {
            List<List<String>> rows = new ArrayList<>();
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().cells());
            }
            return new Read(reader.table().columns(), rows, reader.notes().cellNotes());
        }
    }

    private static final List<List<String>> PEOPLE = List.of(
            List.of("Name", "Phone"),
            List.of("Ann Lee", "+7 916 123-45-67"),
            List.of("Bob Ray", "+7 916 123-45-68"),
            List.of("Cid Poe", "+7 916 123-45-69"));

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void notes_of_a_row_stand_behind_its_cells_each_with_the_title_of_its_column(String format) throws IOException {
        Read read = read(workbook(
                format,
                PEOPLE,
                new Note(2, 1, "call after six"),
                new Note(2, 0, "Anna:\nVIP <b>&amp;</b>"),
                new Note(0, 1, "with the code of the country")));
        assertThat(read.columns).containsExactly("Name", "Phone", "Notes on cells");
        assertThat(read.rows)
                .containsExactly(
                        List.of("Ann Lee", "+7 916 123-45-67", ""),
                        List.of("Bob Ray", "+7 916 123-45-68", "Name: Anna:\nVIP <b>&amp;</b>\nPhone: call after six"),
                        List.of("Cid Poe", "+7 916 123-45-69", ""));
        assertThat(read.notes).isEqualTo(new ReadingNotes.CellNotes(3, "B1", "Notes on cells", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void notes_on_titles_alone_make_no_column(String format) throws IOException {
        Read read = read(workbook(format, PEOPLE, new Note(0, 0, "as in the passport")));
        assertThat(read.columns).containsExactly("Name", "Phone");
        assertThat(read.notes).isEqualTo(new ReadingNotes.CellNotes(1, "A1", "", 1));
    }

    @Test
    void of_a_thread_the_words_for_old_programs_are_left_out() {
        SheetNotes notes = new SheetNotes();
        notes.add(
                "C7", "[Threaded comment]\n\nYour version of Excel allows you to read it.\n\nComment:\n    pays late");
        assertThat(notes.of(7)).containsExactly(new SheetNotes.Note(2, "pays late"));
        assertThat(notes.first()).isEqualTo("C7");
    }
}
