package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law of undo: taking runs back, the last first, gives every earlier state again, to the byte. */
final class HistoryTest {
    @TempDir
    Path folder;

    private record Step(String run, Map<String, Card> before) {}

    @Test
    void random_histories_can_be_taken_back_step_by_step() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            try (Base base = Base.open(folder.resolve(seed + ".db"), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
                Deque<Step> steps = new ArrayDeque<>();
                for (int i = 0; i < 8; i++) {
                    Map<String, Card> before = Shelf.live(base);
                    String run = randomRun(base, random, before);
                    if (!run.isEmpty()) {
                        steps.push(new Step(run, before));
                    }
                }
                assertThat(base.verify().lines()).as("seed " + seed).isEmpty();
                while (!steps.isEmpty()) {
                    Step step = steps.pop();
                    undo(base, step.run());
                    assertThat(Shelf.live(base))
                            .as("seed " + seed + " " + step.run())
                            .isEqualTo(step.before());
                }
                assertThat(base.verify().lines()).as("seed " + seed).isEmpty();
            }
        }
    }

    private static String randomRun(Base base, Random random, Map<String, Card> live) {
        List<String> ids = new ArrayList<>(live.keySet());
        try (Writer writer = base.begin("test", "test")) {
            if (base.sources().isEmpty()) {
                writer.addSource(Shelf.table(), Shelf.mapping());
            }
            for (int i = 0; i <= random.nextInt(4); i++) {
                switch (ids.size() < 3 ? 0 : random.nextInt(3)) {
                    case 0 -> writer.apply(new Change.Insert(Shelf.random(random, "x:" + random.nextInt(1_000))));
                    case 1 -> {
                        String id = ids.get(random.nextInt(ids.size()));
                        writer.apply(new Change.Update(Shelf.random(random, id), "test"));
                    }
                    default -> {
                        String survivor = ids.remove(random.nextInt(ids.size()));
                        String loser = ids.remove(random.nextInt(ids.size()));
                        writer.apply(new Change.Merge(Shelf.random(random, survivor), List.of(loser), "G"));
                    }
                }
            }
            boolean changed = writer.changes() > 0;
            writer.commit();
            return changed ? writer.run() : "";
        }
    }

    private static String undo(Base base, String run) {
        try (Writer writer = base.begin("undo", "test")) {
            writer.apply(new Change.Undo(run));
            writer.commit();
            return writer.run();
        }
    }

    private static String one(Base base, Change change) {
        try (Writer writer = base.begin("test", "test")) {
            writer.addSource(Shelf.table(), Shelf.mapping());
            writer.apply(change);
            writer.commit();
            return writer.run();
        }
    }

    @Test
    void a_later_change_of_the_card_forbids_the_undo_and_is_named() {
        try (Base base = Base.open(folder.resolve("a.db"), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
            String first = one(base, new Change.Insert(Shelf.contact("1", "Иванов", "9000000001")));
            String second = one(base, new Change.Update(Shelf.contact("1", "Петров", "9000000001"), "test"));
            assertThatThrownBy(() -> undo(base, first)).satisfies(thrown -> {
                RevizorException stop = (RevizorException) thrown;
                assertThat(stop.code().kind()).isEqualTo(ErrorCode.Kind.STALE_PLAN);
                assertThat(stop.args()).containsEntry("later", second);
            });
            undo(base, second);
            undo(base, first);
            assertThat(Shelf.live(base)).isEmpty();
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void an_undo_can_be_undone() {
        try (Base base = Base.open(folder.resolve("a.db"), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
            Card card = Shelf.contact("1", "Иванов", "9000000001");
            String run = one(base, new Change.Insert(card));
            String undo = undo(base, run);
            assertThat(Shelf.live(base)).isEmpty();
            undo(base, undo);
            assertThat(Shelf.live(base).values()).containsExactly(card);
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void an_undone_card_can_come_back_by_an_import() {
        try (Base base = Base.open(folder.resolve("a.db"), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
            Card card = Shelf.contact("1", "Иванов", "9000000001");
            undo(base, one(base, new Change.Insert(card)));
            one(base, new Change.Insert(card));
            assertThat(Shelf.live(base).values()).containsExactly(card);
            assertThat(base.verify().lines()).isEmpty();
        }
    }

    @Test
    void an_unknown_run_is_named() {
        try (Base base = Base.open(folder.resolve("a.db"), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
            for (String run : List.of("R-000009", "нет", "R-", "R-99999999999999999999")) {
                assertThatThrownBy(() -> undo(base, run))
                        .satisfies(thrown ->
                                assertThat(((RevizorException) thrown).code()).isEqualTo(StoreError.UNKNOWN_RUN));
            }
        }
    }
}
