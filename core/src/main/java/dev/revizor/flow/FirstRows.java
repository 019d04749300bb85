package dev.revizor.flow;

import dev.revizor.model.Origin;
import dev.revizor.store.KeyLedger;
import java.util.Optional;

/** The place at which a card came first, by the number that the store has for it. */
final class FirstRows implements AutoCloseable {
    private static final int ROW_BITS = 40;

    private final KeyLedger places;

    /** Takes its own ledger over. */
    FirstRows(KeyLedger places) {
        this.places = places;
    }

    /** Notes a place, unless the number has one. */
    void note(long number, Origin origin) {
        if (places.get(number) == KeyLedger.NONE) {
            places.put(number, (long) origin.source() << ROW_BITS | origin.row());
        }
    }

    /** Whether the number has a place. */
    boolean has(long number) {
        return places.get(number) != KeyLedger.NONE;
    }

    /** Where the number came first. */
    Optional<Origin> first(long number) {
        long place = places.get(number);
        return place == KeyLedger.NONE
                ? Optional.empty()
                : Optional.of(new Origin((int) (place >>> ROW_BITS), place & (1L << ROW_BITS) - 1));
    }

    @Override
    public void close() {
        places.close();
    }
}
