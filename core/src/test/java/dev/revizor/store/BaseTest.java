package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaseTest {
    @TempDir
    Path folder;

    private Base open(String name) {
        return Base.open(folder.resolve(name), Base.Mode.CREATE_OR_OPEN, Shelf.run());
    }

    private static String insert(Base base, Card... cards) {
        try (Writer writer = base.begin("import", "test")) {
            writer.addSource(Shelf.table(), Shelf.mapping());
            for (Card card : cards) {
                assertThat(writer.apply(new Change.Insert(card))).isEqualTo(Writer.Outcome.NEW);
            }
            writer.commit();
            return writer.run();
        }
    }

    private static <T> List<T> all(Rows<T> rows) {
        List<T> out = new ArrayList<>();
        try (rows) {
            for (Optional<T> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.add(row.get());
            }
        }
        return out;
    }

    private static ErrorCode.Kind kind(Throwable thrown) {
        return ((RevizorException) thrown).code().kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"база.db", "a b.db", "100%.db", "x?mode=ro.db", "x#y.db", ":memory:"})
    void opens_under_any_name(String name) {
        try (Base base = open(name)) {
            insert(base, Shelf.contact("1", "Иванов", "9000000001"));
        }
        assertThat(folder.resolve(name)).exists();
        try (Base base = Base.open(folder.resolve(name), Base.Mode.READ_ONLY, Shelf.run())) {
            assertThat(Shelf.live(base)).containsOnlyKeys("file:contact:1");
        }
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        open("a.db").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refuses_what_is_no_store_without_touching_it() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "просто текст");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        Path other = folder.resolve("other.db");
        try (Connection foreign = Database.connect(other, Database.Durability.TEMPORARY)) {
            Database.execute(foreign, "CREATE TABLE t (x)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        for (Path file : List.of(text, empty, other, folder)) {
            byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
            assertThatThrownBy(() -> Base.open(file, Base.Mode.OPEN, Shelf.run()))
                    .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(ErrorCode.Kind.STORE_MISSING));
            assertThat(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file))
                    .isEqualTo(before);
        }
        assertThatThrownBy(() -> Base.open(folder.resolve("no.db"), Base.Mode.OPEN, Shelf.run()))
                .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(ErrorCode.Kind.STORE_MISSING));
    }

    @Test
    void refuses_a_newer_store_without_touching_it() throws IOException, SQLException {
        Path file = folder.resolve("new.db");
        open("new.db").close();
        try (Connection raw = Database.connect(file, Database.Durability.TEMPORARY)) {
            Database.execute(raw, "PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Base.open(file, Base.Mode.OPEN, Shelf.run()))
                .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(ErrorCode.Kind.STORE_NEWER));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void one_writer_at_a_time_and_readers_go_on() {
        try (Base first = open("a.db")) {
            insert(first, Shelf.contact("1", "Иванов", "9000000001"));
            assertThatThrownBy(() -> open("a.db"))
                    .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(ErrorCode.Kind.STORE_LOCKED));
            try (Base reader = Base.open(folder.resolve("a.db"), Base.Mode.READ_ONLY, Shelf.run())) {
                assertThat(Shelf.live(reader)).hasSize(1);
            }
        }
        open("a.db").close();
    }

    @Test
    void an_insert_meets_the_same_or_another_card() {
        try (Base base = open("a.db")) {
            Card one = Shelf.contact("1", "Иванов", "9000000001");
            try (Writer writer = base.begin("import", "test")) {
                writer.addSource(Shelf.table(), Shelf.mapping());
                assertThat(writer.apply(new Change.Insert(one))).isEqualTo(Writer.Outcome.NEW);
                assertThat(writer.apply(new Change.Insert(one))).isEqualTo(Writer.Outcome.SAME);
                assertThat(writer.apply(new Change.Insert(Shelf.contact("1", "Петров", "9"))))
                        .isEqualTo(Writer.Outcome.DIFFERENT);
                writer.commit();
            }
            try (Writer writer = base.begin("import", "test")) {
                assertThat(writer.apply(new Change.Insert(one))).isEqualTo(Writer.Outcome.SAME);
                assertThat(writer.apply(new Change.Insert(Shelf.contact("1", "Петров", "9"))))
                        .isEqualTo(Writer.Outcome.DIFFERENT);
                assertThat(writer.apply(new Change.Update(one, "x"))).isEqualTo(Writer.Outcome.SAME);
                assertThat(writer.changes()).isZero();
                writer.commit();
            }
            assertThat(base.runs()).hasSize(1);
            assertThat(base.lastRun()).contains("R-000001");
        }
    }

    @Test
    void without_a_commit_nothing_has_happened() {
        try (Base base = open("a.db")) {
            insert(base, Shelf.contact("1", "Иванов", "9000000001"));
            try (Writer writer = base.begin("import", "test")) {
                writer.apply(new Change.Insert(Shelf.contact("2", "Петров", "9000000002")));
            }
            assertThat(Shelf.live(base)).containsOnlyKeys("file:contact:1");
            insert(base, Shelf.contact("2", "Петров", "9000000002"));
            assertThat(Shelf.live(base)).hasSize(2);
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void the_journal_names_every_change_and_its_seals_follow_each_other() {
        try (Base base = open("a.db")) {
            insert(base, Shelf.contact("1", "Иванов", "9000000001"), Shelf.contact("2", "Петров", "9000000002"));
            List<JournalEntry> entries = all(base.journal(1));
            assertThat(entries).extracting(JournalEntry::op).containsExactly("insert", "insert");
            assertThat(entries.get(0).prev()).isEqualTo("0".repeat(64));
            assertThat(entries.get(1).prev()).isEqualTo(entries.get(0).seal());
            assertThat(all(base.journal(2))).containsExactly(entries.get(1));
            assertThat(base.journalHead())
                    .isEqualTo(new Base.JournalHead(entries.get(1).seal(), 2));
        }
    }

    @Test
    void tasks_find_their_card_by_id_by_name_and_owner_and_by_a_name_of_its_own() {
        Card ivanov = Shelf.contact("1", "Иванов", "9000000001");
        try (Base base = open("a.db")) {
            base.taskReader(Shelf::task);
            insert(
                    base,
                    ivanov,
                    Shelf.contact("2", "Петров", "9000000002"),
                    Shelf.task("1", Map.of(Field.CARD_REF, "1", Field.NEXT_ACTION, "Позвонить")),
                    Shelf.task("2", Map.of(Field.CARD_NAME, "ПЕТРОВ")),
                    Shelf.task("3", Map.of(Field.CARD_NAME, "Никто")),
                    Shelf.task("4", Map.of(Field.CARD_REF, "file:contact:2")));
            List<CardFile> files = all(base.cardFiles());
            assertThat(files).extracting(file -> file.card().id()).containsExactly("file:contact:1", "file:contact:2");
            assertThat(files.get(0).tasks()).extracting(task -> task.action()).containsExactly("Позвонить");
            assertThat(files.get(1).tasks())
                    .extracting(task -> task.id())
                    .containsExactly("file:task:2", "file:task:4");
            assertThat(all(base.orphans())).extracting(Card::id).containsExactly("file:task:3");
        }
    }

    @Test
    void what_hung_on_a_merged_card_hangs_on_the_survivor_until_the_merge_is_undone() {
        Card one = Shelf.contact("1", "Иванов", "9000000001");
        try (Base base = open("a.db")) {
            base.taskReader(Shelf::task);
            insert(
                    base,
                    one,
                    Shelf.contact("2", "Петров", "9000000002"),
                    Shelf.task("1", Map.of(Field.CARD_REF, "2", Field.NEXT_ACTION, "Позвонить")));
            String merge;
            try (Writer writer = base.begin("merge", "test")) {
                writer.apply(new Change.Merge(one, List.of("file:contact:2"), "G-1"));
                writer.commit();
                merge = writer.run();
            }
            List<CardFile> merged = all(base.cardFiles());
            assertThat(merged).hasSize(1);
            assertThat(merged.get(0).tasks()).hasSize(1);
            assertThat(base.find("file:contact:2")).isEmpty();
            try (Writer writer = base.begin("undo", "test")) {
                writer.apply(new Change.Undo(merge));
                writer.commit();
            }
            List<CardFile> back = all(base.cardFiles());
            assertThat(back).hasSize(2);
            assertThat(back.get(0).tasks()).isEmpty();
            assertThat(back.get(1).tasks()).hasSize(1);
            assertThat(base.runs().get(1).undoneBy()).isEqualTo("R-000003");
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void findings_replace_those_of_the_check_before_and_come_in_order() {
        try (Base base = open("a.db")) {
            for (List<String> codes : List.of(List.of("Z-001"), List.of("TASK-003", "CARD-020"))) {
                try (FindingSink sink = base.findingSink()) {
                    codes.forEach(code -> sink.add(Finding.of(
                            code,
                            Severity.MAJOR,
                            Verdict.FAIL,
                            "file:contact:1",
                            "Ким",
                            Optional.of(Field.PHONE),
                            Map.of("day", "2026-01-01"))));
                }
            }
            List<Finding> found = all(base.findings());
            assertThat(found).extracting(Finding::code).containsExactly("CARD-020", "TASK-003");
            assertThat(found.get(0).args()).containsEntry("day", "2026-01-01");
            assertThat(found.get(0).field()).contains(Field.PHONE);
        }
    }

    @Test
    void a_source_and_its_fields_come_back() {
        try (Base base = open("a.db")) {
            insert(base, Shelf.contact("1", "Иванов", "9000000001"));
            assertThat(base.sources()).containsExactly(Shelf.table());
            assertThat(base.count(EntityKind.CONTACT)).isEqualTo(1);
            assertThat(base.has(EntityKind.TASK)).isFalse();
        }
    }

    @Test
    void a_temporary_store_goes_away() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        try (Base base = Base.temporary(own, Shelf.run())) {
            insert(base, Shelf.contact("1", "Иванов", "9000000001"));
            assertThat(Shelf.live(base)).hasSize(1);
        }
        try (var left = Files.list(own)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal SET actor = 'other' WHERE seq = 2 | LOG-001",
                "DELETE FROM journal WHERE seq = 2 | LOG-002",
                "DELETE FROM journal WHERE seq = 3 | LOG-003",
                "UPDATE card SET body = x'00' WHERE id = 1 | LOG-005",
                "UPDATE card SET state = 2 WHERE id = 1 | LOG-005",
                "INSERT INTO card (id, public_id, kind, state, merged_into, source, source_row, content, body) VALUES (9, 'x', 0, 0, '', 0, 1, x'00', x'00') | LOG-006",
                "DELETE FROM card WHERE id = 2 | LOG-007",
                "CREATE TRIGGER t AFTER INSERT ON card BEGIN SELECT 1; END | LOG-008",
                "ALTER TABLE card ADD COLUMN more TEXT | LOG-008"
            })
    void tampering_shows(String sql, String code) throws SQLException {
        Path file = folder.resolve("a.db");
        try (Base base = open("a.db")) {
            insert(
                    base,
                    Shelf.contact("1", "Иванов", "9000000001"),
                    Shelf.contact("2", "Петров", "9000000002"),
                    Shelf.contact("3", "Сидоров", "9000000003"));
            assertThat(base.verify().lines()).isEmpty();
        }
        try (Connection raw = Database.connect(file, Database.Durability.LASTING);
                PreparedStatement statement = raw.prepareStatement(sql)) {
            statement.execute();
        }
        try (Base base = Base.open(file, Base.Mode.READ_ONLY, Shelf.run())) {
            assertThat(base.verify().lines())
                    .anySatisfy(line -> assertThat(line).startsWith(code));
        }
    }

    @Test
    void a_truncated_file_is_damage_and_no_trace() throws IOException {
        Path file = folder.resolve("a.db");
        try (Base base = open("a.db")) {
            for (int i = 0; i < 3; i++) {
                insert(base, Shelf.contact("c" + i, "и".repeat(20_000), "9000000001"));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> {
                    try (Base base = Base.open(file, Base.Mode.READ_ONLY, Shelf.run())) {
                        base.verify();
                        Shelf.live(base);
                    }
                })
                .isInstanceOf(RevizorException.class);
    }
}
