package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher as a process, with nothing in its environment, in a folder with blanks and Cyrillic in its name. */
final class LauncherIT {
    private static final long LARGE = 60_000;
    private static final long SEED = 145;

    @TempDir
    Path folder;

    private Path work = Path.of("");

    private Installed installed() throws IOException {
        return Installed.into(Files.createDirectories(folder.resolve("Моя программа")));
    }

    @BeforeEach
    void an_empty_working_folder() throws IOException {
        work = Files.createDirectories(folder.resolve("рабочая папка"));
    }

    @Test
    void says_what_it_is() throws IOException, InterruptedException {
        Installed revizor = installed();
        Installed.Ended help = revizor.run(work, "--help");
        assertThat(help.code()).as(help.all()).isZero();
        assertThat(help.out()).contains("review").contains("dedupe");
        assertThat(help.talk()).isEmpty();
        assertThat(revizor.run(work, "--version").out()).startsWith("revizor 0.");
        assertThat(revizor.run(work, "mege").code()).isEqualTo(2);
        assertThat(names(work)).isEmpty();
    }

    @Test
    void reviews_a_file_with_a_cyrillic_name_for_its_owner_alone() throws IOException, InterruptedException {
        SmallBase.russian(work);
        Installed.Ended ended = installed().run(work, "review", "клиенты.csv", "-q", "--lang", "ru");
        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(ended.talk()).isEmpty();
        assertThat(names(work)).containsExactlyInAnyOrder("клиенты.csv", "клиенты-revizor");
        Path out = work.resolve("клиенты-revizor");
        assertThat(names(out))
                .containsExactlyInAnyOrder(
                        "report.html",
                        "report.json",
                        "worklist.xlsx",
                        "changes.csv",
                        "rejects.csv",
                        "mapping-клиенты.csv.yaml");
        for (String name : names(out)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_commands_of_a_review_work_when_they_are_pasted() throws IOException, InterruptedException {
        Path away = Files.createDirectories(work.resolve("выгрузки – $HOME"));
        Files.move(SmallBase.russian(work), away.resolve("it's клиенты.csv"));
        Files.createDirectories(work.resolve("здесь"));
        Installed revizor = installed();
        Installed.Ended review = revizor.run(
                work.resolve("здесь"), "review", "../выгрузки – $HOME/it's клиенты.csv", "--charset", "utf-8");
        assertThat(review.code()).as(review.all()).isZero();
        List<String> commands = review.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("revizor "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(1).anyMatch(line -> line.startsWith("revizor merge"));
        for (String command : commands) {
            Installed.Ended pasted = revizor.shell(work.resolve("здесь"), command.replace("revizor ", "\"$REVIZOR\" "));
            assertThat(pasted.code()).as(command + pasted.all()).isZero();
        }
        assertThat(names(work.resolve("здесь"))).containsExactly("plan.csv");
    }

    @Test
    void a_folder_of_temporary_files_that_is_not_there_is_named() throws IOException, InterruptedException {
        String missing = work.resolve("missing").toString();
        Installed revizor = installed();
        List<String> command = List.of(revizor.launcher(), "--version");
        Installed.Ended russian = revizor.run(work, Map.of("TMPDIR", missing, "REVIZOR_LANG", "ru"), command);
        Installed.Ended english = revizor.run(work, Map.of("TMPDIR", missing, "REVIZOR_LANG", "en"), command);
        assertThat(russian.code()).as(russian.all()).isZero();
        assertThat(russian.talk().lines())
                .containsExactly("Папки временных файлов " + missing + " (TMPDIR) нет, взята /tmp");
        assertThat(english.talk().lines())
                .containsExactly("The folder of temporary files " + missing + " (TMPDIR) is not there, /tmp is used");
    }

    @Test
    void a_workbook_brings_no_chatter_of_libraries() throws IOException, InterruptedException {
        Files.copy(Cli.sample("clients.xlsx"), work.resolve("база.xlsx"));
        Installed.Ended ended = installed().run(work, "review", "база.xlsx", "-q");
        assertThat(ended.code()).as(ended.all()).isIn(0, 11);
        assertThat(ended.talk()).isEmpty();
    }

    @Test
    void reads_the_standard_input() throws IOException, InterruptedException {
        SmallBase.russian(work);
        Installed installed = installed();
        Installed.Ended ended = installed.shell(work, "\"$REVIZOR\" check - -q -f csv --lang en < клиенты.csv");
        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(ended.out()).contains("TASK-003");
        assertThat(names(work)).containsExactly("клиенты.csv");
        Installed.Ended review = installed.shell(work, "\"$REVIZOR\" review - -q < клиенты.csv");
        assertThat(review.code()).as(review.all()).isZero();
        assertThat(work.resolve("stdin-revizor/report.html")).exists();
    }

    @Test
    void a_reader_that_goes_away_is_no_trouble() throws IOException, InterruptedException {
        Files.copy(Cli.sample("clients.csv"), work.resolve("clients.csv"));
        Installed revizor = installed();
        for (String command : List.of("review", "check")) {
            Installed.Ended ended = revizor.shell(work, "\"$REVIZOR\" " + command + " clients.csv -q | head -n 1");
            assertThat(ended.code()).as(ended.all()).isZero();
            assertThat(ended.talk()).isEmpty();
            assertThat(ended.out().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 2, 130", "TERM, 15, 143"})
    void a_stop_in_the_middle_leaves_nothing_behind(String signal, int number, int code)
            throws IOException, InterruptedException {
        Installed revizor = installed();
        SampleBase.write(new SampleBase.Settings(LARGE, SEED, 1_000, SampleBase.SHIPPED.files()), work);
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> before = names(work);
        Process process = revizor.start(
                work,
                Map.of("REVIZOR_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary.toRealPath()),
                List.of(revizor.launcher(), "review", "clients.csv", "-o", "out", "-q"));
        waitUntilItWorks(process, temporary);
        Assumptions.assumeFalse(ignores(process.pid(), number), "this environment ignores SIG" + signal);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(revizor.read("err")).isEqualTo(code);
        assertThat(names(temporary).stream().filter(name -> !name.startsWith("hsperf")))
                .isEmpty();
        assertThat(names(work).stream().filter(name -> !name.equals("out"))).containsExactlyElementsOf(before);
        if (Files.exists(work.resolve("out"))) {
            assertThat(names(work.resolve("out"))).isEmpty();
        }
    }

    /** All have one telephone, so that learning and comparing take long; the sentence comes however busy the machine is. */
    @ParameterizedTest
    @CsvSource({"INT, 2, 130", "TERM, 15, 143"})
    void a_stop_while_records_are_compared_is_told(String signal, int number, int code)
            throws IOException, InterruptedException {
        StringBuilder people = new StringBuilder("id,last_name,first_name,phone\n");
        for (int i = 0; i < 10 * LARGE; i++) {
            people.append(i).append(",G");
            // Letters of its own for each: copies would not be compared.
            Integer.toString((int) (i * 7919L % 1_000_003) + 100_000, 26)
                    .chars()
                    .map(c -> c <= '9' ? c - '0' + 'q' : c)
                    .forEach(people::appendCodePoint);
            people.append(",Olga,+79161112233\n");
        }
        Files.writeString(work.resolve("people.csv"), people);
        Installed revizor = installed();
        Process process = revizor.start(
                work,
                Map.of(),
                List.of(
                        revizor.launcher(),
                        "dedupe",
                        "people.csv",
                        "--id",
                        "id",
                        "--clusters",
                        "c.csv",
                        "--lang",
                        "en"));
        TimeUnit.SECONDS.sleep(4);
        Assumptions.assumeTrue(process.isAlive(), "this machine was faster");
        Assumptions.assumeFalse(ignores(process.pid(), number), "this environment ignores SIG" + signal);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(revizor.read("err")).isEqualTo(code);
        assertThat(revizor.read("err")).contains("ERR-0002");
        assertThat(names(work)).containsExactly("people.csv");
    }

    /** The temporary store stands, so the run is past its start. */
    private static void waitUntilItWorks(Process process, Path temporary) throws IOException, InterruptedException {
        while (process.isAlive() && names(temporary).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
        TimeUnit.MILLISECONDS.sleep(1_000);
    }

    private static boolean ignores(long pid, int number) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readString(status)
                .lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).trim(), 16))
                .anyMatch(mask -> (mask >> (number - 1) & 1) == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "--memory 700m, -Xmx550m -Xmn55m",
        "--memory 0700m, -Xmx550m -Xmn55m",
        "--memory=2g, -Xmx1898m",
        "--memory=08g, -Xmx8042m",
        "--memory 100m, -Xmx2g",
        "--memory many, -Xmx2g",
        "-q, -Xmx2g"
    })
    void the_memory_that_is_asked_for_makes_the_heap(String asked, String flags)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("для временных файлов"));
        List<String> command = new ArrayList<>(List.of("dedupe", "clients.csv"));
        command.addAll(List.of(asked.split(" ")));
        Installed.Ended ended = flags(temporary, command);
        assertThat(ended.out().lines())
                .contains(flags.split(" "))
                .contains(asked.split(" "))
                .contains("-Djava.io.tmpdir=" + temporary, "-XX:-UsePerfData");
    }

    @ParameterizedTest
    @CsvSource({
        "dedupe --base base.rvb -q, true",
        "dedupe --base base.rvb --memory 700m, false",
        "dedupe --base base.rvb --memory 2g, false",
        "dedupe --base base.rvb big.csv, false",
        "dedupe small.csv, false",
        "dedupe big.csv, true",
        "dedupe big.csv --memory 1g, false",
        "review big.csv, false",
        "import base.rvb, false"
    })
    void two_threads_put_away_what_a_large_base_is_read_into(String words, boolean two)
            throws IOException, InterruptedException {
        large("base.rvb", "\0\0\0\033revizor.base/");
        large("big.csv", "ID;Name");
        Installed.Ended ended = flags(folder, List.of(words.split(" ")));
        assertThat(ended.out().lines().anyMatch("-XX:+UseParallelGC"::equals))
                .as(ended.all())
                .isEqualTo(two);
    }

    /** More than the launcher takes for small; holes on the disk. */
    private void large(String name, String beginning) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(work.resolve(name).toFile(), "rw")) {
            file.write(beginning.getBytes(StandardCharsets.US_ASCII));
            file.setLength(70L << 20);
        }
    }

    /** What a machine that only says what it was given says. */
    private Installed.Ended flags(Path temporary, List<String> words) throws IOException, InterruptedException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Installed revizor = installed();
        List<String> command = new ArrayList<>(List.of(revizor.launcher()));
        command.addAll(words);
        return revizor.run(
                work, Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "TMPDIR", temporary.toString()), command);
    }

    @Test
    void a_full_folder_of_temporary_files_is_named_and_left_clean() throws IOException, InterruptedException {
        Path small = Files.createDirectories(folder.resolve("временное"));
        Assumptions.assumeTrue(
                Installed.ended("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small.toString()) == 0,
                "a small disk cannot be mounted here");
        try {
            StringBuilder rows = new StringBuilder("ID;Фамилия;Имя;E-mail\n");
            for (int i = 0; i < 60_000; i++) {
                rows.append(
                        i + ";Иванов;Иван;\"a" + i + "@mail.ru, zz" + i + "@firm-with-a-long-name-" + i + ".ru\"\n");
            }
            Files.writeString(work.resolve("many.csv"), rows, StandardCharsets.UTF_8);
            Installed revizor = installed();
            assertThat(revizor.run(work, "import", "many.csv", "--store", "many.db", "-q")
                            .code())
                    .isZero();
            for (String lang : List.of("ru", "en")) {
                Installed.Ended ended = revizor.run(
                        work,
                        Map.of("TMPDIR", small.toString(), "REVIZOR_LANG", lang),
                        List.of(
                                revizor.launcher(),
                                "export",
                                "--store",
                                "many.db",
                                "--dialect",
                                "hubspot",
                                "-o",
                                "hb.csv"));
                assertThat(ended.code()).as(ended.all()).isEqualTo(32);
                assertThat(ended.talk())
                        .contains("ERR-0010 " + small, "TMPDIR=")
                        .doesNotContain("-o ", "Exception");
                assertThat(names(small)).as("personal data").noneMatch(name -> name.startsWith("revizor"));
                assertThat(work.resolve("hb.csv")).doesNotExist();
            }
        } finally {
            Installed.ended("umount", small.toString());
        }
    }

    @Test
    void a_full_disk_leaves_no_half_written_file() throws IOException, InterruptedException {
        Path small = Files.createDirectories(folder.resolve("диск"));
        Assumptions.assumeTrue(
                Installed.ended("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()) == 0,
                "a small disk cannot be mounted here");
        try {
            Files.copy(Cli.sample("clients.csv"), work.resolve("clients.csv"));
            Installed.Ended ended = installed()
                    .run(
                            work,
                            "review",
                            "clients.csv",
                            "-o",
                            small.resolve("out").toString(),
                            "-q");
            assertThat(ended.code()).as(ended.all()).isEqualTo(32);
            assertThat(ended.talk()).contains("ERR-0005").doesNotContain("Exception");
            assertThat(ended.out()).isEmpty();
            Path out = small.resolve("out");
            if (Files.exists(out)) {
                // No half of a set: what the disk had no room for takes the rest with it.
                assertThat(names(out)).isEmpty();
            }
        } finally {
            Installed.ended("umount", small.toString());
        }
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
