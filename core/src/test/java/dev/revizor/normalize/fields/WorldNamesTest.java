package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorldNamesTest {
    @ParameterizedTest
    @CsvSource({"джейлан, f", "томрис, f", "рахел, f", "клио, f", "рафа, m"})
    void several_lists_stand_against_a_rule_made_for_russian_names(String key, String sex) {
        assertThat(NameEndings.sex(key)).isNotEqualTo(sex).isNotEmpty();
        assertThat(WorldNames.isSure(key)).isTrue();
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"гюлбен, f", "барта, m", "чигдем, f"})
    void one_list_against_a_rule_gives_no_answer(String key, String sex) {
        assertThat(NameEndings.sex(key)).isNotEqualTo(sex).isNotEmpty();
        assertThat(WorldNames.sex(key)).isEqualTo(sex);
        assertThat(WorldNames.isSure(key)).isFalse();
        assertThat(FirstNameSex.of(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"елисо, f", "ревекка, f"})
    void where_rules_and_letters_are_silent_a_list_tells(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"адилэ, f", "ревека, f", "арэн, m", "тариэль, m", "эма, f", "насриддинн, ''", "ъъъ, ''", "'', ''"})
    void another_spelling_of_names_that_agree_is_read_like_them(String key, String sex) {
        assertThat(WorldNames.ofOtherSpelling(key)).isEqualTo(sex);
    }

    @Test
    void what_the_lists_have_for_both_sexes_tells_nothing() {
        assertThat(WorldNames.sex("дениз")).isEmpty();
        assertThat(FirstNameSex.listed("саша")).isEqualTo("u");
        assertThat(WorldNames.ofOtherSpelling("сашша")).isEmpty();
    }
}
