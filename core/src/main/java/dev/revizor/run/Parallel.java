package dev.revizor.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Runs numbered pieces of work on some threads and hands the results over in their order, whoever was first. */
public final class Parallel {
    private Parallel() {}

    /** Does some pieces of work that have nothing to do with each other. */
    public static void all(int threads, Runnable... work) {
        inOrder(
                threads,
                work.length,
                piece -> {
                    work[piece].run();
                    return piece;
                },
                done -> {});
    }

    /** Does pieces 0..count−1. */
    public static <T> void inOrder(int threads, int count, IntFunction<T> work, Consumer<T> take) {
        if (threads < 2 || count < 2) {
            for (int i = 0; i < count; i++) {
                take.accept(work.apply(i));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            for (int i = 0; i < count; i++) {
                int piece = i;
                ahead.add(pool.submit(() -> work.apply(piece)));
                if (ahead.size() > 2 * threads) {
                    take.accept(ahead.remove().get());
                }
            }
            while (!ahead.isEmpty()) {
                take.accept(ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Work that has begun before all of it is known; in the asking thread where there is one alone. */
    public static final class Later implements AutoCloseable {
        private final Optional<ExecutorService> pool;
        private final List<Future<?>> begun = new ArrayList<>();

        public Later(int threads) {
            pool = threads < 2 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads));
        }

        public void run(Runnable work) {
            pool.ifPresentOrElse(others -> begun.add(others.submit(work)), work);
        }

        /** Waits for all work; throws what it threw. */
        public void await() {
            try {
                for (Future<?> one : begun) {
                    one.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw thrown(e);
            }
        }

        @Override
        public void close() {
            pool.ifPresent(ExecutorService::shutdownNow);
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    }
}
