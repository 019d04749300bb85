package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransliterationTest {
    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icao_doc_9303|Юлия Щеглова|Iuliia Shcheglova",
                "icao_doc_9303|Артём Краевой|Artem Kraevoi",
                "icao_doc_9303|Игорь Ильин|Igor Ilin",
                "icao_doc_9303|ЩУКИН Ян|SHCHUKIN Ian",
                "gost_779|Юлия Щеглова|Ûliâ Ŝeglova",
                "mvd_782|Юлия Щеглова|Yuliya Shcheglova",
                "wikipedia|Юлия Щеглова|Yuliya Shcheglova",
                "wikipedia|Белый Ручей|Bely Ruchey",
                "yandex_maps|Новый|Noviy",
                "icao_doc_9303|John Smith, 5|John Smith, 5",
            })
    void a_text_is_written_by_the_table(String scheme, String text, String latin) {
        assertThat(Transliteration.scheme(scheme).latin(text)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icao_doc_9303|Iuliia Shcheglova|Юлия Щеглова",
                "icao_doc_9303|Olga Ivanova|Ольга Иванова",
                "icao_doc_9303|Aleksei KUZNETSOV|Алексей КУЗНЕЦОВ",
                "icao_doc_9303|Tolstoi|Толстой",
                "mvd_782|Yuliya Zhukova|Юлия Жукова",
                "gost_779|Ûliâ Ŝeglova|Юлия Щеглова",
                "icao_doc_9303|Иванов|Иванов",
            })
    void a_spelling_is_read_back(String scheme, String latin, String text) {
        assertThat(new CyrillicSpelling(Transliteration.scheme(scheme)).cyrillic(latin))
                .isEqualTo(text);
    }

    @Test
    void the_table_of_iso_9_loses_nothing() {
        Transliteration table = Transliteration.scheme("gost_779");
        CyrillicSpelling back = new CyrillicSpelling(table);
        Random random = new Random(779);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 3 + random.nextInt(8); length > 0; length--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String text = word.toString();
            assertThat(back.cyrillic(table.latin(text))).isEqualTo(text);
        }
    }

    @Test
    void a_table_that_is_not_shipped_is_refused() {
        assertThatThrownBy(() -> Transliteration.scheme("runes")).isInstanceOf(IllegalArgumentException.class);
    }
}
