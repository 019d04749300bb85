package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two words in Latin letters, alone in a cell: whose order is it? */
final class LatinNamesTest {
    @ParameterizedTest
    @CsvSource({
        "James Taylor, Taylor, James, m",
        "Ann Lee, Lee, Ann, f",
        "Grace Kelly, Kelly, Grace, f",
        "Mary Ross, Ross, Mary, f",
        "Mark Lee, Lee, Mark, m",
        "Olga Kim, Kim, Olga, f",
        "Pavel Kim, Kim, Pavel, m",
        "Elton John, John, Elton, m",
        "Lee James, James, Lee, m",
        "Tom Hill, Hill, Tom, m",
    })
    void a_known_first_name_in_front_is_the_first_name(String cell, String last, String first, String sex) {
        check(cell, last, first);
        assertThat(card(cell).text(Field.SEX)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "Petrov Ivan, Petrov, Ivan",
        "Smith John, Smith, John",
        "Kim Olga, Kim, Olga",
        "Lee Ann, Lee, Ann",
        "Zhang Thomas, Zhang, Thomas",
        "Nguyen Minh, Nguyen, Minh",
        "Kovács István, Kovács, István",
        "Tamás László, Tamás, László",
        "László Péter, László, Péter",
        "Hwang Min-seo, Hwang, Min-seo",
    })
    void a_surname_stays_in_front_where_the_words_or_its_people_say_so(String cell, String last, String first) {
        check(cell, last, first);
    }

    /** Two syllables, the second with a small letter: no surname is written so. */
    @ParameterizedTest
    @CsvSource({
        "Min-seo Hwang, Hwang, Min-seo",
        "Su-min Lim, Lim, Su-min",
        "Do-yun Rhee, Rhee, Do-yun",
        "Мин-хо Цой, Цой, Мин-хо"
    })
    void a_korean_first_name_is_one_wherever_it_stands(String cell, String last, String first) {
        check(cell, last, first);
    }

    @ParameterizedTest
    @CsvSource({"Wang Wei", "Yao Ming", "Boglarkaz Thomas"})
    void what_nobody_can_tell_stays_as_typed_without_parts(String cell) {
        check(cell, "", "");
        assertThat(card(cell).text(Field.FULL_NAME)).isEqualTo(cell);
    }

    private static void check(String cell, String last, String first) {
        assertThat(card(cell).text(Field.LAST_NAME)).isEqualTo(last);
        assertThat(card(cell).text(Field.FIRST_NAME)).isEqualTo(first);
    }

    private static Card card(String cell) {
        return KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of(cell));
    }
}
