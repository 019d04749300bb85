package dev.revizor.flow;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work that is done in a thread of its own beside the main one; what it throws is thrown to whoever asks for its result.
 *
 * @param <T> what the work gives
 */
final class Beside<T> {
    private final Thread thread;
    private Optional<T> result = Optional.empty();
    private Optional<Throwable> trouble = Optional.empty();

    private Beside(String name, Supplier<T> work) {
        thread = new Thread(() -> run(work), name);
        thread.setDaemon(true);
    }

    /** Begins the work. */
    static <T> Beside<T> begin(String name, Supplier<T> work) {
        Beside<T> beside = new Beside<>(name, work);
        beside.thread.start();
        return beside;
    }

    private void run(Supplier<T> work) {
        try {
            result = Optional.of(work.get());
        } catch (RuntimeException | Error e) {
            trouble = Optional.of(e);
        }
    }

    /** Waits for the end, whatever it was. */
    void await() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the work gave; throws what it threw. */
    T result() {
        await();
        if (trouble.isPresent()) {
            Throwable thrown = trouble.get();
            if (thrown instanceof RuntimeException known) {
                throw known;
            }
            throw (Error) thrown;
        }
        return result.orElseThrow();
    }
}
