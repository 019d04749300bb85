package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.CheckDigits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BankNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "044525225, 30101810400000000225, true",
        "044525593, 30101810200000000593, true",
        "044525225, 30101810400000000226, false",
        "042202603, 30101810400000000225, false",
    })
    void the_key_of_a_correspondent_account_agrees_with_the_bank(String bik, String account, boolean right) {
        assertThat(CheckDigits.correspondent(bik, account)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "044525225, 40702810638050013199, true",
        "044525225, 40702810638050013198, false",
        "044525593, 40702810638050013199, false",
    })
    void the_key_of_a_settlement_account_agrees_with_the_bank(String bik, String account, boolean right) {
        assertThat(CheckDigits.account(bik, account)).isEqualTo(right);
    }
}
