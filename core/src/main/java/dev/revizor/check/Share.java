package dev.revizor.check;

import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import java.util.List;

/** Counts one figure while cards pass. */
final class Share {
    private final String id;
    private final List<Field> missing;
    private long hits;
    private long all;
    private long unknown;

    Share(String id, List<Field> missing) {
        this.id = id;
        this.missing = List.copyOf(missing);
    }

    void add(boolean hit) {
        all++;
        hits += hit ? 1 : 0;
    }

    void unknown() {
        unknown++;
    }

    long hits() {
        return hits;
    }

    long all() {
        return all;
    }

    List<Field> missing() {
        return missing;
    }

    /** The figure; zeros when it was not measured. */
    Metric metric() {
        return missing.isEmpty() ? new Metric(id, hits, all, unknown, missing) : new Metric(id, 0, 0, 0, missing);
    }
}
