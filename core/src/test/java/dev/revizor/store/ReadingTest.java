package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.ids;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.list;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.journal.Chain;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.model.Verdict;
import dev.revizor.problem.RevizorException;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
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
        base.close();
    }

    private static Card task(int number, String ref, String action) {
        return card(EntityKind.TASK, "file:task:" + number, "card_ref", ref, "next_action", action);
    }

    @Test
    void rows_come_in_the_order_of_public_ids() {
        insert(
                base,
                card(EntityKind.LEAD, "file:lead:1"),
                card("file:contact:20"),
                card("file:contact:3"),
                card(EntityKind.COMPANY, "file:company:7"),
                card("file:contact:1"),
                card(EntityKind.DEAL, "file:deal:1"),
                card(EntityKind.OWNER, "file:owner:1"));
        assertThat(ids(base.cards()))
                .containsExactly(
                        "file:company:7", "file:contact:1", "file:contact:20", "file:contact:3", "file:lead:1");
        assertThat(ids(base.rows(EntityKind.CONTACT)))
                .containsExactly("file:contact:1", "file:contact:20", "file:contact:3");
        assertThat(ids(base.rows(EntityKind.OWNER))).containsExactly("file:owner:1");
        assertThat(ids(base.orphans())).containsExactly("file:deal:1");
        assertThat(base.has(EntityKind.DEAL)).isTrue();
        assertThat(base.has(EntityKind.TASK)).isFalse();
        assertThat(base.find("file:owner:1")).contains(card(EntityKind.OWNER, "file:owner:1"));
        assertThat(base.find("file:owner:2")).isEmpty();
    }

    @Test
    void a_card_file_holds_all_that_hangs_on_the_card() {
        insert(
                base,
                card("file:contact:1"),
                card("file:contact:2"),
                task(2, "file:contact:1", "б"),
                task(1, "file:contact:1", "а"),
                card(EntityKind.TOUCH, "file:touch:1", "card_ref", "file:contact:1"),
                card(EntityKind.DEAL, "file:deal:1", "card_ref", "file:contact:1"),
                card(EntityKind.CONSENT, "file:consent:1", "card_ref", "file:contact:2"),
                card(EntityKind.VERIFICATION, "file:verification:1", "card_ref", "file:contact:2"));
        List<CardFile> files = list(base.cardFiles());
        assertThat(files).extracting(file -> file.card().id()).containsExactly("file:contact:1", "file:contact:2");
        assertThat(files.get(0).tasks()).extracting(Task::action).containsExactly("а", "б");
        assertThat(files.get(0).touches()).extracting(Card::id).containsExactly("file:touch:1");
        assertThat(files.get(0).deals()).extracting(Card::id).containsExactly("file:deal:1");
        assertThat(files.get(0).consents()).isEmpty();
        assertThat(files.get(1).consents()).extracting(Card::id).containsExactly("file:consent:1");
        assertThat(ids(base.orphans())).isEmpty();
    }

    @Test
    void an_own_next_action_makes_one_task_and_a_task_row_wins() {
        insert(
                base,
                card("file:contact:1", "next_action", "позвонить", "next_due", "2026-03-05"),
                card("file:contact:2"),
                card("file:contact:3", "next_due", "2026-03-05"),
                card("file:contact:4", "next_action", "своё"),
                task(1, "file:contact:4", "из файла"));
        List<CardFile> files = list(base.cardFiles());
        assertThat(files.get(0).tasks())
                .singleElement()
                .isEqualTo(StoreFixture.task(files.get(0).card()));
        assertThat(files.get(1).tasks()).isEmpty();
        assertThat(files.get(2).tasks()).extracting(Task::action).containsExactly("");
        assertThat(files.get(3).tasks()).extracting(Task::action).containsExactly("из файла");
    }

    @Test
    void somebody_must_say_how_a_task_is_read() {
        insert(base, card("file:contact:1", "next_action", "позвонить"));
        try (Base reader = Base.open(folder.resolve("base.db"), Base.Mode.READ_ONLY, StoreFixture.RUN)) {
            assertThatThrownBy(() -> list(reader.cardFiles())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_ended_stream_stays_ended() {
        insert(base, card("file:contact:1"));
        try (Rows<Card> rows = base.cards()) {
            assertThat(rows.next()).isPresent();
            assertThat(rows.next()).isEmpty();
            assertThat(rows.next()).isEmpty();
        }
    }

    private static Finding finding(String code, String subject, Optional<Field> field, String arg) {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("z", arg);
        args.put("a", "\ud800ё");
        return Finding.of(code, Severity.MAJOR, Verdict.FAIL, subject, "Петров", field, args);
    }

    @Test
    void findings_come_by_code_subject_and_field_and_replace_those_before() {
        List<Finding> sorted = List.of(
                finding("DUP-001", "b", Optional.empty(), "1"),
                finding("TASK-003", "a", Optional.empty(), "2"),
                finding("TASK-003", "a", Optional.of(Field.EMAIL), "3"),
                finding("TASK-003", "a", Optional.of(Field.PHONE), "4"),
                finding("TASK-003", "a", Optional.of(Field.PHONE), "5"),
                finding("TASK-003", "b", Optional.empty(), "6"));
        try (FindingSink sink = base.findingSink()) {
            for (int at : new int[] {5, 3, 2, 0, 4, 1}) {
                sink.add(sorted.get(at));
            }
        }
        assertThat(list(base.findings())).isEqualTo(sorted);
        assertThat(list(base.findings()).get(0).args().keySet()).containsExactly("z", "a");
        try (FindingSink sink = base.findingSink()) {
            for (int i = 0; i < 2_500; i++) {
                sink.add(finding("REF-003", "c" + (10_000 + i), Optional.empty(), ""));
            }
        }
        assertThat(list(base.findings()))
                .hasSize(2_500)
                .allMatch(found -> found.code().equals("REF-003"));
        try (FindingSink sink = base.findingSink()) {
            assertThat(sink).isNotNull();
        }
        assertThat(list(base.findings())).isEmpty();
        assertThat(base.journalHead().entries()).isZero();
    }

    @Test
    void a_journal_row_names_who_what_when_and_builds_on_the_row_before() {
        insert(base, card("file:contact:1"), card("file:contact:2"));
        run(base, new Change.Update(card("file:contact:1", "city", "Тверь"), "import.newer"));
        run(base, new Change.Merge(card("file:contact:1", "city", "Орёл"), List.of("file:contact:2"), "C-7"));
        String merge = base.lastRun().orElseThrow();
        run(base, new Change.Undo(merge));
        List<JournalEntry> rows = list(base.journal(1));
        assertThat(rows)
                .extracting(JournalEntry::op)
                .containsExactly("insert", "insert", "update", "merge", "fold", "undo", "undo");
        assertThat(rows)
                .extracting(JournalEntry::reason)
                .containsExactly("import.new", "import.new", "import.newer", "C-7", "C-7", merge, merge);
        assertThat(rows).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(rows.get(0).before()).isEmpty();
        assertThat(rows.get(2).before()).isEqualTo(rows.get(0).after());
        assertThat(rows.get(5).after()).isEqualTo(rows.get(3).before());
        assertThat(rows)
                .allMatch(row ->
                        row.at().equals("2026-03-01T10:00:00Z") && row.actor().equals("мы"));
        String prev = "0".repeat(64);
        for (JournalEntry row : rows) {
            assertThat(row.prev()).isEqualTo(prev);
            byte[] seal = new Chain(HexFormat.of().parseHex(prev))
                    .next(
                            row.seq(),
                            row.run(),
                            row.at(),
                            row.actor(),
                            row.op(),
                            row.entity(),
                            row.subject(),
                            row.before(),
                            row.after(),
                            row.reason());
            prev = row.seal();
            assertThat(HexFormat.of().formatHex(seal)).isEqualTo(prev);
        }
        assertThat(base.journalHead()).isEqualTo(new Base.JournalHead(prev, 7));
        assertThat(list(base.journal(3))).isEqualTo(rows.subList(2, 7));
        assertThat(list(base.journal(0))).isEqualTo(rows);
        assertThat(list(base.journal(8))).isEmpty();
        assertThat(list(base.journal(80))).isEmpty();
    }

    @Test
    void an_empty_journal_has_a_head_of_zeros() {
        assertThat(base.journalHead()).isEqualTo(new Base.JournalHead("0".repeat(64), 0));
        assertThat(new Chain(Chain.START).head()).isEqualTo(Chain.START);
    }

    @Test
    void a_card_that_cannot_be_read_is_damage() {
        insert(base, card("file:contact:1"));
        StoreFixture.tamper(folder.resolve("base.db"), "UPDATE card SET body = x'05'");
        RevizorException e = catchThrowableOfType(RevizorException.class, () -> base.find("file:contact:1"));
        assertThat(e.code()).isEqualTo(StoreError.DAMAGED);
    }

    @Test
    void a_table_that_goes_while_the_store_is_open_is_damage() {
        insert(base, card("file:contact:1"));
        StoreFixture.tamper(
                folder.resolve("base.db"),
                "DROP TABLE finding",
                "DROP TABLE source",
                "DROP TABLE journal",
                "DROP TABLE run",
                "DROP TABLE card");
        List<Runnable> reads = List.of(
                () -> base.find("x"),
                base::cards,
                base::cardFiles,
                base::findings,
                base::findingSink,
                base::sources,
                base::runs,
                base::lastRun,
                base::verify,
                base::journalHead,
                base::changedCards,
                () -> base.journal(1),
                () -> base.mapped(EntityKind.CONTACT),
                () -> base.count(EntityKind.CONTACT),
                () -> base.begin("a", "b"));
        for (Runnable read : reads) {
            RevizorException e = catchThrowableOfType(RevizorException.class, read::run);
            assertThat(e.code()).isEqualTo(StoreError.DAMAGED);
        }
    }

    @Test
    void a_run_id_has_six_digits_or_more() {
        assertThat(Runs.id(1)).isEqualTo("R-000001");
        assertThat(Runs.id(12_345_678)).isEqualTo("R-12345678");
        assertThat(Runs.number("R-000042")).isEqualTo(42);
        for (String none : List.of("", "R-", "42", "R-4x", "Q-000001", "R-" + "9".repeat(30), "R--1")) {
            assertThat(Runs.number(none)).as(none).isZero();
        }
    }
}
