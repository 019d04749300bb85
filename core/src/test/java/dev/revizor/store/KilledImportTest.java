package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An importing process is killed at some instant; what it had acknowledged is there, and nothing by halves. */
class KilledImportTest {
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_killed_import_loses_nothing_that_it_acknowledged(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path file = folder.resolve("base.db");
        int acknowledged = 0;
        for (int life = 0; life < 2; life++) {
            List<String> said = killed(file, random.nextInt(25), random.nextInt(40_000));
            if (!said.isEmpty()) {
                acknowledged = Integer.parseInt(said.get(said.size() - 1).substring(2));
            }
            try (Base base = open(file, Base.Mode.READ_ONLY)) {
                isWhole(base, acknowledged);
            }
            try (Base base = open(file, Base.Mode.OPEN)) {
                isWhole(base, acknowledged);
                acknowledged = base.runs().size();
            }
        }
    }

    private static void isWhole(Base base, int acknowledged) {
        assertThat(base.verify().lines()).isEmpty();
        List<Base.RunLine> runs = base.runs();
        assertThat(runs.size()).isBetween(acknowledged, acknowledged + 1);
        int imports = (int)
                runs.stream().filter(run -> run.command().equals("import")).count();
        assertThat(base.count(EntityKind.CONTACT)).isEqualTo((long) imports * ROWS);
        for (int i = 0; i < imports; i++) {
            assertThat(base.find(EndlessImport.row(i, ROWS - 1).id())).isPresent();
        }
    }

    /** Lets an importer acknowledge some runs, waits a moment of microseconds, kills it; all that it said. */
    private static List<String> killed(Path file, int runs, int moment) throws IOException, InterruptedException {
        Process importer = Child.start(EndlessImport.class, file.toString());
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(importer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("open");
            for (int i = 0; i < runs; i++) {
                said.add(String.valueOf(out.readLine()));
            }
            TimeUnit.MICROSECONDS.sleep(moment);
            // The handle kills and leaves what was said to be read; Process.destroyForcibly drops it.
            importer.toHandle().destroyForcibly();
            importer.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("R-\\d{6}")) {
                    said.add(line);
                }
            }
        }
        assertThat(said).allMatch(line -> line.matches("R-\\d{6}"));
        return said;
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 250, 300, 350, 400, 450, 500})
    void a_store_killed_at_its_making_is_whole_or_not_there(int moment) throws IOException, InterruptedException {
        Path file = folder.resolve("base.db");
        Process importer = Child.start(EndlessImport.class, file.toString());
        TimeUnit.MILLISECONDS.sleep(moment);
        importer.toHandle().destroyForcibly();
        importer.waitFor();
        try (Base base = StoreFixture.create(file)) {
            isWhole(base, base.runs().size());
        }
    }

    /** The first load of a store does without the log: its half-written pages are taken back by whoever opens it next. */
    @ParameterizedTest
    @ValueSource(longs = {90_000_000, 120_000_000, 200_000_000})
    void a_first_load_that_is_killed_leaves_an_empty_store(long size) throws IOException, InterruptedException {
        Path file = folder.resolve("base.db");
        Process loader = Child.start(FirstLoad.class, file.toString());
        for (int i = 0;
                i < 6_000 && (!java.nio.file.Files.exists(file) || file.toFile().length() < size);
                i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        loader.toHandle().destroyForcibly();
        loader.waitFor();
        assertThat(file.toFile().length()).as("half a load is in the file").isGreaterThanOrEqualTo(size);
        for (Base.Mode mode : List.of(Base.Mode.READ_ONLY, Base.Mode.OPEN)) {
            try (Base base = open(file, mode)) {
                isWhole(base, 0);
                assertThat(base.runs()).isEmpty();
            }
        }
        try (var left = java.nio.file.Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("base.db.lock"));
        }
    }

    @Test
    void a_store_that_was_killed_while_it_was_made_is_made_again() throws IOException {
        Path file = folder.resolve("base.db");
        java.nio.file.Files.writeString(folder.resolve("base.db.new"), "half");
        java.nio.file.Files.writeString(folder.resolve("base.db.new-journal"), "half");
        try (Base base = StoreFixture.create(file)) {
            StoreFixture.insert(base, card("file:contact:1"));
        }
        try (var left = java.nio.file.Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("base.db.lock"));
        }
    }

    /** Loads an empty store for ever, in one run. */
    static final class FirstLoad {
        private FirstLoad() {}

        public static void main(String[] args) {
            try (Base base = StoreFixture.create(Path.of(args[0]));
                    Writer writer = base.begin("import", "мы")) {
                for (int i = 0; true; i++) {
                    writer.apply(new Change.Insert(EndlessImport.row(0, i)));
                }
            }
        }
    }

    /** Imports for ever, run after run, and says each that is committed; the fourth run updates instead. */
    static final class EndlessImport {
        private EndlessImport() {}

        static Card row(int run, int row) {
            return card("file:contact:" + run + "-" + row, "last_name", "Иванов", "note", "слово ".repeat(60));
        }

        public static void main(String[] args) {
            try (Base base = StoreFixture.create(Path.of(args[0]))) {
                Child.say("open");
                int made = (int) base.count(EntityKind.CONTACT) / ROWS;
                while (true) {
                    boolean update = base.runs().size() % 4 == 3;
                    String command = update ? "update" : "import";
                    try (Writer writer = base.begin(command, "мы")) {
                        for (int i = 0; i < ROWS; i++) {
                            writer.apply(
                                    update
                                            ? new Change.Update(card(row(0, i).id(), "note", writer.run()), "test")
                                            : new Change.Insert(row(made, i)));
                        }
                        writer.commit();
                        Child.say(writer.run());
                    }
                    made += update ? 0 : 1;
                }
            }
        }
    }
}
