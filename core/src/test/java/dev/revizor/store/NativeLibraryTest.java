package dev.revizor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite, unpacked into the folder of temporary files. */
class NativeLibraryTest {
    @TempDir
    Path temporary;

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }

    @Test
    void the_library_is_laid_out_and_nothing_of_it_stays() throws IOException {
        try (NativeLibrary.Unpacked library = NativeLibrary.Unpacked.in(temporary)) {
            assertThat(library).isNotNull();
            List<Path> there = inside(temporary);
            assertThat(there).hasSize(2);
            assertThat(there.get(1)).isRegularFile();
            assertThat(Files.size(there.get(1))).isGreaterThan(500_000);
        }
        assertThat(inside(temporary)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_trouble_of_the_system() throws IOException {
        Path missing = temporary.resolve("none");
        assertThatThrownBy(() -> NativeLibrary.Unpacked.in(missing)).isInstanceOf(NoSuchFileException.class);
        assertThat(missing).doesNotExist();
    }

    @Test
    void a_library_that_the_driver_did_not_find_is_told_by_the_folder() {
        Path missing = temporary.resolve("none");
        assertThat(told(missing)).isEqualTo(GeneralError.TEMPORARY_NOT_WRITABLE);
        assertThat(told(temporary)).isEqualTo(GeneralError.TEMPORARY_RUNS_NOTHING);
    }

    private static Object told(Path folder) {
        RevizorException told = NativeLibrary.missing(folder, new SQLException("Error opening connection"));
        assertThat(told.place().file()).isEqualTo(folder.toString());
        return told.code();
    }
}
