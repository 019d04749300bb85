package dev.revizor.flow;

import dev.revizor.model.Evaluation.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the few errors in which the model was surest; ties by the records' inner ids, so that order decides nothing. */
final class WorstPairs {
    /** Which weight is the worst. */
    enum Order {
        STRONGEST,
        WEAKEST
    }

    private final int size;
    private final Comparator<Slip> worstFirst;
    private final PriorityQueue<Slip> kept;

    WorstPairs(int size, Order order) {
        this.size = size;
        Comparator<Slip> weight = Comparator.comparingDouble(slip -> slip.pair().bits());
        this.worstFirst = (order == Order.STRONGEST ? weight.reversed() : weight)
                .thenComparing(slip -> slip.pair().a())
                .thenComparing(slip -> slip.pair().b());
        // The mildest, which leaves first, stands at the head.
        this.kept = new PriorityQueue<>(worstFirst.reversed());
    }

    void add(Slip slip) {
        kept.add(slip);
        if (kept.size() > size) {
            kept.remove();
        }
    }

    /** The worst first. */
    List<Slip> sorted() {
        List<Slip> out = new ArrayList<>(kept);
        out.sort(worstFirst);
        return out;
    }
}
