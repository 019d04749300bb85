package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCounterTest {
    @Test
    void counts_as_a_map_would() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            Map<Long, Integer> map = new HashMap<>();
            LongCounter counter = new LongCounter();
            for (int i = 0; i < 30_000; i++) {
                // Few bits differ, many bits differ, zero and the extremes.
                long key = switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(5_000);
                    case 1 -> (long) random.nextInt(5_000) << 40;
                    case 2 -> Long.MIN_VALUE + random.nextInt(10);
                    default -> random.nextLong();
                };
                assertThat(counter.add(key)).isEqualTo(map.merge(key, 1, Integer::sum));
            }
            map.forEach((key, count) -> assertThat(counter.count(key)).isEqualTo(count));
            assertThat(counter.count(7L << 50)).isEqualTo(map.getOrDefault(7L << 50, 0));
        }
    }

    @Test
    void the_hash_is_fnv_1a() {
        assertThat(LongCounter.hash("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(LongCounter.hash("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(LongCounter.hash("foobar")).isEqualTo(0x85944171f73967e8L);
    }
}
