package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input by the front door, in both languages: its code, its number, and a store that is as it was before. */
final class BadIntakeTest {
    private static byte[] stored = {};
    private static String before = "";

    @TempDir
    Path folder;

    private Path store = Path.of("");

    /** One is made for all tests. */
    @BeforeAll
    static void a_store_with_a_client(@TempDir Path first) throws IOException {
        Path store = first.resolve("base.db");
        Path table = BadFiles.text(first, "first.csv", "ID;Имя;Телефон\n1;Анна;+79730000011\n");
        assertThat(Cli.in("en").run("import", table, "--store", store).code()).isZero();
        before = cards(store);
        assertThat(list(first)).containsExactly("base.db", "base.db.lock", "first.csv");
        stored = Files.readAllBytes(store);
    }

    @BeforeEach
    void a_copy_of_it() throws IOException {
        store = Files.write(folder.resolve("base.db"), stored);
    }

    static Stream<Arguments> everyCase() {
        return Arrays.stream(BadIntake.values())
                .flatMap(bad -> Stream.of("ru", "en").map(lang -> Arguments.of(bad, lang)));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void is_answered_with_its_code_and_nothing_is_lost(BadIntake bad, String lang) throws Exception {
        Path input = bad.make(Files.createDirectory(folder.resolve("in")));
        List<String> beside = names();
        Cli.Result result = switch (bad) {
            case NO_ROOM_FOR_EXPORT -> exported(lang);
            case NO_ROOM_FOR_STORE -> storedOnSmallDisk(input, lang);
            case OPEN_ELSEWHERE -> openElsewhere(lang);
            case CHANGING -> whileItGrows(input, lang);
            case WRONG_PASSWORD -> imported(Cli.in(lang).with("REVIZOR_PASSWORD", "guess"), input);
            default -> imported(Cli.in(lang), input);
        };
        clear(bad, lang, result);
        String after = cards(store);
        assertThat(after.lines().count() - before.lines().count()).isEqualTo(bad.stored);
        // More columns may stand behind those of the client that was there.
        assertThat(after).startsWith(bad.stored == 0 ? before : before.substring(0, before.indexOf('}')));
        assertThat(names()).isEqualTo(beside);
        if (bad.exit == 30) {
            notReviewed(bad, input, lang);
        }
    }

    private static void clear(BadIntake bad, String lang, Cli.Result result) {
        assertThat(result.code()).as(result.all()).isEqualTo(bad.exit);
        assertThat(result.all()).doesNotContain("Exception").doesNotContain("\tat ");
        if (bad.exit >= 30) {
            String cure = lang.equals("ru") ? "Что делать: " : "What to do: ";
            assertThat(result.talk()).contains(bad.code).contains(cure);
            assertThat(result.out()).isEmpty();
        }
    }

    /** Nor does a review leave a folder behind. */
    private void notReviewed(BadIntake bad, Path input, String lang) throws IOException {
        if (bad != BadIntake.CHANGING && bad != BadIntake.WRONG_PASSWORD) {
            Cli.Result review = Cli.in(lang).run("review", input, "-o", folder.resolve("out"));
            assertThat(review.code()).as(review.all()).isEqualTo(bad.exit);
            assertThat(review.talk()).contains(bad.code);
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    /** All cards of the store, a line each. */
    private static String cards(Path store) {
        Cli.Result all = Cli.in("en").run("export", "--store", store, "--format", "jsonl", "-o", "-");
        assertThat(all.code()).as(all.talk()).isZero();
        return all.out();
    }

    /** All that lies in the folders, but for the files of the store and of rejected rows. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.startsWith("base.db") && !name.equals("rejects.csv"))
                    .sorted()
                    .toList();
        }
    }

    private Cli.Result imported(Cli cli, Path input) throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        Cli.Result result = cli.run("import", input, "--store", store, "--rejects", rejects);
        assertThat(Files.exists(rejects)).isEqualTo(result.code() == 11);
        if (result.code() == 11) {
            assertThat(Files.readString(rejects)).containsPattern("ERR-01(18|2[4789])");
        }
        return result;
    }

    private Cli.Result whileItGrows(Path input, String lang) throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<IOException> failed = new ArrayList<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; !done.get(); i++) {
                    Files.writeString(
                            input, 500_000 + i + ";Яна;;\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
                    Thread.sleep(1);
                }
            } catch (IOException e) {
                failed.add(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();
        try {
            return imported(Cli.in(lang), input);
        } finally {
            done.set(true);
            writer.join();
            assertThat(failed).isEmpty();
        }
    }

    /** An export that is too large for its disk, over one that was there. */
    private Cli.Result exported(String lang) throws IOException, InterruptedException, GeneralSecurityException {
        Path own = folder.resolve("large.db");
        Path input = BadIntake.NO_ROOM_FOR_STORE.make(Files.createTempDirectory("revizor-test"));
        assertThat(Cli.in("en").run("import", input, "--store", own, "-q").code())
                .isZero();
        Files.delete(input);
        Files.delete(input.getParent());
        Path disk = smallDisk();
        try {
            Path target = BadFiles.text(disk, "clients.csv", "what was there\n");
            Cli.Result result = Cli.in(lang).run("export", "--store", own, "-o", target);
            assertThat(target).hasContent("what was there\n");
            assertThat(list(disk)).containsExactly("clients.csv");
            return result;
        } finally {
            gone(disk);
            for (String name : List.of("large.db", "large.db.lock", "large.db-wal", "large.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private Cli.Result storedOnSmallDisk(Path input, String lang) throws IOException, InterruptedException {
        Path disk = smallDisk();
        try {
            Path own = disk.resolve("base.db");
            Cli.Result result =
                    Cli.in(lang).run("import", input, "--store", own, "--rejects", folder.resolve("rejects.csv"), "-q");
            assertThat(list(disk).stream().filter(name -> !name.startsWith("base.db")))
                    .isEmpty();
            return result;
        } finally {
            gone(disk);
        }
    }

    private Cli.Result openElsewhere(String lang) throws IOException {
        Path out = Files.createDirectory(folder.resolve("open"));
        Path target = BadFiles.text(out, "clients.xlsx", "what was there");
        Files.writeString(out.resolve("~$clients.xlsx"), "");
        Cli.Result result = Cli.in(lang).run("export", "--store", store, "-o", target);
        assertThat(target).hasContent("what was there");
        assertThat(list(out)).containsExactly("clients.xlsx", "~$clients.xlsx");
        for (String name : list(out)) {
            Files.delete(out.resolve(name));
        }
        Files.delete(out);
        return result;
    }

    /** A disk of a megabyte; only an administrator of Linux can have one. */
    private Path smallDisk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0;
        if (!mounted) {
            Files.delete(disk);
        }
        Assumptions.assumeTrue(mounted, "a small disk cannot be mounted here");
        return disk;
    }

    private static void gone(Path disk) throws IOException, InterruptedException {
        assertThat(run("umount", "-l", disk.toString())).isZero();
        Files.delete(disk);
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static List<String> list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_manual_lists_every_case() {
        StringBuilder table =
                new StringBuilder("| what comes | code | exit | what becomes of it | case |\n|---|---|---|---|---|\n");
        for (BadIntake bad : BadIntake.values()) {
            table.append("| ").append(bad.what);
            table.append(" | ").append(bad.code.isEmpty() ? "–" : "`" + bad.code + "`");
            table.append(" | ").append(bad.exit).append(" | ").append(bad.fate());
            table.append(" | `").append(bad.name()).append("` |\n");
        }
        Page.of("reading.md").holds("bad input", table.toString());
    }
}
