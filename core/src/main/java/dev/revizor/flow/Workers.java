package dev.revizor.flow;

import org.jspecify.annotations.Nullable;

/** What the corridor's threads have in common. */
final class Workers {
    private Workers() {}

    /** Starts a thread that does not keep the program from ending. */
    static Thread start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits for the end of a thread, whatever comes; an interruption is passed on. */
    static void join(Thread thread) {
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

    /** Throws here what another thread has caught, if anything; that is never a checked exception. */
    static void rethrow(@Nullable Throwable trouble) {
        if (trouble instanceof RuntimeException known) {
            throw known;
        }
        if (trouble != null) {
            throw (Error) trouble;
        }
    }
}
