package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.create;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.open;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Change;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("base.db");
        try (Base base = create(file)) {
            insert(base, card("file:contact:1", "city", "Тверь"), card("file:contact:2"), card("file:contact:3"));
            run(base, new Change.Update(card("file:contact:1", "city", "Орёл"), "test"));
            run(base, new Change.Merge(card("file:contact:2", "city", "Уфа"), List.of("file:contact:3"), "C-1"));
            run(base, new Change.Undo("R-000003"));
            run(base, new Change.Merge(card("file:contact:2", "city", "Омск"), List.of("file:contact:3"), "C-1"));
        }
    }

    private List<String> after(String... statements) {
        StoreFixture.tamper(file, statements);
        try (Base base = open(file, Base.Mode.READ_ONLY)) {
            return base.verify().lines();
        }
    }

    @Test
    void a_whole_store_is_clean() {
        try (Base base = open(file, Base.Mode.READ_ONLY)) {
            assertThat(base.verify()).isEqualTo(new VerifyResult(10, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'чужой'",
                "at = '2020-01-01T00:00:00Z'",
                "op = 'fold'",
                "entity = 'deal'",
                "reason = 'x'",
                "run = 9",
                "seal = x'00'",
                "before_hash = '0'",
                "after_hash = '0'",
                "subject = 'file:contact:9'"
            })
    void an_edited_journal_row_breaks_its_seal(String edit) {
        assertThat(after("UPDATE journal SET " + edit + " WHERE seq = 4")).contains("LOG-001 4");
    }

    @Test
    void a_row_deleted_in_the_middle_leaves_a_gap_and_breaks_the_chain() {
        assertThat(after("DELETE FROM journal WHERE seq IN (4, 5)")).contains("LOG-002 4…5", "LOG-001 6");
        assertThat(after("UPDATE journal SET seq = seq - 2 WHERE seq > 5"))
                .contains("LOG-001 4")
                .doesNotContain("LOG-002 4…5");
    }

    @Test
    void a_cut_tail_shows() {
        assertThat(after("DELETE FROM journal WHERE seq > 8")).contains("LOG-003 9…10");
    }

    @Test
    void a_cut_tail_shows_in_the_cards_too() {
        assertThat(after(
                        "DELETE FROM journal WHERE seq > 8",
                        "UPDATE sqlite_sequence SET seq = 8 WHERE name = 'journal'"))
                .containsExactly("LOG-005 file:contact:2", "LOG-005 file:contact:3");
    }

    @Test
    void a_card_edited_by_sql_shows() {
        assertThat(after("UPDATE card SET body = (SELECT body FROM card WHERE public_id = 'file:contact:2')"
                        + " WHERE public_id = 'file:contact:1'"))
                .containsExactly("LOG-005 file:contact:1");
    }

    @ParameterizedTest
    @CsvSource({
        "state,2",
        "state,1",
        "kind,1",
        "kind,99",
        "kind,-1",
        "content,zeroblob(32)",
        "body,zeroblob(0)",
        "body,zeroblob(3)",
        "body,randomblob(9)"
    })
    void whatever_is_edited_in_a_card_shows(String column, String value) {
        assertThat(after("UPDATE card SET " + column + " = " + value + " WHERE public_id = 'file:contact:1'"))
                .containsExactly("LOG-005 file:contact:1");
    }

    @Test
    void a_merged_card_that_went_elsewhere_shows() {
        assertThat(after("UPDATE card SET merged_into = 'file:contact:1' WHERE state = 1"))
                .containsExactly("LOG-005 file:contact:3");
    }

    @Test
    void a_card_put_in_by_sql_shows() {
        assertThat(after(
                        "INSERT INTO card SELECT 77, 'file:contact:77', kind, state, merged_into, root, hangs_on, hung_by, lost, source,"
                                + " source_row, content, body FROM card WHERE public_id = 'file:contact:1'"))
                .containsExactly("LOG-006 file:contact:77");
    }

    @Test
    void a_card_taken_out_by_sql_shows() {
        assertThat(after("DELETE FROM card WHERE public_id IN ('file:contact:2', 'file:contact:1')"))
                .containsExactly("LOG-007 file:contact:1", "LOG-007 file:contact:2");
    }

    @Test
    void what_an_undo_would_put_back_is_guarded() {
        assertThat(after("UPDATE payload SET image = (SELECT image FROM payload WHERE seq = 5) WHERE seq = 4"))
                .containsExactly("LOG-009 4");
        assertThat(after("UPDATE payload SET image = x'0000' WHERE seq = 4")).containsExactly("LOG-009 4");
        assertThat(after("UPDATE payload SET image = CAST('aaaaaaaaaaaaaaaa' AS BLOB) WHERE seq = 4"))
                .containsExactly("LOG-009 4");
        assertThat(after("DELETE FROM payload WHERE seq = 4")).containsExactly("LOG-009 4");
    }

    @Test
    void other_tables_and_triggers_show() {
        assertThat(after("CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM finding; END"))
                .containsExactly("LOG-008 trigger");
        assertThat(after("DROP TRIGGER t", "CREATE VIEW v AS SELECT 1")).containsExactly("LOG-008 trigger");
        assertThat(after("DROP VIEW v", "DROP TABLE finding")).containsExactly("LOG-008 finding");
        assertThat(after("CREATE TABLE finding (id INTEGER)")).containsExactly("LOG-008 finding");
    }

    @Test
    void a_hundred_troubles_are_enough() {
        StoreFixture.tamper(
                file,
                "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
                        + " INSERT INTO card SELECT i, 'x' || i, 0, 0, '', NULL, NULL, NULL, 0, 0, 1, zeroblob(32), x'0000' FROM n");
        try (Base base = open(file, Base.Mode.READ_ONLY)) {
            assertThat(base.verify().lines()).hasSize(100).allMatch(line -> line.startsWith("LOG-006 x"));
        }
    }
}
