package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Change;
import dev.revizor.model.Field;
import dev.revizor.problem.RevizorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever edits a store behind the program's back is seen. */
final class VerifyTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("base.db");
        try (Base base = Base.open(file, Base.Mode.CREATE_OR_OPEN, Cards.RUN)) {
            try (Writer writer = base.begin("import", "x")) {
                for (int i = 0; i < 40; i++) {
                    writer.apply(new Change.Insert(Cards.contact("" + i, Field.CITY, "Город " + i)));
                }
                writer.commit();
            }
            try (Writer writer = base.begin("merge", "x")) {
                writer.apply(new Change.Update(Cards.contact("1", Field.CITY, "Тула"), "x"));
                writer.apply(new Change.Merge(Cards.contact("2"), List.of("crm:contact:3"), "G-1"));
                writer.commit();
            }
        }
    }

    private List<String> after(String... edits) throws Exception {
        try (Connection connection = Database.connect(file, Database.Durability.LASTING)) {
            for (String edit : edits) {
                Database.execute(connection, edit);
            }
        }
        try (Base base = Base.open(file, Base.Mode.READ_ONLY, Cards.RUN)) {
            return base.verify().lines();
        }
    }

    @Test
    void a_whole_store_has_nothing_to_say() throws Exception {
        assertThat(after()).isEmpty();
    }

    @Test
    void a_changed_journal_row_breaks_the_chain() throws Exception {
        assertThat(after("UPDATE journal SET actor = 'другой' WHERE seq = 5")).containsExactly("LOG-001 5");
    }

    @Test
    void a_missing_journal_row_leaves_a_gap() throws Exception {
        assertThat(after("DELETE FROM journal WHERE seq = 5"))
                .contains("LOG-002 5…5", "LOG-001 6", "LOG-006 crm:contact:4");
    }

    @Test
    void a_cut_tail_shows() throws Exception {
        assertThat(after("DELETE FROM journal WHERE seq > 42")).contains("LOG-003 43…43");
    }

    @Test
    void an_edited_an_added_and_a_deleted_card_show() throws Exception {
        assertThat(after(
                        "UPDATE card SET body = (SELECT body FROM card WHERE id = 9) WHERE id = 8",
                        "UPDATE card SET content = x'00' WHERE id = 10",
                        "UPDATE card SET state = 0 WHERE public_id = 'crm:contact:3'",
                        "UPDATE card SET body = x'ffffffff7f' WHERE id = 20",
                        "DELETE FROM card WHERE id = 30",
                        "UPDATE card SET public_id = 'crm:contact:new' WHERE id = 31"))
                .containsExactlyInAnyOrder(
                        "LOG-005 crm:contact:7",
                        "LOG-005 crm:contact:9",
                        "LOG-005 crm:contact:3",
                        "LOG-005 crm:contact:19",
                        "LOG-006 crm:contact:new",
                        "LOG-007 crm:contact:29",
                        "LOG-007 crm:contact:30");
    }

    @Test
    void a_changed_or_missing_pre_image_shows() throws Exception {
        assertThat(after(
                        "UPDATE payload SET image = (SELECT image FROM payload WHERE seq = 42) WHERE seq = 41",
                        "UPDATE payload SET image = x'80' WHERE seq = 42",
                        "DELETE FROM payload WHERE seq = 43"))
                .containsExactly("LOG-009 41", "LOG-009 42", "LOG-009 43");
    }

    @Test
    void a_changed_schema_shows() throws Exception {
        assertThat(after("ALTER TABLE card ADD COLUMN extra TEXT", "CREATE VIEW v AS SELECT 1"))
                .containsExactly("LOG-008 card", "LOG-008 trigger");
    }

    @Test
    void every_statement_of_the_schema_makes_its_table() throws Exception {
        assertThat(Database.schema())
                .hasSize(10)
                .allMatch(sql -> sql.startsWith("CREATE TABLE ") && sql.contains(" STRICT"));
    }

    /** Reported, or the export is the same: never a stack trace, never silently other content. */
    @Test
    void a_flipped_byte_is_reported_or_harmless() throws Exception {
        String whole;
        try (Base base = Base.open(file, Base.Mode.READ_ONLY, Cards.RUN)) {
            whole = Cards.export(base);
        }
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            byte[] broken = bytes.clone();
            int at = random.nextInt(bytes.length);
            broken[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, broken);
            try (Base base = Base.open(file, Base.Mode.READ_ONLY, Cards.RUN)) {
                if (base.verify().lines().isEmpty()) {
                    assertThat(Cards.export(base)).as("byte " + at).isEqualTo(whole);
                }
            } catch (RevizorException reported) {
                assertThat(reported.code()).as("byte " + at).isInstanceOf(StoreError.class);
            }
        }
    }
}
