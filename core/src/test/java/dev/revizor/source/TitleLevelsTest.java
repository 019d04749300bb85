package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLevelsTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        return ReadTable.of(folder, text);
    }

    @Test
    void a_group_over_its_columns_becomes_part_of_their_titles() {
        ReadTable read = read("ФИО;Адрес;;Контакты;\n;Город;Улица;Телефон;Почта\n"
                + "Анна К.;Уфа;Ленина;+79730000012;a@example.org\nОлег П.;Омск;Мира;+79730000013;\n");
        assertThat(read.table().columns())
                .containsExactly("ФИО", "Адрес: Город", "Адрес: Улица", "Контакты: Телефон", "Контакты: Почта");
        assertThat(read.table().headerRow()).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.counts().read()).isEqualTo(2);
    }

    @Test
    void three_rows_are_joined_and_a_caption_above_them_is_not() {
        ReadTable read = read(
                "Клиенты на март;;;;\nФИО;Контакты;;;\n;Телефон;;Почта;\n;Рабочий телефон;Мобильный телефон;"
                        + "Рабочая почта;Личная почта\nАнна К.;+79730000012;+79730000013;a@example.org;b@example.org\n");
        assertThat(read.table().columns())
                .containsExactly(
                        "ФИО",
                        "Контакты: Телефон: Рабочий телефон",
                        "Контакты: Телефон: Мобильный телефон",
                        "Контакты: Почта: Рабочая почта",
                        "Контакты: Почта: Личная почта");
        assertThat(read.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Отчёт;;;;", "База клиентов на 30.11.2026;;;;", "Контакты;;;;", "Отчёт"})
    void a_word_over_all_columns_is_a_caption_and_no_group(String caption) {
        ReadTable read = read(caption + "\nID;ФИО;Телефон;Почта;Город\n1;Анна К.;+79730000012;a@example.org;Уфа\n"
                + "2;Олег П.;+79730000013;b@example.org;Омск\n");
        assertThat(read.table().columns()).containsExactly("ID", "ФИО", "Телефон", "Почта", "Город");
        assertThat(read.table().headerRow()).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        ReadTable levels = read(caption + "\n" + TWO_ROWS + "Анна К.;Уфа;Ленина;+79730000012;a@example.org\n");
        assertThat(levels.table().columns())
                .containsExactly("ФИО", "Адрес: Город", "Адрес: Улица", "Контакты: Телефон", "Контакты: Почта");
    }

    @Test
    void html_spans_of_titles_are_joined_as_merged_cells_are() {
        ReadTable read = read("<table><tr><th rowspan=2>ФИО</th><th colspan=2>Адрес</th></tr>"
                + "<tr><th>Город</th><th>Улица</th></tr><tr><td>Анна К.</td><td>Уфа</td><td>Ленина</td></tr></table>");
        assertThat(read.table().columns()).containsExactly("ФИО", "Адрес: Город", "Адрес: Улица");
        assertThat(read.cells()).containsExactly(List.of("Анна К.", "Уфа", "Ленина"));
    }

    private static final String TWO_ROWS = "ФИО;Адрес;;Контакты;\n;Город;Улица;Телефон;Почта\n";

    @Test
    void two_rows_of_titles_on_the_next_page_are_titles_again() {
        String page =
                TWO_ROWS + "Анна К.;Уфа;Ленина;+79730000012;a@example.org\n;Омск;Мира;+79730000013;b@example.org\n";
        for (String between : new String[] {"", ";;;;\n"}) {
            ReadTable read = read(page + between + page);
            assertThat(read.cells()).extracting(cells -> cells.get(1)).containsExactly("Уфа", "Омск", "Уфа", "Омск");
            assertThat(read.rejects()).isEmpty();
            assertThat(read.counts().skipped()).isEqualTo(between.isEmpty() ? 2 : 3);
            assertThat(read.conserves()).isTrue();
        }
    }

    @Test
    void a_row_with_nothing_but_one_of_the_titles_is_no_data_that_repeats_them() {
        ReadTable read =
                read(TWO_ROWS + "Анна К.;Уфа;Ленина;+79730000012;\n" + TWO_ROWS + ";Город;;;\nОлег П.;Омск;Мира;;\n");
        assertThat(read.table().columns())
                .containsExactly("ФИО", "Адрес: Город", "Адрес: Улица", "Контакты: Телефон", "Контакты: Почта");
        assertThat(read.cells().get(0)).startsWith("Анна К.");
        assertThat(read.conserves()).isTrue();
    }

    @Test
    void other_titles_in_two_rows_below_are_another_table() {
        ReadTable read = read(TWO_ROWS + "Анна К.;Уфа;Ленина;+79730000012;a@example.org\n\n"
                + "Название;Телефон;Почта\nООО Пример;+79730000013;b@example.org\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.codes()).containsExactly("ANOTHER_TABLE");
        assertThat(read.rejectedRows()).containsExactly(5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A row of data, though a title is missing above it.
                "ФИО;Адрес;\nАнна К.;Уфа;Ленина\nОлег П.;Омск;Мира\n",
                // Words of titles as values: they come again.
                "ФИО;Тип;\n;Клиент;Звонок\n;Клиент;Звонок\n;Контакт;Звонок\n",
                // A value below a title that is no group.
                "ФИО;Адрес;\nКлиент;Город;Улица\nОлег П.;Омск;Мира\n",
                // A gap that is not filled.
                "ФИО;Адрес;;Статус\n;Город;;\nАнна К.;Уфа;Ленина;Новый\n",
                // Numbers.
                "ФИО;Адрес;\n;Город;2\nАнна К.;Уфа;Ленина\n"
            })
    void a_second_row_that_is_data_stays_data(String text) {
        ReadTable read = read(text);
        assertThat(read.table().headerRow()).isEqualTo(1);
        assertThat(String.join("", read.table().columns())).doesNotContain(": ");
        assertThat(read.counts().read()).isEqualTo(text.lines().count() - 1);
    }

    @Test
    void a_row_that_was_named_is_taken_alone() {
        String text = "ФИО;Адрес;\n;Город;Улица\nАнна К.;Уфа;Ленина\n";
        ReadOptions second = new ReadOptions(
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.OptionalLong.of(2));
        ReadTable read = ReadTable.of(ReadTable.file(folder, text, java.nio.charset.StandardCharsets.UTF_8), second);
        assertThat(read.table().columns()).containsExactly("", "Город", "Улица");
    }
}
