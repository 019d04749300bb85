package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    /** No process has such a number. */
    private static final long GONE = 999_999_999;

    @TempDir
    Path temporary;

    private Path left(String name, String file, Duration age) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve(file), "Имя;Телефон");
        Instant then = Files.getLastModifiedTime(folder).toInstant().minus(age);
        Files.setLastModifiedTime(folder, FileTime.from(then));
        return folder;
    }

    @Test
    void sweeps_what_a_killed_process_left_more_than_a_day_ago() throws IOException {
        Path unpacked = left("revizor-unpacked-" + GONE + "-1", "table", Duration.ofHours(25));
        Path stdin = left("revizor-stdin-" + GONE + "-2", "stdin", Duration.ofDays(90));
        PrivateFolder.sweep(Files.createDirectory(temporary.resolve("fresh")));
        assertThat(unpacked).doesNotExist();
        assertThat(stdin).doesNotExist();
    }

    @Test
    void leaves_what_is_younger_or_in_use_or_not_ours() throws IOException {
        Duration old = Duration.ofDays(3);
        Path young = left("revizor-unpacked-" + GONE + "-1", "table", Duration.ofHours(23));
        Path used = left("revizor-unpacked-" + ProcessHandle.current().pid() + "-2", "table", old);
        Path store = left("revizor-9" + GONE, "base.db", old);
        Path other = left("other-unpacked-" + GONE + "-3", "table", old);
        Path more = left("revizor-stdin-" + GONE + "-4", "notes.txt", old);
        Path file = Files.writeString(temporary.resolve("revizor-stdin-" + GONE + "-5"), "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Path target = left("elsewhere", "table", old);
        Path link = Files.createSymbolicLink(temporary.resolve("revizor-unpacked-" + GONE + "-6"), target);

        PrivateFolder.sweep(Files.createDirectory(temporary.resolve("fresh")));

        assertThat(young.resolve("table")).exists();
        assertThat(used.resolve("table")).exists();
        assertThat(store.resolve("base.db")).exists();
        assertThat(other.resolve("table")).exists();
        assertThat(more.resolve("notes.txt")).exists();
        assertThat(file).exists();
        assertThat(link.resolve("table")).exists();
    }

    @Test
    void only_this_user_can_look_inside_and_closing_removes_it() throws IOException {
        PrivateFolder place = PrivateFolder.of(PrivateFolder.Purpose.UNPACKED);
        Files.writeString(place.file(), "x");
        Path folder = place.file().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        place.close();
        assertThat(folder).doesNotExist();
    }
}
