package dev.revizor.match;

import dev.revizor.model.AskedPairs;
import dev.revizor.model.Chosen;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Takes scored pairs in any order and gives them strongest first. Those that there is no room for lie on disk as sorted
 * runs, which are merged in the end.
 */
final class SortedPairs {
    private final Room room;
    private final PairCode code = new PairCode();
    private final List<SpilledPairs> runs = new ArrayList<>();
    private List<ScoredPair> held = new ArrayList<>();

    SortedPairs(Room room) {
        this.room = room;
    }

    void add(ScoredPair pair) {
        held.add(pair);
        if (held.size() >= room.pairs()) {
            spill();
        }
    }

    /** All of them; equal ones in the order in which they came. Nothing may be added afterwards. */
    List<ScoredPair> strongestFirst() {
        if (runs.isEmpty()) {
            held.sort(Outcome.STRONGEST);
            return held;
        }
        spill();
        return merged();
    }

    /** Pairs as a result keeps them: a copy, but of those on disk. */
    static List<ScoredPair> settled(List<ScoredPair> pairs) {
        boolean lies = pairs instanceof SpilledPairs
                || pairs instanceof Chosen
                || pairs instanceof AskedPairs
                || pairs instanceof LimitedPairs;
        return lies ? pairs : List.copyOf(pairs);
    }

    private void spill() {
        if (held.isEmpty()) {
            return;
        }
        held.sort(Outcome.STRONGEST);
        SpilledPairs.Writer out = new SpilledPairs.Writer(room.spill(), code);
        held.forEach(out::add);
        runs.add(out.done());
        held = new ArrayList<>();
    }

    private SpilledPairs merged() {
        // Of equal pairs that of the earlier run comes first, as if all had been sorted together.
        PriorityQueue<Cursor> queue =
                new PriorityQueue<>(Comparator.comparing((Cursor cursor) -> cursor.current, Outcome.STRONGEST)
                        .thenComparingInt(cursor -> cursor.run));
        for (int run = 0; run < runs.size(); run++) {
            queue.add(new Cursor(run, runs.get(run).iterator()));
        }
        SpilledPairs.Writer out = new SpilledPairs.Writer(room.spill(), code);
        while (!queue.isEmpty()) {
            Cursor least = queue.remove();
            out.add(least.current);
            if (least.advance()) {
                queue.add(least);
            }
        }
        runs.clear();
        return out.done();
    }

    /** Where the merge stands in one run. */
    private static final class Cursor {
        private final int run;
        private final Iterator<ScoredPair> rest;
        private ScoredPair current;

        Cursor(int run, Iterator<ScoredPair> rest) {
            this.run = run;
            this.rest = rest;
            this.current = rest.next();
        }

        boolean advance() {
            if (!rest.hasNext()) {
                return false;
            }
            current = rest.next();
            return true;
        }
    }
}
