package dev.revizor.normalize.fields;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what became of the cells of a column that came lately: surnames, towns and companies come again and again.
 * What a cell becomes depends on its text alone, so nothing but time is at stake: a later cell may push an earlier one
 * out, and where cells hardly ever repeat, as phones do, the column is given up. May be shared by threads.
 *
 * @param <T> what a cell becomes; immutable
 */
public final class Recall<T> {
    private static final int SIZE = 1 << 14;

    /** Longer cells are not kept. */
    private static final int LONGEST = 80;

    /** After so many cells it is seen whether remembering pays. */
    private static final int TRIAL = 1 << 13;

    private static final int LEAST_HITS = TRIAL / 4;

    private @Nullable Entry<T>[] entries = fresh(1);
    private int tries;
    private int hits;

    /** One cell; all its fields final, so that another thread sees all of it or nothing. */
    private record Entry<T>(String raw, T value) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] fresh(int size) {
        return new Entry[size];
    }

    /** What a cell becomes. */
    public T of(String raw, Supplier<T> work) {
        @Nullable Entry<T>[] known = entries;
        if (known.length == 0 || raw.length() > LONGEST) {
            return work.get();
        }
        int hash = raw.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (known.length - 1);
        Entry<T> entry = known[slot];
        boolean hit = entry != null && entry.raw.equals(raw);
        if (tries < TRIAL) {
            tried(hit);
        }
        if (hit) {
            return entry.value;
        }
        T value = work.get();
        known[slot] = new Entry<>(raw, value);
        return value;
    }

    private void tried(boolean hit) {
        hits += hit ? 1 : 0;
        if (tries == 0) {
            // A small table must not pay for a large memory.
            entries = fresh(SIZE);
        }
        if (++tries == TRIAL && hits < LEAST_HITS) {
            entries = fresh(0);
        }
    }
}
