package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The text from which the delimiter is told: the head of a file, or what stands behind its blank rows when the head
 * holds nothing else.
 *
 * @param text the text
 * @param whole whether nothing comes behind it
 */
record Beginning(String text, boolean whole) {
    /** Signs that blank rows are made of besides white space. */
    private static final String EMPTY = ";,\t|\"";

    private static final int LENGTH = 1 << 17;

    static Beginning of(Path file, FileScan scan, Charset charset, int mark) throws IOException {
        byte[] head = scan.head();
        String text = new String(head, mark, head.length - mark, charset);
        return scan.headIsAll() || firstSign(text.toCharArray(), text.length()) >= 0
                ? new Beginning(text, scan.headIsAll())
                : behindBlanks(file, charset, mark);
    }

    private static Beginning behindBlanks(Path file, Charset charset, int mark) throws IOException {
        char[] chars = new char[LENGTH];
        try (CharFeed feed = new CharFeed(Files.newInputStream(file), charset, mark)) {
            int count = feed.fill(chars, 0);
            int sign = firstSign(chars, count);
            while (count >= 0 && sign < 0) {
                count = feed.fill(chars, 0);
                sign = firstSign(chars, count);
            }
            if (count < 0) {
                return new Beginning("", true);
            }
            // The cells left of the first sign, however blank, belong to its row.
            int from = sign;
            while (from > 0 && chars[from - 1] != '\n' && chars[from - 1] != '\r') {
                from--;
            }
            char[] kept = Arrays.copyOf(Arrays.copyOfRange(chars, from, count), LENGTH);
            int size = count - from;
            int more = 0;
            while (more >= 0 && size < LENGTH) {
                more = feed.fill(kept, size);
                size += Math.max(0, more);
            }
            return new Beginning(new String(kept, 0, size), more < 0);
        }
    }

    private static int firstSign(char[] chars, int count) {
        for (int i = 0; i < count; i++) {
            if (!Blanks.isSpace(chars[i]) && EMPTY.indexOf(chars[i]) < 0) {
                return i;
            }
        }
        return -1;
    }
}
