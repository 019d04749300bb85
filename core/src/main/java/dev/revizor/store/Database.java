package dev.revizor.store;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** Opens SQLite files as stores, and refuses those that are none; turns the driver's errors into codes, once. */
final class Database {
    /** «Rvzr»: tells our files from other SQLite files. */
    static final int APPLICATION_ID = 0x52767a72;

    static final int VERSION = 3;

    /** How many of the schema's statements each version had. */
    private static final int[] STATEMENTS = {0, 7, 9, 10};

    private static final int BUSY_MILLIS = 5_000;

    private Database() {}

    /** How durable a store is. */
    enum Durability {
        /** Every acknowledged commit survives a power cut: WAL and synchronous FULL. */
        LASTING,
        /** For the moments in which a lasting one is made. */
        NEW,
        /** For a private temporary store that goes away. */
        TEMPORARY,
        READ_ONLY
    }

    static Connection connect(Path file, Durability durability) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setEncoding(SQLiteConfig.Encoding.UTF8);
        config.setPageSize(16_384);
        config.setCacheSize(-65_536);
        // Sorting a million cards must not take their size in memory; SQLite's own files for it have no name.
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(durability == Durability.READ_ONLY);
        if (durability == Durability.LASTING) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        } else if (durability == Durability.TEMPORARY) {
            config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        }
        if (durability == Durability.NEW) {
            config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a percent-encoded URI no character of a path can be taken for a parameter of the driver.
        source.setUrl(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString().replace("file:///", "file:/")
                        + (durability == Durability.READ_ONLY && isAtRest(file) ? "?immutable=1" : ""));
        Connection connection = NativeLibrary.connect(source);
        execute(connection, "PRAGMA trusted_schema = OFF");
        execute(connection, "PRAGMA cell_size_check = ON");
        return connection;
    }

    /** Nothing can change a file in a folder that nobody writes to; there SQLite could not make the files of its log. */
    private static boolean isAtRest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && !Files.isWritable(folder) && !isLogged(file);
    }

    private static boolean isLogged(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-wal")) || isHalfLoaded(file);
    }

    /** Whether a first load is under way, or was killed: SQLite takes it back at the next opening that may write. */
    static boolean isHalfLoaded(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
    }

    /**
     * For the load of an empty store: with a write-ahead log all of it would be written twice, whereas the old pages of an
     * empty file are few. As durable as before; where another process has the file open nothing changes.
     */
    static void beginLoad(Connection connection) throws SQLException {
        journalMode(connection, "DELETE", "EXTRA");
    }

    /** Back to the log. */
    static void endLoad(Connection connection) throws SQLException {
        journalMode(connection, "WAL", "FULL");
    }

    private static void journalMode(Connection connection, String mode, String synchronous) throws SQLException {
        execute(connection, "PRAGMA busy_timeout = 0");
        try {
            execute(connection, "PRAGMA journal_mode = " + mode);
            execute(connection, "PRAGMA synchronous = " + synchronous);
        } catch (SQLiteException e) {
            if (!e.getResultCode().name().startsWith("SQLITE_BUSY")
                    && !e.getResultCode().name().startsWith("SQLITE_LOCKED")) {
                throw e;
            }
        } finally {
            execute(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }

    /** Refuses a file that is no store of ours, or a newer one, without changing a byte of it. */
    static void check(Path file) {
        String shown = file.toString();
        if (!Files.exists(file)) {
            throw RevizorException.at(Place.file(shown), StoreError.MISSING);
        }
        byte[] head = head(file);
        boolean sqlite =
                head.length == 100 && new String(head, 0, 15, StandardCharsets.US_ASCII).equals("SQLite format 3");
        if (!sqlite || number(head, 68) != APPLICATION_ID) {
            throw RevizorException.at(Place.file(shown), StoreError.NOT_A_STORE);
        }
        int version = number(head, 60);
        if (version > VERSION) {
            Map<String, Object> versions = new LinkedHashMap<>();
            versions.put("theirs", Integer.toString(version));
            versions.put("ours", Integer.toString(VERSION));
            throw new RevizorException(StoreError.NEWER, Place.file(shown), versions);
        }
        if (!isLogged(file) && isShort(file, head)) {
            throw RevizorException.at(Place.file(shown), StoreError.DAMAGED);
        }
    }

    /** Whether the end is missing (SQLite file format, 1.3.8); with a log beside it a file may be short for a while. */
    private static boolean isShort(Path file, byte[] head) {
        int written = number(head, 16) >>> 16;
        long page = written == 1 ? 65_536 : written;
        try {
            return Files.size(file) < page * Integer.toUnsignedLong(number(head, 28));
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_A_STORE, Place.file(file.toString()), Map.of(), e);
        }
    }

    private static byte[] head(Path file) {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(100);
        } catch (IOException e) {
            throw new RevizorException(StoreError.NOT_A_STORE, Place.file(file.toString()), Map.of(), e);
        }
    }

    /** A big-endian number of the file header (SQLite file format, section 1.3). */
    private static int number(byte[] head, int at) {
        return (head[at] & 0xff) << 24 | (head[at + 1] & 0xff) << 16 | (head[at + 2] & 0xff) << 8 | head[at + 3] & 0xff;
    }

    /** What a new file is made with so that only its owner can read it, where the system knows of such. */
    static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file that only its owner can read. */
    static void makePrivate(Path file) {
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (IOException e) {
            throw Trouble.of(file, e);
        }
    }

    /** The schema's statements, in order. */
    static List<String> schema() {
        try (InputStream in = Database.class.getResourceAsStream("/dev/revizor/store/schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("no schema");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a version; what a later one has more stands at the end. */
    static List<String> schema(long version) {
        return schema().subList(0, STATEMENTS[(int) Math.min(VERSION, Math.max(1, version))]);
    }

    /** Makes a store that is either whole or not there: beside its place, then moved into it. */
    static void createWhole(Path file, String fields) throws SQLException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        boolean whole = false;
        try {
            // Left by a run that was killed while it made one; the lock says that nobody works on it.
            remove(fresh);
            makePrivate(fresh);
            try (Connection connection = connect(fresh, Durability.NEW)) {
                create(connection, fields);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            whole = true;
        } catch (IOException e) {
            throw Trouble.of(file, e);
        } finally {
            if (!whole) {
                discard(fresh);
            }
        }
    }

    /** Removes the file of a store that nobody has open, with all that SQLite may have left beside it. */
    static void remove(Path file) throws IOException {
        for (String ending : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    /** The same for a store that came to nothing because something else has failed, which is what the user is told. */
    static void discard(Path file) {
        try {
            remove(file);
        } catch (IOException e) {
            // The folder takes nothing at all any more; the next run that makes a store here removes it.
        }
    }

    static void create(Connection connection, String fields) throws SQLException {
        connection.setAutoCommit(false);
        for (String statement : schema()) {
            execute(connection, statement);
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + VERSION);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO meta (key, value) VALUES ('fields', ?)")) {
            insert.setString(1, fields);
            insert.execute();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Brings an older store up to this version, whole or not at all. */
    static void upgrade(Connection connection) throws SQLException {
        long theirs = number(connection, "PRAGMA user_version");
        if (theirs >= VERSION) {
            return;
        }
        connection.setAutoCommit(false);
        for (String statement : schema().subList(schema(theirs).size(), schema().size())) {
            execute(connection, statement);
        }
        execute(connection, "PRAGMA user_version = " + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Runs a statement that takes no values. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The first column of the first row of a statement without values. */
    static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql).orElse("0"));
    }
}
