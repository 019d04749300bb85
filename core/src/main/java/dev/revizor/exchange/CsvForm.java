package dev.revizor.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a delimited text is written.
 *
 * @param charset of the text
 * @param mark whether a byte order mark leads it
 * @param delimiter between cells
 * @param quoting which cells stand in quotes
 * @param end of a line
 * @param tail what else ends a line or the file
 */
public record CsvForm(Charset charset, Mark mark, char delimiter, Quoting quoting, String end, Tail tail) {

    /** The form that Excel and other programs read without being asked: UTF-8 with a mark, semicolons. */
    public static final CsvForm GENERIC =
            new CsvForm(StandardCharsets.UTF_8, Mark.WITH, ';', Quoting.NEEDED, "\r\n", Tail.PLAIN);

    /** Whether a byte order mark leads the text. */
    public enum Mark {
        WITH,
        WITHOUT
    }

    /** Which cells stand in quotes. */
    public enum Quoting {
        /** Those that RFC 4180 wants in quotes. */
        NEEDED,
        /** Those, and what is not blank. */
        FILLED,
        ALL
    }

    /** What else ends a line or the file. */
    public enum Tail {
        /** Nothing else. */
        PLAIN,
        /** A delimiter behind the last cell of each line, as Bitrix24 writes it. */
        DELIMITER,
        /** The last line has no end. */
        OPEN
    }

    /** A line without its end. */
    public String line(List<String> cells) {
        if (cells.size() == 1 && cells.get(0).isEmpty() && tail != Tail.DELIMITER) {
            // An empty line would be no record at all.
            return "\"\"";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : delimiter).append(cell(cells.get(i)));
        }
        return tail == Tail.DELIMITER ? out.append(delimiter).toString() : out.toString();
    }

    private String cell(String text) {
        return switch (quoting) {
            case NEEDED -> Cells.quoted(text, delimiter);
            case FILLED -> text.isEmpty() ? "" : all(text);
            case ALL -> all(text);
        };
    }

    private static String all(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
