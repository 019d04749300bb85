package dev.revizor.samples;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a table as text in the dialect of some program. */
final class Csv implements Closeable {
    private final Writer out;
    private final Dialect dialect;

    private Csv(Writer out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    static Csv create(Path file, Dialect dialect) throws IOException {
        CharsetEncoder encoder = dialect.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
        Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), encoder), 1 << 18);
        if (dialect.mark()) {
            out.write('\ufeff');
        }
        return new Csv(out, dialect);
    }

    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(dialect.delimiter());
            }
            cell(cells[i]);
        }
        if (dialect.trailing()) {
            out.write(dialect.delimiter());
        }
        out.write(dialect.lineEnd());
    }

    private void cell(String text) throws IOException {
        if (!dialect.quoteAll() && !needsQuotes(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                out.write('"');
            }
            out.write(c);
        }
        out.write('"');
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\n' || c == '\r' || c == dialect.delimiter()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** How a program writes a table. */
    record Dialect(Charset charset, boolean mark, char delimiter, boolean quoteAll, boolean trailing, String lineEnd) {
        /** As a spreadsheet of a Russian office saves it. */
        static final Dialect EXCEL = new Dialect(StandardCharsets.UTF_8, true, ';', false, false, "\r\n");

        static final Dialect PLAIN = new Dialect(StandardCharsets.UTF_8, false, ',', false, false, "\n");
        static final Dialect BITRIX = new Dialect(StandardCharsets.UTF_8, true, ';', true, true, "\n");
        static final Dialect OLD_BITRIX = new Dialect(Charset.forName("windows-1251"), false, ';', true, true, "\n");
        static final Dialect AMO = new Dialect(StandardCharsets.UTF_8, false, ',', true, false, "\n");
    }
}
