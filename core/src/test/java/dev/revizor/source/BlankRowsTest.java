package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.RawRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table may begin with as many blank rows as it likes. */
class BlankRowsTest {
    private static final int MANY = 150_000;

    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ";;\n", "\" \";\t;\n", "\r\n"})
    void reads_rows_behind_many_blank_ones_under_the_header(String blank) {
        ReadTable read = read("Имя;Фамилия;Телефон\n" + blank.repeat(MANY) + "Анна;Ким;+79161234567\n" + blank);
        assertThat(read.cells()).containsExactly(List.of("Анна", "Ким", "+79161234567"));
        assertThat(read.rows().stream().map(RawRow::row)).containsExactly(MANY + 2L);
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(MANY + 2L, 0, MANY + 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ";;\n", "\" \"; ;\n"})
    void finds_the_header_behind_many_blank_rows(String blank) {
        ReadTable read = read(blank.repeat(MANY) + "Имя;Фамилия;Телефон\nАнна;Ким;+79161234567\n");
        assertThat(read.table().delimiter()).isEqualTo(";");
        assertThat(read.table().headerRow()).isEqualTo(MANY + 1L);
        assertThat(read.cells()).containsExactly(List.of("Анна", "Ким", "+79161234567"));
    }

    @Test
    void keeps_rows_between_blank_ones_in_their_order() {
        ReadTable read = read("Имя;Телефон\n" + ("Анна;1\n" + ";\n".repeat(300)).repeat(400));
        assertThat(read.rows()).hasSize(400);
        assertThat(read.rows().get(399).record()).isEqualTo(399);
        assertThat(read.rows().get(399).row()).isEqualTo(399 * 301 + 2);
        assertThat(read.counts().skipped()).isEqualTo(400 * 300);
    }

    @Test
    void takes_the_row_of_titles_that_was_asked_for_behind_blank_ones() {
        Path file =
                ReadTable.file(folder, ";\n".repeat(5000) + "Итак;\nИмя;Телефон\n;\nАнна;1\n", StandardCharsets.UTF_8);
        ReadOptions auto = ReadOptions.auto();
        ReadTable read = ReadTable.of(
                file,
                new ReadOptions(auto.charset(), auto.delimiter(), auto.quote(), auto.sheet(), OptionalLong.of(5002)));
        assertThat(read.table().columns()).containsExactly("Имя", "Телефон");
        assertThat(read.cells()).containsExactly(List.of("Анна", "1"));
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(2, 0, 1));
    }
}
