package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The currency that the cell of an amount names. */
class MoneyTest {
    private static final Amounts AMOUNTS = new Amounts(NumberMarks.none(), new Words(List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 тыс. руб.|RUB",
                "12 т.р.|RUB",
                "12тыс.руб|RUB",
                "1,5 млн ₽|RUB",
                "2 млн. $|USD",
                "2 million dollars|USD",
                "USD 2.5 bn|USD",
                "1,5 млрд тенге|KZT",
                "15k €|EUR",
                "1 234,50 руб.|RUB",
                "12 тыс. шт.|?",
            })
    void is_told_beside_a_word_that_multiplies(String cell, String code) {
        assertThat(Money.unit(AMOUNTS.normalize(0, cell))).isEqualTo(code);
    }

    /** Each word that the amounts know is one that is no currency here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "тыс",
                "тысяч",
                "тыщ",
                "к",
                "тр",
                "k",
                "thousand",
                "thsd",
                "tsd",
                "тисяч",
                "млн",
                "миллионов",
                "лямов",
                "mln",
                "mio",
                "mill",
                "millions",
                "мільйонів",
                "млрд",
                "миллиарда",
                "bn",
                "bln",
                "billion",
                "mlrd",
                "mrd",
                "трлн",
                "триллионов",
                "trn",
                "tln",
                "trillion"
            })
    void a_word_that_multiplies_is_no_currency(String word) {
        Value value = AMOUNTS.normalize(0, "3" + word);
        assertThat(value.quality()).isEqualTo(Quality.REPAIRED);
        assertThat(value.reason()).isEqualTo("number.multiplied");
        assertThat(Money.unit(value)).isEmpty();
    }
}
