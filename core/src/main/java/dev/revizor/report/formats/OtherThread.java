package dev.revizor.report.formats;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Hands what is written to a thread of its own, which writes it on: packing a workbook costs as much as filling it.
 * {@link #flush} waits until all is written. A trouble of the other thread is thrown by the next call here.
 */
final class OtherThread extends OutputStream {
    private static final int WAITING = 8;

    private final OutputStream out;
    private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile @Nullable Throwable trouble;
    private boolean told;
    private boolean ended;

    /** Bytes, or a latch to be opened when all before it is written; the last piece ends the thread. */
    private record Piece(byte[] bytes, @Nullable CountDownLatch done, boolean last) {}

    OtherThread(OutputStream out, String name) {
        this.out = out;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (true) {
            Piece piece;
            try {
                piece = queue.take();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread but the end of the program.
                return;
            }
            if (trouble == null) {
                try {
                    out.write(piece.bytes());
                } catch (IOException | RuntimeException | Error e) {
                    trouble = e;
                }
            }
            if (piece.done() != null) {
                piece.done().countDown();
            }
            if (piece.last()) {
                return;
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        check();
        if (count > 0) {
            put(new Piece(Arrays.copyOfRange(bytes, from, from + count), null, false));
        }
    }

    /** Waits until all is written on. */
    @Override
    public void flush() throws IOException {
        check();
        sendAndWait(false);
        check();
    }

    /** Ends the thread after all is written on, once; does not close what is written to. */
    @Override
    public void close() throws IOException {
        if (!ended) {
            ended = true;
            sendAndWait(true);
            check();
        }
    }

    private void sendAndWait(boolean last) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        put(new Piece(new byte[0], done, last));
        try {
            done.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void put(Piece piece) throws IOException {
        try {
            queue.put(piece);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    /** Throws once: a resource that throws the same again when it is closed cannot be told from the first trouble. */
    private void check() throws IOException {
        Throwable thrown = told ? null : trouble;
        told = thrown != null || told;
        if (thrown instanceof IOException known) {
            throw known;
        }
        if (thrown instanceof RuntimeException known) {
            throw known;
        }
        if (thrown instanceof Error known) {
            throw known;
        }
    }
}
