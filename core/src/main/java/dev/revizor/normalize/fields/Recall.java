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

    /**
     * Two hashes for each place, side by side: of its entry's text, which tells most other texts without going to the entry,
     * far away in memory, and of the text that came last without being there. Hints, since another thread may have put in
     * one thing and not yet the other; the text decides.
     */
    private int[] hashes = new int[2];

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
        int[] hints = hashes;
        int size = Math.min(known.length, hints.length / 2);
        if (size == 0 || raw.length() > LONGEST) {
            return work.get();
        }
        int hash = raw.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (size - 1);
        Entry<T> entry = hints[2 * slot] == hash ? known[slot] : null;
        Entry<T> hit = entry != null && entry.raw.equals(raw) ? entry : null;
        boolean again = hit != null || hints[2 * slot + 1] == hash;
        if (tries < TRIAL) {
            tried(again);
        }
        if (hit != null) {
            return hit.value;
        }
        T value = work.get();
        if (again) {
            known[slot] = new Entry<>(raw, value);
            hints[2 * slot] = hash;
        } else {
            // Kept is what comes twice: most texts come once, and to keep them costs more than to read them.
            hints[2 * slot + 1] = hash;
        }
        return value;
    }

    private void tried(boolean again) {
        hits += again ? 1 : 0;
        if (tries == 0) {
            // A small table must not pay for a large memory.
            entries = fresh(SIZE);
            hashes = new int[2 * SIZE];
        }
        if (++tries == TRIAL && hits < LEAST_HITS) {
            entries = fresh(0);
            hashes = new int[0];
        }
    }
}
