package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntRowsTest {
    @TempDir
    Path folder;

    private Path kept(int[] ends, int[] values) throws IOException {
        Path file = folder.resolve("kept");
        try (OutputStream to = Files.newOutputStream(file)) {
            KeptOut out = new KeptOut(to);
            out.ints(ends.length, i -> ends[i]);
            out.ints(values.length, i -> values[i]);
            out.finish();
        }
        return file;
    }

    @Test
    void rows_come_back_as_they_were_kept() throws IOException {
        IntRows rows = new IntRows();
        rows.add(new int[] {});
        rows.add(new int[] {7, 5});
        rows.add(new int[] {9});
        Path file = folder.resolve("kept");
        try (OutputStream to = Files.newOutputStream(file)) {
            KeptOut out = new KeptOut(to);
            rows.keep(out);
            out.finish();
        }
        IntRows back = new IntRows();
        try (KeptIn in = KeptIn.open(file)) {
            back.restore(in);
        }
        back.add(new int[] {1, 2, 3});
        assertThat(back.size()).isEqualTo(4);
        assertThat(back.get(0)).isEmpty();
        assertThat(back.get(1)).containsExactly(7, 5);
        assertThat(back.get(2)).containsExactly(9);
        assertThat(back.get(3)).containsExactly(1, 2, 3);
    }

    @Test
    void rows_that_cannot_be_are_refused() throws IOException {
        for (int[] ends : new int[][] {{2, 1}, {0, 4}, {-1, 2}}) {
            try (KeptIn in = KeptIn.open(kept(ends, new int[] {1, 2, 3}))) {
                assertThatThrownBy(() -> new IntRows().restore(in)).isInstanceOf(IOException.class);
            }
        }
    }
}
