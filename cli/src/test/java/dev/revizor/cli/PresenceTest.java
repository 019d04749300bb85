package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command reads late is looked for before its work begins. */
final class PresenceTest {
    @TempDir
    Path folder;

    /** The table would be refused, were it read: it is a folder. */
    private Cli.Result run(String command, Path file) throws IOException {
        Path table = Files.createDirectories(folder.resolve("table.csv"));
        return Cli.in("en").run((Object[]) command.replace("TABLE", table.toString())
                .replace("FILE", file.toString())
                .split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dedupe TABLE --evaluate FILE",
                "dedupe TABLE --labels FILE",
                "dedupe TABLE --model FILE",
                "dedupe TABLE --previous FILE",
                "dedupe TABLE --decisions FILE",
                "dedupe --base FILE TABLE",
                "dedupe TABLE --audit-result FILE",
                "link TABLE TABLE2 --evaluate FILE",
                "link TABLE TABLE2 --labels FILE",
                "explain 1 2 TABLE --labels FILE",
                "explain 1 2 TABLE --model FILE",
                "review TABLE --baseline FILE",
                "export TABLE -o out.csv --like-source FILE"
            })
    void a_missing_file_is_told_before_anything_is_read(String command) throws IOException {
        Cli.Result result = run(command, folder.resolve("nosuch.csv"));
        assertThat(result.talk()).contains("ERR-0101", "nosuch.csv").doesNotContain("table.csv");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void a_folder_is_no_file() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("truth"));
        assertThat(run("dedupe TABLE --evaluate FILE", inside).talk()).contains("ERR-0102", "truth");
    }

    @Test
    void the_standard_input_is_no_file() throws IOException {
        assertThat(run("dedupe TABLE --labels FILE", Path.of("-")).talk()).contains("table.csv");
    }
}
