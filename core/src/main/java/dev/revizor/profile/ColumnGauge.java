package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import java.util.List;
import java.util.Optional;

/**
 * Counts what one column holds. Values are counted one by one while they are few, and looked at once each; where they
 * become too many they are looked at cell by cell, and what is rare is only estimated. All that is counted is the same
 * whatever the order of the rows: whether values are too many depends on the set of them alone.
 */
final class ColumnGauge {
    private static final int TOP = 5;
    /** A value is frequent in a large column if it stands in one row of so many. */
    private static final int FREQUENT = 10_000;
    /** With more frequent cells of the sketch than one in so many, rare values would be taken for frequent ones. */
    private static final double CROWDED = 6.5;
    /** Of longer values only the beginning is looked at. */
    private static final int LONGEST = 1_000;

    private final Room room;
    private final int sample;
    private final Look look;
    private final Looks looks = new Looks();
    private final ShapeCount shapes;
    private final Spreads spreads = new Spreads();
    private Seen seen = new Seen();
    private Optional<Rest> rest = Optional.empty();
    private long rows;
    private long filled;
    private long fingerprint;

    /** What is known of values that are too many to be counted one by one. */
    private record Rest(Sketch sketch, HashSample sample, Seen frequent) {}

    /**
     * @param room how much may be remembered
     * @param sample of it, the hashes behind the estimate
     * @param look reads values; shared by the columns of a table
     */
    ColumnGauge(Room room, int sample, Look look) {
        this.room = room;
        this.shapes = new ShapeCount(room.shapes());
        this.sample = sample;
        this.look = look;
    }

    /**
     * Takes in a cell.
     *
     * @param cell as it stands
     * @param row of the file
     * @param key of the record, the same for all columns
     */
    void add(String cell, long row, long key) {
        rows++;
        String text = cell.strip();
        if (text.isEmpty()) {
            return;
        }
        filled++;
        long hash = Hash.of(text);
        fingerprint += Hash.mix(hash + key);
        spreads.length(text.length());
        String kept = kept(text);
        if (rest.isPresent()) {
            count(rest.get(), hash, 1);
            look(kept, 1, row);
            return;
        }
        seen.add(kept, hash, row);
        if (seen.isOver(room)) {
            overflow();
        }
    }

    private static String kept(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void overflow() {
        Rest next = new Rest(new Sketch(room.sketch()), new HashSample(sample), new Seen());
        seen.each((text, hash, count, row) -> {
            count(next, hash, count);
            look(text, count, row);
        });
        rest = Optional.of(next);
        seen = new Seen();
    }

    private static void count(Rest rest, long hash, long times) {
        rest.sketch().add(hash, times);
        rest.sample().add(hash, times);
    }

    private void look(String text, long times, long row) {
        look.read(text);
        looks.add(look.bits(), times, row);
        shapes.add(text, times);
        spreads.add(look, times);
    }

    /** Ends the first pass: what was counted one by one is looked at. */
    void end() {
        seen.each((text, hash, count, row) -> look(text, count, row));
    }

    /** Whether a value may be frequent that only a second pass can name. */
    boolean asksAgain() {
        return rest.isPresent() && rest.get().sketch().mayHave(frequent());
    }

    /** Takes in a cell of the second pass. */
    void again(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || rest.isEmpty()) {
            return;
        }
        long hash = Hash.of(text);
        if (rest.get().sketch().most(hash) >= frequent()) {
            rest.get().frequent().add(kept(text), hash, 0);
        }
    }

    private int frequent() {
        double share = Math.max(1.0 / FREQUENT, CROWDED / room.sketch());
        return (int) Math.max(2, Math.ceil(filled * share));
    }

    Filling filling() {
        Exactness exactness = rest.isPresent() && !rest.get().sample().isExact() ? Exactness.ABOUT : Exactness.EXACT;
        // An estimate may be over what there can be at most.
        long distinct = rest.map(more -> more.sample().distinct()).orElse((long) seen.size());
        return new Filling(rows, filled, Math.min(filled, distinct), exactness);
    }

    /** The most frequent values: those that stand twice at least, or all of a handful. */
    List<Counted> top() {
        if (rest.isPresent()) {
            int least = frequent();
            return Ranked.first(
                    rest.get().frequent().counted().stream()
                            .filter(one -> one.count() >= least)
                            .toList(),
                    TOP);
        }
        List<Counted> all = seen.counted();
        return Ranked.first(
                all.size() <= TOP
                        ? all
                        : all.stream().filter(one -> one.count() > 1).toList(),
                TOP);
    }

    List<Counted> shapes() {
        return shapes.top(TOP);
    }

    Looks looks() {
        return looks;
    }

    Spreads spreads() {
        return spreads;
    }

    /** Cells whose value stands in another cell too. */
    long repeated() {
        return rest.map(more -> Math.min(filled, more.sample().repeated()))
                .orElseGet(() -> seen.counted().stream()
                        .mapToLong(Counted::count)
                        .filter(count -> count > 1)
                        .sum());
    }

    /** A sum over the cells with their records: the same for columns that are the same cell by cell. */
    long fingerprint() {
        return fingerprint;
    }
}
