package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.RawRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void finds_the_delimiter(String delimiter) {
        ReadTable read = read("Имя;Телефон;Город\nАнна;1,5 2;Уфа\nОлег;3;Пермь\n"
                .replace(";", delimiter)
                .replace(delimiter.equals(",") ? "1,5" : "x", "15"));
        assertThat(read.table().delimiter()).isEqualTo(delimiter);
        assertThat(read.cells()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_every_line_end_and_numbers_physical_lines(String end) {
        ReadTable read = read("Имя;Заметка;Город\nА;\"раз\nдва\";Уфа\n\nБ;x;Уфа".replace("\n", end));
        assertThat(read.cells()).containsExactly(List.of("А", "раз" + end + "два", "Уфа"), List.of("Б", "x", "Уфа"));
        assertThat(read.rows().stream().map(RawRow::row)).containsExactly(2L, 5L);
        assertThat(read.rows().stream().map(RawRow::record)).containsExactly(0L, 1L);
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(3, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 300})
    void a_mark_between_files_that_were_put_one_behind_another_is_no_content(int count) {
        String file = "\uFEFFID;Имя;Телефон\n" + "7;Анна;+79160000001\n".repeat(count);
        ReadTable read = read(file + file + "\uFEFF\"8\";\"Ким; Олег\";\n\uFEFF");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.rows()).hasSize(2 * count + 1);
        assertThat(read.cells()).endsWith(List.of("8", "Ким; Олег", ""));
        assertThat(read.counts().skipped()).isEqualTo(1);
    }

    @Test
    void strips_the_mark_and_the_trailing_delimiter() {
        ReadTable read = read("\uFEFF\"ID\";\"Имя\";\n\"1\";\"Анна\";\n");
        assertThat(read.table().columns()).containsExactly("ID", "Имя");
        assertThat(read.cells()).containsExactly(List.of("1", "Анна"));
    }

    @Test
    void obeys_the_line_sep() {
        ReadTable read = read("sep=|\r\nИмя|Телефон\r\nАнна|1;2\r\n");
        assertThat(read.table().delimiter()).isEqualTo("|");
        assertThat(read.table().headerRow()).isEqualTo(2);
        assertThat(read.rows().get(0).row()).isEqualTo(3);
    }

    @Test
    void keeps_repeated_and_blank_titles_by_position() {
        ReadTable read = read("Имя;Заметка;Заметка;\nА;1;2;3\n");
        assertThat(read.table().columns()).containsExactly("Имя", "Заметка", "Заметка", "");
        assertThat(read.cells()).containsExactly(List.of("А", "1", "2", "3"));
    }

    @Test
    void finds_the_header_below_a_title_and_skips_totals_blank_rows_and_repeated_headers() {
        ReadTable read = read(
                "Выгрузка за март;;\n\nИмя;Телефон;Сумма\nАнна;1;10\n;;\nИмя;Телефон;Сумма\nTotal Oil;2;5\nИтого: 2;;15\n");
        assertThat(read.table().headerRow()).isEqualTo(3);
        assertThat(read.cells()).containsExactly(List.of("Анна", "1", "10"), List.of("Total Oil", "2", "5"));
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(5, 0, 3));
    }

    @Test
    void an_unclosed_quote_costs_one_row_to_the_end_of_the_file() {
        ReadTable read = read("ID;Имя;Город\n1;\"open;Уфа\n2;Б;Омск\n3;В;Тула\n");
        assertThat(read.codes()).containsExactly("QUOTE_UNBALANCED");
        assertThat(read.cells()).containsExactly(List.of("2", "Б", "Омск"), List.of("3", "В", "Тула"));
        assertThat(read.rows().get(0).row()).isEqualTo(3);
    }

    @Test
    void two_lone_quotes_do_not_swallow_the_rows_between_them() {
        ReadTable read = read("ID;Имя;Город\n1;\";Уфа\n2;Б;Омск\n3;В;Тула\n4;\";Уфа\n5;Г;Орёл\n");
        assertThat(read.rejectedRows()).containsExactly(2L, 5L);
        assertThat(read.cells()).hasSize(3);
    }

    @Test
    void a_bad_quote_in_the_second_line_of_a_cell_costs_one_reject() {
        ReadTable read = read("ID;Имя;Заметка\n1;А;x\n2;Б;\"раз\nдва \"три\" четыре\"\n3;В;y\n");
        assertThat(read.rejectedRows()).containsExactly(3L);
        assertThat(read.cells()).containsExactly(List.of("1", "А", "x"), List.of("3", "В", "y"));
    }

    @Test
    void quotes_inside_unquoted_cells_are_text() {
        assertThat(read("ID;Компания\n1;ООО \"Ромашка\"\n").cells()).containsExactly(List.of("1", "ООО \"Ромашка\""));
    }

    @Test
    void reads_quotes_behind_a_space_and_before_one() {
        ReadTable read = read("name, city, phone\n\"a, b\" , \"c, d\",  \"e \"\"x\"\"\"\nq, \"r\" s, t\n");
        assertThat(read.cells()).containsExactly(List.of("a, b", "c, d", "e \"x\""), List.of("q", " \"r\" s", " t"));
    }

    @Test
    void pads_short_rows_and_rejects_torn_and_long_ones() {
        ReadTable read = read("ID;Имя;Город;Телефон\n1;А;Уфа\n2\n3;Б;Омск;7;;\n4;В;Тула;8;лишнее\n5;Г;Орёл;9\n");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "А", "Уфа", ""), List.of("3", "Б", "Омск", "7"), List.of("5", "Г", "Орёл", "9"));
        assertThat(read.codes()).containsExactly("ROW_TOO_SHORT", "ROW_TOO_LONG");
        assertThat(read.rejects().get(1).args()).containsEntry("cells", 5).containsEntry("columns", 4);
        assertThat(read.padded()).isEqualTo(1);
        assertThat(read.rows().stream().map(RawRow::record)).containsExactly(0L, 2L, 4L);
    }

    @Test
    void knows_a_writer_that_leaves_blank_cells_out() {
        StringBuilder text = new StringBuilder("ID;Имя;Город;Телефон;Почта;Заметка\n");
        for (int i = 0; i < 50; i++) {
            text.append(i).append(";А").append(i % 2 == 0 ? "" : ";Уфа;1;2;3").append('\n');
        }
        ReadTable read = read(text.toString());
        assertThat(read.rows()).hasSize(50);
        assertThat(read.padded()).isEqualTo(25);
    }

    @Test
    void reads_a_table_of_one_column() {
        ReadTable read = read("Email\na@b.ru\nc@d.ru, e@f.ru\n");
        assertThat(read.table().delimiter()).isEmpty();
        assertThat(read.cells()).containsExactly(List.of("a@b.ru"), List.of("c@d.ru, e@f.ru"));
    }

    @Test
    void a_table_without_titles_keeps_its_first_row() {
        ReadTable read = read("Анна;+7 916 123-45-67;a@b.ru\nОлег;+7 916 123-45-68;c@b.ru\n");
        assertThat(read.table().headerRow()).isZero();
        assertThat(read.table().columns()).containsExactly("", "", "");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void untitled_columns_to_the_right_become_columns() {
        ReadTable read = read("ID;Имя\n1;А;x\n2;Б;y\n3;В;z\n");
        assertThat(read.table().columns()).containsExactly("ID", "Имя", "");
        assertThat(read.cells()).hasSize(3);
    }

    @Test
    void options_go_before_guesses() {
        Path file = ReadTable.file(folder, "шум;шум\nИмя,Город;X\nАнна,Уфа;Y\n", StandardCharsets.UTF_8);
        ReadOptions options = new ReadOptions(
                Optional.of(StandardCharsets.UTF_8),
                Optional.of(','),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(2));
        ReadTable read = ReadTable.of(file, options);
        assertThat(read.table().columns()).containsExactly("Имя", "Город;X");
        assertThat(read.cells()).containsExactly(List.of("Анна", "Уфа;Y"));
        ReadOptions none = new ReadOptions(
                Optional.empty(), Optional.of(';'), Optional.empty(), Optional.empty(), OptionalLong.of(0));
        assertThat(ReadTable.of(file, none).rows()).hasSize(3);
    }

    @Test
    void rejects_a_cell_over_a_megabyte_and_goes_on() {
        String giant = "я".repeat(Limits.CELL + 1);
        String quoted = "\"" + "я\n".repeat(Limits.CELL) + "\"";
        ReadTable read = read("ID;Заметка;Город\n1;" + giant + ";Уфа\n2;" + quoted + ";Уфа\n3;x;Омск\n" + "4;" + giant);
        assertThat(read.codes()).containsExactly("CELL_TOO_LONG", "CELL_TOO_LONG", "CELL_TOO_LONG");
        assertThat(read.cells()).containsExactly(List.of("3", "x", "Омск"));
        assertThat(read.rows().get(0).row()).isEqualTo(3 + Limits.CELL + 1);
    }

    @Test
    void an_unclosed_quote_in_a_long_file_is_found_without_reading_it_all() {
        StringBuilder text = new StringBuilder("ID;Имя;Город\n1;\"open;Уфа\n");
        for (int i = 0; i < 120_000; i++) {
            text.append(i).append(";Анна;Уфа\n");
        }
        ReadTable read = read(text.toString());
        assertThat(read.codes()).containsExactly("QUOTE_UNBALANCED");
        assertThat(read.rows()).hasSize(120_000);
    }

    @Test
    void reads_as_many_columns_as_a_sheet_has_and_no_more() {
        String header = "c;".repeat(Limits.COLUMNS - 1) + "c\n";
        String row = "1;".repeat(Limits.COLUMNS - 1) + "1\n";
        assertThat(read(header + row).rows().get(0).cells()).hasSize(Limits.COLUMNS);
        assertThat(read(header + "1;" + row + row).codes()).containsExactly("ROW_TOO_LONG");
    }

    @Test
    void rejects_a_row_with_undecodable_bytes_and_never_changes_it_silently() {
        byte[] bytes = "Имя;Город\nАнна;Уфа\nОл?г;Омск\nЯна;Тула\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
        }
        ReadTable read = ReadTable.of(ReadTable.file(folder, bytes));
        assertThat(read.codes()).containsExactly("BYTES_UNDECODABLE");
        assertThat(read.rejectedRows()).containsExactly(3L);
        assertThat(read.cells()).containsExactly(List.of("Анна", "Уфа"), List.of("Яна", "Тула"));
        assertThat(read.rejects().get(0).args()).containsEntry("charset", "UTF-8");
    }

    @Test
    void a_file_cut_inside_a_character_loses_its_last_row_only() {
        byte[] bytes = "Имя;Город\nАнна;Уфа\nЯна;Тула".getBytes(StandardCharsets.UTF_8);
        ReadTable read = ReadTable.of(ReadTable.file(folder, java.util.Arrays.copyOf(bytes, bytes.length - 1)));
        assertThat(read.codes()).containsExactly("BYTES_UNDECODABLE");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void a_replacement_character_that_stands_in_the_file_is_text() {
        assertThat(read("Имя;Город\nАн\uFFFDа;Уфа\n").rows()).hasSize(1);
    }

    @Test
    void tells_the_digest_of_the_whole_file() {
        assertThat(read("Имя;Город\nА;Б\n").table().sha256()).hasSize(64).matches("[0-9a-f]+");
    }
}
