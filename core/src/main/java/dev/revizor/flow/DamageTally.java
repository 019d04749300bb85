package dev.revizor.flow;

import dev.revizor.damage.Damage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts damaged cells by what became of them, and hands each on. */
public final class DamageTally {
    private final Consumer<Line> lines;
    private final Map<Damage.Kind, Map<Mend.Fate, Long>> counts = new EnumMap<>(Damage.Kind.class);

    /**
     * A damaged cell.
     *
     * @param place {@code file:row}
     * @param title of its column
     * @param mend what became of it
     */
    public record Line(String place, String title, Mend mend) {}

    /** Tells every damaged cell to somebody. */
    public DamageTally(Consumer<Line> lines) {
        this.lines = lines;
    }

    /** Only counts. */
    public static DamageTally counting() {
        return new DamageTally(line -> {});
    }

    void add(String file, long row, List<String> titles, List<Mend> mends) {
        for (Mend mend : mends) {
            counts.computeIfAbsent(mend.damage().kind(), any -> new EnumMap<>(Mend.Fate.class))
                    .merge(mend.fate(), 1L, Long::sum);
            lines.accept(new Line(file + ":" + row, titles.get(mend.column()), mend));
        }
    }

    /** How many cells of each kind came to what. */
    public Map<Damage.Kind, Map<Mend.Fate, Long>> counts() {
        return counts;
    }

    /** How many came to this. */
    public long of(Mend.Fate fate) {
        return counts.values().stream()
                .mapToLong(fates -> fates.getOrDefault(fate, 0L))
                .sum();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
