package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.create;
import static dev.revizor.store.StoreFixture.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.problem.ErrorCode.Kind;
import dev.revizor.problem.RevizorException;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    @TempDir
    Path folder;

    private static RevizorException refused(Path file, Base.Mode mode) {
        return catchThrowableOfType(
                RevizorException.class, () -> open(file, mode).close());
    }

    private void isRefused(Path file, Kind kind) throws IOException {
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        for (Base.Mode mode : Base.Mode.values()) {
            RevizorException e = refused(file, mode);
            assertThat(e.code().kind()).as(mode.name()).isEqualTo(kind);
            assertThat(e.place().file()).isEqualTo(file.toString());
        }
        if (Files.isRegularFile(file)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(OpeningTest::counts)).containsExactly(file);
        }
    }

    /** The lock's file stays, emptied. */
    private static boolean counts(Path file) {
        return !file.toString().endsWith(".lock") || file.toFile().length() > 0;
    }

    private Path filled(String name) {
        Path file = folder.resolve(name);
        try (Base base = create(file)) {
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                cards.add(card("file:contact:" + i, "note", "слово ".repeat(400)));
            }
            StoreFixture.insert(base, cards.toArray(new Card[0]));
        }
        return file;
    }

    @Test
    void a_store_is_made_and_opened_again() {
        Path file = folder.resolve("base.db");
        try (Base base = create(file)) {
            assertThat(base.lastRun()).isEmpty();
            assertThat(base.runs()).isEmpty();
            assertThat(StoreFixture.insert(base, card("file:contact:1"))).isEqualTo("R-000001");
        }
        for (Base.Mode mode : Base.Mode.values()) {
            try (Base base = open(file, mode)) {
                assertThat(StoreFixture.ids(base.cards())).containsExactly("file:contact:1");
                assertThat(base.lastRun()).contains("R-000001");
            }
        }
        assertThat(folder).isDirectoryContaining("glob:**base.db").isDirectoryNotContaining("glob:**base.db-*");
    }

    @Test
    void a_missing_store_is_made_only_by_an_import() {
        Path file = folder.resolve("base.db");
        assertThat(refused(file, Base.Mode.OPEN).code().kind()).isEqualTo(Kind.STORE_MISSING);
        assertThat(refused(file, Base.Mode.READ_ONLY).code().kind()).isEqualTo(Kind.STORE_MISSING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_empty_file_is_no_store() throws IOException {
        isRefused(Files.createFile(folder.resolve("empty.db")), Kind.STORE_MISSING);
    }

    @Test
    void a_text_file_is_no_store() throws IOException {
        isRefused(Files.writeString(folder.resolve("a.csv"), "Фамилия;Имя\n".repeat(50)), Kind.STORE_MISSING);
    }

    @Test
    void a_directory_is_no_store() throws IOException {
        isRefused(Files.createDirectory(folder.resolve("dir.db")), Kind.STORE_MISSING);
    }

    @Test
    void a_database_of_another_program_is_no_store() throws IOException {
        Path file = folder.resolve("theirs.db");
        StoreFixture.tamper(file, "CREATE TABLE card (id INTEGER)", "INSERT INTO card VALUES (1)");
        isRefused(file, Kind.STORE_MISSING);
    }

    @Test
    void a_newer_store_is_left_alone() throws IOException {
        Path file = filled("newer.db");
        StoreFixture.tamper(file, "PRAGMA user_version = 4");
        isRefused(file, Kind.STORE_NEWER);
        assertThat(refused(file, Base.Mode.OPEN).args())
                .containsEntry("theirs", "4")
                .containsEntry("ours", "3");
    }

    @Test
    void an_older_store_is_read_as_it_is_and_brought_up_when_it_is_written() throws IOException {
        Path file = filled("older.db");
        StoreFixture.tamper(
                file, "DROP TABLE said", "DROP TABLE figures", "DROP TABLE hanging", "PRAGMA user_version = 1");
        byte[] before = Files.readAllBytes(file);
        try (Base base = open(file, Base.Mode.READ_ONLY)) {
            assertThat(base.verify().lines()).isEmpty();
            try (Rows<CardFile> files = base.cardFiles()) {
                assertThat(files.next()).isPresent();
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        for (int i = 0; i < 2; i++) {
            try (Base base = open(file, Base.Mode.OPEN)) {
                StoreFixture.insert(base, card("file:contact:new" + i));
                assertThat(base.verify().lines()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 4_096, 16_384, 40_000, 500_000})
    void a_truncated_store_is_damaged(int length) throws IOException {
        Path file = filled("short.db");
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(600_000);
        Files.write(file, Arrays.copyOf(whole, length));
        isRefused(file, Kind.STORE_DAMAGED);
    }

    @Test
    void a_store_whose_pages_are_noise_is_damaged() throws IOException {
        Path file = filled("noise.db");
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, 100, whole.length, (byte) 0x55);
        Files.write(file, whole);
        isRefused(file, Kind.STORE_DAMAGED);
    }

    @Test
    void a_store_without_its_tables_is_damaged() throws IOException {
        Path file = filled("bare.db");
        StoreFixture.tamper(file, "DROP TABLE meta");
        isRefused(file, Kind.STORE_DAMAGED);
    }

    @Test
    void a_store_cannot_be_made_where_there_is_no_folder() {
        Path file = folder.resolve("none").resolve("base.db");
        assertThat(refused(file, Base.Mode.CREATE_OR_OPEN).code().kind()).isEqualTo(Kind.OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "база.db",
                "a b.db",
                "a?b.db",
                "a?journal_mode=off.db",
                "a#b.db",
                "50%.db",
                "%41.db",
                "a&b=c.db",
                "ё?#% 1.db",
                "a'b;.db",
                ":memory:.db"
            })
    void no_character_of_a_path_is_taken_for_something_else(String name) throws IOException {
        Path deep = Files.createDirectory(folder.resolve("папка ?#% 2"));
        for (Path file : List.of(folder.resolve(name), deep.resolve(name))) {
            try (Base base = create(file)) {
                StoreFixture.insert(base, card("file:contact:1"));
            }
            try (Base base = open(file, Base.Mode.READ_ONLY)) {
                assertThat(base.find("file:contact:1")).isPresent();
            }
            assertThat(file).isNotEmptyFile();
        }
        List<Path> found = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).filter(OpeningTest::counts).forEach(found::add);
        }
        assertThat(found).hasSize(2);
    }

    @Test
    void only_its_owner_reads_a_store() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("base.db");
        try (Base base = create(file)) {
            StoreFixture.insert(base, card("file:contact:1"));
            try (var all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .as(String.valueOf(each.getFileName()))
                            .isEqualTo("rw-------");
                }
            }
        }
        Path temporary = Files.createDirectory(folder.resolve("t"));
        try (Base base = Base.temporary(temporary, StoreFixture.RUN)) {
            StoreFixture.insert(base, card("file:contact:1"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("base.db"))))
                    .isEqualTo("rw-------");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_temporary_store_does_not_take_a_file_that_is_there() throws IOException {
        Files.writeString(folder.resolve("base.db"), "x", StandardCharsets.UTF_8);
        RevizorException e = catchThrowableOfType(
                RevizorException.class,
                () -> Base.temporary(folder, StoreFixture.RUN).close());
        assertThat(e.code()).isEqualTo(StoreError.NOT_WRITABLE);
    }

    @Test
    void reading_changes_no_byte() throws IOException {
        Path file = filled("base.db");
        byte[] before = Files.readAllBytes(file);
        try (Base base = open(file, Base.Mode.READ_ONLY)) {
            assertThat(base.verify().lines()).isEmpty();
            assertThat(base.count(card("x").kind())).isEqualTo(300);
            RevizorException e = catchThrowableOfType(
                    RevizorException.class, () -> StoreFixture.insert(base, card("file:contact:new")));
            assertThat(e.code().kind()).isEqualTo(Kind.OUTPUT);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var all = Files.list(folder)) {
            assertThat(all.filter(OpeningTest::counts)).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource(StoreError.class)
    void every_trouble_has_a_code_of_the_room(StoreError error) {
        assertThat(error.code()).matches("ERR-20\\d\\d");
        assertThat(error.arguments()).doesNotHaveDuplicates();
    }
}
