package dev.revizor.report.formats;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A simple table in any of four formats, row by row. Keys name the columns for programs (JSON, CSV), titles for people
 * (text, XLSX). Closing ends the table and flushes, but does not close the stream.
 */
public final class TableOut implements AutoCloseable {
    private final List<Column> columns;
    private final TableSink sink;

    private TableOut(List<Column> columns, TableSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    /** Begins a table; a CSV is guarded against formulas. */
    public static TableOut open(Format format, List<Column> columns, OutputStream out) {
        return open(format, columns, Audience.PEOPLE, out);
    }

    /** Begins a table; the audience matters for CSV alone. */
    public static TableOut open(Format format, List<Column> columns, Audience audience, OutputStream out) {
        List<Column> kept = List.copyOf(columns);
        return new TableOut(
                kept,
                switch (format) {
                    case TABLE -> new TextTable(kept, out);
                    case CSV -> new CsvTable(kept, audience, out);
                    case JSON -> new JsonTable(kept, out);
                    case XLSX -> new XlsxTable(kept, out);
                });
    }

    /** Adds a row with one cell per column. */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        sink.row(cells);
    }

    /** Adds a row with one cell per column. */
    public void row(String... cells) {
        row(List.of(cells));
    }

    @Override
    public void close() {
        sink.end();
    }

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** A number with a point, e.g. {@code 0.97}; an empty cell is no number. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param key stable, for programs
     * @param title for people
     * @param kind what its cells hold
     */
    public record Column(String key, String title, Kind kind) {
        /** A column of texts. */
        public static Column text(String key, String title) {
            return new Column(key, title, Kind.TEXT);
        }

        /** A column of numbers. */
        public static Column number(String key, String title) {
            return new Column(key, title, Kind.NUMBER);
        }
    }

    /** The formats. */
    public enum Format {
        /** Aligned text for a terminal. */
        TABLE,
        CSV,
        JSON,
        XLSX;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format of an option's value. */
        public static Format of(String id) {
            return find(id).orElseThrow(() ->
                    new RevizorException(ReportError.FORMAT_UNKNOWN, Place.NOWHERE, Map.of("format", id)));
        }

        /** The format that the ending of a file's name asks for, {@code txt} for the aligned text. */
        public static Optional<Format> ofFile(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            return ending.equalsIgnoreCase("txt") ? Optional.of(TABLE) : find(ending);
        }

        private static Optional<Format> find(String id) {
            for (Format format : values()) {
                if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }
}
