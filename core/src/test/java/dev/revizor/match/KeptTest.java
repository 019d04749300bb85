package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            byte[] bytes = new byte[random.nextInt(300_000)];
            random.nextBytes(bytes);
            Path file = folder.resolve("kept");
            try (OutputStream to = Files.newOutputStream(file)) {
                KeptOut out = new KeptOut(to);
                out.text("magic/1");
                out.ints(ints.length, i -> ints[i]);
                out.texts(texts.length, i -> texts[i]);
                out.longs(longs.length, i -> longs[i]);
                out.bytes(bytes, bytes.length / 2);
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
                assertThat(in.bytes()).isEqualTo(Arrays.copyOf(bytes, bytes.length / 2));
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

    @ParameterizedTest
    @ValueSource(strings = {"0,2,0,1", "0,0,0,0,1,2,3,3"})
    void a_table_of_ids_comes_back_where_it_can_be_one(String written) throws IOException {
        int[] slots =
                Arrays.stream(written.split(",")).mapToInt(Integer::parseInt).toArray();
        int ids = (int) Arrays.stream(slots).filter(id -> id > 0).count();
        Path file = kept(slots);
        try (KeptIn in = KeptIn.open(file)) {
            assertThat(in.slots(ids)).isEqualTo(slots);
        }
        for (int wrong : new int[] {ids - 1, ids + 1}) {
            try (KeptIn in = KeptIn.open(file)) {
                assertThatThrownBy(() -> in.slots(wrong)).isInstanceOf(IOException.class);
            }
        }
    }

    /** One that has no empty place would be searched for ever; no other length is ever written. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,4", "0,1,2", "0,-1,0,1", "0,9,0,0"})
    void what_is_no_table_of_ids_is_damage(String written) throws IOException {
        int[] slots =
                Arrays.stream(written.split(",")).mapToInt(Integer::parseInt).toArray();
        int ids = (int) Arrays.stream(slots).filter(id -> id != 0).count();
        try (KeptIn in = KeptIn.open(kept(slots))) {
            assertThatThrownBy(() -> in.slots(ids)).isInstanceOf(IOException.class);
        }
    }

    private Path kept(int[] ints) throws IOException {
        Path file = folder.resolve("slots");
        try (OutputStream to = Files.newOutputStream(file)) {
            KeptOut out = new KeptOut(to);
            out.ints(ints.length, i -> ints[i]);
            out.finish();
        }
        return file;
    }
}
