package dev.revizor.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/**
 * A file for what does not fit into memory. Only this user can read it, and it ends with the process, however that ends:
 * where the system allows it, it has no name from the beginning. May be written and read by several threads.
 */
public final class SpillFile implements AutoCloseable {
    private final FileChannel channel;
    private final Path folder;
    private long end;

    private SpillFile(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    /** An empty file in the folder of temporary files. */
    static SpillFile create() throws IOException {
        Path folder = Files.createTempDirectory("revizor-spilled-");
        Path file = folder.resolve("runs");
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    EnumSet.of(
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    rights);
            return new SpillFile(channel, folder);
        } finally {
            removeIfEmpty(folder);
        }
    }

    /** An open file has a name on Windows alone; there the folder goes with it. */
    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    /** Writes bytes behind all others; gives where they begin. */
    public synchronized long append(ByteBuffer bytes) throws IOException {
        long begin = end;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        return begin;
    }

    /** Reads from a place on until the buffer is full. */
    public void read(long place, ByteBuffer into) throws IOException {
        long at = place;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    /** The folder that it was made in. */
    Path folder() {
        return folder;
    }

    /** How many bytes were written. */
    public synchronized long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        removeIfEmpty(folder);
    }
}
