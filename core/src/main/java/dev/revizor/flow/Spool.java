package dev.revizor.flow;

import dev.revizor.problem.TemporaryFolder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of this user alone in the folder of temporary files: written first, then read into its place, and gone when it is
 * closed, whatever happened. It holds personal data. What its folder has no room for is told as such, and not as trouble
 * with the file to be.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final OutputStream raw;
    private final OutputStream out;

    private Spool(Path file, OutputStream raw) {
        this.file = file;
        this.raw = raw;
        this.out = new Told(raw);
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
                Spool spool = new Spool(file, door.open(file));
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

    /** Where to write; not buffered. What fails is a RevizorException. */
    OutputStream out() {
        return out;
    }

    /** Ends the writing, and writes all of it into another stream, which stays open. */
    void copyTo(OutputStream target) throws IOException {
        out.close();
        Files.copy(file, target);
    }

    @Override
    public void close() {
        try {
            // On Windows no open file can be deleted.
            raw.close();
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
