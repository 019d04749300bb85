package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the line of progress shows. */
final class ConsoleProgressTest {
    private static final long A_WHILE = 150;

    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
    private final Stop stop = new Stop();

    private ConsoleProgress progress() {
        return new ConsoleProgress(
                new Out(new ByteArrayOutputStream(), talk),
                Texts.of("cli", Lang.EN),
                stop,
                ConsoleProgress.Watch.TERMINAL);
    }

    private String shown() {
        String text = talk.toString(StandardCharsets.UTF_8);
        talk.reset();
        return text;
    }

    @Test
    void shows_the_share_and_what_is_left_once_anything_is_done() throws InterruptedException {
        try (Progress.Stage stage = progress().stage("match.score", 4)) {
            TimeUnit.MILLISECONDS.sleep(A_WHILE);
            stage.advance(0);
            assertThat(shown()).contains("Comparing: 0 / 4  0 %").doesNotContain("left");
            TimeUnit.MILLISECONDS.sleep(A_WHILE);
            stage.advance(1);
            assertThat(shown()).contains("Comparing: 1 / 4  25 %", "s left");
        }
    }

    @Test
    void sees_a_stop_in_the_middle_of_a_piece() {
        try (Progress.Stage stage = progress().stage("match.learn", 4)) {
            stage.advance(0);
            stop.ask();
            assertThatThrownBy(() -> stage.advance(0))
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .extracting(RevizorException::code)
                    .isEqualTo(GeneralError.CANCELLED);
        }
    }
}
