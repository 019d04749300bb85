package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иванов|И***в",
                "Ив|***",
                "Иванов Иван Иванович|И***ч",
                "+79161234512|+7***12",
                "8 (916) 123-45-12|8***12",
                "ivanov@mail.ru|i***@mail.ru",
                "05.12.1987|0***7",
                "\ud83d\ude00абв\ud83d\ude01|\ud83d\ude00***\ud83d\ude01"
            })
    void hides_all_but_what_tells_values_apart(String value, String masked) {
        assertThat(Masking.of(value)).isEqualTo(masked);
    }
}
