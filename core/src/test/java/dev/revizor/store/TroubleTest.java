package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the driver and the system say, in our words. */
class TroubleTest {
    @TempDir
    Path folder;

    private RevizorException told(Database.Durability durability, SQLiteErrorCode said) {
        return Trouble.of(folder.resolve("base.db"), durability, new SQLiteException("[" + said + "]", said));
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, ERR-2011",
        "SQLITE_CORRUPT_INDEX, ERR-2004",
        "SQLITE_NOTADB, ERR-2004",
        "SQLITE_READONLY_DIRECTORY, ERR-2010",
        "SQLITE_CANTOPEN, ERR-2010",
        "SQLITE_IOERR_WRITE, ERR-2013",
        "SQLITE_BUSY, ERR-2002",
        "SQLITE_MISUSE, ERR-2012"
    })
    void a_store_is_named_with_what_ails_it(SQLiteErrorCode said, String code) {
        RevizorException told = told(Database.Durability.LASTING, said);
        assertThat(told.code().code()).isEqualTo(code);
        assertThat(told.place().file()).endsWith("base.db");
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, ERR-0010",
        "SQLITE_CANTOPEN, ERR-0011",
        "SQLITE_IOERR_WRITE, ERR-0011",
        "SQLITE_CORRUPT, ERR-2004"
    })
    void of_a_store_that_goes_away_the_folder_of_temporary_files_is_named(SQLiteErrorCode said, String code) {
        RevizorException told = told(Database.Durability.TEMPORARY, said);
        assertThat(told.code().code()).isEqualTo(code);
        assertThat(told.place().file()).isEqualTo(System.getProperty("java.io.tmpdir"));
    }

    @Test
    void an_error_that_is_not_of_sqlite_is_a_fault() {
        Path file = folder.resolve("base.db");
        assertThat(Trouble.of(file, Database.Durability.LASTING, new SQLException("x"))
                        .code())
                .isEqualTo(StoreError.FAILED);
    }

    @Test
    void a_file_that_cannot_be_made_is_told_by_what_the_system_says() {
        assertThat(said("No space left on device")).isEqualTo(StoreError.DISK_FULL);
        assertThat(said("Permission denied")).isEqualTo(StoreError.NOT_WRITABLE);
    }

    private ErrorCode said(String reason) {
        Path file = folder.resolve("base.db");
        return Trouble.of(file, new FileSystemException(file.toString(), null, reason))
                .code();
    }

    @Test
    void of_two_disks_the_fuller_one_is_meant() throws IOException {
        assertThat(Trouble.fuller(folder, List.of(folder))).as("one disk").isEmpty();
        assertThat(Trouble.fuller(folder, List.of(folder.resolve("none"))))
                .as("none that can be asked")
                .isEmpty();
        // What the system tells of its processes takes no file: a disk with no room at all.
        Path full = Path.of("/proc");
        Assumptions.assumeTrue(
                Files.isDirectory(full) && Files.getFileStore(full).getUsableSpace() == 0, "there is no /proc here");
        assertThat(Trouble.fuller(folder, List.of(full))).isEqualTo(Optional.of(full));
        assertThat(Trouble.fuller(full, List.of(folder))).isEmpty();
        assertThat(GeneralError.TEMPORARY_FULL.kind()).isEqualTo(StoreError.DISK_FULL.kind());
    }
}
