package dev.revizor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an XLSX sheet holds behind its rows: merged areas, hyperlinks. The part is unpacked once more for it and its bytes are only
 * searched for the end of the rows, which costs a fraction of parsing them.
 */
final class XlsxTail {
    private static final byte[] END = "sheetData".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    /** No tag of a sheet has a longer name. */
    private static final int NAME = 64;

    /** Text behind the rows that is looked at: so many bytes hold some hundred thousand areas or links. */
    private static final int TAIL = 1 << 24;

    private XlsxTail() {}

    /** The text behind the rows, a character a byte; nothing where no rows end. */
    static String of(InputStream sheet) throws IOException {
        return new String(behindRows(sheet).readNBytes(TAIL), StandardCharsets.ISO_8859_1);
    }

    /** What stands behind the closing tag of the rows; nothing where there is none. */
    private static InputStream behindRows(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        byte[] name = new byte[NAME];
        int length = -1;
        int last = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                byte c = buffer[i];
                if (c == '/' && last == '<') {
                    length = 0;
                } else if (length >= 0 && c == '>') {
                    if (endsRows(name, length)) {
                        return new SequenceInputStream(new ByteArrayInputStream(buffer, i + 1, n - i - 1), in);
                    }
                    length = -1;
                } else if (length >= 0) {
                    length = length < NAME ? put(name, length, c) : -1;
                }
                last = c;
            }
        }
        return InputStream.nullInputStream();
    }

    private static int put(byte[] name, int length, byte c) {
        name[length] = c;
        return length + 1;
    }

    private static boolean endsRows(byte[] name, int length) {
        int from = length - END.length;
        return from >= 0
                && (from == 0 || name[from - 1] == ':')
                && Arrays.equals(name, from, length, END, 0, END.length);
    }
}
