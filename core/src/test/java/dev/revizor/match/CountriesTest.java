package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private static int number(String name) {
        return Countries.number(String.join(" ", Folding.words(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "UK,United Kingdom",
        "GB,Великобритания",
        "U.K.,great britain",
        "USA,США",
        "US,United States",
        "Germany,Deutschland",
        "DE,Германия",
        "РФ,Russian Federation",
        "Česko,Czech Republic",
        "Türkiye,Турция"
    })
    void one_country_has_many_names(String one, String other) {
        assertThat(number(one)).isPositive().isEqualTo(number(other));
    }

    @Test
    void no_country_is_taken_for_another_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ru-RU", "en-US")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(number("IRELAND")).isEqualTo(number("Ирландия")).isPositive();
                assertThat(number("India")).isNotEqualTo(number("Indonesia"));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(List.of("", "Atlantis", "London")).allMatch(name -> number(name) == 0);
    }

    private static ExtraColumn column(List<String> cells) {
        ExtraColumn out = new ExtraColumn();
        for (int row = 0; row < cells.size(); row++) {
            out.put(row, cells.get(row));
        }
        out.seal(IntStream.range(0, cells.size()).toArray(), cells.size());
        return out;
    }

    @Test
    void a_column_of_countries_compares_countries() {
        ExtraColumn column = column(List.of(
                "UK",
                "United Kingdom",
                "DE",
                "Germany",
                "GB",
                "Deutschland",
                "Великобритания",
                "DE",
                "UK",
                "Narnia",
                "FR"));

        assertThat(column.way()).isEqualTo(ExtraColumn.Way.CATEGORY);
        assertThat(column.value(0))
                .isEqualTo(column.value(1))
                .isEqualTo(column.value(4))
                .isEqualTo(column.value(6));
        assertThat(column.value(2))
                .isEqualTo(column.value(3))
                .isEqualTo(column.value(5))
                .isNotEqualTo(column.value(0));
        assertThat(column.count(column.value(0))).isEqualTo(5);
    }

    @Test
    void a_column_of_other_things_keeps_its_words() {
        ExtraColumn column = column(
                List.of("Georgia", "Грузия", "Chad Smith", "Jordan Lee", "India Ray", "x", "y", "z", "u", "v", "w"));

        assertThat(column.value(0)).isNotEqualTo(column.value(1));
    }
}
