package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitleRowTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        return ReadTable.of(folder, text);
    }

    @Test
    void values_with_words_of_titles_do_not_take_the_place_of_unknown_titles() {
        ReadTable read = read("Spalte1;Spalte2;Spalte3\nname value 1;type value 1;amount value 1\nx;y;z\n");
        assertThat(read.table().headerRow()).isEqualTo(1);
        assertThat(read.rows()).hasSize(2);
        ReadTable one = read("text\n123\ncell with comment\nsomething else\n");
        assertThat(one.table().headerRow()).isEqualTo(1);
        assertThat(one.rows()).hasSize(3);
    }

    @Test
    void titles_for_people_below_those_of_a_program_are_taken() {
        ReadTable read = read("UF_A;UF_B;UF_C\nИмя;Рабочий телефон;Город проживания\nАнна;+79730000012;Уфа\n");
        assertThat(read.table().headerRow()).isEqualTo(2);
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void a_caption_above_unusual_titles_is_no_title() {
        ReadTable read =
                read("Выгрузка за март;;\nИмя контакта;Рабочий телефон;Город проживания\nАнна;+79730000012;Уфа\n");
        assertThat(read.table().headerRow()).isEqualTo(2);
    }

    @Test
    void packed_forms_that_are_not_opened_are_named() {
        assertThat(refusal(new byte[] {'B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0, 0}))
                .isEqualTo("BZIP2");
        assertThat(refusal(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4}))
                .isEqualTo("XZ");
        assertThat(refusal(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 4, 0, 0}))
                .isEqualTo("Zstandard");
        assertThat(read("BZh;Имя\n1;Анна\n").rows()).hasSize(1);
    }

    private String refusal(byte[] content) {
        RevizorException e =
                catchThrowableOfType(RevizorException.class, () -> ReadTable.of(ReadTable.file(folder, content)));
        assertThat(e.code()).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        return String.valueOf(e.args().get("format"));
    }
}
