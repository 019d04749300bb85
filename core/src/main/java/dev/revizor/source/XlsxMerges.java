package dev.revizor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged areas of an XLSX sheet. They stand behind its rows, so the part is unpacked once for them and its
 * bytes are only searched for the end of the rows, which costs a fraction of parsing them.
 */
final class XlsxMerges {
    private static final byte[] END = "sheetData".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    /** No tag of a sheet has a longer name. */
    private static final int NAME = 64;

    /** Text behind the rows that is looked at: so many bytes hold some hundred thousand areas. */
    private static final int TAIL = 1 << 24;

    private static final Pattern AREA = Pattern.compile(
            "mergeCell\\s[^>]*?ref=[\"']\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})[\"']");

    private XlsxMerges() {}

    /** The areas of a sheet whose bytes are given. */
    static MergedColumns read(InputStream sheet) throws IOException {
        MergedColumns.Gathering out = new MergedColumns.Gathering();
        String tail = new String(behindRows(sheet).readNBytes(TAIL), StandardCharsets.ISO_8859_1);
        Matcher area = AREA.matcher(tail);
        while (area.find()) {
            out.add(
                    XlsxRecords.column(area.group(1), -1),
                    XlsxRecords.column(area.group(3), -1),
                    XlsxStyles.number(area.group(2)),
                    XlsxStyles.number(area.group(4)));
        }
        return out.done();
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
