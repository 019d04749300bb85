package dev.revizor.flow;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A comma-separated table in UTF-8 with line feeds, for programs. */
final class PlainTable {
    private static final int BUFFER = 1 << 15;

    private PlainTable() {}

    /** Writes the lines. */
    interface Lines {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes to a file, moved into place when whole; or to the screen where the target is {@code -}. */
    static void deliver(Path target, OutputStream screen, Lines lines) {
        if (target.toString().equals("-")) {
            try {
                Writer out = new OutputStreamWriter(screen, StandardCharsets.UTF_8);
                lines.writeTo(out);
                out.flush();
            } catch (IOException e) {
                throw Delivery.trouble(target, e);
            }
            return;
        }
        Delivery.write(target, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
            lines.writeTo(out);
            out.flush();
        });
    }

    /** A cell, in quotes where it needs them. */
    static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
