package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.ReadingNotes;
import dev.revizor.problem.RevizorException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zero bytes in a text: lone ones are dirt in a cell, a block of them is what a crash has left of a file. */
class ZeroBytesTest {
    private static final String TITLES = "ID;Имя;Телефон\n";
    private static final String BLOCK = "\0".repeat(4096);

    @TempDir
    Path folder;

    private ReadTable read(String text) {
        return ReadTable.of(folder, text);
    }

    private SourceError refusal(byte[] bytes) {
        Path file = ReadTable.file(folder, bytes);
        return (SourceError) catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file))
                .code();
    }

    private ReadingNotes.Zeros zeros(String text) {
        Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            while (reader.next().isPresent()) {
                assertThat(reader.counts().rejected()).isZero();
            }
            return reader.notes().zeros();
        }
    }

    @Test
    void a_lone_one_stays_in_the_cell_of_a_short_table_and_its_place_is_told() {
        String text = TITLES + "1;Анна;+79730000011\n2;Ол\0ег;+79730000012\n3;Я\0н;\0\n";
        assertThat(read(text).cells()).contains(List.of("2", "Ол\0ег", "+79730000012"));
        assertThat(zeros(text)).isEqualTo(new ReadingNotes.Zeros(3, 3, "Имя"));
        assertThat(zeros(TITLES + "1;Анна;+79730000011\n")).isEqualTo(ReadingNotes.Zeros.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16LE", "UTF-16BE"})
    void the_charset_makes_no_difference(String charset) {
        String text = TITLES + "1;Анна;+79730000011\n2;Ол\0ег;+79730000012\n3;Ян;+79730000013\n";
        ReadTable table = ReadTable.of(ReadTable.file(folder, text, Charset.forName(charset)));
        assertThat(table.table().charset()).isEqualTo(charset);
        assertThat(table.cells())
                .contains(List.of("2", "Ол\0ег", "+79730000012"))
                .hasSize(3);
    }

    @Test
    void fields_of_a_fixed_length_that_are_filled_up_with_them_are_read() {
        String name = "Анна" + "\0".repeat(28);
        ReadTable table = read(TITLES + ("1;" + name + ";+79730000011\n").repeat(3));
        assertThat(table.cells()).hasSize(3).allMatch(cells -> cells.get(1).equals(name));
        assertThat(table.rejects()).isEmpty();
    }

    @Test
    void a_block_costs_the_row_in_which_it_stands_and_is_told_as_such() {
        ReadTable table = read(TITLES + "1;Анна;+79730000011\n2;Ол" + BLOCK + "ег;+79730000012\n3;Ян;+79730000013\n");
        assertThat(table.cells()).extracting(cells -> cells.get(0)).containsExactly("1", "3");
        assertThat(table.codes()).containsExactly("ROW_ZEROED");
        assertThat(table.rejectedRows()).containsExactly(3L);
        assertThat(table.rejects().get(0).cells()).containsExactly("2", "Ол" + "\0".repeat(16) + "ег", "+79730000012");
    }

    @Test
    void a_file_whose_end_was_never_written_is_told_by_its_last_row() {
        for (String end : List.of("", "4;Оль", "4;Ольга;", "4;Ольга;+7973000001")) {
            ReadTable table = read(TITLES + "1;Анна;+79730000011\n3;Ян;+79730000013\n" + end + BLOCK);
            assertThat(table.rows()).hasSize(2);
            assertThat(table.codes()).containsExactly("ROW_ZEROED");
            assertThat(table.counts()).isEqualTo(new RowReader.Counts(3, 1, 0));
        }
    }

    @Test
    void a_block_within_quotes_or_longer_than_a_cell_is_no_bad_quote() {
        ReadTable quoted = read("\"ID\";\"Имя\";\"Телефон\"\n\"1\";\"Анна\";\"+79730000011\"\n\"2\";\"Ол" + BLOCK);
        assertThat(quoted.rows()).hasSize(1);
        assertThat(quoted.codes()).containsExactly("ROW_ZEROED");
        ReadTable longer =
                read(TITLES + "1;Анна;+79730000011\n2;Ол" + "\0".repeat(Limits.CELL * 3) + "\n3;Ян;+79730000013\n");
        assertThat(longer.rows()).hasSize(2);
        assertThat(longer.codes()).containsExactly("ROW_ZEROED");
    }

    @Test
    void what_becomes_of_a_row_does_not_depend_on_the_cells_that_are_asked_for() {
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> i + ";Анна;+7973000" + (1000 + i) + "\n")
                .collect(Collectors.joining());
        Path file =
                ReadTable.file(folder, TITLES + rows + "900;Ол" + BLOCK + "ег;+79730000012\n", StandardCharsets.UTF_8);
        List<List<String>> told = new java.util.ArrayList<>();
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> told.add(problem.cells()))) {
            reader.leaveOut(java.util.Set.of(1));
            while (reader.next().isPresent()) {
                assertThat(reader.counts().read()).isPositive();
            }
            assertThat(reader.counts()).isEqualTo(new RowReader.Counts(301, 1, 0));
        }
        assertThat(told).containsExactly(List.of("900", "Ол" + "\0".repeat(16) + "ег", "+79730000012"));
    }

    @Test
    void pages_vcards_and_lines_of_json_tell_a_block_too() {
        ReadTable page = read("<table><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Анна</td><td>1</td></tr><tr><td>Ол"
                + BLOCK + "</td><td>2</td></tr></table>");
        assertThat(page.codes()).containsExactly("ROW_ZEROED");
        assertThat(page.rows()).hasSize(1);
        ReadTable lines = read("{\"name\":\"Анна\",\"phone\":\"1\"}\n{\"name\":\"Ян\",\"phone\":\"3\"}\n{\"na" + BLOCK);
        assertThat(lines.codes()).containsExactly("ROW_ZEROED");
        ReadTable cards = read("BEGIN:VCARD\nVERSION:3.0\nFN:Анна\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ол" + BLOCK
                + "\nEND:VCARD\n");
        assertThat(cards.codes()).containsExactly("ROW_ZEROED");
        assertThat(cards.rows()).hasSize(1);
    }

    @Test
    void a_file_that_begins_with_a_block_has_lost_its_titles() {
        assertThat(refusal(new byte[4096])).isEqualTo(SourceError.FILE_ZEROED);
        assertThat(refusal(new byte[3 << 20])).isEqualTo(SourceError.FILE_ZEROED);
        assertThat(refusal((BLOCK + "1;Анна;+79730000011\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SourceError.FILE_ZEROED);
    }

    @Test
    void what_is_full_of_control_characters_is_binary_all_the_same() {
        assertThat(refusal("\0\1\2\3binary\0\0\0\4\5".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SourceError.FILE_BINARY);
        // The header of a dBase file, whose records are text: lengths of fields in binary, names filled up.
        StringBuilder table = new StringBuilder("\3zz\13\4\0\0\0\201\0\44\0" + "\0".repeat(20));
        for (int i = 0; i < 6; i++) {
            table.append("NAME")
                    .append(i)
                    .append("\0".repeat(6))
                    .append("C\0\0\0\0\36\0")
                    .append("\0".repeat(14));
        }
        byte[] bytes = (table + "\r" + " ANNA".repeat(8000)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(bytes)).isEqualTo(SourceError.FILE_BINARY);
    }
}
