package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleUnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сумма, тыс. руб.|3|Сумма",
                "Выручка (млн руб.)|6|Выручка",
                "Оборот в тыс.|3|Оборот",
                "Бюджет, млрд ₽|9|Бюджет",
                "Revenue (USD mln)|6|Revenue",
                "Amount, thousand RUB|3|Amount",
                "Сумма, руб.|0|Сумма, руб.",
                "Тыс. посетителей|0|Тыс. посетителей",
                "Сумма (тыс. руб. / млн)|0|Сумма (тыс. руб. / млн)",
                "Сумма|0|Сумма"
            })
    void a_title_tells_by_how_much_its_numbers_are_multiplied(String title, int zeros, String without) {
        assertThat(TitleUnit.zeros(title)).isEqualTo(zeros);
        assertThat(TitleUnit.without(title)).isEqualTo(without);
    }
}
