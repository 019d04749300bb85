package dev.revizor.match;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things that one thread at a time works with and that remember what saves time, lent for a piece of work. What they
 * remember must be true whoever asks, so that it does not matter which one is lent.
 */
final class Pool<T> {
    private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> fresh;

    Pool(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    /** Does a piece of work with one of them. */
    <R> R with(Function<T, R> work) {
        T one = idle.poll();
        T lent = one == null ? fresh.get() : one;
        R out = work.apply(lent);
        idle.add(lent);
        return out;
    }
}
