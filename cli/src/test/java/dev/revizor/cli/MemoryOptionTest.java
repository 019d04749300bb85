package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --memory}: what it takes, what it refuses, and that it changes nothing. */
final class MemoryOptionTest {
    @TempDir
    Path folder;

    private String clusters(Object... more) throws IOException {
        Path out = folder.resolve("clusters.csv");
        Object[] args = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"dedupe", Cli.sample("clients.csv"), "--id", "ID", "--clusters", out}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        assertThat(Cli.in("en").run(args).code()).isZero();
        return Files.readString(out);
    }

    @Test
    void the_result_is_the_same() throws IOException {
        assertThat(clusters("--memory", "256m")).isEqualTo(clusters()).isEqualTo(clusters("--memory=2g"));
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 5x, --memory: значение «5x» не подходит. Пишите так: 600m или 4g; не меньше 256m.",
        "en, 64m, --memory: the value «64m» does not fit. Write it like 600m or 4g; at least 256m."
    })
    void a_size_that_is_none_is_told_how_to_write_it(String lang, String size, String told) {
        Cli.Result result = Cli.in(lang).run("dedupe", Cli.sample("clients.csv"), "--memory", size);
        assertThat(result.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk()).contains(told);
    }

    /** There is no Windows to try the other one on; at least both reckon with the same figures. */
    @Test
    void both_launchers_make_the_heap_in_the_same_way() throws IOException {
        String shell = Files.readString(Cli.root().resolve("revizor"));
        String windows = Files.readString(Cli.root().resolve("revizor.cmd"));
        assertThat(shell)
                .contains("\"$count\" -ge 256", "heap=$((count - 150))", "\"$heap\" -lt 1400")
                .contains("-Xms$((heap / 4))m -Xmn$((heap / 10))m -XX:MaxTenuringThreshold=1");
        assertThat(windows)
                .contains("if %COUNT% LSS 256 exit", "HEAP=COUNT - 150", "if %HEAP% GEQ 1400 exit")
                .contains("FIRST=HEAP / 4", "YOUNG=HEAP / 10")
                .contains("-Xms%FIRST%m -Xmn%YOUNG%m -XX:MaxTenuringThreshold=1");
        assertThat(windows.split("%SMALL% \"-Xmx%REVIZOR_HEAP%\"", -1)).hasSize(3);
        assertThat(windows.replace("\r\n", ""))
                .as("cmd finds labels by its own line ends")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dedupe", "link"})
    void a_memory_that_is_hopeless_is_refused_before_a_row_is_read(String command) throws IOException {
        Path large = folder.resolve("large.csv");
        Files.writeString(large, "ID;Фамилия\n" + "1;Ы\n".repeat(400_000));
        Path other = Files.copy(large, folder.resolve("other.csv"));
        Path out = folder.resolve("out.csv");
        Cli.Result result = Cli.in("en").run(command, large, other, "--memory", "256m", "--clusters", out);
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk())
                .contains("ERR-0407")
                .contains("256m of memory do not do for")
                .contains("--memory 600m");
        assertThat(out).doesNotExist();
    }
}
