package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMultiplierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сумма, тыс. руб.|Сумма",
                "Выручка (млн руб.)|Выручка",
                "Оборот в тыс.|Оборот",
                "Revenue (USD mln)|Revenue",
                "Сумма, руб.|Сумма, руб.",
                "Тыс. посетителей|Тыс. посетителей"
            })
    void a_title_is_known_without_the_thousands_behind_it(String title, String without) {
        assertThat(TitleMultiplier.without(title)).isEqualTo(without);
    }
}
