package dev.revizor.store;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.FullDisk;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the driver and the system say of a store's files into codes, once. */
final class Trouble {
    /** Where SQLite itself puts what it sorts when no variable names a folder (its manual: Temporary Files, section 5). */
    private static final Path OF_SQLITE = Path.of("/var/tmp");

    private static final Path USUAL = Path.of("/tmp");

    private Trouble() {}

    /** What the driver's error means to the user of a store. */
    static RevizorException of(Path file, Database.Durability durability, SQLException e) {
        StoreError code = code(file, e);
        if (code == StoreError.LOCKED) {
            return new RevizorException(
                    code, Place.file(file.toString()), Map.of("holder", Lock.brackets("SQLite")), e);
        }
        if (durability == Database.Durability.TEMPORARY) {
            return new RevizorException(
                    ofTemporary(code), Place.file(temporary().toString()), Map.of(), e);
        }
        if (code == StoreError.DISK_FULL) {
            Path folder = folder(file);
            Optional<Path> other = fuller(folder, besides());
            if (other.isPresent()) {
                return new RevizorException(
                        GeneralError.TEMPORARY_FULL, Place.file(other.get().toString()), Map.of(), e);
            }
        }
        return new RevizorException(code, Place.file(file.toString()), Map.of(), e);
    }

    /** What it means that a file of a store, or one beside it, could not be made, written, or removed. */
    static RevizorException of(Path file, IOException e) {
        return new RevizorException(
                FullDisk.saidBy(e) ? StoreError.DISK_FULL : StoreError.NOT_WRITABLE,
                Place.file(file.toString()),
                Map.of(),
                e);
    }

    private static StoreError code(Path file, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return StoreError.FAILED;
        }
        SQLiteErrorCode result = sqlite.getResultCode();
        String name = result.name();
        if (name.startsWith("SQLITE_FULL")) {
            return StoreError.DISK_FULL;
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return StoreError.DAMAGED;
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return StoreError.LOCKED;
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return StoreError.NOT_WRITABLE;
        }
        if (name.startsWith("SQLITE_IOERR")) {
            return FullDisk.isAt(file) ? StoreError.DISK_FULL : StoreError.UNREACHABLE;
        }
        // Our statements do not change: a table or column is gone.
        boolean gone =
                name.equals("SQLITE_ERROR") && String.valueOf(e.getMessage()).contains("no such ");
        return gone ? StoreError.DAMAGED : StoreError.FAILED;
    }

    /** A store that goes away lies in the folder of temporary files, and nobody has named it. */
    private static ErrorCode ofTemporary(StoreError code) {
        return switch (code) {
            case DISK_FULL -> GeneralError.TEMPORARY_FULL;
            case NOT_WRITABLE, UNREACHABLE -> GeneralError.TEMPORARY_NOT_WRITABLE;
            case MISSING,
                    LOCKED,
                    NEWER,
                    DAMAGED,
                    NOT_A_STORE,
                    CHANGED_SINCE,
                    UNKNOWN_RUN,
                    UNKNOWN_CARD,
                    NOTHING_TO_UNDO,
                    FAILED -> code;
        };
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", ""));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static List<Path> besides() {
        Path temporary = temporary();
        return temporary.equals(USUAL) && Files.isDirectory(OF_SQLITE)
                ? List.of(OF_SQLITE, temporary)
                : List.of(temporary);
    }

    /**
     * The folder that is fuller than the store's, if one is. SQLite sorts in the folder of temporary files, and does not say
     * which disk was full; what it could not write is mostly gone again, so that only their room can be compared.
     */
    static Optional<Path> fuller(Path folder, List<Path> others) {
        try {
            FileStore disk = Files.getFileStore(folder);
            long least = disk.getUsableSpace();
            Path fullest = null;
            for (Path other : others) {
                FileStore its = Files.getFileStore(other);
                if (!its.equals(disk) && its.getUsableSpace() < least) {
                    least = its.getUsableSpace();
                    fullest = other;
                }
            }
            return Optional.ofNullable(fullest);
        } catch (IOException e) {
            // A folder that cannot be asked: what SQLite said of the store stays.
            return Optional.empty();
        }
    }
}
