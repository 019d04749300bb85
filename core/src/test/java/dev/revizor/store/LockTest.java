package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.create;
import static dev.revizor.store.StoreFixture.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.ErrorCode.Kind;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class LockTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("base.db");
    }

    private RevizorException refused(Path path) {
        return catchThrowableOfType(
                RevizorException.class, () -> open(path, Base.Mode.OPEN).close());
    }

    @Test
    void a_second_writer_is_refused_and_told_who_writes() {
        try (Base base = create(file)) {
            StoreFixture.insert(base, card("file:contact:1"));
            RevizorException e = refused(file);
            assertThat(e.code()).isEqualTo(StoreError.LOCKED);
            assertThat(e.code().kind()).isEqualTo(Kind.STORE_LOCKED);
            assertThat(String.valueOf(e.args().get("holder")))
                    .matches(" \\(pid " + ProcessHandle.current().pid() + ", [^, ]+, 2026-03-01T10:00:00Z, test\\)");
            StoreFixture.insert(base, card("file:contact:2"));
        }
        open(file, Base.Mode.OPEN).close();
    }

    @Test
    void readers_read_while_a_writer_writes() {
        try (Base base = create(file)) {
            StoreFixture.insert(base, card("file:contact:1"));
            try (Base reader = open(file, Base.Mode.READ_ONLY);
                    Writer writer = base.begin("test", "мы")) {
                writer.apply(new dev.revizor.model.Change.Insert(card("file:contact:2")));
                assertThat(StoreFixture.ids(reader.cards())).containsExactly("file:contact:1");
                writer.commit();
                assertThat(StoreFixture.ids(reader.cards())).containsExactly("file:contact:1", "file:contact:2");
            }
            assertThat(StoreFixture.ids(base.cards())).hasSize(2);
        }
    }

    @Test
    void the_lock_goes_at_close() {
        create(file).close();
        assertThat(folder.resolve("base.db.lock")).isEmptyFile();
        try (Base base = open(file, Base.Mode.OPEN)) {
            assertThat(folder.resolve("base.db.lock")).isNotEmptyFile();
            assertThat(base.runs()).isEmpty();
        }
        assertThat(folder.resolve("base.db.lock")).isEmptyFile();
    }

    @Test
    void a_lock_file_of_a_killed_process_holds_nobody() throws IOException {
        create(file).close();
        Files.writeString(folder.resolve("base.db.lock"), "pid 1, 2020-01-01T00:00:00Z");
        open(file, Base.Mode.OPEN).close();
    }

    @Test
    void a_link_to_the_store_has_the_same_lock() throws IOException {
        Path link = folder.resolve("link.db");
        try (Base base = create(file)) {
            Files.createSymbolicLink(link, file);
            assertThat(refused(link).code()).isEqualTo(StoreError.LOCKED);
            assertThat(base.runs()).isEmpty();
        }
        open(link, Base.Mode.OPEN).close();
    }

    @Test
    void a_refused_store_keeps_no_lock() {
        create(file).close();
        StoreFixture.tamper(file, "PRAGMA user_version = 9");
        assertThat(refused(file).code()).isEqualTo(StoreError.NEWER);
        StoreFixture.tamper(file, "PRAGMA user_version = 3");
        open(file, Base.Mode.OPEN).close();
    }

    @Test
    void another_process_is_refused_even_after_a_second_try_of_this_one() throws IOException, InterruptedException {
        try (Base base = create(file)) {
            assertThat(refused(file).code()).isEqualTo(StoreError.LOCKED);
            Process other = Child.start(Opener.class, file.toString());
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            other.waitFor();
            assertThat(said)
                    .startsWith("ERR-2002  (pid " + ProcessHandle.current().pid());
            assertThat(base.runs()).isEmpty();
        }
    }

    @Test
    void the_system_itself_keeps_others_out_whatever_the_record_says() throws IOException, InterruptedException {
        try (Base base = create(file)) {
            StoreFixture.insert(base, card("file:contact:1"));
            Process other = Child.start(Grabber.class, file + ".lock");
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            other.waitFor();
            assertThat(said).startsWith("refused");
        }
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, true", "-3600, false"})
    void a_start_that_the_system_reckons_a_second_off_is_the_same_process(long seconds, boolean held)
            throws IOException {
        create(file).close();
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        String host = Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.UTF_8)
                .strip();
        Instant start = parent.info().startInstant().orElseThrow().plusSeconds(seconds);
        Files.writeString(
                folder.resolve("base.db.lock"),
                "pid " + parent.pid() + "\nhost " + host + "\nstarted " + start + "\nsince then",
                StandardCharsets.UTF_8);
        if (held) {
            assertThat(refused(file).code()).isEqualTo(StoreError.LOCKED);
        } else {
            open(file, Base.Mode.OPEN).close();
        }
    }

    @Test
    void a_writer_of_sqlite_without_our_lock_is_reported_as_a_lock() {
        create(file).close();
        try (Base base = open(file, Base.Mode.OPEN);
                Writer writer = base.begin("test", "мы")) {
            writer.apply(new dev.revizor.model.Change.Insert(card("file:contact:1")));
            assertThat(catchThrowableOfType(
                            IllegalStateException.class,
                            () -> StoreFixture.tamper(file, "PRAGMA busy_timeout = 1", "DELETE FROM card")))
                    .isNotNull();
            writer.commit();
        }
    }

    @Test
    void the_holder_is_told_with_what_he_does() {
        try (Base base = create(file);
                Writer writer = base.begin("import", "мы")) {
            assertThat(String.valueOf(refused(file).args().get("holder"))).endsWith(", import)");
            writer.commit();
        }
        assertThat(Lock.brackets("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DISK_FULL",
        "SQLITE_IOERR_READ, UNREACHABLE",
        "SQLITE_IOERR_WRITE, UNREACHABLE",
        "SQLITE_IOERR_FSTAT, UNREACHABLE",
        "SQLITE_CORRUPT, DAMAGED",
    })
    void only_a_full_disk_is_called_full(SQLiteErrorCode said, StoreError told) {
        assertThat(Trouble.of(file, Database.Durability.LASTING, new SQLiteException("disk I/O error", said))
                        .code())
                .isEqualTo(told);
    }

    /** Tries to open a store, says how it went. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] args) {
            try (Base base = open(Path.of(args[0]), Base.Mode.OPEN)) {
                Child.say("opened " + base.runs().size());
            } catch (RevizorException e) {
                Child.say(e.code().code() + " " + e.args().get("holder"));
            }
        }
    }

    /** Tries to take the system's lock of a file as a store's lock is taken, says how it went. */
    static final class Grabber {
        private Grabber() {}

        public static void main(String[] args) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                Child.say(channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null ? "refused" : "taken");
            }
        }
    }
}
