package dev.revizor.cluster;

import java.util.function.ToIntFunction;

/** What no group may hold, however alike its cards are. Both answers depend on the card alone. */
public interface Constraints {
    /** The sources of a card of which a group has one card at most; any numbers, sorted. */
    long[] sources(String card);

    /** Values of which a group has one each at most, in one order for all cards; 0 where a card has none. */
    int[] labels(String card);

    /** Anything may come together. */
    static Constraints none() {
        return ofSource(card -> -1);
    }

    /**
     * Sources alone.
     *
     * @param sourceOf the source of a card; negative: any number of its cards may come together
     */
    static Constraints ofSource(ToIntFunction<String> sourceOf) {
        return new Constraints() {
            @Override
            public long[] sources(String card) {
                int source = sourceOf.applyAsInt(card);
                return source < 0 ? new long[0] : new long[] {source};
            }

            @Override
            public int[] labels(String card) {
                return new int[0];
            }
        };
    }
}
