package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one mailbox, and what only looks so. */
class MailAliasesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "gusyat.nikov@gmail.com, gusyatnikov@gmail.com",
        "gusyatnikov+crm@gmail.com, gusyatnikov@gmail.com",
        "g.usyat.nikov+a+b@googlemail.com, gusyatnikov@gmail.com",
        "i.petrov@ya.ru, i.petrov@yandex.ru",
        "i.petrov@yandex.com, i.petrov@yandex.ru",
        "i.petrov+crm@yandex.ru, i.petrov+crm@yandex.ru",
        "i.petrov@mail.ru, i.petrov@mail.ru",
        "i.petrov@notgmail.com, i.petrov@notgmail.com",
        "+crm@gmail.com, +crm@gmail.com",
        "...@gmail.com, ...@gmail.com",
        "@gmail.com, @gmail.com",
        "gmail.com, gmail.com",
    })
    void one_spelling(String address, String meant) {
        assertThat(MailAliases.of(address)).isEqualTo(meant);
        assertThat(MailAliases.of(meant)).isEqualTo(meant);
    }
}
