package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is remembered of a cell is what the cell becomes. */
final class RecallTest {
    @Test
    void each_cell_becomes_what_it_would_become_anyhow() {
        Random random = new Random(3);
        Recall<String> recall = new Recall<>();
        for (int i = 0; i < 60_000; i++) {
            String raw = Integer.toString(random.nextInt(i % 3 == 0 ? 50 : 100_000));
            assertThat(recall.of(raw, () -> raw + "!")).isEqualTo(raw + "!");
        }
    }

    @Test
    void a_cell_that_came_just_now_costs_no_work() {
        AtomicInteger work = new AtomicInteger();
        Recall<Integer> recall = new Recall<>();
        for (int i = 0; i < 20_000; i++) {
            recall.of("Псков", work::incrementAndGet);
        }
        // The first cell of all finds no memory yet, the second is the first of its kind.
        assertThat(work.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void what_comes_once_pushes_nothing_out() {
        AtomicInteger work = new AtomicInteger();
        Recall<Integer> recall = new Recall<>();
        for (int i = 0; i < 200_000; i++) {
            recall.of("Псков", work::incrementAndGet);
            recall.of("Имя" + i, () -> 0);
        }
        assertThat(work.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void cells_that_never_repeat_are_not_remembered_for_long() {
        AtomicInteger work = new AtomicInteger();
        Recall<Integer> recall = new Recall<>();
        for (int i = 0; i < 10_000; i++) {
            recall.of("+7" + i, work::incrementAndGet);
        }
        recall.of("+7" + 9_999, work::incrementAndGet);
        assertThat(work.get()).isEqualTo(10_001);
    }
}
