package dev.revizor.flow;

import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people have decided of pairs, remembered by what the records say and not by their ids: a table of hashes that
 * holds no personal data.
 */
final class DecisionFile {
    private static final List<String> COLUMNS =
            List.of("content_a", "content_b", "verdict", "decided_on", "decided_by");

    private static final String TITLES = String.join(",", COLUMNS);

    private DecisionFile() {}

    /**
     * A decision.
     *
     * @param a the content hash that sorts first
     * @param b the other
     * @param verdict SAME or DIFFERENT
     * @param on the day, or empty
     * @param by who decided, or empty
     */
    record Decision(String a, String b, PairVerdict verdict, String on, String by) {
        static Decision of(String one, String other, PairVerdict verdict, String on, String by) {
            boolean turned = one.compareTo(other) > 0;
            return new Decision(turned ? other : one, turned ? one : other, verdict, on, by);
        }

        String pair() {
            return a + "," + b;
        }
    }

    /** The decisions by pair, sorted. Throws where the table contradicts itself or is none of decisions. */
    static Map<String, Decision> read(Path file) {
        Map<String, Decision> out = new TreeMap<>();
        if (holdsNone(file)) {
            return out;
        }
        Map<String, Long> rowOf = new TreeMap<>();
        try (RowReader rows = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            int[] columns = columns(rows.table(), file);
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                Decision decision = decision(row.get(), columns, file);
                Decision before = out.putIfAbsent(decision.pair(), decision);
                if (before != null && before.verdict() != decision.verdict()) {
                    throw new RevizorException(
                            FlowError.CONTRADICTION,
                            Place.row(file.toString(), "", row.get().row()),
                            Map.of("first", Long.toString(rowOf.getOrDefault(decision.pair(), 0L))));
                }
                rowOf.putIfAbsent(decision.pair(), row.get().row());
            }
        }
        return out;
    }

    /** Whether it is what is written where no answer could be remembered: the titles alone, which are no table to a reader. */
    private static boolean holdsNone(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= TITLES.length() + 2L
                    && Files.readString(file).strip().equals(TITLES);
        } catch (IOException e) {
            // Whoever opens it as a table tells what is wrong with it.
            return false;
        }
    }

    private static int[] columns(SourceTable table, Path file) {
        List<String> titles = table.columns().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] out = COLUMNS.stream().mapToInt(titles::indexOf).toArray();
        if (out[0] < 0 || out[1] < 0 || out[2] < 0) {
            throw new RevizorException(
                    FlowError.COLUMNS_MISSING,
                    Place.file(file.toString()),
                    Map.of("columns", String.join(", ", COLUMNS.subList(0, 3))));
        }
        return out;
    }

    private static Decision decision(RawRow row, int[] columns, Path file) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(column < 0 ? "" : row.cells().get(column).strip());
        }
        PairVerdict verdict = PairVerdict.of(cells.get(2))
                .filter(known -> known != PairVerdict.UNSURE)
                .orElseThrow(() ->
                        RevizorException.at(Place.row(file.toString(), "", row.row()), FlowError.UNKNOWN_VERDICT));
        return Decision.of(cells.get(0), cells.get(1), verdict, cells.get(3), cells.get(4));
    }

    /** Writes the decisions in their order, readable by the owner alone. */
    static void write(Path file, Map<String, Decision> decisions) {
        PlainTable.deliver(file, java.io.OutputStream.nullOutputStream(), out -> {
            out.write(TITLES + "\n");
            for (Decision one : decisions.values()) {
                out.write(one.pair() + "," + one.verdict().name().toLowerCase(Locale.ROOT) + "," + one.on() + ","
                        + PlainTable.quoted(one.by()) + "\n");
            }
        });
    }
}
