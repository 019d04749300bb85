package dev.revizor.exchange;

import dev.revizor.model.SourceTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a delimited text was written, so that an export looks like it. */
public final class SourceForm {
    private static final int HEAD = 1 << 16;

    private SourceForm() {}

    /**
     * The form of a file.
     *
     * @param table what was found out when it was read
     */
    public static CsvForm of(Path file, SourceTable table) throws IOException {
        Charset charset = Charset.forName(table.charset());
        String head = head(file, charset);
        boolean mark = head.startsWith("\ufeff");
        char delimiter = table.delimiter().isEmpty() ? ';' : table.delimiter().charAt(0);
        String text = mark ? head.substring(1) : head;
        String end = end(text);
        List<String> titles = table.columns();
        CsvForm.Quoting quoting = quoting(text, delimiter);
        CsvForm plain = new CsvForm(
                charset,
                mark ? CsvForm.Mark.WITH : CsvForm.Mark.WITHOUT,
                delimiter,
                quoting,
                end,
                endsLine(file, charset) ? CsvForm.Tail.PLAIN : CsvForm.Tail.OPEN);
        boolean trailing = text.startsWith(plain.line(titles) + delimiter + end);
        return trailing ? new CsvForm(charset, plain.mark(), delimiter, quoting, end, CsvForm.Tail.DELIMITER) : plain;
    }

    private static String head(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD);
            return new String(bytes, charset);
        }
    }

    private static String end(String text) {
        int line = text.indexOf('\n');
        return line > 0 && text.charAt(line - 1) == '\r' ? "\r\n" : line < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    /** All cells in quotes, only those that are not blank, or only those that must be. */
    private static CsvForm.Quoting quoting(String text, char delimiter) {
        boolean bare = false;
        boolean blank = false;
        boolean inQuotes = false;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
                atStart = false;
            } else if (!inQuotes && (c == delimiter || c == '\n' || c == '\r')) {
                // The cell behind a trailing delimiter is none.
                blank |= atStart && c == delimiter;
                atStart = true;
            } else if (!inQuotes) {
                bare |= atStart;
                atStart = false;
            }
        }
        return bare ? CsvForm.Quoting.NEEDED : blank ? CsvForm.Quoting.FILLED : CsvForm.Quoting.ALL;
    }

    private static boolean endsLine(Path file, Charset charset) throws IOException {
        int unit = "\n".getBytes(charset).length;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int count = (int) Math.min(bytes.length(), Math.max(4, unit));
            byte[] last = new byte[count];
            bytes.seek(bytes.length() - count);
            bytes.readFully(last);
            String tail = new String(last, charset);
            return tail.endsWith("\n") || tail.endsWith("\r");
        }
    }
}
