package dev.revizor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What keeps rows apart whatever the model says: a source that has no duplicates of its own, a field in which one record
 * has one value, entities that somebody has told apart.
 */
final class Fences {
    /** The conflict of two rows of one exclusive source. */
    static final String SOURCE = "same_source";

    /** The conflict of two rows that differ where a rule of the policy lets none differ. */
    static final String RULE = "rule";

    private final RowIds ids;
    private final List<int[]> sources;
    private final List<int[]> fields;
    private final List<int[]> labels;

    /**
     * Fences.
     *
     * @param ids of the rows
     * @param sources by row, 0 where a row has none
     * @param fields values by row, 0 where a row has none
     * @param entities by row, negative where nobody has said
     */
    Fences(RowIds ids, List<int[]> sources, List<int[]> fields, int[] entities) {
        this.ids = ids;
        this.sources = List.copyOf(sources);
        this.fields = List.copyOf(fields);
        this.labels = new ArrayList<>(fields);
        if (Arrays.stream(entities).anyMatch(entity -> entity >= 0)) {
            labels.add(Arrays.stream(entities).map(entity -> entity + 1).toArray());
        }
    }

    /** None. */
    Fences() {
        this(new RowIds(), List.of(), List.of(), new int[0]);
    }

    /** Whether a pair may be in conflict at all. */
    boolean any() {
        return !sources.isEmpty() || !fields.isEmpty();
    }

    /** The conflict that a fence makes of a pair, or empty. */
    String broken(int a, int b) {
        for (int[] source : sources) {
            if (source[a] != 0 && source[a] == source[b]) {
                return SOURCE;
            }
        }
        for (int[] field : fields) {
            if (field[a] != 0 && field[b] != 0 && field[a] != field[b]) {
                return RULE;
            }
        }
        return "";
    }

    /** The values of a card of which no group may hold two, each 0 where it has none; empty without such rules. */
    int[] labels(String id) {
        int row = labels.isEmpty() ? -1 : ids.row(id);
        return row < 0
                ? new int[0]
                : labels.stream().mapToInt(label -> label[row]).toArray();
    }
}
