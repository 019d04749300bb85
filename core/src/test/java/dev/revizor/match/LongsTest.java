package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongsTest {
    @Test
    void pairsAreSortedAsAllNumbersAre() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            int from = random.nextInt(50);
            int to = from + random.nextInt(40);
            Longs pairs = new Longs();
            for (int i = random.nextInt(3000); to > from && i > 0; i--) {
                int a = from + random.nextInt(to - from);
                pairs.add((long) a << 32 | (a + 1 + random.nextInt(60)));
            }
            Longs all = new Longs();
            pairs.copyTo(all);

            pairs.compactPairs(from, to);
            all.compact();

            assertThat(pairs.size()).isEqualTo(all.size());
            for (int i = 0; i < all.size(); i++) {
                assertThat(pairs.get(i)).isEqualTo(all.get(i));
            }
        }
    }

    @Test
    void repeatsAndNothingAtAll() {
        Longs pairs = new Longs();
        pairs.compactPairs(3, 9);
        assertThat(pairs.size()).isZero();

        pairs.add(4L << 32 | 7);
        pairs.add(3L << 32 | 8);
        pairs.add(4L << 32 | 7);
        pairs.add(4L << 32 | 5);
        pairs.compactPairs(3, 9);

        assertThat(pairs.sorted()).containsExactly(3L << 32 | 8, 4L << 32 | 5, 4L << 32 | 7);
    }
}
