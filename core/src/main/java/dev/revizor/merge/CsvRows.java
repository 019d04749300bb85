package dev.revizor.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading
 * takes off again.
 */
final class CsvRows {
    private static final String FORMULA = "=+-@\t\r'";

    private CsvRows() {}

    /** A row with the line at which it begins. */
    record Row(int line, List<String> cells) {}

    static void write(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            String cell = cells.get(i);
            String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
            out.append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        out.append("\r\n");
    }

    /** All rows; empty lines are left out. The delimiter is that of the first line: a spreadsheet may have changed it. */
    static List<Row> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = plain.indexOf('\n');
        String head = end < 0 ? plain : plain.substring(0, end);
        char delimiter = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
        return new Scanner(plain, delimiter).rows();
    }

    private static final class Scanner {
        private final String text;
        private final char delimiter;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int rowLine = 1;
        private boolean quoted;

        Scanner(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        List<Row> rows() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                line += c == '\n' ? 1 : 0;
                if (quoted) {
                    boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                    i += twice ? 1 : 0;
                    quoted = c != '"' || twice;
                    if (quoted) {
                        cell.append(c);
                    }
                } else {
                    plain(c);
                }
            }
            endRow();
            return rows;
        }

        private void plain(char c) {
            if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            boolean guarded = cell.length() > 0 && cell.charAt(0) == '\'';
            cells.add(guarded ? cell.substring(1) : cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                rows.add(new Row(rowLine, cells));
            }
            cells = new ArrayList<>();
            rowLine = line;
        }
    }
}
