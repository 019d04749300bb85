package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephones and addresses under titles that nobody knows, and what only looks like them. All values are invented. */
class UntitledContactsTest {
    private static final int ROWS = 400;
    private static final String[] AMERICAN = {"212", "330", "978", "415", "713", "602", "305"};
    private static final String[] RUSSIAN = {"916", "903", "495", "343", "921", "981", "846"};

    private static String second(String title, IntFunction<String> value) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add("Lee;" + value.apply(i));
        }
        String shape = Tables.shape(Mapper.guess(
                Tables.of("surname;" + title), Tables.rows(rows.toArray(String[]::new)), Optional.empty()));
        return shape.substring(shape.indexOf(' ') + 1);
    }

    private static String digits(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }

    private static String russian(Random random) {
        return RUSSIAN[random.nextInt(RUSSIAN.length)] + digits(random, 7);
    }

    private static String american(Random random) {
        return AMERICAN[random.nextInt(AMERICAN.length)] + (2 + random.nextInt(8)) + digits(random, 6);
    }

    private static String written(String ten, int way, String country) {
        return switch (way % 4) {
            case 0 -> "+" + country + ten;
            case 1 -> ten;
            case 2 -> "+" + country + " (" + ten.substring(0, 3) + ") " + ten.substring(3, 6) + "-" + ten.substring(6);
            default ->
                country.equals("7")
                        ? "8" + ten
                        : ten.substring(0, 3) + "-" + ten.substring(3, 6) + "-" + ten.substring(6);
        };
    }

    @Test
    void telephones_written_in_several_ways_count_together() {
        Random random = new Random(1);
        assertThat(second("связь клиента", i -> written(russian(random), i, "7")))
                .isEqualTo("phone");
        assertThat(second("hotline", i -> written(american(random), i, "1"))).isEqualTo("phone");
        assertThat(second("Contact no", i -> written(american(random), i, "1"))).isEqualTo("phone");
        assertThat(second("Reach", i -> written("411" + digits(random, 7), i, "1")))
                .isEqualTo("phone");
    }

    @Test
    void bare_ten_digits_are_telephones_where_nearly_all_are_of_one_numbering_plan() {
        Random random = new Random(2);
        assertThat(second("для связи", i -> russian(random))).isEqualTo("phone");
        assertThat(second("hotline", i -> american(random))).isEqualTo("phone");
        assertThat(second("номер заказа", i -> russian(random))).isEqualTo("-");
        assertThat(second("invoice_no", i -> american(random))).isEqualTo("-");
    }

    @Test
    void telephones_of_other_countries_are_known_by_how_they_are_parted() {
        Random random = new Random(3);
        assertThat(second("hotline", i -> "0" + (20 + i % 70) + " " + digits(random, 7)))
                .isEqualTo("phone");
        assertThat(second("hotline", i -> "06." + (10 + i % 80) + "." + (10 + i % 90) + ".12.34"))
                .isEqualTo("phone");
        assertThat(second("hotline", i -> "(0" + (30 + i % 60) + ") " + digits(random, 8)))
                .isEqualTo("phone");
        assertThat(second("hotline", i -> "212.555." + (1000 + i))).isEqualTo("phone");
        assertThat(second("hotline", i -> "+7 916 " + (1234567 + i) + " доб. 12"))
                .isEqualTo("phone");
    }

    @Test
    void numbers_that_only_rise_or_have_check_digits_are_no_telephones() {
        Random random = new Random(4);
        assertThat(second("num", i -> String.valueOf(9160000000L + 31L * i))).isEqualTo("-");
        assertThat(second("num", i -> String.valueOf(9030000000L + 2_000_000L * i)))
                .isEqualTo("-");
        assertThat(second("num", i -> "916" + digits(random, 7))).isEqualTo("-");
        assertThat(second("num", i -> inn(russian(random)))).isEqualTo("-");
        assertThat(second("num", i -> book(american(random)))).isEqualTo("-");
        assertThat(second("num", i -> i % 2 == 0 ? "9161234567" : "4951234567")).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20})
    void invented_digits_of_any_length_are_no_telephones(int length) {
        Random random = new Random(length);
        assertThat(second("num", i -> (1 + random.nextInt(9)) + digits(random, length - 1)))
                .isEqualTo("-");
    }

    @Test
    void times_sums_papers_and_goods_are_no_telephones() {
        Random random = new Random(5);
        assertThat(second("t", i -> String.valueOf(1_500_000_000L + random.nextInt(200_000_000))))
                .isEqualTo("-");
        assertThat(second("t", i -> "1700" + digits(random, 9))).isEqualTo("-");
        assertThat(second("t", i -> "20" + (10 + i % 15) + "-0" + (1 + i % 9) + "-1" + i % 10 + " 10:30"))
                .isEqualTo("-");
        assertThat(second("t", i -> "01.0" + (1 + i % 9) + ".20" + (10 + i % 15)))
                .isEqualTo("-");
        assertThat(second(
                        "x",
                        i -> digits(random, 3) + "-" + digits(random, 3) + "-" + digits(random, 3) + " "
                                + digits(random, 2)))
                .isEqualTo("-");
        assertThat(second(
                        "x", i -> "0" + digits(random, 2) + "-" + digits(random, 3) + "-" + digits(random, 3) + " 12"))
                .isEqualTo("-");
        assertThat(second("x", i -> "0" + (1 + i % 9) + " 1" + i % 10 + " " + digits(random, 6)))
                .isEqualTo("-");
        assertThat(second("x", i -> "46" + digits(random, 11))).isEqualTo("-");
        assertThat(second(
                        "x",
                        i -> "4" + digits(random, 3) + " " + digits(random, 4) + " " + digits(random, 4) + " "
                                + digits(random, 4)))
                .isEqualTo("-");
        assertThat(second(
                        "x",
                        i -> (1 + random.nextInt(900)) + " " + digits(random, 3) + " " + digits(random, 3) + ",00"))
                .isEqualTo("-");
        assertThat(second("x", i -> "408178" + digits(random, 14))).isEqualTo("-");
        assertThat(second("x", i -> "620" + digits(random, 3))).isEqualTo("-");
        assertThat(second("x", i -> "12345-" + digits(random, 4))).isEqualTo("-");
    }

    private static String inn(String ten) {
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (ten.charAt(i) - '0') * weights[i];
        }
        return ten.substring(0, 9) + sum % 11 % 10;
    }

    private static String book(String ten) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (ten.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return ten.substring(0, 9) + (check == 10 ? 0 : check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Тверь, ул. Гагарина, д. 119, кв. 108 | Пермь, Ленинский проспект 5",
                "пр-т Мира, 7 | 614000, Пермь, пер. Светлый, д.3",
                "1889 Pine St, Georgetown 92775 | 12B Long Meadow Rd",
                "17 Oak Avenue, Apt 4 | 5731 River Road",
                "Hauptstraße 5, 10115 Berlin | Lindenweg 12a",
                "12 rue de Lille, 75007 Paris | 3 bis avenue Foch",
                "Calle Mayor 5, Madrid | C/ Alcalá 12",
                "ul. Długa 7/3, Kraków | al. Jerozolimskie 44",
            })
    void a_street_and_a_house_are_an_address_under_any_title(String one, String other) {
        assertThat(second("qq", i -> (i % 2 == 0 ? one : other) + (i % 3 == 0 ? "" : " ")))
                .isEqualTo("address");
    }

    @Test
    void addresses_with_a_word_for_the_street_vouch_for_those_without() {
        String[] ways = {
            "Пермь ул Ленина д.9 кв.9", "г. Тверь, ул. Гагарина, д. 119, кв. 108", "Тверь, Гагарина 119-108"
        };
        assertThat(second("qq", i -> ways[i % 3] + " ")).isEqualTo("address");
        assertThat(second("qq", i -> ways[2])).isEqualTo("-");
        assertThat(second("qq", i -> i % 3 == 0 ? ways[0] : "нет")).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7th Street Books",
                "Court",
                "Заказ 15, доставить вечером",
                "Ул. Ленина",
                "Drive 5 TB",
                "Order 12 for St",
                "Позвонить 5 мая",
                "iPhone 12 Pro",
                "St. Petersburg 190000",
                "10 km from the road to Leeds",
                "12 months",
                "ООО Вектор-5",
                "Круиз 7 дней",
                "Договор 5 от 12.05.2020",
                "Dr. Brown 5",
                "3 x Via Appia"
            })
    void goods_firms_and_notes_are_no_addresses(String cell) {
        assertThat(AddressLooks.isAddress(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Где живёт",
                "Место жительства",
                "Прописка",
                "Место проживания",
                "Адрес по прописке",
                "Residence",
                "Anschrift",
                "Wohnadresse",
                "Adresse postale",
                "Dirección",
                "Domicilio",
                "Adres zamieszkania",
                "Miejsce zamieszkania"
            })
    void titles_of_addresses_are_known_in_several_languages(String title) {
        assertThat(second(title, i -> "x")).isEqualTo("address");
    }

    @Test
    void titles_that_only_hint_at_an_address_need_its_values() {
        assertThat(second("Where", i -> "1889 Pine St, Georgetown")).isEqualTo("address");
        assertThat(second("Where", i -> "in the shop")).isEqualTo("-");
        assertThat(second("Street line", i -> "x")).isEqualTo("street");
        assertThat(second("Calls", i -> String.valueOf(i))).isEqualTo("-");
        assertThat(second("Куда звонить", i -> "x")).isEqualTo("phone");
        assertThat(second("Номер для связи", i -> "x")).isEqualTo("phone");
    }
}
