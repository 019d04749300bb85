package dev.revizor.report.formats;

import dev.revizor.report.ReportError;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lines of a CSV by RFC 4180: commas, CRLF, quotes only where they are needed. Does not close what it writes to. */
final class CsvOut {
    private final Writer out;
    private final Audience audience;

    CsvOut(Writer out, Audience audience) {
        this.out = out;
        this.audience = audience;
    }

    void line(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                cell(audience.cell(cells.get(i)));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void cell(String text) throws IOException {
        if (!quotes(text)) {
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

    private static boolean quotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
