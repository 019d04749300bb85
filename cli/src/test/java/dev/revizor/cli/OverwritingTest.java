package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a command reads, or has written already, is never replaced by what it writes. */
final class OverwritingTest {
    @TempDir
    Path folder;

    private Path clients;
    private Path base;

    @BeforeEach
    void files() throws IOException {
        clients = SmallBase.russian(folder);
        base = folder.resolve("base.db");
        Files.createSymbolicLink(folder.resolve("link.csv"), clients);
        assertThat(Cli.in("ru").run("import", clients, "--store", base).code()).isZero();
    }

    /** FILE is the table, LINK a link to it, BASE the store, NEW what is not there yet. */
    private Cli.Result run(String lang, String command) {
        return Cli.in(lang)
                .run(Arrays.stream(command.split(" "))
                        .map(word -> word.replace("OUT", folder.resolve("out").toString())
                                .replace("FILE", clients.toString())
                                .replace("LINK", folder.resolve("link.csv").toString())
                                .replace("BASE", base.toString())
                                .replace("NEW", folder.resolve("new.csv").toString()))
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export FILE -o FILE",
                "export FILE -o LINK",
                "normalize FILE -o FILE",
                "normalize --as contact:FILE -o FILE",
                "profile FILE -o FILE",
                "import FILE --store BASE --changes FILE",
                "import FILE --store BASE --changes BASE --dry-run",
                "import FILE --store BASE --rejects FILE",
                "dedupe FILE --id ID --clusters FILE",
                "dedupe FILE --id ID --clusters NEW --pairs NEW",
                "dedupe FILE --id ID --save-model FILE",
                "export --store BASE -o BASE",
            })
    void is_refused(String command) throws IOException {
        byte[] table = Files.readAllBytes(clients);
        byte[] store = Files.readAllBytes(base);
        List<Path> before = listed();
        Cli.Result result = run("en", command);
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk()).contains("ERR-0008", "one and the same file");
        assertThat(run("ru", command).talk()).contains("ERR-0008", "один и тот же файл");
        assertThat(Files.readAllBytes(clients)).isEqualTo(table);
        assertThat(Files.readAllBytes(base)).isEqualTo(store);
        assertThat(listed()).isEqualTo(before);
    }

    /** What stands beside the file that is named, or in the folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "review FILE OUT/rejects.csv -o OUT",
                "review --as contact:OUT/rejects.csv -o OUT",
                "review OUT/rejects.csv --store BASE -o OUT",
                "export OUT/rejects.csv -o OUT/part.csv --part-rows 1",
                "export OUT/part.csv.unwritten.csv -o OUT/part.csv --dialect hubspot",
            })
    void is_refused_also_where_no_word_names_it(String command) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        String rows = "ID;Фамилия;Имя;Телефон\n8;Иванов;Иван;+79161234567\n9;Петров;Пётр;+79161234568\n";
        for (String name : List.of("rejects.csv", "part.csv.unwritten.csv")) {
            Files.writeString(out.resolve(name), rows);
        }
        Files.createSymbolicLink(out.resolve("part-2.csv"), out.resolve("rejects.csv"));
        List<Path> before = listed(out);
        Cli.Result result = run("en", command);
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk()).contains("ERR-0008", "--output and ");
        assertThat(listed(out)).isEqualTo(before);
        for (String name : List.of("rejects.csv", "part.csv.unwritten.csv")) {
            assertThat(out.resolve(name)).hasContent(rows);
        }
    }

    @Test
    void a_review_may_replace_the_report_that_it_compares_with() throws IOException {
        assertThat(run("ru", "review FILE -o OUT -q").code()).isZero();
        Cli.Result again = run("ru", "review FILE -o OUT --baseline OUT/report.json -q");
        assertThat(again.code()).as(again.all()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export FILE -o BASE",
                "normalize FILE -o BASE",
                "profile FILE -f html -o BASE",
                "dedupe FILE --id ID --clusters BASE"
            })
    void a_base_is_no_place_for_a_table(String command) throws IOException {
        byte[] store = Files.readAllBytes(base);
        Cli.Result result = run("en", command);
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.OUTPUT);
        assertThat(result.talk()).contains("ERR-0009 ");
        assertThat(Files.readAllBytes(base)).isEqualTo(store);
    }

    @Test
    void groups_of_this_run_may_replace_those_of_the_last() throws IOException {
        assertThat(run("ru", "dedupe FILE --id ID --clusters NEW").code()).isZero();
        byte[] groups = Files.readAllBytes(folder.resolve("new.csv"));
        Cli.Result again = run("ru", "dedupe FILE --id ID --previous NEW --clusters NEW");
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("new.csv"))).isEqualTo(groups);
    }

    private List<Path> listed() throws IOException {
        return listed(folder);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
