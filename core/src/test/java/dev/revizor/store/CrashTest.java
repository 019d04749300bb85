package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed leaves the store as it was before it, and the next run goes on. */
final class CrashTest {
    private static final int KILLS = 10;
    private static final long STEP = 20;
    private static final long MOST_WAIT = 60_000;

    @TempDir
    Path folder;

    @Test
    void a_killed_import_leaves_whole_runs_and_no_lock() throws Exception {
        Path file = folder.resolve("base.db");
        Random random = new Random(11);
        // A busy machine takes longer to the first commit: kills are spread around what it takes here and now.
        int usual = (int) killOnceThereIs(file);
        for (int i = 0; i < KILLS; i++) {
            kill(file, usual / 3 + random.nextInt(usual));
            try (Base base = Base.open(file, Base.Mode.OPEN, Cards.RUN)) {
                assertThat(base.verify().lines()).as("kill " + i).isEmpty();
                assertThat(base.count(EntityKind.CONTACT))
                        .as("kill " + i)
                        .isEqualTo((long) base.runs().size() * Importer.ROWS);
            }
        }
    }

    /** Kills an import as soon as it has made the store; returns how long that took, in milliseconds. */
    private long killOnceThereIs(Path file) throws Exception {
        Process process = start(file);
        long waited = 0;
        while (!Files.exists(file) && waited < MOST_WAIT) {
            Thread.sleep(STEP);
            waited += STEP;
        }
        process.destroyForcibly().waitFor();
        assertThat(file).as(() -> output()).exists();
        return Math.max(STEP, waited);
    }

    private void kill(Path file, long afterMillis) throws Exception {
        Process process = start(file);
        boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        assertThat(ended).as(() -> output()).isFalse();
        process.destroyForcibly().waitFor();
    }

    private Process start(Path file) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Importer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "out.txt"))
                .start();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("out.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
