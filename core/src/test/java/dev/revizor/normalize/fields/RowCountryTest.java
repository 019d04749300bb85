package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers: telephones at home in Russia, in rows of other countries. */
class RowCountryTest {
    private static final Words WORDS = new Words(List.of());

    private static Value read(String home, String phone, String... countries) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.PHONE, new ArrayList<>(List.of(new Phones(home, WORDS).normalize(0, phone))));
        List<Value> named = new ArrayList<>();
        for (String country : countries) {
            named.add(country.isEmpty() ? Value.blank(1, "") : Value.good(1, country));
        }
        fields.put(Field.COUNTRY, named);
        new RowCountry(home, WORDS).check(fields);
        return fields.get(Field.PHONE).get(0);
    }

    private static String answer(Value value) {
        return (String.join("+", value.canonical()) + " " + value.quality().id() + " " + value.reason() + " "
                        + value.suggestion())
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "(415) 555-0132, United States, +14155550132 repaired phone.row_country",
        "9165550199, United States, +19165550199 repaired phone.row_country",
        "(812) 555-0111, USA, +18125550111 repaired phone.row_country",
        "(812) 555-0111, США, +18125550111 repaired phone.row_country",
        "030 12345678, Германия, +493012345678 repaired phone.row_country",
        "8 029 123-45-67, Беларусь, +375291234567 repaired phone.row_country",
        "15012345678, China, +8615012345678 repaired phone.row_country",
        "8 (701) 123-45-67, Казахстан, +77011234567 repaired phone.trunk_8",
        "+7 916 555-01-99, United States, +79165550199 repaired phone.format",
        "79165550199, Germany, +79165550199 repaired phone.no_plus",
        "375291234567, Germany, +375291234567 repaired phone.no_plus",
        "8 916 555-01-99, Germany, suspicious phone.other_country +79165550199",
        "8 916 555-01-99, United States, suspicious phone.other_country +79165550199",
        "(495) 123-45-67, Израиль, suspicious phone.other_country +74951234567",
        "9165550199, Россия, +79165550199 repaired phone.no_country",
        "9165550199, Атлантида, +79165550199 repaired phone.no_country",
        "9165550199, '', +79165550199 repaired phone.no_country",
        "нет, United States, placeholder phone.placeholder"
    })
    void a_number_is_at_home_in_the_country_of_its_row(String phone, String country, String answer) {
        assertThat(answer(read("RU", phone, country))).isEqualTo(answer);
    }

    @Test
    void what_is_doubted_stays_as_it_was_typed() {
        Value doubted = read("RU", "8 (916) 555-01-99", "Canada");
        assertThat(doubted.raw()).isEqualTo("8 (916) 555-01-99");
        assertThat(doubted.canonical()).isEmpty();
    }

    @Test
    void two_countries_of_a_row_say_nothing() {
        assertThat(read("RU", "9165550199", "United States", "Germany").first()).isEqualTo("+79165550199");
        assertThat(read("RU", "9165550199", "United States", "США").first()).isEqualTo("+19165550199");
    }

    @Test
    void a_russian_row_of_an_american_base_is_read_as_russian() {
        assertThat(answer(read("US", "8 (916) 555-01-99", "Russia"))).isEqualTo("+79165550199 repaired phone.trunk_8");
        assertThat(answer(read("US", "(495) 123-45-67", "Россия")))
                .isEqualTo("+74951234567 repaired phone.row_country");
    }
}
