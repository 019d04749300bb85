package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.problem.RevizorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Base base;

    @BeforeEach
    void make() {
        base = Base.temporary(folder, StoreFixture.RUN);
        base.taskReader(StoreFixture::task);
    }

    @AfterEach
    void clean() {
        assertThat(base.verify().lines()).isEmpty();
        base.close();
    }

    private RevizorException refused(String run) {
        return catchThrowableOfType(RevizorException.class, () -> run(base, new Change.Undo(run)));
    }

    private List<String> undone() {
        return base.runs().stream().map(Base.RunLine::undoneBy).toList();
    }

    @Test
    void a_merge_can_be_taken_back() {
        insert(base, card("file:contact:1", "city", "Тверь"), card("file:contact:2", "city", "Орёл"));
        Map<String, Object> before = StoreFixture.live(base);
        String merge =
                run(base, new Change.Merge(card("file:contact:1", "city", "Уфа"), List.of("file:contact:2"), "C-1"));
        assertThat(base.find("file:contact:2")).isEmpty();
        run(base, new Change.Undo(merge));
        assertThat(StoreFixture.live(base)).isEqualTo(before);
        assertThat(undone()).containsExactly("", "R-000003", "");
    }

    @Test
    void an_undo_can_be_taken_back_and_then_the_run_stands() {
        insert(base, card("file:contact:1", "city", "Тверь"));
        String update = run(base, new Change.Update(card("file:contact:1", "city", "Орёл"), "test"));
        Map<String, Object> after = StoreFixture.live(base);
        String undo = run(base, new Change.Undo(update));
        String redo = run(base, new Change.Undo(undo));
        assertThat(StoreFixture.live(base)).isEqualTo(after);
        assertThat(undone()).containsExactly("", "", redo, "");
        run(base, new Change.Undo(update));
        assertThat(base.find("file:contact:1")).contains(card("file:contact:1", "city", "Тверь"));
        assertThat(undone()).containsExactly("", "R-000005", redo, "", "");
    }

    @Test
    void a_run_cannot_be_undone_under_a_later_one() {
        String first = insert(base, card("file:contact:1"), card("file:contact:2"));
        String second = run(base, new Change.Update(card("file:contact:2", "city", "Орёл"), "test"));
        String third = run(base, new Change.Update(card("file:contact:2", "city", "Уфа"), "test"));
        Map<String, Object> before = StoreFixture.live(base);
        RevizorException e = refused(first);
        assertThat(e.code()).isEqualTo(StoreError.CHANGED_SINCE);
        assertThat(e.args())
                .containsEntry("run", first)
                .containsEntry("card", "file:contact:2")
                .containsEntry("later", second + ", " + third);
        assertThat(e.args()).containsOnlyKeys(StoreError.CHANGED_SINCE.arguments());
        assertThat(StoreFixture.live(base)).isEqualTo(before);
        assertThat(undone()).containsOnly("");
        run(base, new Change.Undo(third));
        run(base, new Change.Undo(second));
        run(base, new Change.Undo(first));
        assertThat(StoreFixture.live(base)).isEmpty();
    }

    @Test
    void a_run_is_not_undone_twice() {
        insert(base, card("file:contact:1"));
        run(base, new Change.Undo("R-000001"));
        assertThat(refused("R-000001").code()).isEqualTo(StoreError.NOTHING_TO_UNDO);
    }

    @Test
    void an_unknown_run_is_refused() {
        insert(base, card("file:contact:1"));
        for (String run : List.of("R-000009", "R-000000", "1", "", "R-x", "R-000002")) {
            RevizorException e = refused(run);
            assertThat(e.code()).as(run).isEqualTo(StoreError.UNKNOWN_RUN);
            assertThat(e.args()).containsEntry("run", run);
        }
        assertThat(base.runs()).hasSize(1);
    }

    @Test
    void a_run_without_journal_rows_has_nothing_to_undo() {
        insert(base, card("file:contact:1"));
        base.close();
        Path file = folder.resolve("lasting.db");
        try (Base lasting = StoreFixture.create(file)) {
            insert(lasting, card("file:contact:1"));
        }
        StoreFixture.tamper(file, "INSERT INTO run VALUES (5, 'x', 'x', 'x', 0, NULL, NULL)");
        base = StoreFixture.open(file, Base.Mode.OPEN);
        assertThat(refused("R-000005").code()).isEqualTo(StoreError.NOTHING_TO_UNDO);
    }

    @Test
    void an_undo_sees_what_its_own_run_has_done() {
        insert(base, card("file:contact:1", "city", "Тверь"));
        String update = run(base, new Change.Update(card("file:contact:1", "city", "Орёл"), "test"));
        try (Writer writer = base.begin("test", "мы")) {
            writer.apply(new Change.Insert(card("file:contact:2")));
            writer.apply(new Change.Undo(update));
            writer.apply(new Change.Update(card("file:contact:1", "city", "Омск"), "test"));
            writer.commit();
        }
        assertThat(base.find("file:contact:1")).contains(card("file:contact:1", "city", "Омск"));
        run(base, new Change.Undo("R-000003"));
        assertThat(base.find("file:contact:1")).contains(card("file:contact:1", "city", "Орёл"));
        assertThat(base.find("file:contact:2")).isEmpty();
    }

    @Test
    void whatever_happened_can_be_taken_back_step_by_step() throws java.io.IOException {
        for (int seed = 0; seed < 200; seed++) {
            Path own = Files.createDirectory(folder.resolve("h" + seed));
            try (Base history = Base.temporary(own, StoreFixture.RUN)) {
                history.taskReader(StoreFixture::task);
                new History(history, new Random(seed)).forthAndBack();
                assertThat(history.verify().lines()).as("seed " + seed).isEmpty();
            }
        }
    }

    /** A random life of a base. */
    private static final class History {
        private final Base base;
        private final Random random;
        private final Map<String, Map<String, Object>> before = new LinkedHashMap<>();
        private int made;

        History(Base base, Random random) {
            this.base = base;
            this.random = random;
        }

        void forthAndBack() {
            int runs = 3 + random.nextInt(10);
            for (int i = 0; i < runs; i++) {
                step();
            }
            List<String> all = new ArrayList<>(before.keySet());
            for (int i = all.size() - 1; i >= 0; i--) {
                run(base, new Change.Undo(all.get(i)));
                assertThat(StoreFixture.live(base)).isEqualTo(before.get(all.get(i)));
            }
            assertThat(StoreFixture.live(base)).isEmpty();
        }

        private void step() {
            Map<String, Object> was = StoreFixture.live(base);
            List<Base.RunLine> runs = base.runs();
            try (Writer writer = base.begin("test", "мы")) {
                if (!runs.isEmpty() && random.nextInt(4) == 0) {
                    writer.apply(new Change.Undo(
                            runs.get(random.nextInt(runs.size())).id()));
                } else {
                    int changes = 1 + random.nextInt(6);
                    for (int i = 0; i < changes; i++) {
                        writer.apply(change(live(writer)));
                    }
                }
                if (writer.changes() > 0) {
                    before.put(writer.run(), was);
                }
                writer.commit();
            } catch (RevizorException e) {
                assertThat(e.code()).isIn(StoreError.CHANGED_SINCE, StoreError.NOTHING_TO_UNDO);
                assertThat(StoreFixture.live(base)).isEqualTo(was);
                assertThat(base.runs()).isEqualTo(runs);
            }
        }

        /** The live cards, as they are within the run. */
        private List<Card> live(Writer writer) {
            assertThat(writer.run()).startsWith("R-");
            return StoreFixture.list(base.cards());
        }

        private Change change(List<Card> live) {
            int draw = random.nextInt(8);
            if (live.size() >= 2 && draw < 3) {
                return merge(live);
            }
            if (!live.isEmpty() && draw < 5) {
                return new Change.Update(
                        drawn(live.get(random.nextInt(live.size())).id()), "test");
            }
            return new Change.Insert(draw == 7 ? task() : drawn("file:contact:" + random.nextInt(made++ + 3)));
        }

        private Change merge(List<Card> live) {
            List<Card> members = new ArrayList<>(live);
            java.util.Collections.shuffle(members, random);
            int size = 2 + random.nextInt(Math.min(3, members.size() - 1));
            List<String> losers = members.subList(1, Math.min(size, members.size())).stream()
                    .map(Card::id)
                    .toList();
            return new Change.Merge(drawn(members.get(0).id()), losers, "C-" + made);
        }

        private Card task() {
            return card(
                    EntityKind.TASK,
                    "file:task:" + random.nextInt(20),
                    "card_ref",
                    "file:contact:" + random.nextInt(9));
        }

        private Card drawn(String id) {
            return card(
                    id,
                    "last_name",
                    "Иванов",
                    "first_name",
                    Integer.toString(random.nextInt(4)),
                    "note",
                    Integer.toString(random.nextInt(3)));
        }
    }
}
