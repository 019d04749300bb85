package dev.revizor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static String fill(String pattern, Map<String, ?> args, Lang lang) {
        return Pattern.fill(pattern, args, lang);
    }

    @ParameterizedTest
    @CsvSource({
        "0, строк", "1, строка", "2, строки", "4, строки", "5, строк", "11, строк", "12, строк", "14, строк",
                "15, строк",
        "21, строка", "22, строки", "25, строк", "100, строк", "101, строка", "111, строк", "112, строк", "122, строки",
                "-1, строка"
    })
    void russian_has_three_forms_after_a_count(long count, String noun) {
        assertThat(fill("{n|строка|строки|строк}", Map.of("n", count), Lang.RU)).isEqualTo(count + " " + noun);
    }

    @ParameterizedTest
    @CsvSource({"0, rows", "1, row", "2, rows", "21, rows", "111, rows"})
    void english_has_two(long count, String noun) {
        assertThat(fill("{n|row|rows}", Map.of("n", count), Lang.EN)).isEqualTo(count + " " + noun);
    }

    @Test
    void arguments_stand_where_the_pattern_wants_them() {
        assertThat(fill("{a}: {b}, {a}", Map.of("a", "x", "b", 2), Lang.RU)).isEqualTo("x: 2, x");
        assertThat(fill("без них", Map.of(), Lang.RU)).isEqualTo("без них");
        assertThat(fill("{a} и { дальше", Map.of("a", "x"), Lang.RU)).isEqualTo("x и { дальше");
        assertThat(fill("{a}", Map.of("a", 1.25), Lang.RU)).isEqualTo("1,3");
        assertThat(fill("{a}", Map.of("a", 12480L), Lang.EN)).isEqualTo("12,480");
        assertThat(fill("{a}", Map.of("a", LocalDate.of(2026, 1, 2)), Lang.EN)).isEqualTo("2026-01-02");
    }

    @Test
    void an_argument_that_nobody_gave_is_a_bug() {
        assertThatThrownBy(() -> fill("{a}", Map.of("b", 1), Lang.RU)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whole_numbers_are_grouped_from_five_digits_on() {
        assertThat(Numbers.count(0, Lang.RU)).isEqualTo("0");
        assertThat(Numbers.count(9999, Lang.RU)).isEqualTo("9999");
        assertThat(Numbers.count(12480, Lang.RU)).isEqualTo("12\u00a0480");
        assertThat(Numbers.count(1234567, Lang.RU)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(Numbers.count(1234567, Lang.EN)).isEqualTo("1,234,567");
        assertThat(Numbers.count(-500, Lang.EN)).isEqualTo("-500");
        assertThat(Numbers.count(-12480, Lang.EN)).isEqualTo("-12,480");
    }

    @Test
    void decimals_shares_and_days_follow_the_language() {
        assertThat(Numbers.decimal(6.25, 2, Lang.RU)).isEqualTo("6,25");
        assertThat(Numbers.decimal(6.25, 2, Lang.EN)).isEqualTo("6.25");
        assertThat(Numbers.percent(0.062, Lang.RU)).isEqualTo("6,2\u00a0%");
        assertThat(Numbers.percent(0.062, Lang.EN)).isEqualTo("6.2%");
        assertThat(Numbers.day(LocalDate.of(2026, 1, 2), Lang.RU)).isEqualTo("02.01.2026");
        assertThat(Numbers.day(LocalDate.of(2026, 1, 2), Lang.EN)).isEqualTo("2026-01-02");
    }

    @ParameterizedTest
    @CsvSource({"ru, RU", "ru_RU.UTF-8, RU", "RU, RU", "en-GB, EN", "english, EN"})
    void a_language_is_known_by_its_tag(String tag, Lang expected) {
        assertThat(Lang.of(tag)).contains(expected);
        assertThat(Lang.of("de")).isEmpty();
    }

    @Test
    void a_bundle_gives_its_texts_and_throws_for_what_it_lacks() {
        Texts texts = Texts.of("flow", Lang.EN);
        assertThat(texts.lang()).isEqualTo(Lang.EN);
        assertThat(texts.has("normalize.clean")).isTrue();
        assertThat(texts.keys()).contains("normalize.clean", "normalize.quality");
        assertThat(texts.get("normalize.clean", "title", "Phone")).isEqualTo("Phone (clean)");
        assertThat(texts.pattern("normalize.clean")).contains("{title}");
        assertThat(texts.find("no.such", Map.of())).isEmpty();
        assertThat(texts.find("normalize.clean", Map.of("title", "x"))).contains("x (clean)");
        assertThatThrownBy(() -> texts.get("no.such")).hasMessageContaining("no.such");
        assertThatThrownBy(() -> Texts.of("nowhere", Lang.RU)).hasMessageContaining("nowhere_ru");
    }
}
