package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirstNameSexTest {
    @ParameterizedTest
    @CsvSource({"даша, f", "нинель, f", "лилит, f", "леха, m", "лорен, f", "керстин, f", "саша, ''", "айнур, ''"})
    void what_is_written_by_hand_stands_above_the_registers(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"насрулладжон, m", "бекмурзахан, m", "нурзиябану, f", "айсылубану, f", "рахматуллохбек, m"})
    void the_letters_answer_where_no_list_has_the_name(String key, String sex) {
        assertThat(NameDictionary.isFirst(key)).isFalse();
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"зухрахон, m", "гульчечек, m"})
    void a_rule_that_the_letters_contradict_gives_no_answer(String key, String rule) {
        assertThat(NameEndings.sex(key)).isEqualTo(rule);
        assertThat(FirstNameSex.of(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ивана, ''", "емельяна, ''"})
    void another_case_of_a_mans_name_is_no_womans_name(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @Test
    void what_is_no_russian_word_gives_no_answer() {
        assertThat(FirstNameSex.of("")).isEmpty();
        assertThat(FirstNameSex.of("xiqwz")).isEmpty();
        assertThat(FirstNameSex.of("1234")).isEmpty();
        assertThat(FirstNameSex.of("щ")).isEmpty();
    }
}
