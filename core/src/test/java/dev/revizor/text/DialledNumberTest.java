package dev.revizor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialledNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"+7 916 123-45-68", "+7 (495) 000-00-01", "+7 916 1234568", "+1 202 555 0143", "+49 30 1234-56"})
    void numbers_side_by_side_are_no_sum(String text) {
        assertThat(DialledNumber.isAt(text, 0)).isTrue();
        assertThat(DialledNumber.isAt("''" + text, 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7-916-1234567",
                "+7(916)1234567",
                "+7 - 916 - 1234567",
                "+7 -9161234567",
                "+79161234567",
                "+7 916",
                "+7 916 123-45-68 доб. 4",
                "+7 916 123 A1",
                "+7 916 123-45-68!",
                "+7 916 123-45-",
                "-7 916 123-45-68",
                "+ 7 916 123 45 68",
                "+7 916 123-45-68 000000 111111",
                "+",
                ""
            })
    void what_can_be_computed_or_is_no_telephone_is_none(String text) {
        assertThat(DialledNumber.isAt(text, 0)).isFalse();
    }
}
