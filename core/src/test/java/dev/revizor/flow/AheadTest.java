package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AheadTest {
    /** Gives 0, 1, 2 … and breaks at a number, if it gets there. */
    private static final class Numbers implements Rows<Integer> {
        private final int count;
        private final int breaksAt;
        private final AtomicInteger given = new AtomicInteger();
        private volatile boolean closed;

        Numbers(int count, int breaksAt) {
            this.count = count;
            this.breaksAt = breaksAt;
        }

        @Override
        public Optional<Integer> next() {
            int number = given.getAndIncrement();
            if (number == breaksAt) {
                throw new IllegalStateException("broken at " + number);
            }
            return number < count ? Optional.of(number) : Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void all_rows_come_in_order_and_the_end_stays_the_end() {
        for (int count : new int[] {0, 1, 63, 64, 65, 10_000}) {
            Numbers numbers = new Numbers(count, -1);
            try (Ahead<Integer> ahead = new Ahead<>(numbers, "test-ahead")) {
                for (int i = 0; i < count; i++) {
                    assertThat(ahead.next()).contains(i);
                }
                assertThat(ahead.next()).isEmpty();
                assertThat(ahead.next()).isEmpty();
            }
            assertThat(numbers.closed).isTrue();
        }
    }

    @Test
    void what_stood_before_a_trouble_still_comes() {
        try (Ahead<Integer> ahead = new Ahead<>(new Numbers(1_000, 130), "test-ahead")) {
            for (int i = 0; i < 130; i++) {
                assertThat(ahead.next()).contains(i);
            }
            assertThatThrownBy(ahead::next).hasMessage("broken at 130");
        }
    }

    @Test
    void only_a_little_is_read_ahead_and_closing_stops_it() {
        Numbers numbers = new Numbers(Integer.MAX_VALUE, -1);
        try (Ahead<Integer> ahead = new Ahead<>(numbers, "test-ahead")) {
            assertThat(ahead.next()).contains(0);
        }
        int read = numbers.given.get();
        assertThat(read).isLessThan(10_000);
        assertThat(numbers.closed).isTrue();
        assertThat(numbers.given.get()).isEqualTo(read);
    }

    @Test
    void what_is_left_behind_is_done_in_order_before_closing_ends() {
        for (int count : new int[] {0, 1, 255, 256, 257, 5_000}) {
            List<Integer> done = new ArrayList<>();
            try (Behind<Integer> behind = new Behind<>(done::add, "test-behind")) {
                for (int i = 0; i < count; i++) {
                    behind.accept(i);
                }
            }
            assertThat(done).hasSize(count).isSorted();
        }
    }

    @Test
    void a_trouble_behind_is_told_here_and_nobody_waits_for_ever() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (Behind<Integer> behind = new Behind<>(
                            number -> {
                                if (number == 100) {
                                    throw new IllegalStateException("no room");
                                }
                                done.incrementAndGet();
                            },
                            "test-behind")) {
                        for (int i = 0; i < 100_000; i++) {
                            behind.accept(i);
                        }
                    }
                })
                .hasMessage("no room");
        assertThat(done.get()).isEqualTo(100);
        assertThatThrownBy(() -> {
                    try (Behind<Integer> behind = new Behind<>(
                            number -> {
                                throw new StackOverflowError("deep");
                            },
                            "test-behind")) {
                        behind.accept(1);
                    }
                })
                .isInstanceOf(StackOverflowError.class);
    }
}
