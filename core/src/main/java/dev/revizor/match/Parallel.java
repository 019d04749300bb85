package dev.revizor.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Runs numbered pieces of work on some threads and hands the results over in their order, whoever was first. */
final class Parallel {
    private Parallel() {}

    /** Does some pieces of work that have nothing to do with each other. */
    static void all(int threads, Runnable... work) {
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
    static <T> void inOrder(int threads, int count, IntFunction<T> work, Consumer<T> take) {
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
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
