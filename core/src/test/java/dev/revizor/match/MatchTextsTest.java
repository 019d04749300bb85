package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"match", "merge", "problems-match", "problems-merge"})
    void both_languages_have_the_same_keys(String area) {
        assertThat(Texts.of(area, Lang.RU).keys())
                .containsExactlyElementsOf(Texts.of(area, Lang.EN).keys());
    }

    @Test
    void every_code_has_what_and_fix() {
        for (MatchError error : MatchError.values()) {
            assertThat(Texts.of("problems-match", Lang.RU).has(error.code() + ".what"))
                    .isTrue();
            assertThat(Texts.of("problems-match", Lang.RU).has(error.code() + ".fix"))
                    .isTrue();
            assertThat(error.arguments()).isNotNull();
            assertThat(error.kind()).isNotNull();
        }
    }

    @Test
    void every_conflict_and_band_has_a_name() {
        Texts texts = Texts.of("match", Lang.RU);
        for (String code : List.of(
                "father_son",
                "mother_daughter",
                "parent_child",
                "twins",
                "shared_phone",
                "household",
                "birth_date",
                "inn",
                "patronymic",
                "sex",
                "branch",
                "company_name",
                "contact_person",
                "legal_form",
                "couple",
                "unnamed",
                "other_number")) {
            assertThat(texts.has("conflict." + code)).isTrue();
        }
        assertThat(texts.has("band.merge")).isTrue();
    }
}
