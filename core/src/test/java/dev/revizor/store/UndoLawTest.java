package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law: the content after an undo is the content before the run, to the byte, whatever the history. */
final class UndoLawTest {
    private static final String[] NAMES = {"Иванов Пётр", "Петров Иван", "ёлкина анна"};

    @TempDir
    Path folder;

    @Test
    void whatever_is_done_is_undone_exactly() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Path own = java.nio.file.Files.createDirectory(folder.resolve("s" + seed));
            try (Base base = Base.temporary(own, Cards.RUN)) {
                history(base, new Random(seed), seed);
            }
        }
    }

    private static void history(Base base, Random random, int seed) {
        List<String> before = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            String export = Cards.export(base);
            String run = change(base, random);
            if (!run.isEmpty()) {
                before.add(export);
                runs.add(run);
            }
        }
        if (!runs.isEmpty() && random.nextBoolean()) {
            String last = Cards.export(base);
            String undo = undo(base, runs.get(runs.size() - 1));
            assertThat(Cards.export(base)).as("undo, seed " + seed).isEqualTo(before.get(before.size() - 1));
            String redo = undo(base, undo);
            assertThat(Cards.export(base)).as("redo, seed " + seed).isEqualTo(last);
            undo(base, redo);
            assertThat(Cards.export(base)).as("undo again, seed " + seed).isEqualTo(before.get(before.size() - 1));
            runs.remove(runs.size() - 1);
            before.remove(before.size() - 1);
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            undo(base, runs.get(i));
            assertThat(Cards.export(base))
                    .as("back to run " + i + ", seed " + seed)
                    .isEqualTo(before.get(i));
        }
        assertThat(base.verify().lines()).as("seed " + seed).isEmpty();
    }

    private static String undo(Base base, String run) {
        try (Writer writer = base.begin("undo", "проверка")) {
            writer.apply(new Change.Undo(run));
            writer.commit();
            return writer.run();
        }
    }

    private static String change(Base base, Random random) {
        List<String> live =
                new ArrayList<>(Cards.list(base.cards()).stream().map(Card::id).toList());
        try (Writer writer = base.begin("test", "проверка")) {
            if (random.nextInt(3) == 0) {
                writer.addSource(
                        Cards.table("a", "b"), Cards.mapping(EntityKind.CONTACT, Field.EXTERNAL_ID, Field.PHONE));
            }
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                one(writer, random, live);
            }
            writer.commit();
            return writer.changes() == 0 ? "" : writer.run();
        }
    }

    private static void one(Writer writer, Random random, List<String> live) {
        int what = random.nextInt(10);
        String id = Integer.toString(random.nextInt(12));
        if (what < 4) {
            Card card = random.nextBoolean() ? person(random, id) : Cards.any(random, EntityKind.CONTACT, id);
            put(writer, card);
        } else if (what < 8) {
            put(writer, hanging(random, id));
        } else if (live.size() > 2) {
            String survivor = live.remove(random.nextInt(live.size()));
            String loser = live.remove(random.nextInt(live.size()));
            Card merged = person(random, "0").withId(survivor);
            writer.apply(new Change.Merge(merged, List.of(loser), "G-1"));
        }
    }

    private static void put(Writer writer, Card card) {
        if (writer.apply(new Change.Insert(card)) == Writer.Outcome.DIFFERENT) {
            writer.apply(new Change.Update(card, "import.newer"));
        }
    }

    private static Card person(Random random, String id) {
        String[] name = NAMES[random.nextInt(NAMES.length)].split(" ");
        return Cards.contact(
                id,
                Field.LAST_NAME,
                name[0],
                Field.FIRST_NAME,
                name[1],
                Field.OWNER,
                random.nextBoolean() ? "Ким" : "Ли",
                Field.NOTE,
                Cards.nasty(random));
    }

    private static Card hanging(Random random, String id) {
        EntityKind[] kinds = {EntityKind.TASK, EntityKind.DEAL, EntityKind.TOUCH, EntityKind.CONSENT};
        EntityKind kind = kinds[random.nextInt(4)];
        return random.nextBoolean()
                ? Cards.of(kind, id, Field.CARD_REF, Integer.toString(random.nextInt(14)))
                : Cards.of(
                        kind,
                        id,
                        Field.CARD_NAME,
                        NAMES[random.nextInt(3)],
                        Field.OWNER,
                        random.nextBoolean() ? "ким" : "");
    }
}
