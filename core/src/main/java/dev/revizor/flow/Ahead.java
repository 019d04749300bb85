package dev.revizor.flow;

import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Rows that are read ahead in a thread of their own while this one works on those before. Order is kept, so the result
 * is that of one thread. At most a few chunks wait, so memory stays flat.
 *
 * @param <T> what a row is
 */
final class Ahead<T> implements Rows<T> {
    private static final int CHUNK = 32;
    private static final int WAITING = 16;

    private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Rows<T> rows;
    private final Thread thread;
    private List<T> chunk = List.of();
    private int at;
    private boolean ended;

    /** Rows, and the trouble that stopped the reading behind them; the last batch has {@code last} set. */
    private record Batch<T>(List<T> rows, Optional<Throwable> trouble, boolean last) {}

    /** Begins to read; closing this closes the rows. */
    Ahead(Rows<T> rows, String name) {
        this.rows = rows;
        thread = Workers.start(this::readAll, name);
    }

    /** The next row; empty at the end. Throws what the reading threw. */
    @Override
    public Optional<T> next() {
        while (at == chunk.size()) {
            if (ended) {
                return Optional.empty();
            }
            Batch<T> batch = take();
            chunk = batch.rows();
            at = 0;
            ended = batch.last();
            Workers.rethrow(batch.trouble().orElse(null));
        }
        return Optional.of(chunk.get(at++));
    }

    private Batch<T> take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void readAll() {
        List<T> read = new ArrayList<>(CHUNK);
        Optional<Throwable> trouble = Optional.empty();
        try {
            for (Optional<T> row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get());
                if (read.size() == CHUNK) {
                    queue.put(new Batch<>(read, Optional.empty(), false));
                    read = new ArrayList<>(CHUNK);
                }
            }
        } catch (InterruptedException e) {
            // The consumer has closed; nobody waits for the rest.
            return;
        } catch (RuntimeException | Error e) {
            trouble = Optional.of(e);
        }
        try {
            queue.put(new Batch<>(read, Optional.empty(), trouble.isEmpty()));
            if (trouble.isPresent()) {
                queue.put(new Batch<>(List.of(), trouble, true));
            }
        } catch (InterruptedException e) {
            // As above.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        Workers.join(thread);
        rows.close();
    }
}
