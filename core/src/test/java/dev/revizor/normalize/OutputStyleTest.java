package dev.revizor.normalize;

import static dev.revizor.model.Field.ADDRESS;
import static dev.revizor.model.Field.BANK_ACCOUNT;
import static dev.revizor.model.Field.BIK;
import static dev.revizor.model.Field.COMPANY;
import static dev.revizor.model.Field.CREATED_AT;
import static dev.revizor.model.Field.FULL_NAME;
import static dev.revizor.model.Field.LAST_NAME;
import static dev.revizor.model.Field.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutputStyleTest {
    private static final Policy.Style PLAIN = Policy.Style.PLAIN;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e164|8 495 120-37-91 доб. 4|+74951203791;ext=4",
                "international|8 495 120-37-91 доб. 4|+7 495 120-37-91 доб. 4",
                "national|8 495 120-37-91|8 (495) 120-37-91",
                "mask|84951203791|+7 (495) 120-37-91",
                "mask|+49 30 901820|+49 30 901820",
                "mask|84951203791, 84951203792|+7 (495) 120-37-91 + +7 (495) 120-37-92",
            })
    void phones_are_written_in_the_notation(String notation, String raw, String written) {
        assertThat(one(style(notation, "last_first_patronymic", "name", "typed", "as_typed"), PHONE, raw))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last_first_patronymic|Иван Петрович Сидоров|Сидоров Иван Петрович",
                "first_patronymic_last|Сидоров Иван Петрович|Иван Петрович Сидоров",
                "first_last|Сидоров Иван Петрович|Иван Сидоров",
                "last_initials|Сидоров Иван Петрович|Сидоров И. П.",
                "first_last|Мамедов Али Гасан оглы|Али Мамедов",
                "first_last|Сидоров|Сидоров",
                "first_last|Сидоров Иван Петрович и Анна|Сидоров Иван Петрович и Анна",
                "first_last|Сидорову Ивану Петровичу|Сидорову Ивану Петровичу",
            })
    void names_are_written_in_the_order(String order, String raw, String written) {
        assertThat(one(style("e164", order, "name", "typed", "as_typed"), FULL_NAME, raw))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|ООО \"Ромашка\"|Ромашка",
                "form_name|ООО \"Ромашка\"|ООО Ромашка",
                "form_quoted|Ромашка, ООО|ООО «Ромашка»",
                "form_quoted|Siemens GmbH|Siemens GmbH",
                "form_quoted|Acme GmbH & Co. KG|Acme GmbH & Co. KG",
                "form_quoted|Acme Pty Ltd|Acme Pty Ltd",
                "form_quoted|АО \"Банк\" филиал в г. Казань|АО «Банк», филиал в г. Казань",
                "form_quoted|АО \"Бета\" (Казань), филиал|АО «Бета» (Казань), филиал",
                "form_quoted|ИП Сидоров Иван|ИП Сидоров Иван",
                "form_quoted|Ромашка|«Ромашка»",
                "form_quoted|ООО «Ромашка» / АО «Луч»|ООО «Ромашка» / АО «Луч»",
                "form_quoted|ООО «Ромашка» 2|ООО «Ромашка» 2",
                "form_quoted|ООО «Ромашка» (закрылась)|ООО «Ромашка» (закрылась)",
                "name_form|ООО Ромашка|Ромашка, ООО",
            })
    void companies_are_written_with_or_without_their_form(String form, String raw, String written) {
        assertThat(one(style("e164", "last_first_patronymic", form, "typed", "as_typed"), COMPANY, raw))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typed|г.Энгельс , ул.Речная,д.5|г. Энгельс, ул. Речная, д. 5",
                "template|Саратовская область, город Энгельс, Речная улица, дом 5, квартира 7"
                        + "|Саратовская обл., г. Энгельс, ул. Речная, д. 5, кв. 7",
                "template|ул. Ленина 5-70, Москва|г. Москва, ул. Ленина, д. 5, кв. 70",
                "template|ул. Ленина 5-7, Москва|ул. Ленина 5-7, Москва",
                "template|Казань, пр-т Победы, д. 12 корп. 2 кв. 40|г. Казань, пр-кт Победы, д. 12, корп. 2, кв. 40",
                "template|пос. Северный, ул. Мира, 3|пос. Северный, ул. Мира, д. 3",
                "template|за речкой налево, ул. Мира, 3|за речкой налево, ул. Мира, 3",
                "template|ул. 8 Марта, д. 5|ул. 8 Марта, д. 5",
                "template|г. Москва, ул. Тверская, д. 1; г. Энск, ул. Ленина, д. 5"
                        + "|г. Москва, ул. Тверская, д. 1; г. Энск, ул. Ленина, д. 5",
                "template|5-й км Энского шоссе, д. 3, г. Энск|5-й км Энского шоссе, д. 3, г. Энск",
                "template|ул. Мира, дом № 5, корпус А|ул. Мира, д. 5, корп. А",
                "no_types|Саратовская область, город Энгельс, пр-т Победы, дом 5, кв. 7"
                        + "|Саратовская обл., Энгельс, пр-кт Победы, 5, 7",
            })
    void addresses_are_written_by_the_template_where_every_piece_is_known(String way, String raw, String written) {
        assertThat(one(style("e164", "last_first_patronymic", "name", way, "as_typed"), ADDRESS, raw))
                .isEqualTo(written);
    }

    @Test
    void names_and_companies_are_spelled_in_the_alphabet_that_is_asked_for() {
        Policy.Style latin = style("e164", "first_last", "form_quoted", "typed", "latin");
        assertThat(one(latin, FULL_NAME, "Щеглова Юлия")).isEqualTo("Iuliia Shcheglova");
        assertThat(one(latin, PHONE, "89161234567")).isEqualTo("+79161234567");
        Policy.Style cyrillic = style("e164", "last_first_patronymic", "name", "typed", "cyrillic");
        assertThat(one(cyrillic, LAST_NAME, "Kuznetsov")).isEqualTo("Кузнецов");
    }

    @Test
    void dates_are_written_with_points() {
        Policy.Style dotted = new Policy.Style(
                "e164", PLAIN.phoneMask(), "доб.", "first_last", "name", "typed", "dotted", "as_typed", PLAIN.scheme());
        assertThat(one(dotted, CREATED_AT, "2024-02-01T10:15")).isEqualTo("01.02.2024 10:15");
        assertThat(one(dotted, CREATED_AT, "01.02.2024")).isEqualTo("01.02.2024");
        assertThat(one(PLAIN, CREATED_AT, "01.02.2024")).isEqualTo("2024-02-01");
    }

    @Test
    void an_account_is_doubted_where_its_key_does_not_agree_with_the_bank() {
        Card right = KnownAnswersTest.card(List.of(BANK_ACCOUNT, BIK), List.of("40702810638050013199", "044525225"));
        assertThat(right.text(BANK_ACCOUNT)).isEqualTo("40702810638050013199");
        Card wrong = KnownAnswersTest.card(List.of(BANK_ACCOUNT, BIK), List.of("40702810638050013198", "044525225"));
        Value account = wrong.values(BANK_ACCOUNT).get(0);
        assertThat(account.canonical()).isEmpty();
        assertThat(account.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(account.reason()).isEqualTo("account.check_digit");
    }

    private static Policy.Style style(String phone, String name, String company, String address, String alphabet) {
        return new Policy.Style(
                phone, PLAIN.phoneMask(), "доб.", name, company, address, "iso", alphabet, PLAIN.scheme());
    }

    private static String one(Policy.Style style, Field field, String raw) {
        Card card = KnownAnswersTest.card(List.of(field), List.of(raw));
        return String.join(
                " + ",
                new OutputStyle(style).write(card, field, card.values(field).get(0)));
    }
}
