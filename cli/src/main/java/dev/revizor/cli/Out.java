package dev.revizor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two streams: data to {@link #data()}, talk to {@link #talk}. Always UTF-8, whatever the environment says. Nothing
 * else in the program may touch the standard streams.
 */
public final class Out {
    private final Remembering sink;
    private final PrintStream data;
    private final PrintStream talk;

    public Out(OutputStream data, OutputStream talk) {
        this.sink = new Remembering(data);
        this.data = new PrintStream(sink, false, StandardCharsets.UTF_8);
        this.talk = new PrintStream(talk, true, StandardCharsets.UTF_8);
    }

    /** The process's own streams. */
    public static Out standard() {
        return new Out(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** Where data go. */
    public PrintStream data() {
        return data;
    }

    /** Where talk goes, for those who need a stream. */
    public PrintStream talkStream() {
        return talk;
    }

    /** A line of data. */
    public void line(String text) {
        data.print(text);
        data.print('\n');
    }

    /** A line of talk. */
    public void talk(String text) {
        talk.print(text);
        talk.print('\n');
    }

    /** Sends everything on its way; what kept it from arriving, if anything did: a reader that has gone, or a full disk. */
    public Optional<IOException> flushAndCheck() {
        talk.flush();
        return data.checkError()
                ? Optional.of(sink.failure().orElseGet(() -> new IOException("not written")))
                : Optional.empty();
    }

    /** A print stream forgets why it could not write. */
    private static final class Remembering extends FilterOutputStream {
        private @Nullable IOException first;

        Remembering(OutputStream out) {
            super(out);
        }

        Optional<IOException> failure() {
            return Optional.ofNullable(first);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }
    }
}
