package dev.revizor.store;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open store file: made whole or not at all, and left without the files that only an open store needs. */
final class Opening implements AutoCloseable {
    private final Path file;
    private final Database.Durability durability;
    private final @Nullable Lock lock;
    /** Whether the store was made by this opening and nothing was written into it yet. */
    private boolean made;

    private final boolean loggedBefore;
    private final Connection connection;
    private final FieldNumbers numbers;

    private Opening(Path file, Database.Durability durability, @Nullable Lock lock, boolean made) throws SQLException {
        this.file = file;
        this.durability = durability;
        this.lock = lock;
        this.made = made;
        this.loggedBefore = Files.exists(beside("-wal"));
        boolean done = false;
        Connection opened = null;
        try {
            opened = Database.connect(file, durability);
            if (durability == Database.Durability.LASTING) {
                Database.upgrade(opened);
            }
            this.numbers = numbers(opened);
            this.connection = opened;
            done = true;
        } finally {
            if (!done) {
                if (opened != null) {
                    opened.close();
                }
                dropTraces();
            }
        }
    }

    /** Opens a store for one of the modes. */
    static Opening of(Path file, Base.Mode mode, String at) {
        if (mode == Base.Mode.READ_ONLY) {
            Database.check(file);
            takeBackHalfLoad(file);
            return connected(file, Database.Durability.READ_ONLY, null, false);
        }
        if (mode == Base.Mode.OPEN) {
            Database.check(file);
        }
        Lock lock = Lock.take(file, at);
        boolean done = false;
        boolean made = false;
        try {
            if (mode == Base.Mode.CREATE_OR_OPEN && !Files.exists(file)) {
                make(file);
                made = true;
            }
            Database.check(file);
            Opening opening = connected(file, Database.Durability.LASTING, lock, made);
            done = true;
            return opening;
        } finally {
            if (!done) {
                if (made) {
                    Database.discard(file);
                }
                lock.drop();
            }
        }
    }

    /** Makes a private store that goes away. */
    static Opening temporary(Path file) {
        Database.Durability temporary = Database.Durability.TEMPORARY;
        Database.makePrivate(file);
        try (Connection connection = Database.connect(file, temporary)) {
            Database.create(connection, new FieldNumbers("").kept());
        } catch (SQLException e) {
            throw Trouble.of(file, temporary, e);
        }
        return connected(file, Database.Durability.TEMPORARY, null, false);
    }

    /** A reader may not roll back what a killed load has left; a load that is under way is not touched by this. */
    private static void takeBackHalfLoad(Path file) {
        if (!Database.isHalfLoaded(file)) {
            return;
        }
        try (Connection writing = Database.connect(file, Database.Durability.LASTING)) {
            Database.text(writing, "SELECT value FROM meta WHERE key = 'fields'");
        } catch (SQLException e) {
            throw Trouble.of(file, Database.Durability.LASTING, e);
        }
    }

    private static void make(Path file) {
        try {
            Database.createWhole(file, new FieldNumbers("").kept());
        } catch (SQLException e) {
            throw Trouble.of(file, Database.Durability.NEW, e);
        }
    }

    private static Opening connected(Path file, Database.Durability durability, @Nullable Lock lock, boolean made) {
        try {
            return new Opening(file, durability, lock, made);
        } catch (SQLException e) {
            throw Trouble.of(file, durability, e);
        }
    }

    private FieldNumbers numbers(Connection opened) throws SQLException {
        Optional<String> kept = Database.text(opened, "SELECT value FROM meta WHERE key = 'fields'");
        if (kept.isEmpty()) {
            throw RevizorException.at(Place.file(file.toString()), StoreError.DAMAGED);
        }
        Optional<String> stranger = FieldNumbers.stranger(kept.get());
        if (stranger.isPresent()) {
            // Fields are added without a new version of the store's form.
            Map<String, Object> versions = new LinkedHashMap<>();
            versions.put("theirs", stranger.get());
            versions.put("ours", Integer.toString(Database.VERSION));
            throw new RevizorException(StoreError.NEWER, Place.file(file.toString()), versions);
        }
        return new FieldNumbers(kept.get());
    }

    Connection connection() {
        return connection;
    }

    FieldNumbers numbers() {
        return numbers;
    }

    /** Says in the lock what is being done. */
    void command(String command) {
        if (lock != null) {
            lock.command(command);
        }
    }

    boolean temporary() {
        return durability == Database.Durability.TEMPORARY;
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** A file that could not be opened as a store keeps no log of ours beside it. */
    private void dropTraces() {
        try {
            Path log = beside("-wal");
            if (!loggedBefore && Files.exists(log) && Files.size(log) == 0) {
                Files.deleteIfExists(log);
                Files.deleteIfExists(beside("-shm"));
            }
        } catch (IOException e) {
            throw Trouble.of(file, e);
        }
    }

    /**
     * A reader makes the log's files but may not delete them. SQLite itself does that, under its own locks, when the last
     * connection that may write goes.
     */
    private void sweep() throws SQLException {
        if (durability == Database.Durability.READ_ONLY && !loggedBefore && Files.exists(beside("-wal"))) {
            try (Connection last = Database.connect(file, Database.Durability.LASTING)) {
                Database.text(last, "SELECT value FROM meta WHERE key = 'fields'");
            }
        }
    }

    @Override
    public void close() {
        close(temporary());
    }

    /** Says that something was written. */
    void used() {
        made = false;
    }

    /** Closes a store that came to nothing: made by this opening and never used, nothing of it stays. */
    void abandon() {
        close(made);
    }

    private void close(boolean gone) {
        try {
            closeFile(gone);
        } catch (SQLException e) {
            throw trouble(e);
        } catch (IOException e) {
            throw Trouble.of(file, e);
        } finally {
            if (lock != null) {
                giveBack(lock, gone);
            }
        }
    }

    /** On a full disk SQLite may fail to close it; what is to go goes all the same. */
    private void closeFile(boolean gone) throws SQLException, IOException {
        try {
            connection.close();
            sweep();
        } finally {
            if (gone) {
                Database.remove(file);
            }
        }
    }

    /** What the driver's error means to the user of this store. */
    RevizorException trouble(SQLException e) {
        return Trouble.of(file, durability, e);
    }

    private static void giveBack(Lock lock, boolean gone) {
        if (gone) {
            lock.drop();
        } else {
            lock.close();
        }
    }
}
