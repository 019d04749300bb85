package dev.revizor.flow;

import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table of pairs that a person has filled in: {@code record_a}, {@code record_b}, {@code verdict}. Titles may be the
 * ids of the columns or what they are called in either language; rows without a verdict are left out.
 */
final class PairSheet {
    /** The columns in which pairs are given to a person, in their order. */
    static final List<String> COLUMNS = List.of(
            "record_a", "record_b", "band", "probability", "why", "verdict", "weight_bits", "stratum", "stratum_pairs");

    private final InputFile file;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private PairSheet(InputFile file, SourceTable table) {
        this.file = file;
        for (String column : COLUMNS) {
            positions.put(column, position(table, column));
        }
    }

    /**
     * A pair with a verdict.
     *
     * @param a the user's id of one record
     * @param b the user's id of the other
     * @param verdict of the person
     * @param stratum it was drawn from, or empty
     * @param of how many pairs the stratum has, 0 where it is not said
     * @param row of the file
     */
    record Judged(String a, String b, PairVerdict verdict, String stratum, long of, long row) {}

    /** Reads the rows that have a verdict. */
    static List<Judged> read(InputFile file, List<String> needed, Consumer<Problem> rejects) {
        try (RowReader rows = Sources.open(file.path(), file.options(), rejects)) {
            PairSheet sheet = new PairSheet(file, rows.table());
            if (needed.stream().anyMatch(column -> sheet.positions.getOrDefault(column, -1) < 0)) {
                throw new RevizorException(
                        FlowError.COLUMNS_MISSING,
                        Place.file(file.path().toString()),
                        Map.of("columns", String.join(", ", needed)));
            }
            List<Judged> out = new ArrayList<>();
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                sheet.judged(row.get()).ifPresent(out::add);
            }
            return out;
        }
    }

    /** Whether a table's titles are those of a table of pairs. */
    static boolean fits(InputFile file) {
        return Sources.titles(file.path(), file.options()).stream().anyMatch(title -> is(title, "verdict"));
    }

    private static int position(SourceTable table, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (is(table.columns().get(i), column)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(String title, String column) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        boolean found = plain.equals(column);
        for (Lang lang : Lang.values()) {
            found |= plain.equals(
                    Texts.of("cli", lang).get("pairs.col." + column).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private Optional<Judged> judged(RawRow row) {
        String word = cell(row, "verdict");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        PairVerdict verdict = PairVerdict.of(word)
                .orElseThrow(() -> RevizorException.at(
                        Place.row(file.path().toString(), "", row.row()), FlowError.UNKNOWN_VERDICT));
        return Optional.of(new Judged(
                unguarded(cell(row, "record_a")),
                unguarded(cell(row, "record_b")),
                verdict,
                cell(row, "stratum"),
                whole(cell(row, "stratum_pairs")),
                row.row()));
    }

    private String cell(RawRow row, String column) {
        int at = positions.getOrDefault(column, -1);
        return at < 0 ? "" : row.cells().get(at).strip();
    }

    /** Without the apostrophe that keeps a spreadsheet from taking an id for a formula. */
    private static String unguarded(String id) {
        return id.length() > 1 && id.charAt(0) == '\'' && "=+-@".indexOf(id.charAt(1)) >= 0 ? id.substring(1) : id;
    }

    private static long whole(String text) {
        boolean number = !text.isEmpty() && text.length() < 16 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(text) : 0;
    }
}
