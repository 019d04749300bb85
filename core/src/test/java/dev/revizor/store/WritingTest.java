package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Writer.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Base base;

    @BeforeEach
    void make() {
        base = StoreFixture.create(folder.resolve("base.db"));
    }

    @AfterEach
    void clean() {
        assertThat(base.verify().lines()).isEmpty();
        base.close();
    }

    private static Card named(int number, String name) {
        return card("file:contact:" + number, "last_name", name);
    }

    private Outcome alone(Change change) {
        try (Writer writer = base.begin("test", "мы")) {
            Outcome outcome = writer.apply(change);
            writer.commit();
            return outcome;
        }
    }

    @Test
    void an_insert_is_new_or_the_same_or_different() {
        try (Writer writer = base.begin("import", "мы")) {
            assertThat(writer.apply(new Change.Insert(named(1, "Иванов")))).isEqualTo(Outcome.NEW);
            assertThat(writer.apply(new Change.Insert(named(1, "Иванов")))).isEqualTo(Outcome.SAME);
            assertThat(writer.apply(new Change.Insert(named(1, "Петров")))).isEqualTo(Outcome.DIFFERENT);
            assertThat(writer.changes()).isEqualTo(1);
            writer.commit();
        }
        assertThat(alone(new Change.Insert(named(1, "Иванов")))).isEqualTo(Outcome.SAME);
        assertThat(alone(new Change.Insert(named(1, "Петров")))).isEqualTo(Outcome.DIFFERENT);
        assertThat(base.find("file:contact:1")).contains(named(1, "Иванов"));
        assertThat(base.runs()).hasSize(1);
    }

    @Test
    void the_same_content_from_another_file_is_the_same() {
        insert(base, named(1, "Иванов"));
        Card moved = new Card(
                "file:contact:1",
                EntityKind.CONTACT,
                new Origin(4, 77),
                Map.of(Field.LAST_NAME, List.of(Value.good(9, "Иванов"))),
                List.of(new Extra(1, "лишнее")));
        assertThat(alone(new Change.Insert(moved))).isEqualTo(Outcome.SAME);
        assertThat(alone(new Change.Update(moved, "import.newer"))).isEqualTo(Outcome.SAME);
        assertThat(base.find("file:contact:1")).contains(named(1, "Иванов"));
    }

    @Test
    void batches_hide_nothing() {
        try (Writer writer = base.begin("import", "мы")) {
            for (int i = 0; i < 2_500; i++) {
                assertThat(writer.apply(new Change.Insert(named(i, "Иванов")))).isEqualTo(Outcome.NEW);
                assertThat(writer.apply(new Change.Insert(named(i / 2, "Иванов"))))
                        .isEqualTo(Outcome.SAME);
                if (i % 700 == 0) {
                    assertThat(writer.apply(new Change.Update(named(i, "Петров" + i), "test")))
                            .isEqualTo(Outcome.NEW);
                    assertThat(writer.apply(new Change.Update(named(i, "Иванов"), "test")))
                            .isEqualTo(Outcome.NEW);
                }
            }
            writer.commit();
        }
        assertThat(base.count(EntityKind.CONTACT)).isEqualTo(2_500);
        assertThat(base.runs().get(0).changes()).isEqualTo(2_508);
    }

    @Test
    void a_card_that_was_undone_comes_back_as_new() {
        String first = insert(base, named(1, "Иванов"));
        run(base, new Change.Undo(first));
        assertThat(base.find("file:contact:1")).isEmpty();
        assertThat(base.count(EntityKind.CONTACT)).isZero();
        assertThat(alone(new Change.Insert(named(1, "Петров")))).isEqualTo(Outcome.NEW);
        assertThat(base.find("file:contact:1")).contains(named(1, "Петров"));
    }

    @Test
    void an_update_writes_only_what_differs() {
        insert(base, named(1, "Иванов"));
        assertThat(alone(new Change.Update(named(1, "Иванов"), "test"))).isEqualTo(Outcome.SAME);
        assertThat(alone(new Change.Update(named(1, "Петров"), "test"))).isEqualTo(Outcome.NEW);
        assertThat(base.find("file:contact:1")).contains(named(1, "Петров"));
        insert(base, named(2, "Сидоров"));
        try (ChangedCards changed = base.changedCards()) {
            assertThat(changed.has("file:contact:1")).isTrue();
            assertThat(changed.has("file:contact:2")).isFalse();
        }
    }

    @Test
    void a_card_that_is_not_there_can_be_neither_updated_nor_merged() {
        insert(base, named(1, "Иванов"), named(2, "Иванов"));
        run(base, new Change.Merge(named(1, "Иванов"), List.of("file:contact:2"), "C-1"));
        for (Change change : List.of(
                new Change.Update(named(3, "Петров"), "test"),
                new Change.Merge(named(1, "x"), List.of("file:contact:2"), "C-2"),
                new Change.Merge(named(3, "x"), List.of("file:contact:1"), "C-2"),
                new Change.Merge(named(1, "x"), List.of("file:contact:1"), "C-2"))) {
            try (Writer writer = base.begin("test", "мы")) {
                RevizorException e = catchThrowableOfType(RevizorException.class, () -> writer.apply(change));
                assertThat(e.code()).isEqualTo(StoreError.UNKNOWN_CARD);
                assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(base.find("file:contact:1")).contains(named(1, "Иванов"));
    }

    @Test
    void a_merge_that_names_a_loser_twice_writes_nothing() {
        insert(base, named(1, "Иванов"), named(2, "Иванов"));
        try (Writer writer = base.begin("merge", "мы")) {
            RevizorException e = catchThrowableOfType(
                    RevizorException.class,
                    () -> writer.apply(
                            new Change.Merge(named(1, "x"), List.of("file:contact:2", "file:contact:2"), "C-1")));
            assertThat(e.args()).containsEntry("card", "file:contact:2");
        }
        assertThat(base.runs()).hasSize(1);
    }

    @Test
    void without_a_commit_nothing_has_happened() {
        insert(base, named(1, "Иванов"), named(2, "Иванов"));
        Map<String, Object> before = StoreFixture.live(base);
        try (Writer writer = base.begin("test", "мы")) {
            for (int i = 10; i < 1_500; i++) {
                writer.apply(new Change.Insert(named(i, "Новый")));
            }
            writer.apply(new Change.Update(named(1, "Петров"), "test"));
            writer.apply(new Change.Merge(named(1, "Сидоров"), List.of("file:contact:2"), "C-1"));
            writer.close();
            writer.close();
        }
        assertThat(StoreFixture.live(base)).isEqualTo(before);
        assertThat(base.runs()).hasSize(1);
        assertThat(base.journalHead().entries()).isEqualTo(2);
        assertThat(alone(new Change.Insert(named(10, "Другой")))).isEqualTo(Outcome.NEW);
        assertThat(base.lastRun()).contains("R-000002");
    }

    @Test
    void a_run_that_changes_nothing_leaves_nothing() {
        insert(base, named(1, "Иванов"));
        assertThat(insert(base, named(1, "Иванов"))).isEqualTo("R-000002");
        assertThat(insert(base, named(1, "Иванов"))).isEqualTo("R-000002");
        assertThat(base.runs()).extracting(Base.RunLine::id).containsExactly("R-000001");
    }

    @Test
    void tables_keep_their_titles_and_number() {
        SourceTable other = new SourceTable(
                9, "b.xlsx", "Лист 1", "xlsx", "", "", 3, List.of("", "Тел.", "Тел.", "ИНН\n(если есть)"), "");
        StoreFixture.addSource(
                base, StoreFixture.TABLE, EntityKind.CONTACT, named(1, "а"), Field.LAST_NAME, Field.PHONE);
        StoreFixture.addSource(
                base, other, EntityKind.DEAL, card(EntityKind.DEAL, "file:deal:1"), Field.AMOUNT, Field.LAST_NAME);
        assertThat(base.sources()).containsExactly(StoreFixture.TABLE, other.withIndex(1));
        assertThat(base.mapped(EntityKind.CONTACT)).containsExactlyInAnyOrder(Field.LAST_NAME, Field.PHONE);
        assertThat(base.mapped(EntityKind.DEAL)).contains(Field.AMOUNT);
        assertThat(base.mapped(EntityKind.TASK)).isEmpty();
        Card client = new Card("file:company:5", EntityKind.COMPANY, new Origin(1, 5), Map.of(), List.of());
        insert(base, client);
        assertThat(base.mapped(EntityKind.COMPANY)).containsExactly(Field.LAST_NAME);
    }

    @Test
    void a_load_does_not_ask_the_index_that_it_has_not_made_yet() throws SQLException {
        base.holdAtMost(2);
        try (Writer writer = base.begin("test", "мы")) {
            writer.settle();
            writer.commit();
        }
        try (Writer writer = base.begin("test", "мы")) {
            for (int i = 0; i < 500; i++) {
                assertThat(writer.apply(new Change.Insert(named(i, "Иванов")))).isEqualTo(Outcome.NEW);
            }
            assertThat(base.ids().isAsked()).isFalse();
            assertThat(writer.apply(new Change.Insert(named(3, "Иванов")))).isEqualTo(Outcome.SAME);
            assertThat(writer.apply(new Change.Insert(named(499, "Петров")))).isEqualTo(Outcome.DIFFERENT);
            writer.commit();
        }
        assertThat(base.ids().isAsked()).isTrue();
        assertThat(alone(new Change.Insert(named(3, "Иванов")))).isEqualTo(Outcome.SAME);
        assertThat(alone(new Change.Insert(named(500, "Иванов")))).isEqualTo(Outcome.NEW);
    }

    @Test
    void a_card_is_known_again_by_its_number() {
        try (Writer writer = base.begin("test", "мы")) {
            assertThat(writer.number("file:contact:1")).isZero();
            writer.apply(new Change.Insert(named(1, "Иванов")));
            writer.apply(new Change.Insert(named(2, "Петров")));
            long first = writer.number("file:contact:1");
            assertThat(writer.number("file:contact:2")).isPositive().isNotEqualTo(first);
            writer.settle();
            assertThat(writer.number("file:contact:1")).isEqualTo(first);
            writer.commit();
        }
    }

    @Test
    void two_ids_of_one_hash_are_two_cards() throws SQLException {
        insert(base, named(1, "Иванов"), named(2, "Петров"));
        // The row of the second card stands under the hash of the first as well.
        base.ids().put(IdIndex.hash("file:contact:1"), 2);
        base.ids().put(IdIndex.hash("file:contact:3"), 2);
        try (Writer writer = base.begin("test", "мы")) {
            assertThat(writer.apply(new Change.Insert(named(1, "Иванов")))).isEqualTo(Outcome.SAME);
            assertThat(writer.apply(new Change.Update(named(1, "Сидоров"), "test")))
                    .isEqualTo(Outcome.NEW);
            assertThat(writer.apply(new Change.Insert(named(3, "Фомин")))).isEqualTo(Outcome.NEW);
            assertThat(writer.apply(new Change.Insert(named(3, "Фомин")))).isEqualTo(Outcome.SAME);
            writer.commit();
        }
        assertThat(base.find("file:contact:2")).contains(named(2, "Петров"));
        assertThat(base.find("file:contact:3")).contains(named(3, "Фомин"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 100_000})
    void the_index_of_ids_grows(int most) {
        IdIndex index = new IdIndex(most);
        for (int i = 1; i <= 20_000; i++) {
            index.put(IdIndex.hash("file:contact:" + i), i);
        }
        assertThat(index.row(IdIndex.hash("file:contact:1"), 0)).isEqualTo(1);
        assertThat(index.row(IdIndex.hash("file:contact:20000"), 0)).isEqualTo(20_000);
        assertThat(index.row(IdIndex.hash("file:contact:20001"), 0)).isZero();
        index.indexed();
        assertThat(index.isAsked()).isEqualTo(most <= 20_000);
    }

    @Test
    void a_later_field_gets_its_number_with_the_first_write() {
        Path file = folder.resolve("old.db");
        StoreFixture.create(file).close();
        StoreFixture.tamper(file, "UPDATE meta SET value = 'phone last_name' WHERE key = 'fields'");
        try (Base old = StoreFixture.open(file, Base.Mode.OPEN)) {
            insert(old, card("file:contact:1", "city", "Тверь", "phone", "+79990000001"));
        }
        assertThat(StoreFixture.read(file, "SELECT value FROM meta WHERE key = 'fields'"))
                .startsWith("phone last_name source_system");
        try (Base old = StoreFixture.open(file, Base.Mode.READ_ONLY)) {
            assertThat(old.numbers().kept()).startsWith("phone last_name source_system");
            assertThat(old.find("file:contact:1"))
                    .contains(card("file:contact:1", "city", "Тверь", "phone", "+79990000001"));
        }
        StoreFixture.tamper(file, "UPDATE meta SET value = 'phone shoe_size' WHERE key = 'fields'");
        RevizorException e = catchThrowableOfType(
                RevizorException.class,
                () -> StoreFixture.open(file, Base.Mode.OPEN).close());
        assertThat(e.code()).isEqualTo(StoreError.NEWER);
    }
}
