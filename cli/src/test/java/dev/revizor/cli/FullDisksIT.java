package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small disks, full ones, and those that take nothing or run nothing, under whole commands. */
final class FullDisksIT {
    private static final String FULL_RU = "В папке временных файлов не хватает места";
    private static final String FULL_EN = "The folder of temporary files is full";

    private static final Map<String, byte[]> STORED = new TreeMap<>();

    @TempDir
    Path folder;

    private Path work = Path.of("");
    private Path disk = Path.of("");
    private Installed revizor;

    @BeforeEach
    void a_folder_with_a_table() throws IOException {
        work = Files.createDirectories(folder.resolve("рабочая папка"));
        disk = Files.createDirectories(folder.resolve("диск"));
        Files.copy(Cli.sample("clients.csv"), work.resolve("clients.csv"));
        revizor = Installed.into(Files.createDirectories(folder.resolve("программа")));
    }

    @AfterEach
    void nothing_is_mounted() throws InterruptedException {
        Installed.ended("umount", disk.toString());
    }

    private void mount(String options) throws InterruptedException {
        Assumptions.assumeTrue(
                Installed.ended("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0,
                "a small disk cannot be mounted here");
    }

    /** A disk on which not one block is left. */
    private void mountFull() throws IOException, InterruptedException {
        mount("size=64k");
        try (OutputStream out = Files.newOutputStream(disk.resolve("fill"))) {
            out.write(new byte[1 << 16]);
        }
    }

    private Installed.Ended run(String lang, String... words) throws IOException, InterruptedException {
        return run(Map.of("TMPDIR", disk.toString(), "REVIZOR_LANG", lang), words);
    }

    private Installed.Ended run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(revizor.launcher()));
        command.addAll(Arrays.asList(words));
        return revizor.run(work, environment, command);
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void packed() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(work.resolve("clients.csv.gz")))) {
            Files.copy(work.resolve("clients.csv"), out);
        }
    }

    /** A store of the table, with the file of its lock; it is made once for all tests. */
    private byte[] store() throws IOException, InterruptedException {
        if (STORED.isEmpty()) {
            assertThat(revizor.run(work, "import", "clients.csv", "--store", "base.db", "-q")
                            .code())
                    .isZero();
            for (String name : names(work)) {
                if (name.startsWith("base.db")) {
                    STORED.put(name, Files.readAllBytes(work.resolve(name)));
                }
            }
            assertThat(STORED).containsOnlyKeys("base.db", "base.db.lock");
        }
        for (Map.Entry<String, byte[]> file : STORED.entrySet()) {
            Files.write(work.resolve(file.getKey()), file.getValue());
        }
        return Files.readAllBytes(work.resolve("base.db"));
    }

    /** What tells of trouble says the folder, the way out, and nothing of the inside; nothing is left anywhere. */
    private void assertTold(Installed.Ended ended, int code, String error, String sentence) {
        assertThat(ended.code()).as(ended.all()).isEqualTo(code);
        assertThat(ended.talk())
                .contains(error + " " + disk, sentence, "TMPDIR=")
                .doesNotContain("Exception", "ERR-2012", "warning");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import clients.csv --store base.db",
                "import clients.csv --store new.db",
                "review clients.csv -o out",
                "merge clients.csv -o out.csv",
                "merge --plan out.csv --store base.db",
                "export --store base.db -o out.xlsx",
                "normalize clients.csv.gz -o out.xlsx",
            })
    void a_full_folder_of_temporary_files_is_named(String words) throws IOException, InterruptedException {
        packed();
        byte[] before = store();
        List<String> there = names(work);
        mountFull();
        assertTold(run("ru", words.split(" ")), 32, "ERR-0010", FULL_RU);
        assertTold(run("en", words.split(" ")), 32, "ERR-0010", FULL_EN);
        assertThat(names(work)).isEqualTo(there);
        assertThat(names(disk)).containsExactly("fill");
        assertThat(Files.readAllBytes(work.resolve("base.db"))).isEqualTo(before);
    }

    @Test
    void a_store_that_goes_away_and_has_no_room_is_told_as_the_folder() throws IOException, InterruptedException {
        // Enough for SQLite itself, and not for the cards.
        mount("size=1300k");
        assertTold(run("ru", "review", "clients.csv", "-o", "out"), 32, "ERR-0010", FULL_RU);
        assertThat(names(disk)).isEmpty();
        assertThat(work.resolve("out")).doesNotExist();
    }

    @Test
    void what_comes_by_the_standard_input_has_no_room() throws IOException, InterruptedException {
        mountFull();
        Installed.Ended ended = revizor.run(
                work,
                Map.of("REVIZOR", revizor.launcher(), "TMPDIR", disk.toString(), "REVIZOR_LANG", "en"),
                List.of("/bin/sh", "-c", "\"$REVIZOR\" profile - -o out.html < clients.csv"));
        assertTold(ended, 32, "ERR-0010", FULL_EN);
        assertThat(names(disk)).containsExactly("fill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import clients.csv --store new.db", "profile clients.csv.gz -o out.html"})
    void a_folder_that_takes_nothing_is_named(String words) throws IOException, InterruptedException {
        packed();
        List<String> there = names(work);
        mount("size=8m,ro");
        assertTold(run("ru", words.split(" ")), 31, "ERR-0011", "не удалось записать");
        assertTold(run("en", words.split(" ")), 31, "ERR-0011", "Nothing could be put");
        assertThat(names(work)).isEqualTo(there);
    }

    @Test
    void a_folder_that_is_not_there_is_named() throws IOException, InterruptedException {
        // The launcher passes on only a folder that is there; it may be gone by then.
        Path missing = folder.resolve("none");
        Installed.Ended ended = run(
                Map.of("REVIZOR_JAVA_OPTS", "-Djava.io.tmpdir=" + missing, "REVIZOR_LANG", "en"),
                "review",
                "clients.csv",
                "-o",
                "out");
        assertThat(ended.code()).as(ended.all()).isEqualTo(31);
        assertThat(ended.talk()).contains("ERR-0011 " + missing, "TMPDIR=").doesNotContain("Exception");
        assertThat(work.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_from_which_nothing_may_run_is_named() throws IOException, InterruptedException {
        mount("size=8m,noexec");
        assertTold(run("ru", "import", "clients.csv", "--store", "new.db"), 31, "ERR-0016", "noexec");
        assertTold(run("en", "import", "clients.csv", "--store", "new.db"), 31, "ERR-0016", "noexec");
        assertThat(names(work)).containsExactly("clients.csv");
        assertThat(names(disk)).isEmpty();
    }

    @Test
    void sqlite_leaves_no_file_even_when_it_is_killed() throws IOException, InterruptedException {
        mount("size=64m");
        Process process = revizor.start(
                work,
                Map.of("TMPDIR", disk.toString()),
                List.of(revizor.launcher(), "import", "clients.csv", "--store", "new.db", "-q"));
        // The store is made by SQLite, which is there by then.
        while (process.isAlive() && !Files.exists(work.resolve("new.db"))) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        assertThat(work.resolve("new.db")).exists();
        assertThat(names(disk)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8k", "32k", "96k", "200k", "600k"})
    void a_new_store_on_a_full_disk_leaves_nothing(String size) throws IOException, InterruptedException {
        mount("size=" + size);
        String store = disk.resolve("base.db").toString();
        for (String lang : List.of("ru", "en")) {
            Installed.Ended ended =
                    run(Map.of("REVIZOR_LANG", lang), "import", "clients.csv", "--store", store, "--dry-run", "-q");
            assertThat(ended.talk()).doesNotContain("Exception");
            assertThat(names(disk)).isEmpty();
            ended = run(Map.of("REVIZOR_LANG", lang), "import", "clients.csv", "--store", store);
            assertThat(ended.code()).as(ended.all()).isEqualTo(32);
            assertThat(ended.talk()).contains("ERR-2011 " + store).doesNotContain("Exception");
            assertThat(names(disk)).isEmpty();
        }
    }

    /** Needs no rights: the shell lets no file grow beyond some megabytes, of which SQLite itself takes one. */
    @Test
    void a_store_that_may_grow_no_further_leaves_nothing_or_stays_as_it_was() throws IOException, InterruptedException {
        byte[] before = store();
        StringBuilder rows = new StringBuilder("ID;Фамилия;Имя;E-mail\n");
        for (int i = 0; i < 60_000; i++) {
            rows.append(i + ";Иванов;Иван;a" + i + "@firm-with-a-long-name-" + i + ".example\n");
        }
        Files.writeString(work.resolve("many.csv"), rows, StandardCharsets.UTF_8);
        List<String> there = names(work);
        for (String store : List.of("new.db", "base.db")) {
            // The limit holds for what measures the coverage too, whose file is larger than that: it would be cut
            // short.
            Installed.Ended ended = revizor.shell(
                    work,
                    "unset REVIZOR_JAVA_OPTS && ulimit -f 6000 && \"$REVIZOR\" import many.csv --lang en --store "
                            + store);
            assertThat(ended.code()).as(ended.all()).isEqualTo(31);
            assertThat(ended.talk()).contains("ERR-2013 " + store).doesNotContain("Exception");
            assertThat(names(work)).isEqualTo(there);
        }
        assertThat(Files.readAllBytes(work.resolve("base.db"))).isEqualTo(before);
    }

    @Test
    void a_store_on_a_full_disk_stays_as_it_was_and_can_be_read() throws IOException, InterruptedException {
        byte[] before = store();
        mount("size=" + (before.length + (1 << 17)));
        Path store = disk.resolve("base.db");
        Files.write(store, before);
        String other = Files.readString(work.resolve("clients.csv"), StandardCharsets.UTF_8);
        Files.writeString(work.resolve("other.csv"), other.replace("Москва", "Тверь"), StandardCharsets.UTF_8);
        Installed.Ended ended = run(Map.of("REVIZOR_LANG", "en"), "import", "other.csv", "--store", store.toString());
        assertThat(ended.code()).as(ended.all()).isEqualTo(32);
        assertThat(ended.talk()).contains("ERR-2011 " + store).doesNotContain("Exception");
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
        assertThat(run(Map.of(), "export", "--store", store.toString(), "-o", "out.csv", "-q")
                        .code())
                .isZero();
    }
}
