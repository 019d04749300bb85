package dev.revizor.report.formats;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.text.Lang;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rejected rows: where, what, how to mend it, and the row as it stood, byte for byte and as long or short as it was,
 * so that a mended file can be read again. Does not close the writer.
 */
public final class RejectsCsv implements Consumer<Problem> {
    /** What is told of a row stands under these, in front of the row's own cells. */
    public static final List<String> TOLD = List.of("_file", "_line", "_severity", "_code", "_field", "_hint");

    private final CsvOut out;
    private final Problems problems;

    private RejectsCsv(Writer out, Lang lang) {
        this.out = new CsvOut(out, Audience.MACHINES);
        this.problems = Problems.in(lang);
    }

    /**
     * Begins the file.
     *
     * @param columns the titles of the table, when all rows come from one; else empty, and the rows stand ragged behind
     *     the six columns
     */
    public static RejectsCsv open(Writer out, Lang lang, List<String> columns) {
        titles(out, columns);
        return rows(out, lang);
    }

    /** Goes on with the file behind its titles. */
    public static RejectsCsv rows(Writer out, Lang lang) {
        return new RejectsCsv(out, lang);
    }

    /** Writes the titles alone, as {@link #open} begins the file. */
    public static void titles(Writer out, List<String> columns) {
        List<String> header = new ArrayList<>(TOLD);
        header.addAll(columns);
        CsvOut csv = new CsvOut(out, Audience.MACHINES);
        csv.line(header);
        csv.flush();
    }

    @Override
    public void accept(Problem problem) {
        Place place = problem.place();
        List<String> cells = new ArrayList<>();
        cells.add(place.sheet().isEmpty() ? place.file() : place.file() + " [" + place.sheet() + "]");
        cells.add(place.row() == 0 ? "" : Long.toString(place.row()));
        cells.add(problem.cells().isEmpty() ? "warning" : "error");
        ErrorCode code = problem.code();
        cells.add(code.code());
        cells.add(place.column());
        cells.add(problems.hint(code, problem.args()));
        cells.addAll(problem.cells());
        out.line(cells);
    }

    /** Writes out what is still held back. */
    public void flush() {
        out.flush();
    }
}
