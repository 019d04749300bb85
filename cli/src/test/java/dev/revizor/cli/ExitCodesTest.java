package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExitCodesTest {
    @Test
    void the_gravest_wins() {
        assertThat(ExitCodes.gravest(List.of(0, 11, 10, 14))).isEqualTo(10);
        assertThat(ExitCodes.gravest(List.of(12, 32, 31))).isEqualTo(32);
        assertThat(ExitCodes.gravest(List.of(0, 0))).isZero();
    }

    @Test
    void every_kind_has_a_number_that_the_table_explains() throws IOException {
        String table = Files.readString(Cli.root().resolve("docs/exit-codes.md"));
        for (ErrorCode.Kind kind : ErrorCode.Kind.values()) {
            assertThat(table).contains(Integer.toString(ExitCodes.of(kind)));
        }
    }
}
