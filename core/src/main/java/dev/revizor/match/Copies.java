package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are equal in all that is compared, more of them than a block can be walked with. One of them stands for all
 * while pairs are sought, so that a thousand equal rows cost no more than one, and neither windows nor the limit of a
 * group can tear them apart. Whether they are one entity the model says of one pair of them, as of any pair.
 */
final class Copies {
    /** Up to so many equal rows meet each other in any block; they are compared as all others are. */
    private static final int FEW = Blocks.WINDOW;

    /** Rows with fewer telling values may be equal by chance, however many they are. */
    private static final int TELLING = 2;

    /** From so many on, equal rows that say too little are worth a word. */
    private static final int CROWD = 1000;

    /** The ids of the other rows by the id of the one that stands for them, both in the order of the ids. */
    private final Map<String, List<String>> others = new TreeMap<>();

    private final Map<String, String> standIn = new LinkedHashMap<>();
    private long vague;

    /** Rows that hold nothing to compare, whatever stands in their cells. */
    private long empty;

    /** There are none. */
    Copies() {}

    /**
     * Looks for copies.
     *
     * @param contents of the rows as they arrived
     * @param order the arrived rows in the order of their ids
     * @param ids by arrived row
     * @param own ids that stand for themselves, copies or not
     */
    static Copies of(Contents contents, int[] order, List<String> ids, Predicate<String> own) {
        Copies out = new Copies();
        long[] frequent = contents.frequent(FEW);
        if (frequent.length == 0) {
            return out;
        }
        int[] telling = new int[frequent.length];
        int[] counts = new int[frequent.length];
        boolean[] blank = new boolean[frequent.length];
        @Nullable String[] first = new String[frequent.length];
        for (int row : order) {
            int set = Arrays.binarySearch(frequent, contents.of(row));
            if (set < 0) {
                continue;
            }
            telling[set] = contents.telling(row);
            counts[set]++;
            blank[set] = !contents.says(row);
            if (telling[set] >= TELLING && !own.test(ids.get(row))) {
                first[set] = out.stand(first[set], ids.get(row));
            }
        }
        for (int set = 0; set < counts.length; set++) {
            long crowd = telling[set] < TELLING && counts[set] >= CROWD ? counts[set] : 0;
            out.empty += blank[set] ? crowd : 0;
            out.vague += blank[set] ? 0 : crowd;
        }
        return out;
    }

    private String stand(@Nullable String first, String id) {
        if (first == null) {
            return id;
        }
        others.computeIfAbsent(first, key -> new ArrayList<>()).add(id);
        standIn.put(id, first);
        return first;
    }

    /** The rows that are not stood for, in their order. */
    int[] kept(int[] order, List<String> ids) {
        return isEmpty()
                ? order
                : Arrays.stream(order)
                        .filter(row -> !standIn.containsKey(ids.get(row)))
                        .toArray();
    }

    boolean isEmpty() {
        return others.isEmpty();
    }

    /** How many rows are stood for by others. */
    int size() {
        return standIn.size();
    }

    /** The id of the row that stands for another; that other itself where none does. */
    String standIn(String id) {
        return standIn.getOrDefault(id, id);
    }

    /**
     * The result with the copies that the model takes for one entity, each paired with the row that stood for it.
     *
     * @param shared the value that most rows share
     * @param earlier what is to be said besides
     */
    Matcher.Result applied(Matcher.Result found, Optional<Remark> shared, List<Remark> earlier, Outcome outcome) {
        SortedPairs pairs = outcome.sorted();
        List<CopySet> sets = new ArrayList<>();
        long one = 0;
        long several = 0;
        for (Map.Entry<String, List<String>> set : others.entrySet()) {
            ScoredPair self = outcome.ofCopies(set.getKey());
            int rows = set.getValue().size() + 1;
            if (self.band() == Band.LEAVE) {
                several += rows;
                continue;
            }
            one += rows;
            sets.add(new CopySet(set.getKey(), set.getValue(), self.band(), self.probability()));
            set.getValue().forEach(id -> pairs.add(Outcome.between(set.getKey(), id, self)));
        }
        if (!sets.isEmpty()) {
            found.pairs().forEach(pairs::add);
        }
        List<Remark> remarks = new ArrayList<>(earlier);
        add(Remark.Kind.COPIES, one, remarks);
        add(Remark.Kind.COPIES_APART, several, remarks);
        add(Remark.Kind.VAGUE, vague, remarks);
        add(Remark.Kind.EMPTY, empty, remarks);
        // What is equal in everything shares each value too.
        shared.filter(remark -> remark.count() > vague).ifPresent(remarks::add);
        return new Matcher.Result(
                found.records() + size(),
                found.candidates(),
                sets.isEmpty() ? found.pairs() : pairs.strongestFirst(),
                found.lookalikes(),
                found.links(),
                sets,
                remarks);
    }

    private static void add(Remark.Kind kind, long records, List<Remark> to) {
        if (records > 0) {
            to.add(new Remark(kind, "", records));
        }
    }
}
