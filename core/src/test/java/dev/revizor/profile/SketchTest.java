package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SketchTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void never_says_too_little_and_hardly_ever_much_too_much(long seed) {
        Random random = new Random(seed);
        Sketch sketch = new Sketch(1 << 12);
        Map<String, Integer> exact = new TreeMap<>();
        int all = 100_000;
        for (int i = 0; i < all; i++) {
            String value = "v" + (int) Math.abs(random.nextGaussian() * 5_000);
            exact.merge(value, 1, Integer::sum);
            sketch.add(Hash.of(value), 1);
        }
        // e / width of all cells is passed by one value of e^4 (Cormode and Muthukrishnan 2005).
        double bound = Math.E / (1 << 12) * all;
        long over = 0;
        for (Map.Entry<String, Integer> one : exact.entrySet()) {
            int most = sketch.most(Hash.of(one.getKey()));
            assertThat(most).isGreaterThanOrEqualTo(one.getValue());
            over += most > one.getValue() + bound ? 1 : 0;
        }
        assertThat(over).isLessThanOrEqualTo((long) (exact.size() / Math.exp(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void knows_when_no_value_can_be_frequent(int times) {
        Sketch sketch = new Sketch(1 << 12);
        sketch.add(Hash.of("a"), times);
        sketch.add(Hash.of("b"), 1);
        assertThat(sketch.mayHave(times)).isTrue();
        assertThat(sketch.mayHave(times + 2)).isFalse();
    }
}
