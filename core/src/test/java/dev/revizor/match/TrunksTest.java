package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrunksTest {
    private final Lists phone = new Lists();
    private final Numbers numbers = new Numbers();
    private final Areas areas = new Areas(phone);

    private int abroad(String number) {
        int id = numbers.id(number, 0);
        areas.note(id, number);
        return id;
    }

    private int meant(int id) {
        int[] meant = new Trunks(numbers, areas).meant();
        return meant.length == 0 ? id : meant[id];
    }

    @ParameterizedTest
    @CsvSource({
        "0171 2345678,+491712345678",
        "020 7946 0958,+442079460958",
        "06 63 92 91 90,+33663929190",
        "030/421604,+4930421604",
        "06 1234567,+39061234567",
        "050 123-45-67,+380501234567",
        "(0151) 23456789,+4915123456789",
        "536 142 509,+48536142509",
        "20 12 34 56,+4520123456"
    })
    void a_number_as_dialled_at_home_is_the_one_with_its_country(String home, String whole) {
        int id = numbers.strange(home, 6);
        int known = abroad(whole);

        assertThat(meant(id)).isEqualTo(known);
    }

    @Test
    void a_country_that_the_base_has_no_number_of_is_not_guessed() {
        int id = numbers.strange("06 63 92 91 90", 6);
        abroad("+33663929191");
        abroad("+49663929191");

        assertThat(meant(id)).isEqualTo(id);
    }

    @Test
    void of_two_countries_the_one_with_by_far_more_numbers_is_meant() {
        int id = numbers.strange("06 63 92 91 90", 6);
        int french = abroad("+33663929190");
        abroad("+49663929190");
        assertThat(meant(id)).isEqualTo(id);

        for (int i = 0; i < 4; i++) {
            abroad("+3366392910" + i);
        }
        assertThat(meant(id)).isEqualTo(french);
    }

    @Test
    void digits_that_lost_their_zero_are_the_number_still() {
        int id = numbers.strange("020 7946 0958", 6);

        assertThat(meant(numbers.strange("2079460958", 6))).isEqualTo(meant(id));
        assertThat(numbers.length(id)).isEqualTo(10);
    }

    @Test
    void two_zeros_or_words_are_no_number_of_home() {
        for (String text : List.of("0049 171 2345678", "0171 2345678 доб. 3", "89161234567", "012345")) {
            assertThat(numbers.strange(text, 6)).as(text).isEqualTo(numbers.id(text, 6));
        }
    }

    @Test
    void russia_and_america_dial_no_zero() {
        assertThat(areas.country(abroad("+79161234567"))).isZero();
        assertThat(areas.country(abroad("+12025550123"))).isZero();
        assertThat(areas.country(abroad("+420601234567"))).isEqualTo(420);
        assertThat(Set.of(areas.country(abroad("+4930421604")))).containsExactly(49);
    }

    @ParameterizedTest
    @CsvSource({"48 511 466 432, SUSPICIOUS, true", "48 511 466 431, SUSPICIOUS, false", "0, PLACEHOLDER, false"})
    void a_number_without_its_plus_is_the_one_with_it(String raw, Quality quality, boolean same) {
        Table table = new Table();
        Value doubtful = Value.unusable(1, raw, quality, Reason.PHONE_PLUS_MISSING.code());
        table.add(Cards.of("a", "last_name", "Kowalski", "phone", "+48511466432"));
        table.add(
                new Card("b", EntityKind.CONTACT, new Origin(0, 2), Map.of(Field.PHONE, List.of(doubtful)), List.of()));
        table.seal();
        boolean known = !table.phone.blank(1);
        assertThat(known && table.phone.get(table.phone.from(0)) == table.phone.get(table.phone.from(1)))
                .isEqualTo(same);
        assertThat(known).isEqualTo(quality == Quality.SUSPICIOUS);
    }
}
