package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLedgerTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 257, 1_000_000})
    void answers_as_a_map_would_however_little_is_held(int most) {
        Random random = new Random(7);
        Map<Long, Long> map = new HashMap<>();
        try (KeyLedger ledger = new KeyLedger(most)) {
            for (int i = 0; i < 5_000; i++) {
                long key = random.nextBoolean() ? random.nextInt(900) - 450 : random.nextLong();
                assertThat(ledger.get(key)).isEqualTo(map.getOrDefault(key, KeyLedger.NONE));
                long number = random.nextInt(9) == 0 ? 0 : random.nextLong() >>> 1;
                map.put(key, number);
                ledger.put(key, number);
            }
            map.forEach((key, number) -> assertThat(ledger.get(key)).isEqualTo(number));
            for (int i = 0; i < 5_000; i++) {
                long key = random.nextLong();
                assertThat(ledger.get(key)).isEqualTo(map.getOrDefault(key, KeyLedger.NONE));
            }
        }
    }

    @Test
    void knows_the_least_and_the_greatest_key() {
        try (KeyLedger ledger = new KeyLedger(2)) {
            ledger.put(Long.MIN_VALUE, 1);
            ledger.put(Long.MAX_VALUE, 2);
            assertThat(ledger.get(Long.MIN_VALUE)).isEqualTo(1);
            assertThat(ledger.get(Long.MAX_VALUE)).isEqualTo(2);
            assertThat(ledger.get(0)).isEqualTo(KeyLedger.NONE);
        }
    }

    @Test
    void forgets_everything_when_it_is_closed_and_may_be_used_again() {
        KeyLedger ledger = new KeyLedger(3);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10; i++) {
                assertThat(ledger.get(i)).isEqualTo(KeyLedger.NONE);
                ledger.put(i, i);
            }
            assertThat(ledger.get(4)).isEqualTo(4);
            ledger.close();
        }
    }

    /** Ids that differ in their last digits are what exports have. */
    @Test
    void the_filter_errs_seldom() {
        KeyFilter filter = new KeyFilter();
        for (int i = 0; i < 4_000_000; i++) {
            filter.add(IdIndex.hash("bitrix24:contact:" + i));
        }
        int wrong = 0;
        for (int i = 4_000_000; i < 4_400_000; i++) {
            wrong += filter.mayHave(IdIndex.hash("bitrix24:contact:" + i)) ? 1 : 0;
        }
        assertThat(filter.mayHave(IdIndex.hash("bitrix24:contact:77"))).isTrue();
        assertThat(wrong).isLessThan(80);
    }
}
