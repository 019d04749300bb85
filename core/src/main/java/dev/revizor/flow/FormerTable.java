package dev.revizor.flow;

import dev.revizor.cluster.StableIds;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the table that {@code dedupe --clusters} wrote: {@code record_id,cluster_id}, with {@code source} before them where
 * there were several files. A source that is none of the files of this run, since they were renamed or put together, is
 * looked past: then the id alone must tell.
 */
final class FormerTable {
    private static final String RECORD = "record_id";
    private static final String CLUSTER = "cluster_id";
    private static final String SOURCE = "source";

    private final InputFile file;
    private final Roll roll;
    private final Sought sought;
    private final Columns columns;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final int[] groupOf;
    private final long[] rowOf;
    private final Map<String, Long> goneRows = new HashMap<>();
    private final Map<Integer, List<String>> gone = new TreeMap<>();
    private long known;

    private FormerTable(InputFile file, int bases, Roll roll, SourceTable table) {
        this.file = file;
        this.roll = roll;
        this.sought = new Sought(roll, bases);
        this.columns = columns(table, file);
        this.groupOf = new int[roll.size()];
        this.rowOf = new long[roll.size()];
        Arrays.fill(groupOf, StableIds.NONE);
    }

    private record Columns(int source, int record, int cluster) {}

    /** Reads a table; throws where it contradicts itself, leaves something blank, or names no record of the run. */
    static FormerGroups read(InputFile file, int bases, Roll roll, Consumer<Problem> rejects) {
        try (RowReader rows = Sources.open(file.path(), file.options(), rejects)) {
            FormerTable table = new FormerTable(file, bases, roll, rows.table());
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                table.add(row.get());
            }
            return table.groups();
        }
    }

    private static Columns columns(SourceTable table, InputFile file) {
        List<String> titles = table.columns().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        Columns out = new Columns(titles.indexOf(SOURCE), titles.indexOf(RECORD), titles.indexOf(CLUSTER));
        if (out.record() < 0 || out.cluster() < 0) {
            throw new RevizorException(
                    FlowError.NO_FORMER_GROUPS, Place.file(file.path().toString()), Map.of());
        }
        return out;
    }

    private void add(RawRow row) {
        // One record may have a blank id; its row was written so.
        String record = row.cells().get(columns.record()).strip();
        String cluster = row.cells().get(columns.cluster()).strip();
        if (cluster.isEmpty()) {
            throw new RevizorException(FlowError.FORMER_BLANK, place(row, CLUSTER), Map.of());
        }
        String source =
                columns.source() < 0 ? "" : row.cells().get(columns.source()).strip();
        int group = numbers.computeIfAbsent(cluster, id -> {
            ids.add(id);
            return ids.size() - 1;
        });
        int at = sought.place(source, record);
        if (at == Sought.SEVERAL) {
            throw new RevizorException(FlowError.FORMER_AMBIGUOUS, place(row, RECORD), Map.of());
        }
        if (at >= 0) {
            refuseRepeat(rowOf[at], row);
            rowOf[at] = row.row();
            groupOf[at] = group;
            known++;
        } else {
            Long first = goneRows.putIfAbsent(source + "\u001f" + record, row.row());
            refuseRepeat(first == null ? 0 : first, row);
            gone.computeIfAbsent(group, key -> new ArrayList<>()).add(sought.name(source, record));
        }
    }

    private void refuseRepeat(long first, RawRow row) {
        if (first > 0) {
            throw new RevizorException(
                    FlowError.FORMER_REPEATED, place(row, RECORD), Map.of("first", Long.toString(first)));
        }
    }

    private Place place(RawRow row, String title) {
        return Place.row(file.path().toString(), "", row.row()).at(title);
    }

    private FormerGroups groups() {
        if (known == 0 && roll.size() > 0) {
            throw new RevizorException(
                    FlowError.NO_KNOWN_RECORD,
                    Place.file(file.path().toString()),
                    Map.of("records", Integer.toString(goneRows.size())));
        }
        // The order of the table must not matter.
        gone.values().forEach(names -> names.sort(RecordOrder.NAMES));
        return new FormerGroups(List.copyOf(ids), groupOf, gone);
    }
}
