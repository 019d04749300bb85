package dev.revizor.flow;

import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Reads and normalizes ahead in a thread of its own while the store writes: the two take about the same time. Order is
 * kept, so the result is that of one thread. At most a few chunks wait, so memory stays flat.
 */
final class Prefetch implements AutoCloseable {
    private static final int CHUNK = 512;
    private static final int WAITING = 8;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private List<Intake.Rowful> chunk = List.of();
    private int at;
    private boolean ended;

    /** Rows, or the trouble that stopped the reading; the last batch has {@code last} set. */
    private record Batch(List<Intake.Rowful> rows, List<Problem> rejects, Optional<Throwable> trouble, boolean last) {}

    /** Collects what the reader rejects, so that it is told in the order of the rows and by one thread only. */
    static final class Rejected implements Consumer<Problem> {
        private List<Problem> waiting = new ArrayList<>();

        @Override
        public void accept(Problem problem) {
            waiting.add(problem);
        }

        private List<Problem> drain() {
            List<Problem> out = waiting;
            waiting = new ArrayList<>();
            return out;
        }
    }

    private final Rejected rejected;
    private final Consumer<Problem> rejects;

    Prefetch(Intake intake, Rejected rejected, Consumer<Problem> rejects) {
        this.rejected = rejected;
        this.rejects = rejects;
        thread = new Thread(() -> readAll(intake), "revizor-read");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next row; empty at the end. Throws what the reading threw. */
    Optional<Intake.Rowful> next() {
        while (at == chunk.size()) {
            if (ended) {
                return Optional.empty();
            }
            Batch batch = take();
            chunk = batch.rows();
            at = 0;
            ended = batch.last();
            batch.rejects().forEach(rejects);
            batch.trouble().ifPresent(Prefetch::rethrow);
        }
        return Optional.of(chunk.get(at++));
    }

    private Batch take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void rethrow(Throwable trouble) {
        if (trouble instanceof RevizorException known) {
            throw known;
        }
        if (trouble instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(trouble);
    }

    private void readAll(Intake intake) {
        Optional<Throwable> trouble = Optional.empty();
        try {
            List<Intake.Rowful> rows = new ArrayList<>(CHUNK);
            for (Optional<Intake.Rowful> row = intake.next(); row.isPresent(); row = intake.next()) {
                rows.add(row.get());
                if (rows.size() == CHUNK) {
                    queue.put(new Batch(rows, rejected.drain(), Optional.empty(), false));
                    rows = new ArrayList<>(CHUNK);
                }
            }
            queue.put(new Batch(rows, rejected.drain(), Optional.empty(), true));
            return;
        } catch (InterruptedException e) {
            // The consumer has closed; nobody waits for the rest.
            return;
        } catch (RuntimeException | Error e) {
            trouble = Optional.of(e);
        }
        try {
            queue.put(new Batch(List.of(), rejected.drain(), trouble, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
