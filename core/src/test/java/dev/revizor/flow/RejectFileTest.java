package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFileTest {
    @TempDir
    Path folder;

    private static Problem problem() {
        return new Problem(
                FlowError.REPEATED_ID,
                Place.row("a.csv", "", 17),
                Map.of("first", "a.csv:3"),
                List.of("12", "Иванов; Пётр"));
    }

    @Test
    void rows_stand_with_place_code_and_cells() {
        Path target = folder.resolve("rejects.csv");
        try (RejectFile rejects = new RejectFile(target, Lang.RU)) {
            rejects.accept(problem());
            assertThat(Files.exists(target)).isFalse();
            assertThat(rejects.count()).isEqualTo(1);
            assertThat(rejects.deliver()).contains(target);
        }
        List<String> lines = Desk.lines(target);
        assertThat(lines.get(0)).contains("_file").contains("_line").contains("_hint");
        assertThat(lines.get(1))
                .contains("a.csv")
                .contains("17")
                .contains("error")
                .contains("ERR-3001")
                .contains("a.csv:3")
                .contains("Иванов; Пётр");
        assertThat(lines).hasSize(2);
    }

    @Test
    void nothing_rejected_leaves_no_file_unless_it_is_wanted() {
        Path target = folder.resolve("rejects.csv");
        try (RejectFile rejects = new RejectFile(target, Lang.EN)) {
            assertThat(rejects.deliver()).isEmpty();
            assertThat(target).doesNotExist();
            assertThat(rejects.deliverAlways()).isEqualTo(target);
        }
        assertThat(Desk.lines(target)).hasSize(1);
    }

    @Test
    void what_is_not_delivered_is_gone() {
        Path target = folder.resolve("rejects.csv");
        try (RejectFile rejects = new RejectFile(target, Lang.RU)) {
            rejects.accept(problem());
        }
        assertThat(Desk.names(folder)).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_is_said() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        try (RejectFile rejects = new RejectFile(folder.resolve("file/rejects.csv"), Lang.RU)) {
            assertThatThrownBy(rejects::deliverAlways)
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(GeneralError.OUTPUT_NOT_WRITABLE));
        }
    }
}
