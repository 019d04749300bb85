package dev.revizor.source;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of which several tables are read: what has been found out for one of them need not be found out again for the
 * next, so that a page of a thousand tables is not parsed a thousand times. It holds nothing open but the archive of an unlocked workbook, whose file
 * is gone; it forgets everything
 * when the file has changed, and may forget it when memory is short. Safe for several threads.
 */
public final class Volume {
    private final Path file;
    private final List<String> read;
    private SoftReference<Kept> kept = new SoftReference<>(null);

    /** What is known of a file that looks like this. */
    private record Kept(long size, FileTime changed, Map<Class<?>, Object> facts) {}

    /** Finds out what is not known yet. */
    @FunctionalInterface
    interface Finding<T> {
        T find() throws IOException;
    }

    /**
     * Of a file nothing is known yet.
     *
     * @param read the names of the tables that are read of it
     */
    Volume(Path file, List<String> read) {
        this.file = file;
        this.read = List.copyOf(read);
    }

    /** The names of the tables that are read of the file. */
    List<String> read() {
        return read;
    }

    /** What is known of a kind; empty where it is not, or no longer. */
    synchronized <T> Optional<T> known(Class<T> kind) throws IOException {
        return Optional.ofNullable(facts().get(kind)).map(kind::cast);
    }

    /** What is known of a kind, else what is found out now. */
    synchronized <T> T know(Class<T> kind, Finding<T> finding) throws IOException {
        Optional<T> known = known(kind);
        if (known.isPresent()) {
            return known.get();
        }
        T found = finding.find();
        keep(kind, found);
        return found;
    }

    /** Keeps what was found out. */
    synchronized <T> void keep(Class<T> kind, T found) throws IOException {
        facts().put(kind, found);
    }

    private Map<Class<?>, Object> facts() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        @Nullable Kept last = kept.get();
        if (last == null || last.size() != now.size() || !last.changed().equals(now.lastModifiedTime())) {
            // Only ever asked for single kinds, so its order is seen by nobody.
            last = new Kept(now.size(), now.lastModifiedTime(), new HashMap<>());
            kept = new SoftReference<>(last);
        }
        return last.facts();
    }
}
