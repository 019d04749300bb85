package dev.revizor.flow;

import dev.revizor.problem.Problem;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads ahead in a thread of its own, normalizes in another, prepares in a third, while the store writes: none of them
 * takes much longer than the others. Rejected rows are told in the order of the rows and by the consuming thread.
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

    private Prefetch(Rows<Read<T>> rows, String name, Consumer<Problem> rejects) {
        this.ahead = new Ahead<>(rows, name);
        this.rejects = rejects;
    }

    /** Reads and normalizes rows. */
    static Prefetch<Intake.Rowful> rows(Intake intake, Rejected rejected, Consumer<Problem> rejects) {
        return new Prefetch<>(normalized(intake, rejected), "revizor-normalize", rejects);
    }

    /** Reads rows, normalizes them, and prepares them in a further thread. */
    static <T> Prefetch<T> prepared(
            Intake intake, Function<Intake.Rowful, T> prepare, Rejected rejected, Consumer<Problem> rejects) {
        Ahead<Read<Intake.Rowful>> cards = new Ahead<>(normalized(intake, rejected), "revizor-normalize");
        return new Prefetch<>(new Preparing<>(cards, prepare), "revizor-prepare", rejects);
    }

    private static Rows<Read<Intake.Rowful>> normalized(Intake intake, Rejected rejected) {
        return new Preparing<>(new Ahead<>(new Reading(intake, rejected), "revizor-read"), intake::cards);
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

    /**
     * The rows of a table with what is damaged in them; what was rejected behind the last one comes with an empty row. The
     * intake stays open.
     */
    private static final class Reading implements Rows<Read<Intake.Looked>> {
        private final Intake intake;
        private final Rejected rejected;
        private boolean ended;

        Reading(Intake intake, Rejected rejected) {
            this.intake = intake;
            this.rejected = rejected;
        }

        @Override
        public Optional<Read<Intake.Looked>> next() {
            if (ended) {
                return Optional.empty();
            }
            Optional<Intake.Looked> row;
            try {
                row = intake.next().map(intake::looked);
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

    /** Rows of an earlier stage, made into what is wanted. */
    private record Preparing<S, T>(Ahead<Read<S>> read, Function<S, T> prepare) implements Rows<Read<T>> {
        @Override
        public Optional<Read<T>> next() {
            return read.next().map(one -> new Read<>(one.row().map(prepare), one.rejects(), one.trouble()));
        }

        @Override
        public void close() {
            read.close();
        }
    }
}
