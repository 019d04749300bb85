package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.ReadingNotes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was done to a row stays unsaid; and a client called «Итого» is a client where nobody sums up. */
class NotesTest {
    @TempDir
    Path folder;

    private ReadingNotes notes(String text) {
        Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            while (reader.next().isPresent()) {
                // Only what is counted on the way matters.
                assertThat(reader.counts().read()).isPositive();
            }
            return reader.notes();
        }
    }

    @Test
    void rows_that_were_padded_cut_and_mended_are_counted() {
        ReadingNotes notes = notes("Имя;Город;Заметка\n" + "Анна;Уфа;x\n".repeat(5)
                + "Олег;Омск\nЯн;Ейск;;;\n\"ООО \"Ромашка\"\";Уфа;y\n");
        assertThat(notes)
                .isEqualTo(new ReadingNotes(
                        1,
                        1,
                        1,
                        0,
                        ReadingNotes.Footer.NONE,
                        0,
                        0,
                        0,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ReadingNotes.Zeros.NONE,
                        ReadingNotes.Wide.NONE,
                        ReadingNotes.CellNotes.NONE,
                        ReadingNotes.CellNotes.NONE,
                        ReadingNotes.Misread.NONE));
        assertThat(notes.repaired()).isEqualTo(3);
    }

    @Test
    void a_delimiter_at_the_end_of_every_line_is_nothing_to_say() {
        assertThat(notes("Имя;Город;\nАнна;Уфа;\nОлег;Омск;\n")).isEqualTo(ReadingNotes.NONE);
    }

    @Test
    void rows_with_more_cells_than_titles_are_told_with_the_column_that_a_decimal_comma_split() {
        ReadingNotes notes = notes("ID,Имя,Сумма,Телефон\n" + "1,Анна,1,50,+79161230001\n".repeat(25));
        assertThat(notes.wide()).isEqualTo(new ReadingNotes.Wide(25, 2, "Телефон", "Сумма"));
    }

    @Test
    void no_column_is_named_where_a_row_or_a_second_column_says_otherwise() {
        assertThat(notes("ID,Имя,Сумма,Телефон\n" + "1,Анна,1,50,+79161230001\n".repeat(25)
                                + "2,Олег,7,x,+79161230002\n")
                        .wide())
                .isEqualTo(new ReadingNotes.Wide(26, 2, "Телефон", ""));
        assertThat(notes("Имя,Доля,Сумма,Телефон\n" + "Анна,1,50,70,+79161230001\n".repeat(25))
                        .wide())
                .isEqualTo(new ReadingNotes.Wide(25, 2, "Телефон", ""));
    }

    @Test
    void a_client_called_total_is_read_where_values_carry_their_titles() {
        ReadTable json = ReadTable.of(folder, "[{\"name\":\"Анна\",\"phone\":\"1\"},{\"name\":\"Итого\"}]");
        assertThat(json.cells()).containsExactly(List.of("Анна", "1"), List.of("Итого", ""));
        ReadTable card = ReadTable.of(
                folder,
                "BEGIN:VCARD\nVERSION:3.0\nFN:Total\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Анна\nTEL:1\nEND:VCARD\n");
        assertThat(card.rows()).hasSize(2);
        assertThat(card.counts().skipped()).isZero();
        ReadTable table = ReadTable.of(folder, "Имя;Телефон\nАнна;1\nИтого;\n");
        assertThat(table.counts().skipped()).isEqualTo(1);
    }
}
