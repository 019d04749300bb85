package dev.revizor.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes things and has them dealt with, in order, by a thread of its own: the other side of {@link Ahead}. Closing waits
 * until all is done; what the other thread throws is thrown by the next call here.
 *
 * @param <T> what is taken
 */
final class Behind<T> implements Consumer<T>, AutoCloseable {
    private static final int CHUNK = 256;
    private static final int WAITING = 4;

    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Consumer<T> work;
    private final Thread thread;
    private List<T> chunk = new ArrayList<>(CHUNK);
    private volatile @Nullable Throwable trouble;
    private boolean told;

    /** Begins; an empty chunk ends the thread. */
    Behind(Consumer<T> work, String name) {
        this.work = work;
        thread = Workers.start(this::run, name);
    }

    @Override
    public void accept(T one) {
        chunk.add(one);
        if (chunk.size() == CHUNK) {
            send();
        }
    }

    private void send() {
        rethrow();
        if (told) {
            chunk.clear();
            return;
        }
        put(chunk);
        chunk = new ArrayList<>(CHUNK);
    }

    private void put(List<T> some) {
        try {
            queue.put(some);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try {
            for (List<T> some = queue.take(); !some.isEmpty(); some = queue.take()) {
                if (trouble == null) {
                    deal(some);
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but the end of the program.
            Thread.currentThread().interrupt();
        }
    }

    private void deal(List<T> some) {
        try {
            some.forEach(work);
        } catch (RuntimeException | Error e) {
            // The rest is taken and dropped, so that nobody waits for ever.
            trouble = e;
        }
    }

    /** Once: a resource that throws the same again when it is closed cannot be told from the first trouble. */
    private void rethrow() {
        Throwable thrown = told ? null : trouble;
        told = thrown != null || told;
        Workers.rethrow(thrown);
    }

    /** Waits until all is done. */
    @Override
    public void close() {
        if (!chunk.isEmpty()) {
            put(chunk);
            chunk = List.of();
        }
        put(List.of());
        Workers.join(thread);
        rethrow();
    }
}
