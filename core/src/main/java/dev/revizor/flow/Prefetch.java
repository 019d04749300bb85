package dev.revizor.flow;

import dev.revizor.problem.Problem;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads, normalizes and prepares ahead in a thread of its own while the store writes: the two take about the same time.
 * Rejected rows are told in the order of the rows and by the consuming thread.
 *
 * @param <T> what a row is prepared as
 */
final class Prefetch<T> implements AutoCloseable {
    private final Ahead<Read<T>> ahead;
    private final Consumer<Problem> rejects;

    /** A row, if there is one behind the rejected ones; or the trouble that stopped the reading. */
    private record Read<T>(Optional<T> row, List<Problem> rejects, Optional<RuntimeException> trouble) {}

    /** Collects what the reader rejects until it is told. */
    static final class Rejected implements Consumer<Problem> {
        private List<Problem> waiting = new ArrayList<>();

        @Override
        public void accept(Problem problem) {
            waiting.add(problem);
        }

        private List<Problem> drain() {
            if (waiting.isEmpty()) {
                return List.of();
            }
            List<Problem> out = waiting;
            waiting = new ArrayList<>();
            return out;
        }
    }

    Prefetch(Intake intake, Function<Intake.Rowful, T> prepare, Rejected rejected, Consumer<Problem> rejects) {
        this.rejects = rejects;
        this.ahead = new Ahead<>(new Reading<>(intake, prepare, rejected), "revizor-read");
    }

    /** Reads rows as they are. */
    static Prefetch<Intake.Rowful> rows(Intake intake, Rejected rejected, Consumer<Problem> rejects) {
        return new Prefetch<>(intake, row -> row, rejected, rejects);
    }

    /** The next row; empty at the end. Throws what the reading threw. */
    Optional<T> next() {
        Optional<Read<T>> next = ahead.next();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Read<T> read = next.get();
        read.rejects().forEach(rejects);
        if (read.trouble().isPresent()) {
            throw read.trouble().get();
        }
        return read.row();
    }

    @Override
    public void close() {
        ahead.close();
    }

    /** The rows of a table; what was rejected behind the last one comes with an empty row. The intake stays open. */
    private static final class Reading<T> implements Rows<Read<T>> {
        private final Intake intake;
        private final Function<Intake.Rowful, T> prepare;
        private final Rejected rejected;
        private boolean ended;

        Reading(Intake intake, Function<Intake.Rowful, T> prepare, Rejected rejected) {
            this.intake = intake;
            this.prepare = prepare;
            this.rejected = rejected;
        }

        @Override
        public Optional<Read<T>> next() {
            if (ended) {
                return Optional.empty();
            }
            Optional<T> row;
            try {
                row = intake.next().map(prepare);
            } catch (RuntimeException e) {
                ended = true;
                return Optional.of(new Read<>(Optional.empty(), rejected.drain(), Optional.of(e)));
            }
            ended = row.isEmpty();
            return Optional.of(new Read<>(row, rejected.drain(), Optional.empty()));
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
