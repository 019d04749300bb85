package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddRowsTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    private static String rows(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i)
                    .append(";Анна;Уфа;")
                    .append(i % 2 == 0 ? "" : "заметка")
                    .append('\n');
        }
        return out.toString();
    }

    @Test
    void the_line_below_the_titles_of_a_markdown_table_is_no_row() {
        String text = "| ID | Имя | Телефон |\n|---|:---:|----:|\n" + "| 1 | Анна | +79161230001 |\n".repeat(3);
        ReadTable table = ReadTable.of(folder, text);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.counts().skipped()).isEqualTo(1);
        assertThat(table.conserves()).isTrue();
        ReadTable plain = ReadTable.of(folder, "Имя;Телефон\nАнна;---\n-;-\n");
        assertThat(plain.rows()).hasSize(2);
    }

    @Test
    void tables_parted_by_a_caret_or_a_tilde_are_read() {
        for (String delimiter : List.of("^", "~")) {
            String text = "ID^Имя^Телефон\n" + "1^Анна^+79161230001\n".repeat(30);
            ReadTable table = ReadTable.of(folder, text.replace("^", delimiter));
            assertThat(table.table().columns()).containsExactly("ID", "Имя", "Телефон");
            assertThat(table.table().delimiter()).isEqualTo(delimiter);
        }
    }

    @Test
    void a_row_whose_cells_have_slid_is_rejected() {
        String head = "ID;Имя;Город;Заметка\n" + rows(40);
        assertThat(read(head + "7;Анна Уфа;\n").codes()).containsExactly("ROW_SLID");
        assertThat(read(head + ";7;Анна;Уфа;\n").codes()).containsExactly("ROW_SLID");
        ReadTable deep = read(head + rows(400) + ";7;Анна;Уфа;\n");
        assertThat(deep.codes()).containsExactly("ROW_SLID");
        assertThat(deep.rejectedRows()).containsExactly(442L);
        assertThat(deep.rejects().get(0).place().column()).isEqualTo("ID");
    }

    @Test
    void a_row_that_only_lacks_blanks_or_has_more_of_them_is_kept() {
        String head = "ID;Имя;Город;Заметка\n" + rows(40);
        ReadTable read = read(head + "7;Анна;Уфа\n8;Олег;Омск;;;\n");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.cells()).endsWith(List.of("7", "Анна", "Уфа", ""), List.of("8", "Олег", "Омск", ""));
    }

    @Test
    void few_rows_tell_nothing_of_columns_that_are_always_filled() {
        assertThat(read("ID;Имя;Город\n1;А;Уфа\n2;Б\n").cells()).endsWith(List.of("2", "Б", ""));
    }

    @Test
    void a_table_below_the_first_ends_it_and_is_named() {
        String second = "ID;Имя;Город;Заметка;Сумма\n1;А;Уфа;;5\n";
        ReadTable read = read("ID;Имя;Город;Заметка\n" + rows(30) + second);
        assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read.rejects().get(0).args()).containsEntry("line", 32L);
        assertThat(read.rows()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void a_table_of_the_same_width_is_told_by_its_titles_below_a_blank_row(int count) {
        String text =
                "ID;Имя;Город;Заметка\n" + rows(count) + ";;;\nСделка;Сумма;Этап сделки;Ответственный\nX;5;Новая;Б\n";
        Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
        ReadTable read = ReadTable.of(file);
        assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read.rows()).hasSize(count);
        long row = read.rejectedRows().get(0);
        assertThat(read.rejects().get(0).args()).containsEntry("line", row);
        ReadTable second = ReadTable.of(
                file,
                new ReadOptions(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.of(row)));
        assertThat(second.table().columns()).containsExactly("Сделка", "Сумма", "Этап сделки", "Ответственный");
        assertThat(second.cells()).containsExactly(List.of("X", "5", "Новая", "Б"));
    }

    @Test
    void rows_of_clients_are_never_taken_for_titles() {
        ReadTable read =
                read("ID;Имя;Город;Статус\n1;А;Уфа;x\n;;;\nООО Компания;Контакт;Уфа;Клиент\n5;Имя;Город;Клиент\n");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.rows()).hasSize(3);
        ReadTable words = read("ALL;a;None;None;None\nEND;b;None;None;None\nALL;c;None;None;None\n");
        assertThat(words.rejects()).isEmpty();
    }

    @Test
    void numbers_over_numbers_are_no_titles() {
        assertThat(read("0,0\n0.01,0.5\n0.02,0\n").table().headerRow()).isZero();
        assertThat(read("0,0\n0.01,0.5\n0,0\n").rows()).hasSize(3);
        assertThat(read("T;X\n1;2\n3;4\n").table().headerRow()).isEqualTo(1);
        assertThat(read("Регион;2019;2020\nУфа;5;6\nОмск;7;8\n").table().headerRow())
                .isEqualTo(1);
        assertThat(read("2019;2020\n5;6\n7;8\n").table().headerRow()).isEqualTo(1);
    }

    @Test
    void years_may_be_titles_and_rows_with_words_of_titles_below_wide_ones_are_not() {
        assertThat(read("Музеи,2011,2010\nПушкинский,\"23,8\",17\nРусский,ремонт,ремонт\n")
                        .table()
                        .headerRow())
                .isEqualTo(1);
        StringBuilder text = new StringBuilder("x;y;z\n");
        for (int i = 0; i < 12; i++) {
            text.append("a;b;c\n");
        }
        ReadTable read = read(text + "Имя моё;Город;c\nd;e;f\n");
        assertThat(read.table().headerRow()).isEqualTo(1);
        assertThat(read.rows()).hasSize(14);
    }

    @Test
    void lines_of_comment_are_skipped_in_tables_of_several_columns() {
        ReadTable read = read("# выгрузка\nИмя;Город\n# часть 1\nА;Уфа\n#Б;Омск\n# конец\n");
        assertThat(read.cells()).containsExactly(List.of("А", "Уфа"), List.of("#Б", "Омск"));
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(4, 0, 2));
        assertThat(read("Тег\n#акция\n#опт\n").rows()).hasSize(2);
    }

    @Test
    void titles_below_a_long_preamble_are_found_by_the_width_of_the_table() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("#параметр ").append(i).append(",x\n");
        }
        text.append("T,V,P,Q\n");
        for (int i = 0; i < 60; i++) {
            text.append(i).append(",1,2,3\n");
        }
        ReadTable read = read(text.toString());
        assertThat(read.table().headerRow()).isEqualTo(31);
        assertThat(read.table().columns()).containsExactly("T", "V", "P", "Q");
    }
}
