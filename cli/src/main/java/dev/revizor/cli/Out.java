package dev.revizor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams: data to {@link #data()}, talk to {@link #talk}. Always UTF-8, whatever the environment says. Nothing
 * else in the program may touch the standard streams.
 */
public final class Out {
    private final PrintStream data;
    private final PrintStream talk;

    public Out(OutputStream data, OutputStream talk) {
        this.data = new PrintStream(data, false, StandardCharsets.UTF_8);
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

    /** Sends everything on its way; true when the reader has gone (a broken pipe). */
    public boolean flushAndCheck() {
        talk.flush();
        return data.checkError();
    }
}
