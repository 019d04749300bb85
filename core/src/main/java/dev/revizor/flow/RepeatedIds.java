package dev.revizor.flow;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.HashMap;
import java.util.Map;

/** The ids of the records of one file: each stands once and is told, or nobody could say which record is meant. */
final class RepeatedIds {
    private final InputFile file;
    private final LongRows numbers = new LongRows();
    private final Map<String, Long> texts = new HashMap<>();
    private long blank;
    private long firstBlank;

    RepeatedIds(InputFile file) {
        this.file = file;
    }

    /** Takes the id of a row; throws REPEATED_RECORD_ID where an earlier row has it. */
    void refuse(String recordId, long row) {
        if (recordId.isEmpty()) {
            firstBlank = blank == 0 ? row : firstBlank;
            blank++;
            return;
        }
        long number = RecordOrder.numberOf(recordId);
        long first = number == RecordOrder.NO_NUMBER ? textRow(recordId, row) : numbers.first(number, row);
        if (first != row) {
            throw new RevizorException(
                    FlowError.REPEATED_RECORD_ID,
                    Place.row(file.path().toString(), "", row),
                    Map.of("first", file.name() + ":" + first));
        }
    }

    /** All rows were seen; throws BLANK_RECORD_ID where several have none. A single one is known as the one without. */
    void refuseBlank() {
        if (blank > 1) {
            throw new RevizorException(
                    FlowError.BLANK_RECORD_ID,
                    Place.row(file.path().toString(), "", firstBlank),
                    Map.of("rows", blank));
        }
    }

    private long textRow(String recordId, long row) {
        Long first = texts.putIfAbsent(recordId, row);
        return first == null ? row : first;
    }

    /** The first row of each number, in flat arrays: a million take 32 MB and no object each. */
    private static final class LongRows {
        private long[] keys = new long[1 << 12];
        private long[] rows = new long[1 << 12];
        private int size;

        /** The first row of a key; the row that was given where the key is new. Rows are not 0. */
        long first(long key, long row) {
            if (size * 2 > keys.length) {
                grow();
            }
            int at = slot(keys, rows, key);
            if (rows[at] == 0) {
                keys[at] = key;
                rows[at] = row;
                size++;
            }
            return rows[at];
        }

        private void grow() {
            long[] moreKeys = new long[keys.length * 2];
            long[] moreRows = new long[keys.length * 2];
            for (int i = 0; i < keys.length; i++) {
                if (rows[i] != 0) {
                    int at = slot(moreKeys, moreRows, keys[i]);
                    moreKeys[at] = keys[i];
                    moreRows[at] = rows[i];
                }
            }
            keys = moreKeys;
            rows = moreRows;
        }

        private static int slot(long[] keys, long[] rows, long key) {
            int mask = keys.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (rows[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }
    }
}
