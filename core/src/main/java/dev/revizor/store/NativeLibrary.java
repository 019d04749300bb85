package dev.revizor.store;

import dev.revizor.problem.FullDisk;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.problem.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteDataSource;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which is native code: the driver takes it from a file, and its jar has to be unpacked first. Left to the
 * driver, a full or read-only folder of temporary files ends in an error without a cause, and each killed run leaves a
 * megabyte behind. So it is unpacked here and, where the system lets an open file go (not on Windows), has no name any more
 * once it is loaded.
 */
final class NativeLibrary {
    private static final String PATH = "org.sqlite.lib.path";

    /** Whether this process has it. */
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private NativeLibrary() {}

    /** Opens a connection; the first one of the process brings SQLite with it. */
    static Connection connect(SQLiteDataSource source) throws SQLException {
        if (LOADED.get()) {
            return source.getConnection();
        }
        synchronized (LOADED) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
            return hasPlace() ? source.getConnection() : unpacked(source, temporary);
        }
    }

    /** Whether somebody has laid the library out himself, or there is none to unpack. */
    private static boolean hasPlace() {
        return System.getProperty(PATH) != null
                || !LibraryLoaderUtil.hasNativeLib(
                        LibraryLoaderUtil.getNativeLibResourcePath(), LibraryLoaderUtil.getNativeLibName());
    }

    private static Connection unpacked(SQLiteDataSource source, Path temporary) throws SQLException {
        if (!temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return byTheDriver(source, temporary);
        }
        try (Unpacked library = Unpacked.in(temporary)) {
            library.load();
            LOADED.set(true);
            System.setProperty(PATH, library.folder.toString());
            try {
                return source.getConnection();
            } finally {
                System.clearProperty(PATH);
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** Windows keeps the file of a library that is loaded; the driver has its own way to be rid of it at the next start. */
    private static Connection byTheDriver(SQLiteDataSource source, Path temporary) throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            if (e.getCause() instanceof NativeLibraryNotFoundException) {
                throw missing(temporary, e);
            }
            throw e;
        }
    }

    /** What it means that the driver found no library, of which it does not say why. */
    static RevizorException missing(Path temporary, SQLException e) {
        GeneralError code = GeneralError.TEMPORARY_RUNS_NOTHING;
        if (FullDisk.isAt(temporary.resolve("file"))) {
            code = GeneralError.TEMPORARY_FULL;
        } else if (!Files.isWritable(temporary)) {
            code = GeneralError.TEMPORARY_NOT_WRITABLE;
        }
        return new RevizorException(code, Place.file(temporary.toString()), Map.of(), e);
    }

    /** The library in a folder that only this user can enter, for as long as it takes to load it. */
    static final class Unpacked implements AutoCloseable {
        private final Path folder;
        private final Path file;

        private Unpacked(Path folder, Path file) {
            this.folder = folder;
            this.file = file;
        }

        /** Unpacks it; nothing of it stays where that fails. */
        static Unpacked in(Path temporary) throws IOException {
            Path folder = Files.createTempDirectory(temporary, "revizor-sqlite-");
            String name = LibraryLoaderUtil.getNativeLibName();
            Unpacked library = new Unpacked(folder, folder.resolve(name));
            boolean whole = false;
            String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
            try (InputStream from = SQLiteDataSource.class.getResourceAsStream(packed)) {
                if (from == null) {
                    throw new IllegalStateException(packed);
                }
                Files.copy(from, library.file);
                whole = true;
            } finally {
                if (!whole) {
                    library.close();
                }
            }
            return library;
        }

        /** Loads it: what the driver loads from the same place afterwards is this one. */
        private void load() {
            try {
                System.load(file.toAbsolutePath().toString());
            } catch (UnsatisfiedLinkError e) {
                // A disk from which nothing may be run (noexec).
                throw new RevizorException(
                        GeneralError.TEMPORARY_RUNS_NOTHING,
                        Place.file(System.getProperty("java.io.tmpdir", "")),
                        Map.of(),
                        e);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
