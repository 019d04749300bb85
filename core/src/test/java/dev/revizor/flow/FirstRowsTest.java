package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Origin;
import dev.revizor.store.KeyLedger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {100, 1_000_000})
    void keeps_the_first_place_of_a_key_as_a_map_would(int most) {
        Random random = new Random(7);
        Map<Long, Origin> map = new HashMap<>();
        FirstRows rows = new FirstRows(new KeyLedger(most));
        for (int i = 0; i < 40_000; i++) {
            long key = random.nextBoolean() ? random.nextInt(9_000) : random.nextLong();
            Origin origin = new Origin(random.nextInt(300), 1 + random.nextInt(5_000_000));
            map.putIfAbsent(key, origin);
            rows.note(key, origin);
        }
        map.forEach((key, origin) -> assertThat(rows.first(key)).contains(origin));
        assertThat(rows.first(1L << 55)).isEqualTo(Optional.ofNullable(map.get(1L << 55)));
    }
}
