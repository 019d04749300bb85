package dev.revizor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {
    @ParameterizedTest
    @CsvSource({
        "United States,US",
        "USA,US",
        "U.S.A.,US",
        "соединенные штаты,US",
        "us,US",
        "Россия,RU",
        "Кения,KE",
        "Cote d'Ivoire,CI",
        "Панама,PA",
        "Kosovo,XK",
        "'  Deutschland ',DE",
        "Namibia,NA"
    })
    void a_country_is_known_by_its_names(String name, String region) {
        assertThat(CountryNames.region(name)).isEqualTo(region);
    }

    @Test
    void what_is_no_country_has_no_region() {
        assertThat(CountryNames.region("NA")).isEmpty();
        assertThat(CountryNames.region("Atlantis")).isEmpty();
        assertThat(CountryNames.region("")).isEmpty();
    }

    @Test
    void each_line_begins_with_a_code() {
        assertThat(CountryNames.all()).allMatch(names -> names.get(0).matches("[A-Z]{2}") && names.size() > 2);
    }
}
