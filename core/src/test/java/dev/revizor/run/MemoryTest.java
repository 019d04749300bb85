package dev.revizor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much memory a run may take, and what that leaves for its data. */
final class MemoryTest {
    @ParameterizedTest
    @CsvSource({
        "600m, 629145600",
        "4g, 4294967296",
        "4G, 4294967296",
        "700 MB, -1",
        "700MB, 734003200",
        "1GiB, 1073741824"
    })
    void a_size_has_a_number_and_a_unit(String text, long bytes) {
        assertThat(Memory.bytes(text).orElse(-1)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "g", "-1g", "1.5g", "1234567m", "4t", "600m400m"})
    void all_else_is_no_size(String text) {
        assertThat(Memory.bytes(text)).isEmpty();
    }

    @Test
    void the_heap_is_what_the_machine_itself_leaves_and_never_more_than_there_is() {
        long most = Runtime.getRuntime().maxMemory();
        assertThat(Memory.boundless().heap()).isEqualTo(most);
        assertThat(Memory.of(Memory.BESIDE_HEAP + 1000).heap()).isEqualTo(1000);
        assertThat(Memory.of(1000).heap()).isZero();
        assertThat(Memory.of(Long.MAX_VALUE).heap()).isEqualTo(most);
        assertThat(Memory.boundless().share()).isGreaterThan(most);
        assertThat(Memory.of(Memory.BESIDE_HEAP + 3200).share()).isEqualTo(100);
        assertThat(Memory.disk().share()).isZero();
    }

    @Test
    void the_file_is_made_when_it_is_first_asked_for() throws IOException {
        try (Memory memory = Memory.of(1000)) {
            assertThat(memory.hasSpilled()).isFalse();
            assertThat(memory.file()).isSameAs(memory.file());
            assertThat(memory.hasSpilled()).isTrue();
        }
    }
}
