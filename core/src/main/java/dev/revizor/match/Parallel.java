package dev.revizor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Runs numbered pieces of work on some threads and hands the results over in their order, whoever was first. */
final class Parallel {
    private Parallel() {}

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
            List<Future<T>> results = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int piece = i;
                results.add(pool.submit(() -> work.apply(piece)));
            }
            for (Future<T> result : results) {
                take.accept(result.get());
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
