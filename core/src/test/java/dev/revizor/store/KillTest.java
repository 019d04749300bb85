package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any instant leaves the store as before or after: every acknowledged run is there, none is half there. */
final class KillTest {
    private static final int KILLS = 10;
    private static final int CARDS_PER_RUN = 40;

    @TempDir
    Path folder;

    /** Imports run after run and says each run's id once it is committed. */
    public static final class Importer {
        private Importer() {}

        public static void main(String[] args) {
            try (Base base = Base.open(Path.of(args[0]), Base.Mode.CREATE_OR_OPEN, Shelf.run())) {
                int from = base.runs().size();
                for (int run = from; run < from + 10_000; run++) {
                    try (Writer writer = base.begin("import", "test")) {
                        writer.addSource(Shelf.table(), Shelf.mapping());
                        for (int card = 0; card < CARDS_PER_RUN; card++) {
                            writer.apply(new Change.Insert(Shelf.contact(run + "-" + card, "Иванов", "9000000001")));
                        }
                        writer.commit();
                        System.out.println(writer.run());
                        System.out.flush();
                    }
                }
            }
        }
    }

    @Test
    void no_acknowledged_run_is_lost_and_none_is_half_done() throws IOException, InterruptedException {
        Path file = folder.resolve("a.db");
        Random random = new Random(7);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = folder.resolve("said-" + kill + ".txt");
            Process child = start(file, said);
            while (!Files.exists(said) || Files.size(said) < 9) {
                assertThat(child.isAlive()).isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            Files.readAllLines(said).stream().filter(line -> line.length() == 8).forEach(acknowledged::add);
            whole(file, acknowledged);
        }
    }

    private static void whole(Path file, List<String> acknowledged) {
        try (Base base = Base.open(file, Base.Mode.OPEN, Shelf.run())) {
            assertThat(base.verify().lines()).isEmpty();
            List<String> runs = base.runs().stream().map(Base.RunLine::id).toList();
            assertThat(runs).containsAll(acknowledged);
            assertThat(Shelf.live(base)).hasSize(runs.size() * CARDS_PER_RUN);
        }
    }

    private static Process start(Path file, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        file.toString())
                .redirectOutput(said.toFile())
                .redirectError(
                        Files.createTempFile(file.getParent(), "err", ".txt").toFile())
                .start();
    }
}
