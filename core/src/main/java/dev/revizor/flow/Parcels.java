package dev.revizor.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several files that belong together: all are written under temporary names first and moved into their places only when
 * the last one is whole, so that a full disk leaves the old set and never half of the new one. For several threads.
 */
final class Parcels implements AutoCloseable {
    private final List<Delivery.Parcel> waiting = new ArrayList<>();

    /** Writes a file under a temporary name. Throws as {@link Delivery#write} does. */
    Path write(Path target, Delivery.Content content) {
        Delivery.Parcel parcel = Delivery.prepare(target, content);
        synchronized (waiting) {
            waiting.add(parcel);
        }
        return target;
    }

    /** Moves all into their places. */
    void deliver() {
        synchronized (waiting) {
            while (!waiting.isEmpty()) {
                waiting.get(0).deliver();
                waiting.remove(0);
            }
        }
    }

    /** Drops what was not delivered. */
    @Override
    public void close() {
        synchronized (waiting) {
            waiting.forEach(Delivery.Parcel::discard);
            waiting.clear();
        }
    }
}
