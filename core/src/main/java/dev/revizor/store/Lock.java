package dev.revizor.store;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time: a file beside the store that names its holder, locked by the system, so that the lock of a killed
 * process is gone with it.
 */
final class Lock implements AutoCloseable {
    /** Where this process holds locks: POSIX drops them all as soon as the process closes any other handle of the file. */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private static final Set<StandardOpenOption> OPTIONS =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static Lock take(Path store, String at) {
        String holder = "pid " + ProcessHandle.current().pid() + ", " + at;
        boolean done = false;
        Path file = null;
        try {
            file = fileOf(store);
            String other = HELD.putIfAbsent(file, holder);
            if (other != null) {
                file = null;
                throw held(store, other, null);
            }
            Lock lock = locked(store, file, holder);
            done = true;
            return lock;
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_WRITABLE, Place.file(store.toString()), Map.of(), e);
        } finally {
            if (!done && file != null) {
                HELD.remove(file);
            }
        }
    }

    /** Beside the file itself, whatever links lead to it. */
    private static Path fileOf(Path store) throws IOException {
        Path real = store.toAbsolutePath();
        if (Files.exists(real)) {
            real = real.toRealPath();
        } else {
            Path folder = real.getParent();
            real = folder == null ? real : folder.toRealPath().resolve(store.getFileName());
        }
        return real.resolveSibling(real.getFileName() + ".lock");
    }

    private static Lock locked(Path store, Path file, String holder) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(file, OPTIONS, attributes);
        boolean done = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw held(store, reader(file), null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            done = true;
            return new Lock(file, channel, lock);
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process holds it.
            throw held(store, "?", e);
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    /** Who holds a lock that another process has; Windows lets nobody read it. */
    private static String reader(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "?";
        }
    }

    private static RevizorException held(Path store, String holder, @Nullable Throwable cause) {
        return new RevizorException(StoreError.LOCKED, Place.file(store.toString()), Map.of("holder", holder), cause);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_WRITABLE, Place.file(file.toString()), Map.of(), e);
        } finally {
            HELD.remove(file);
        }
    }
}
