package dev.revizor.flow;

import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which records are one entity, as somebody else says: a table with {@code record_id} and {@code entity_id} (or
 * {@code cluster_id}), and {@code source} where there are several files; without these titles its first two columns.
 */
final class Truth {
    private static final String WANTED = "record_id, entity_id";

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Columns columns;
    private long repeated;

    private Truth(Columns columns) {
        this.columns = columns;
    }

    private record Entry(int entity, long row) {}

    private record Columns(int source, int record, int entity) {}

    /** Reads a table; throws where it contradicts itself. */
    static Truth read(InputFile file, Consumer<Problem> rejects) {
        try (RowReader rows = Sources.open(file.path(), file.options(), rejects)) {
            Truth out = new Truth(columns(rows.table(), file));
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                out.add(row.get(), file);
            }
            return out;
        }
    }

    private static Columns columns(SourceTable table, InputFile file) {
        List<String> titles = table.columns().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        int record = titles.indexOf("record_id");
        int entity = Math.max(titles.indexOf("entity_id"), titles.indexOf("cluster_id"));
        if (record >= 0 && entity >= 0) {
            return new Columns(titles.indexOf("source"), record, entity);
        }
        if (record >= 0 || entity >= 0 || titles.size() < 2) {
            throw new RevizorException(
                    FlowError.COLUMNS_MISSING, Place.file(file.path().toString()), Map.of("columns", WANTED));
        }
        return new Columns(-1, 0, 1);
    }

    private void add(RawRow row, InputFile file) {
        String record = row.cells().get(columns.record()).strip();
        String entity = row.cells().get(columns.entity()).strip();
        if (record.isEmpty() || entity.isEmpty()) {
            return;
        }
        String key = columns.source() < 0
                ? record
                : row.cells().get(columns.source()).strip() + ":" + record;
        int number = numbers.computeIfAbsent(entity, name -> numbers.size());
        Entry before = entries.putIfAbsent(key, new Entry(number, row.row()));
        if (before == null) {
            return;
        }
        if (before.entity() != number) {
            throw new RevizorException(
                    FlowError.CONTRADICTION,
                    Place.row(file.path().toString(), "", row.row()),
                    Map.of("first", Long.toString(before.row())));
        }
        repeated++;
    }

    /** The entity's number, from 0; −1 where the table does not say. */
    int entity(String recordId) {
        Entry entry = entries.get(recordId);
        return entry == null ? -1 : entry.entity();
    }

    /** The row that names a record, as the file counts; 0 where none does. */
    long row(String recordId) {
        Entry entry = entries.get(recordId);
        return entry == null ? 0 : entry.row();
    }

    /** How many records it names. */
    long size() {
        return entries.size();
    }

    /** How many rows said again what another had said. */
    long repeated() {
        return repeated;
    }
}
