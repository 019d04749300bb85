package dev.revizor.flow;

import dev.revizor.problem.FullDisk;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a file in its place whole or not at all: written under a temporary name beside it, flushed to the disk, moved.
 * What comes out is readable by its owner alone, for it holds personal data. A file that an office program has open is
 * never replaced.
 */
public final class Delivery {
    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** How each SQLite base begins (sqlite.org/fileformat.html, 1.2). */
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Delivery() {}

    /** Writes a file. Throws RevizorException of kind OUTPUT or DISK_FULL; then nothing is left behind. */
    public static void write(Path target, Content content) {
        prepare(target, content).deliver();
    }

    /**
     * A file that is whole, but not yet in its place.
     *
     * @param temporary where it is
     * @param target where it belongs
     */
    record Parcel(Path temporary, Path target) {
        /** Moves it into its place, or drops it and throws. */
        void deliver() {
            if (temporary.equals(target)) {
                return;
            }
            boolean whole = false;
            try {
                move(temporary, target);
                whole = true;
            } catch (IOException e) {
                throw trouble(target, e);
            } finally {
                if (!whole) {
                    Delivery.discard(temporary);
                }
            }
        }

        void discard() {
            if (!temporary.equals(target)) {
                Delivery.discard(temporary);
            }
        }
    }

    /** Writes a file without putting it in its place. Throws as {@link #write} does. */
    static Parcel prepare(Path named, Content content) {
        Path target = meant(named);
        if (isStream(target)) {
            streamed(target, content);
            return new Parcel(target, target);
        }
        refuseIfOpen(target);
        refuseIfBase(target);
        Path folder = folderOf(target);
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(temporary);
            fill(temporary, content);
            whole = true;
            return new Parcel(temporary, target);
        } catch (IOException e) {
            throw trouble(target, e);
        } catch (RevizorException e) {
            throw placed(target, e);
        } catch (UncheckedIOException e) {
            throw trouble(target, Objects.requireNonNull(e.getCause()));
        } finally {
            if (!whole) {
                discard(temporary);
            }
        }
    }

    /** A format knows nothing of files: where its output finds no room is said here. */
    private static RevizorException placed(Path target, RevizorException e) {
        boolean nowhere = e.place().equals(Place.NOWHERE) && e.getCause() instanceof IOException;
        return nowhere ? new RevizorException(e.code(), Place.file(target.toString()), e.args(), e.getCause()) : e;
    }

    /** A link stays a link: what it leads to is replaced. */
    private static Path meant(Path target) {
        try {
            return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        } catch (IOException e) {
            throw trouble(target, e);
        }
    }

    /** A pipe or a device takes what comes; a file moved into its place would do away with it. */
    private static boolean isStream(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static void streamed(Path target, Content content) {
        try (OutputStream out = new KeepOpen(
                new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE), 1 << 16))) {
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw trouble(target, e);
        } catch (RevizorException e) {
            throw placed(target, e);
        } catch (UncheckedIOException e) {
            throw trouble(target, Objects.requireNonNull(e.getCause()));
        }
    }

    private static Path folderOf(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            // The root of a file system is no file.
            throw RevizorException.at(Place.file(target.toString()), GeneralError.OUTPUT_NOT_WRITABLE);
        }
        return folder;
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (FileChannel channel = create(temporary);
                OutputStream out = new KeepOpen(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        EnumSet<StandardOpenOption> how = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(
                    file, how, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(file, how);
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Excel leaves {@code ~$name}, LibreOffice {@code .~lock.name#} beside a file that it has open. */
    static void refuseIfOpen(Path target) {
        Path folder = folderOf(target);
        String name = target.getFileName().toString();
        if (Files.exists(folder.resolve("~$" + name)) || Files.exists(folder.resolve(".~lock." + name + "#"))) {
            throw RevizorException.at(Place.file(target.toString()), GeneralError.OUTPUT_OPEN_ELSEWHERE);
        }
    }

    /** A slip of the pen ({@code -o base.db}) must not cost a base with its journal. */
    static void refuseIfBase(Path target) {
        if (!Files.isRegularFile(target)) {
            return;
        }
        try (InputStream in = Files.newInputStream(target)) {
            if (Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
                throw RevizorException.at(Place.file(target.toString()), GeneralError.OUTPUT_IS_A_BASE);
            }
        } catch (IOException e) {
            throw trouble(target, e);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // What failed first is what the user is told; the next run sweeps the rest away.
        }
    }

    /** What a failed write means to the user. */
    public static RevizorException trouble(Path target, IOException e) {
        return new RevizorException(
                FullDisk.saidBy(e) ? GeneralError.DISK_FULL : GeneralError.OUTPUT_NOT_WRITABLE,
                Place.file(target.toString()),
                Map.of(),
                e);
    }

    /** Formats like to close what they write to; a channel that has to be forced, or the screen, is not theirs to close. */
    static final class KeepOpen extends FilterOutputStream {
        KeepOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
