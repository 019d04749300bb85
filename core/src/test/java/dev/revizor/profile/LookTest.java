package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookTest {
    private static final Recognizers KNOWN = new Recognizers(
            text -> text.equals("Иван Петров"), text -> text.equals("Иван Петров"), text -> text.equals("7707083893"));

    private static Look at(String text) {
        Look look = new Look(KNOWN);
        look.read(text);
        return look;
    }

    private static List<ValueType> types(String text) {
        Look look = at(text);
        List<ValueType> out = new ArrayList<>();
        for (ValueType type : ValueType.values()) {
            if (look.fits(type)) {
                out.add(type);
            }
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550e8400-e29b-41d4-a716-446655440000|UUID ID",
                "ivan@mail.ru|EMAIL",
                "ivan@mail.ru; petr@mail.ru|EMAIL",
                "ivan@mail|",
                "https://example.com/a?b=1|URL ID",
                "example.com|URL",
                "кафе.рф|URL",
                "г.Москва|",
                "2026-01-31|DATE",
                "31.01.2026|DATE",
                "1/31/26|DATE",
                "19840312|DATE INTEGER DECIMAL AMOUNT ID",
                "19841312|INTEGER DECIMAL AMOUNT ID",
                "31.13.2026|ID",
                "31.02.1990|ID",
                "29.02.1996|DATE",
                "12 мая 2020 г.|DATE",
                "2026-01-31T10:20:30+03:00|DATE_TIME DATE",
                "31.01.2026 9:05|DATE_TIME DATE",
                "+7 (916) 123-45-67|PHONE",
                "89161234567|PHONE INTEGER DECIMAL AMOUNT ID",
                "9161234567|PHONE INTEGER DECIMAL AMOUNT ID",
                "+7 916 123-45-67, +7 916 123-45-68|PHONE",
                "+7 (343) 007-96-49, доб. 243|PHONE",
                "7707083893|TAX_ID INTEGER DECIMAL AMOUNT ID",
                "101000|POSTCODE INTEGER DECIMAL AMOUNT ID",
                "007|ID",
                "42|INTEGER DECIMAL AMOUNT ID",
                "2600|POSTCODE INTEGER DECIMAL AMOUNT ID",
                "94103-1234|POSTCODE ID",
                "-5|INTEGER DECIMAL AMOUNT ID",
                "3,5|DECIMAL AMOUNT ID",
                "1 234,56|AMOUNT",
                "1,234,567.5|AMOUNT ID",
                "1500.00|AMOUNT ID",
                "1500 руб.|AMOUNT",
                "$12|AMOUNT ID",
                "да|FLAG",
                "1|FLAG INTEGER DECIMAL AMOUNT ID",
                "Иван Петров|",
                "A-17|ID",
                "7,973E+10|ID"
            })
    void tells_types(String text, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(types(text).stream().map(Enum::name)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void tells_personal_data() {
        assertThat(at("Иван Петров").bits() & 1 << Look.PERSON).isNotZero();
        assertThat(at("4111 1111 1111 1111").bits() & 1 << Look.CARD).isNotZero();
        assertThat(at("4111111111111112").bits() & 1 << Look.CARD).isZero();
        assertThat(at("4510 123456").bits() & 1 << Look.PASSPORT).isNotZero();
        assertThat(at("45 10 123456").bits() & 1 << Look.PASSPORT).isNotZero();
        assertThat(at("звонить на 8 916 123-45-67 после 18").bits() & 1 << Look.HOLDS)
                .isNotZero();
        assertThat(at("писать на ivan@mail.ru").bits() & 1 << Look.HOLDS).isNotZero();
        assertThat(at("заказ 123456 от 12.05").bits() & 1 << Look.HOLDS).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "счёт 40702810638050013199 +79161234100|true",
                "счёт 40702810638050013199 8 916 123-41-00|true",
                "счёт 40702810638050013199+79161234100|true",
                "+7 916 123-41-00 40702810638050013199 счёт|true",
                "счёт 40702810638050013199|false",
                "счёт 40702810638050013199-3456789012|false",
                "счёт 40702810638050013199 от 12 05 2026|false"
            })
    void finds_a_telephone_beside_a_number_that_is_too_long_for_one(String text, boolean holds) {
        assertThat((at(text).bits() & 1 << Look.HOLDS) != 0).isEqualTo(holds);
    }

    @Test
    void tells_months_and_numbers() {
        assertThat(DayText.text(at("05.12.1987").month())).isEqualTo("1987-12");
        assertThat(DayText.text(at("12/25/87").month())).isEqualTo("1987-12");
        assertThat(at("1 234,56 ₽").number()).isEqualTo(1234.56);
        assertThat(at("-0,5").number()).isEqualTo(-0.5);
    }

    @Test
    void reads_whatever_comes() {
        Random random = new Random(17);
        String signs = "0123456789 +-().,:/@№«»₽абвАБВxyzXYZ\u00a0\ud83d\ude00\t\n";
        Look look = new Look(KNOWN);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(45);
            for (int j = 0; j < length; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String value = text.toString().strip();
            if (!value.isEmpty()) {
                look.read(value);
                assertThat(Shape.of(value, Shape.Detail.FULL)).isNotEmpty();
                assertThat(Masking.of(value)).contains("***");
            }
        }
    }
}
