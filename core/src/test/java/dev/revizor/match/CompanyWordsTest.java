package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kulicke and Soffa Industries, Inc. | KULICKE & SOFFA INDUSTRIES INC",
                "Рога и копыта ООО | ООО «Рога & Копыта»",
                "The McGraw-Hill Companies, Inc. | MCGRAW-HILL CO",
                "Brightway Engineering SARL | SARL «BrightwayEngineering»",
                "Müller und Sohn GmbH | Muller & Sohn"
            })
    void a_legal_form_or_an_and_is_no_part_of_a_name(String one, String other) {
        CompanyWords words = new CompanyWords();
        assertThat(words.join(words.id(one))).isEqualTo(words.join(words.id(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"The Company | Company Inc", "И | И"})
    void a_name_of_nothing_else_keeps_its_words(String one, String other) {
        CompanyWords words = new CompanyWords();
        assertThat(words.tokens(words.id(one))).isNotEmpty();
        assertThat(words.tokens(words.id(other))).isNotEmpty();
    }
}
