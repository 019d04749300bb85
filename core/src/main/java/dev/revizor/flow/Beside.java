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
        Workers.join(thread);
    }

    /** What the work gave; throws what it threw. */
    T result() {
        await();
        Workers.rethrow(trouble.orElse(null));
        return result.orElseThrow();
    }
}
