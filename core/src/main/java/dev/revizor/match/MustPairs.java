package dev.revizor.match;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/** The pairs of rows that are equal, and filled, in all fields of a rule. */
final class MustPairs {
    /** Of more equal rows than this only neighbours are paired; they come together all the same. */
    static final int LARGEST = 32;

    private final Table table;
    private final FieldValues values;
    private final int shift;
    private final Longs found = new Longs();

    private MustPairs(Table table) {
        this.table = table;
        this.values = new FieldValues(table);
        this.shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, table.size));
    }

    /**
     * The pairs of all rules, sorted, each once.
     *
     * @param sources by row, where only pairs across sources count; else empty
     * @param standing rows that were compared before: of two of them nothing is said
     */
    static long[] of(Table table, List<List<Field>> rules, int[] sources, Standing standing) {
        MustPairs out = new MustPairs(table);
        rules.forEach(out::pair);
        out.found.compact();
        if (sources.length > 0) {
            out.found.keep(pair -> sources[(int) (pair >>> 32)] != sources[(int) pair]);
        }
        if (!standing.isNothing()) {
            boolean[] fresh = standing.fresh();
            out.found.keep(pair -> fresh[(int) (pair >>> 32)] || fresh[(int) pair]);
        }
        return out.found.sorted();
    }

    private void pair(List<Field> rule) {
        Longs entries = new Longs();
        for (int row = 0; row < table.size; row++) {
            keys(rule, 0, table.kind[row], row, entries);
        }
        entries.compact();
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || entries.get(i) >>> shift != entries.get(start) >>> shift) {
                block(rule, entries, start, i);
                start = i;
            }
        }
    }

    /** One key for each choice of values where a row has several; none where a field is blank. */
    private void keys(List<Field> rule, int at, long key, int row, Longs to) {
        if (at == rule.size()) {
            to.add((Keys.mix(key) << shift) | row);
            return;
        }
        for (int value : values.of(rule.get(at), row)) {
            keys(rule, at + 1, Keys.mix(key * 31 + at) + value, row, to);
        }
    }

    private void block(List<Field> rule, Longs entries, int from, int to) {
        int mask = (1 << shift) - 1;
        for (int i = from; i < to; i++) {
            int last = to - from > LARGEST ? Math.min(to, i + 2) : to;
            for (int j = i + 1; j < last; j++) {
                int a = (int) (entries.get(i) & mask);
                int b = (int) (entries.get(j) & mask);
                // Keys are hashes: a chance meeting must not make two records one.
                if (table.kind[a] == table.kind[b] && rule.stream().allMatch(field -> values.meet(field, a, b))) {
                    found.add(Prober.pair(a, b));
                }
            }
        }
    }

    /** The fields of rules that no row has a value in. */
    static List<Field> idle(Table table, List<Field> fields) {
        FieldValues values = new FieldValues(table);
        List<Field> out = new ArrayList<>();
        for (Field field : fields) {
            boolean any = false;
            for (int row = 0; row < table.size && !any; row++) {
                any = values.of(field, row).length > 0;
            }
            if (!any) {
                out.add(field);
            }
        }
        return out;
    }
}
