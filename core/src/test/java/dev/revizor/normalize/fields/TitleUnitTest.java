package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleUnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сумма, тыс. руб.|3",
                "Выручка (млн руб.)|6",
                "Оборот в тыс.|3",
                "Бюджет, млрд ₽|9",
                "Revenue (USD mln)|6",
                "Amount, thousand RUB|3",
                "Сумма, руб.|0",
                "Тыс. посетителей|0",
                "Сумма (тыс. руб. / млн)|0",
                "Сумма|0"
            })
    void a_title_tells_by_how_much_its_numbers_are_multiplied(String title, int zeros) {
        assertThat(TitleUnit.zeros(title)).isEqualTo(zeros);
    }
}
