package dev.revizor.store;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time: a file beside the store that names its holder, locked by the system, so that the lock of a killed
 * process is gone with it.
 */
final class Lock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static Lock take(Path store, String at) {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw held(store, file, channel);
            }
            String holder = "pid " + ProcessHandle.current().pid() + ", " + at;
            channel.truncate(0);
            channel.write(java.nio.ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new Lock(file, channel, lock);
        } catch (OverlappingFileLockException e) {
            throw held(store, file, channel);
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_WRITABLE, Place.file(store.toString()), Map.of(), e);
        }
    }

    private static RevizorException held(Path store, Path file, @Nullable FileChannel channel) {
        String holder = "?";
        try {
            holder = Files.readString(file, StandardCharsets.UTF_8);
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return new RevizorException(StoreError.LOCKED, Place.file(store.toString()), Map.of("holder", holder), e);
        }
        return new RevizorException(StoreError.LOCKED, Place.file(store.toString()), Map.of("holder", holder));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_WRITABLE, Place.file(file.toString()), Map.of(), e);
        }
    }
}
