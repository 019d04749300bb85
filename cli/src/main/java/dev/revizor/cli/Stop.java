package dev.revizor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and SIGTERM: the run stops at its next safe point, takes its temporary files away, and the process ends with
 * the signal's number. A second Ctrl-C, or eight seconds (a busy machine is
 * slow to take files away that hold personal data), end it at once.
 */
public final class Stop {
    private static final long PATIENCE_MILLIS = 8_000;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Runnable farewell = () -> {};

    /** One that nothing triggers, for tests. */
    public Stop() {}

    /** One that the process's end triggers. */
    static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::waitForTheRun, "revizor-stop"));
        return stop;
    }

    private void waitForTheRun() {
        if (finished.getCount() == 0) {
            return;
        }
        asked.set(true);
        try {
            // What is not over by then is not committed: the store is as before. The machine ends with the signal's
            // number.
            if (!finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                farewell.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is said where the run has not come to say it in time. */
    void farewell(Runnable saying) {
        farewell = saying;
    }

    /** Asks the run to stop. */
    public void ask() {
        asked.set(true);
    }

    /** Whether the run has been asked to stop. */
    public boolean asked() {
        return asked.get();
    }

    /** The run is over; the process may end. */
    void done() {
        finished.countDown();
    }
}
