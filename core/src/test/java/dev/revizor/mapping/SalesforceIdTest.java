package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceIdTest {
    @ParameterizedTest
    @CsvSource({
        "0035g00000XyZaB, 0035g00000XyZaBAAV",
        "0035g00000xyzab, 0035g00000xyzabAAA",
        "0015g00000ABcDe, 0015g00000ABcDeAAL",
        "0055g000001TeSt, 0055g000001TeStAAK"
    })
    void fifteen_characters_become_eighteen_by_their_case(String old, String wide) {
        assertThat(SalesforceId.widened(old)).isEqualTo(wide);
        assertThat(SalesforceId.widened(wide)).isEqualTo(wide);
    }

    @Test
    void what_is_no_such_id_stays() {
        for (String other : new String[] {"", "7", "0035g00000XyZa!", "Соколов Андрей1", "0035g00000XyZaB0"}) {
            assertThat(SalesforceId.widened(other)).isEqualTo(other);
        }
    }
}
