package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and texts come back as they were written, however they lie in the buffers. */
final class KeptTest {
    @TempDir
    Path folder;

    private static String text(Random random, int most) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(most);
        boolean narrow = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            // Lone surrogates and NULs too: whatever stood in a cell.
            out.append((char) random.nextInt(narrow ? 0x80 : 0x10000));
        }
        return out.toString();
    }

    @Test
    void everything_comes_back() throws IOException {
        Random random = new Random(17);
        for (int round = 0; round < 20; round++) {
            int[] ints = random.ints(random.nextInt(200_000)).toArray();
            long[] longs = random.longs(random.nextInt(50_000)).toArray();
            String[] texts = new String[random.nextInt(3_000)];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(random, i == 7 ? 400_000 : 60);
            }
            Path file = folder.resolve("kept");
            try (OutputStream to = Files.newOutputStream(file)) {
                KeptOut out = new KeptOut(to);
                out.text("magic/1");
                out.ints(ints.length, i -> ints[i]);
                out.texts(texts.length, i -> texts[i]);
                out.longs(longs.length, i -> longs[i]);
                out.number(-7);
                out.finish();
            }
            assertThat(KeptIn.begins(file, "magic/")).isFalse();
            assertThat(KeptIn.begins(file, "magic/1")).isTrue();
            try (KeptIn in = KeptIn.open(file)) {
                assertThat(in.text()).isEqualTo("magic/1");
                assertThat(in.ints()).isEqualTo(ints);
                assertThat(in.texts()).isEqualTo(texts);
                assertThat(in.longs()).isEqualTo(longs);
                assertThat(in.number()).isEqualTo(-7);
                assertThatThrownBy(in::number).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_length_that_the_file_cannot_hold_is_not_believed() throws IOException {
        for (int length : new int[] {Integer.MAX_VALUE, 1 << 30, -1, 5}) {
            Path file = folder.resolve("kept");
            try (OutputStream to = Files.newOutputStream(file)) {
                KeptOut out = new KeptOut(to);
                out.number(length);
                out.finish();
            }
            try (KeptIn in = KeptIn.open(file)) {
                assertThatThrownBy(in::ints).isInstanceOf(IOException.class);
            }
            try (KeptIn in = KeptIn.open(file)) {
                assertThatThrownBy(in::text).isInstanceOf(IOException.class);
            }
        }
    }
}
