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

    @TempDir
    Path folder;

    @Test
    void a_killed_import_leaves_whole_runs_and_no_lock() throws Exception {
        Path file = folder.resolve("base.db");
        Random random = new Random(11);
        for (int i = 0; i < KILLS; i++) {
            kill(file, 250 + random.nextInt(900));
            if (!Files.exists(file)) {
                continue;
            }
            try (Base base = Base.open(file, Base.Mode.OPEN, Cards.RUN)) {
                assertThat(base.verify().lines()).as("kill " + i).isEmpty();
                assertThat(base.count(EntityKind.CONTACT))
                        .as("kill " + i)
                        .isEqualTo((long) base.runs().size() * Importer.ROWS);
            }
        }
        assertThat(file).exists();
    }

    private void kill(Path file, long afterMillis) throws Exception {
        Process process = new ProcessBuilder(
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
        boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        assertThat(ended).as(() -> output()).isFalse();
        process.destroyForcibly().waitFor();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("out.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
