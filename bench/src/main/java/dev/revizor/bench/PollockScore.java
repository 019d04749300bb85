package dev.revizor.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near a reading comes to the clean one: the measures of Vitagliano et al., «Pollock: A Data Loading Benchmark»,
 * PVLDB 16(8), 2023, section 5. The file is loaded or not; titles, records and cells are compared as multisets by F1,
 * which is 1 where the clean reading has none of them.
 *
 * <p>Where the authors turn numbers, dates and sums into one form, here a cell is only trimmed; blank cells at the end of
 * a record do not count. The same holds for everybody.
 *
 * @param file 1 when the file was loaded
 * @param header F1 of the titles
 * @param record F1 of whole records
 * @param cell F1 of cells
 */
record PollockScore(double file, double header, double record, double cell) {
    private static final char CELL_END = '\u001F';

    static PollockScore of(Reading clean, Reading loaded) {
        if (!loaded.failure().isEmpty()) {
            return new PollockScore(0, 0, 0, 0);
        }
        return new PollockScore(
                1,
                f1(cells(List.of(clean.header())), cells(List.of(loaded.header()))),
                f1(records(clean), records(loaded)),
                f1(cells(clean.records()), cells(loaded.records())));
    }

    double mean() {
        return (file + header + record + cell) / 4;
    }

    private static double f1(List<String> clean, List<String> loaded) {
        if (clean.isEmpty()) {
            return 1;
        }
        Map<String, Integer> left = new HashMap<>();
        clean.forEach(one -> left.merge(one, 1, Integer::sum));
        int shared = 0;
        for (String one : loaded) {
            shared += left.merge(one, -1, Integer::sum) >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (clean.size() + loaded.size());
    }

    private static List<String> records(Reading reading) {
        List<String> out = new ArrayList<>();
        for (List<String> record : reading.records()) {
            List<String> cells = cells(List.of(record));
            if (!cells.isEmpty()) {
                out.add(String.join(String.valueOf(CELL_END), cells));
            }
        }
        return out;
    }

    private static List<String> cells(List<List<String>> records) {
        List<String> out = new ArrayList<>();
        for (List<String> record : records) {
            int size = record.size();
            while (size > 0 && record.get(size - 1).isBlank()) {
                size--;
            }
            record.subList(0, size).forEach(cell -> out.add(cell.strip().replace("\r\n", "\n")));
        }
        return out;
    }
}
