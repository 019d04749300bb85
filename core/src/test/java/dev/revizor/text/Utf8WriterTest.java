package dev.revizor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8WriterTest {
    @Test
    void writes_what_the_jdk_would_write() throws IOException {
        Random random = new Random(3);
        int[] ends = {0x80, 0x500, 0x800, 0x3000, 0xD800, 0xDC00, 0xE000, 0x10000};
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StringBuilder all = new StringBuilder();
            try (Utf8Writer writer = new Utf8Writer(out)) {
                int pieces = random.nextInt(40);
                for (int i = 0; i < pieces; i++) {
                    StringBuilder piece = new StringBuilder();
                    int length = random.nextInt(6_000);
                    for (int j = 0; j < length; j++) {
                        if (random.nextInt(20) == 0) {
                            piece.appendCodePoint(0x10000 + random.nextInt(0x100000));
                        } else {
                            piece.append((char) random.nextInt(ends[random.nextInt(ends.length)]));
                        }
                    }
                    write(writer, piece.toString(), random.nextInt(4));
                    all.append(piece);
                }
            }
            assertThat(out.toByteArray()).isEqualTo(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(Utf8Writer writer, String piece, int way) throws IOException {
        switch (way) {
            case 0 -> writer.write(piece);
            case 1 -> writer.write(piece.toCharArray());
            case 2 -> writer.append(piece, 0, piece.length());
            default -> {
                for (int i = 0; i < piece.length(); i++) {
                    writer.write(piece.charAt(i));
                }
            }
        }
    }

    @Test
    void halves_of_a_pair_that_stand_alone_are_marked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(out)) {
            writer.write("a\ud800b\udc00\ud83d");
            writer.flush();
            writer.write("\ude00\ud83d");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a?b?\ud83d\ude00?");
    }
}
