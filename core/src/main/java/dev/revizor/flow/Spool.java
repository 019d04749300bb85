package dev.revizor.flow;

import dev.revizor.problem.TemporaryFolder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of this user alone in the folder of temporary files: written first, then read into its place. It holds personal
 * data, so that where the system lets it (not on Windows) it has no name any more from its beginning on, and nothing is left
 * of it even when the program is killed while a pipe waits for a reader; else it is gone when it is closed. What its folder has no room for is told as such, and not as trouble
 * with the file to be.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final OutputStream raw;
    private final OutputStream out;
    private final FileChannel written;

    private Spool(Path file, OutputStream raw, FileChannel written) {
        this.file = file;
        this.raw = raw;
        this.out = new Told(raw);
        this.written = written;
    }

    /** What opens a file for writing. */
    @FunctionalInterface
    interface Door {
        OutputStream open(Path file) throws IOException;
    }

    /** An empty one. Throws RevizorException when the folder takes none. */
    static Spool begin(String prefix) {
        return begin(prefix, Files::newOutputStream);
    }

    /** The same, through another door. */
    static Spool begin(String prefix, Door door) {
        try {
            Path file = Files.createTempFile(prefix, ".part");
            boolean open = false;
            try {
                OutputStream raw = door.open(file);
                Spool spool = new Spool(file, raw, FileChannel.open(file, StandardOpenOption.READ));
                spool.hide();
                open = true;
                return spool;
            } finally {
                if (!open) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** Takes the name away; both streams go on. */
    private void hide() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps the name of a file that is open: it goes when the file is closed.
        }
    }

    /** Where to write; not buffered. What fails is a RevizorException. */
    OutputStream out() {
        return out;
    }

    /** Ends the writing, and writes all of it into another stream, which stays open. */
    void copyTo(OutputStream target) throws IOException {
        out.close();
        written.position(0);
        Channels.newInputStream(written).transferTo(target);
    }

    @Override
    public void close() {
        try {
            // On Windows no open file can be deleted.
            raw.close();
            written.close();
        } catch (IOException e) {
            // What could not be written is not wanted any more.
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** Tells at once which disk it was. */
    private static final class Told extends FilterOutputStream {
        Told(OutputStream raw) {
            super(raw);
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                throw TemporaryFolder.trouble(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw TemporaryFolder.trouble(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw TemporaryFolder.trouble(e);
            }
        }
    }
}
