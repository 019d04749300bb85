package dev.revizor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of UTF-8, with Java's own decoder as the oracle: it gives one U+FFFD for each byte or start that is broken. */
class FileScanTest {
    private static final int TURNS = 400;
    private static final int BROKEN = 0xFFFD;
    private static final String[] PIECES = {
        "a", "bc, ", "\0", "Иванов", "Ж", " Пётр;", "é", "ÿ", "€", "漢字", "😀", "0123456789", "\u07FF\u0080"
    };

    @TempDir
    Path folder;

    @Test
    void countsWhatTheDecoderReads() throws IOException {
        Random random = new Random(20261201);
        for (int turn = 0; turn < TURNS; turn++) {
            boolean withBroken = random.nextBoolean();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int pieces = random.nextInt(300);
            for (int i = 0; i < pieces; i++) {
                if (withBroken && random.nextInt(40) == 0) {
                    // A follower without a lead, leads of nothing, a lead that lacks its followers.
                    out.write(new int[] {0x80, 0xC0, 0xC1, 0xF5, 0xFF, 0xD0, 0xE2, 0xED, 0xF0}[random.nextInt(9)]);
                } else {
                    out.write(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                }
            }
            byte[] bytes = out.toByteArray();
            FileScan scan = FileScan.of(Files.write(folder.resolve("f"), bytes));
            String read = new String(bytes, StandardCharsets.UTF_8);
            String of = "turn " + turn;
            assertEquals(read.codePoints().filter(c -> c >= 0x80 && c != BROKEN).count(), scan.goodSequences(), of);
            assertEquals(read.codePoints().filter(c -> c == BROKEN).count(), scan.badBytes(), of);
            assertEquals(read.indexOf('\0') >= 0, scan.holdsZeros(), of);
            assertEquals(bytes.length, scan.size(), of);
        }
    }

    /** What lies across two buffers of 64 KiB is counted once. */
    @Test
    void countsSequencesThatTwoBuffersShare() throws IOException {
        byte[] bytes = ("x" + "Ж".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        FileScan scan = FileScan.of(Files.write(folder.resolve("f"), bytes));
        assertEquals(100_000, scan.goodSequences());
        assertEquals(0, scan.badBytes());
    }
}
