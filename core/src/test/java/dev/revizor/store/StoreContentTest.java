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
import dev.revizor.model.Value;
import dev.revizor.model.Verdict;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreContentTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("база ? #%41 &x=y ;'.db");
    }

    private Base open(Base.Mode mode) {
        Base base = Base.open(file, mode, Cards.RUN);
        base.taskReader(Cards::readTask);
        return base;
    }

    private static String run(Base base, Change... changes) {
        try (Writer writer = base.begin("test", "проверка")) {
            for (Change change : changes) {
                writer.apply(change);
            }
            writer.commit();
            return writer.run();
        }
    }

    private static Change insert(Card card) {
        return new Change.Insert(card);
    }

    private static void refuses(ErrorCode code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void keeps_what_was_committed_and_only_that_in_a_private_file_of_any_name() throws Exception {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            assertThat(base.lastRun()).isEmpty();
            assertThat(run(base, insert(Cards.contact("1", Field.CITY, "Тула"))))
                    .isEqualTo("R-000001");
            try (Writer writer = base.begin("import", "x")) {
                writer.apply(insert(Cards.contact("2")));
            }
            assertThat(run(base, insert(Cards.contact("3")))).isEqualTo("R-000002");
        }
        assertThat(file).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(file);
        try (Base base = open(Base.Mode.READ_ONLY)) {
            assertThat(Cards.list(base.cards()).stream().map(Card::id))
                    .containsExactly("crm:contact:1", "crm:contact:3");
            assertThat(base.find("crm:contact:1").orElseThrow().text(Field.CITY))
                    .isEqualTo("Тула");
            assertThat(base.find("crm:contact:2")).isEmpty();
            assertThat(base.lastRun()).contains("R-000002");
            assertThat(base.verify().lines()).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void an_id_that_is_there_is_the_same_or_different_also_within_the_batch() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN);
                Writer writer = base.begin("import", "x")) {
            assertThat(writer.apply(insert(Cards.contact("1", Field.CITY, "Тула"))))
                    .isEqualTo(Writer.Outcome.NEW);
            assertThat(writer.apply(insert(Cards.contact("1", Field.CITY, "Тула"))))
                    .isEqualTo(Writer.Outcome.SAME);
            assertThat(writer.apply(insert(Cards.contact("1", Field.CITY, "Орёл"))))
                    .isEqualTo(Writer.Outcome.DIFFERENT);
            assertThat(base.find("crm:contact:1").orElseThrow().text(Field.CITY))
                    .isEqualTo("Тула");
            assertThat(writer.apply(insert(Cards.contact("1", Field.CITY, "Тула"))))
                    .isEqualTo(Writer.Outcome.SAME);
            Change update = new Change.Update(Cards.contact("1", Field.CITY, "Орёл"), "import.newer");
            assertThat(writer.apply(update)).isEqualTo(Writer.Outcome.NEW);
            assertThat(writer.apply(update)).isEqualTo(Writer.Outcome.SAME);
            assertThat(base.find("crm:contact:9")).isEmpty();
            assertThat(writer.changes()).isEqualTo(2);
        }
    }

    @Test
    void one_run_at_a_time_and_none_is_committed_after_a_failed_change() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(base, insert(Cards.contact("1")));
            try (Writer writer = base.begin("import", "x")) {
                assertThatThrownBy(() -> base.begin("import", "x")).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(base::findingSink).isInstanceOf(IllegalStateException.class);
                refuses(StoreError.UNKNOWN_CARD, () -> writer.apply(new Change.Update(Cards.contact("7"), "x")));
                assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
            }
            assertThat(base.runs()).hasSize(1);
        }
    }

    @Test
    void refuses_what_is_no_store_without_touching_it() throws Exception {
        refuses(StoreError.MISSING, () -> open(Base.Mode.OPEN));
        for (byte[] content : List.of(
                new byte[0],
                "просто текст".getBytes(StandardCharsets.UTF_8),
                "SQLite format 3\u0000".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, content);
            for (Base.Mode mode : Base.Mode.values()) {
                refuses(StoreError.NOT_A_STORE, () -> open(mode));
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(content);
        }
        Files.delete(file);
        Files.createDirectory(file);
        refuses(StoreError.NOT_A_STORE, () -> open(Base.Mode.CREATE_OR_OPEN));
    }

    @Test
    void refuses_a_newer_store_and_a_damaged_one() throws Exception {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(base, insert(Cards.contact("1")));
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] newer = whole.clone();
        newer[63]++;
        Files.write(file, newer);
        refuses(StoreError.NEWER, () -> open(Base.Mode.OPEN));
        assertThat(Files.readAllBytes(file)).isEqualTo(newer);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        refuses(StoreError.DAMAGED, () -> {
            try (Base base = open(Base.Mode.READ_ONLY)) {
                base.verify();
            }
        });
    }

    @Test
    void a_temporary_store_goes_with_its_end() {
        try (Base base = Base.temporary(folder, Cards.RUN)) {
            run(base, insert(Cards.contact("1")));
            assertThat(base.count(EntityKind.CONTACT)).isEqualTo(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_second_writer_is_told_who_holds_the_store_and_the_record_of_the_dead_is_taken_over() throws Exception {
        Path lock = folder.resolve(file.getFileName() + ".lock");
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            refuses(StoreError.LOCKED, () -> open(Base.Mode.OPEN));
            try (Writer writer = base.begin("import", "x")) {
                assertThat(Files.readString(lock))
                        .contains("pid " + ProcessHandle.current().pid(), "host ", "started ", "command import");
            }
            refuses(StoreError.LOCKED, () -> open(Base.Mode.OPEN));
            run(base, insert(Cards.contact("1")));
            try (Base reader = open(Base.Mode.READ_ONLY)) {
                assertThat(reader.count(EntityKind.CONTACT)).isEqualTo(1);
            }
        }
        assertThat(lock).isEmptyFile();
        String host = Files.isReadable(Path.of("/proc/sys/kernel/hostname"))
                ? Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
                : "?";
        Files.writeString(lock, "pid 1\nhost far-away\nstarted ?\nsince ?\ncommand import");
        refuses(StoreError.LOCKED, () -> open(Base.Mode.OPEN));
        for (String stale :
                List.of("pid 999999999\nhost " + host + "\nstarted x\n", "pid ?\nhost " + host + "\nx\n", "rubbish")) {
            Files.writeString(lock, stale);
            try (Base base = open(Base.Mode.OPEN)) {
                assertThat(base.count(EntityKind.CONTACT)).isEqualTo(1);
            }
        }
    }

    @Test
    void tasks_hang_on_cards_by_id_then_name_and_owner_then_a_name_of_one_card() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(
                    base,
                    insert(Cards.contact("1", Field.LAST_NAME, "Ёлкин", Field.FIRST_NAME, "Пётр", Field.OWNER, "Ким")),
                    insert(Cards.contact("2", Field.LAST_NAME, "Елкин", Field.FIRST_NAME, "Петр", Field.OWNER, "Ли")),
                    insert(Cards.of(EntityKind.COMPANY, "3", Field.COMPANY, "Ромашка", Field.LEGAL_FORM, "ООО")),
                    insert(Cards.task("a", Field.CARD_REF, "1")),
                    insert(Cards.task("b", Field.CARD_REF, "crm:contact:2")),
                    insert(Cards.task("c", Field.CARD_NAME, "петр ЁЛКИН", Field.OWNER, "ли")),
                    insert(Cards.task("d", Field.CARD_NAME, "ООО «Ромашка»", Field.OWNER, "Нет такого")),
                    insert(Cards.task("e", Field.CARD_NAME, "Елкин Петр")),
                    insert(Cards.task("f", Field.CARD_REF, "77")),
                    insert(Cards.task("g")),
                    insert(Cards.of(EntityKind.DEAL, "h", Field.CARD_REF, "1")),
                    insert(Cards.of(EntityKind.TOUCH, "i", Field.CARD_REF, "1")),
                    insert(Cards.of(EntityKind.CONSENT, "j", Field.CARD_REF, "1")));
            List<CardFile> files = Cards.list(base.cardFiles());
            assertThat(files.stream()
                            .map(f -> f.card().id()
                                    + f.tasks().stream().map(t -> t.id()).toList()))
                    .containsExactly(
                            "crm:company:3[crm:task:d]",
                            "crm:contact:1[crm:task:a]",
                            "crm:contact:2[crm:task:b, crm:task:c]");
            assertThat(files.get(1).deals()).hasSize(1);
            assertThat(files.get(1).touches()).hasSize(1);
            assertThat(files.get(1).consents()).hasSize(1);
            assertThat(Cards.list(base.orphans()).stream().map(Card::id))
                    .containsExactly("crm:task:e", "crm:task:f", "crm:task:g");
            assertThat(base.hangings().rows()).isEqualTo(new Orphans(7, 1, 1, 1));
        }
    }

    @Test
    void an_inline_next_action_is_a_task_unless_a_task_row_hangs_there() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(
                    base,
                    insert(Cards.contact("1", Field.NEXT_ACTION, "Позвонить")),
                    insert(Cards.contact("2", Field.NEXT_DUE, "когда-нибудь")),
                    insert(Cards.contact("3", Field.NEXT_ACTION, "Позвонить")),
                    insert(Cards.task("9", Field.CARD_REF, "3", Field.NEXT_ACTION, "Написать")));
            List<CardFile> files = Cards.list(base.cardFiles());
            assertThat(files.get(0).tasks().get(0).id()).isEqualTo("crm:contact:1");
            assertThat(files.get(1).tasks().get(0).dueTyped()).isTrue();
            assertThat(files.get(2).tasks()).hasSize(1);
            assertThat(files.get(2).tasks().get(0).action()).isEqualTo("Написать");
        }
    }

    private static List<String> changed(Base base) {
        try (ChangedCards changed = base.changedCards()) {
            return Cards.list(base.cards()).stream()
                    .map(Card::id)
                    .filter(changed::has)
                    .toList();
        }
    }

    @Test
    void what_hung_on_a_merged_card_hangs_on_the_survivor_and_later_rows_find_it_by_the_old_id() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(
                    base,
                    insert(Cards.contact("1", Field.CITY, "Тула")),
                    insert(Cards.contact("2", Field.CITY, "Тула")),
                    insert(Cards.task("a", Field.CARD_REF, "2")));
            String merge = run(
                    base, new Change.Merge(Cards.contact("1", Field.CITY, "Орёл"), List.of("crm:contact:2"), "G-1"));
            run(base, insert(Cards.task("b", Field.CARD_REF, "2")));
            List<CardFile> files = Cards.list(base.cardFiles());
            assertThat(files).hasSize(1);
            assertThat(files.get(0).tasks()).hasSize(2);
            assertThat(changed(base)).containsExactly("crm:contact:1");
            Change news = new Change.Update(Cards.contact("2", Field.CITY, "Клин"), "import.newer");
            String later = run(base, news);
            assertThat(base.count(EntityKind.CONTACT)).isEqualTo(1);
            assertThatThrownBy(() -> run(base, new Change.Undo(merge)))
                    .isInstanceOfSatisfying(RevizorException.class, e -> {
                        assertThat(e.code()).isEqualTo(StoreError.CHANGED_SINCE);
                        assertThat(e.args().get("later")).isEqualTo(later);
                    });
            run(base, new Change.Undo(later));
            run(base, new Change.Undo(merge));
            files = Cards.list(base.cardFiles());
            assertThat(files.get(0).tasks()).isEmpty();
            assertThat(files.get(1).tasks()).hasSize(2);
            assertThat(changed(base)).isEmpty();
            assertThat(base.runs().get(1).undoneBy()).isEqualTo("R-000006");
            refuses(StoreError.NOTHING_TO_UNDO, () -> run(base, new Change.Undo(merge)));
            refuses(StoreError.UNKNOWN_RUN, () -> run(base, new Change.Undo("R-000099")));
            refuses(StoreError.UNKNOWN_RUN, () -> run(base, new Change.Undo("вчера")));
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void a_value_that_a_merge_brings_stands_in_a_column_of_the_survivors_table() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            try (Writer writer = base.begin("import", "x")) {
                assertThat(writer.addSource(
                                Cards.table("ID", "Город", "Телефон"),
                                Cards.mapping(EntityKind.CONTACT, Field.EXTERNAL_ID, Field.CITY, Field.PHONE)))
                        .isZero();
                writer.apply(insert(Cards.contact("1", Field.CITY, "Тула")));
                writer.apply(insert(Cards.contact("2")));
                writer.commit();
            }
            Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
            fields.putAll(Cards.contact("1", Field.CITY, "Тула").fields());
            fields.put(Field.PHONE, List.of(Value.good(1, "+79160000000")));
            fields.put(Field.EMAIL, List.of(Value.good(7, "a@b.ru")));
            Card merged = new Card(
                    "crm:contact:1", EntityKind.CONTACT, Cards.contact("1").origin(), fields, List.of());
            run(base, new Change.Merge(merged, List.of("crm:contact:2"), "G-1"));
            Card stored = base.find("crm:contact:1").orElseThrow();
            assertThat(stored.values(Field.CITY).get(0).column()).isEqualTo(1);
            assertThat(stored.values(Field.PHONE).get(0).column()).isEqualTo(2);
            assertThat(stored.values(Field.EMAIL).get(0).column()).isEqualTo(-1);
            assertThat(base.mapped(EntityKind.CONTACT))
                    .containsExactlyInAnyOrder(Field.EXTERNAL_ID, Field.CITY, Field.PHONE);
            assertThat(base.sources().get(0).columns()).containsExactly("ID", "Город", "Телефон");
        }
    }

    @Test
    void findings_come_by_code_subject_field_and_replace_those_before() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            for (String code : List.of("ZZZ-001", "FMT-001")) {
                try (FindingSink sink = base.findingSink()) {
                    for (int i = 1_500; i > 0; i--) {
                        sink.add(Finding.of(
                                code,
                                Severity.values()[0],
                                Verdict.FAIL,
                                "s" + i,
                                "",
                                Optional.of(Field.PHONE),
                                Map.of("n", "" + i)));
                    }
                }
            }
            List<Finding> read = Cards.list(base.findings());
            assertThat(read).hasSize(1_500);
            assertThat(read.get(0).code()).isEqualTo("FMT-001");
            assertThat(read.get(1).subject()).isEqualTo("s10");
            assertThat(read.get(1).args()).containsEntry("n", "10");
        }
    }

    @Test
    void the_journal_is_a_chain_from_any_place_on() {
        try (Base base = open(Base.Mode.CREATE_OR_OPEN)) {
            run(base, insert(Cards.contact("1")), insert(Cards.contact("2")), insert(Cards.contact("3")));
            List<JournalEntry> all = Cards.list(base.journal(1));
            assertThat(all).hasSize(3);
            assertThat(all.get(0).prev()).isEqualTo("0".repeat(64));
            assertThat(all.get(1).prev()).isEqualTo(all.get(0).seal());
            assertThat(Cards.list(base.journal(3))).containsExactly(all.get(2));
            assertThat(base.journalHead().seal()).isEqualTo(all.get(2).seal());
            assertThat(all.get(0).op()).isEqualTo("insert");
            assertThat(all.get(0).before()).isEmpty();
        }
    }
}
