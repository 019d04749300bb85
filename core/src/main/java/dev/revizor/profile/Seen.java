package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Counted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values one by one with their counts, in flat arrays: what a column holds as long as that is not too much. Values are
 * told apart by 64-bit hashes; two of twenty thousand share one in a run out of a hundred thousand million.
 */
final class Seen {
    private static final int BEGINNING = 1 << 6;
    private long[] hashes = new long[BEGINNING];
    private @Nullable String[] texts = new String[BEGINNING];
    private long[] counts = new long[BEGINNING];
    private long[] rows = new long[BEGINNING];
    private int size;
    private long characters;

    /** Takes in a value. */
    interface Visitor {
        void visit(String text, long hash, long count, long firstRow);
    }

    void add(String text, long hash, long row) {
        int at = slot(hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            texts[at] = text;
            rows[at] = row;
            size++;
            characters += text.length();
        }
        counts[at]++;
        rows[at] = Math.min(rows[at], row);
        if (size * 2 > hashes.length) {
            grow();
        }
    }

    /** Different values. */
    int size() {
        return size;
    }

    boolean isOver(Room room) {
        return size > room.values() || characters > room.characters();
    }

    void each(Visitor visitor) {
        for (int i = 0; i < hashes.length; i++) {
            String text = texts[i];
            if (text != null) {
                visitor.visit(text, hashes[i], counts[i], rows[i]);
            }
        }
    }

    /** All values with their counts. */
    List<Counted> counted() {
        List<Counted> out = new ArrayList<>(size);
        each((text, hash, count, row) -> out.add(new Counted(text, count)));
        return out;
    }

    private void grow() {
        Seen more = new Seen();
        more.hashes = new long[hashes.length * 2];
        more.texts = new String[hashes.length * 2];
        more.counts = new long[hashes.length * 2];
        more.rows = new long[hashes.length * 2];
        each((text, hash, count, row) -> {
            int at = more.slot(hash);
            more.hashes[at] = hash;
            more.texts[at] = text;
            more.counts[at] = count;
            more.rows[at] = row;
        });
        hashes = more.hashes;
        texts = more.texts;
        counts = more.counts;
        rows = more.rows;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (counts[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
