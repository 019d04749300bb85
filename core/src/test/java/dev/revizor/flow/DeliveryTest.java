package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    @TempDir
    Path folder;

    private static Delivery.Content content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fails(Path target, Delivery.Content content, ErrorCode code) {
        assertThatThrownBy(() -> Delivery.write(target, content))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.place().file()).isEqualTo(target.toString());
                });
    }

    @Test
    void a_file_is_put_in_its_place_and_its_folders_are_made() throws IOException {
        Path target = folder.resolve("a/b/out.csv");
        Delivery.write(target, content("один"));
        assertThat(Files.readString(target)).isEqualTo("один");
        Delivery.write(target, content("два"));
        assertThat(Files.readString(target)).isEqualTo("два");
        assertThat(Desk.names(folder.resolve("a/b"))).containsExactly("out.csv");
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path target = folder.resolve("out.csv");
        Files.writeString(target, "открыто всем");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-rw-"));
        Delivery.write(target, content("x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_failing_content_leaves_what_was_there_and_nothing_beside_it() throws IOException {
        Path target = folder.resolve("out.csv");
        Files.writeString(target, "прежнее");
        fails(
                target,
                out -> {
                    out.write(1);
                    throw new IOException("broken");
                },
                GeneralError.OUTPUT_NOT_WRITABLE);
        assertThatThrownBy(() -> Delivery.write(target, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(target)).isEqualTo("прежнее");
        assertThat(Desk.names(folder)).containsExactly("out.csv");
    }

    @Test
    void a_part_that_an_interrupted_run_left_is_swept_away() throws IOException {
        Files.writeString(folder.resolve(".out.csv.part"), "half");
        Delivery.write(folder.resolve("out.csv"), content("whole"));
        assertThat(Desk.names(folder)).containsExactly("out.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk full",
                "Disk quota exceeded",
                "There is not enough space on the disk",
                "На устройстве не осталось свободного места",
                "Недостаточно места на диске",
                "Превышена дисковая квота"
            })
    void a_full_disk_is_told_from_other_troubles(String message) {
        Path target = folder.resolve("out.csv");
        fails(
                target,
                out -> {
                    throw new IOException(message);
                },
                GeneralError.DISK_FULL);
        fails(
                target,
                out -> {
                    throw new FileSystemException("x", null, message);
                },
                GeneralError.DISK_FULL);
        fails(
                target,
                out -> {
                    throw new UncheckedIOException(new IOException(message));
                },
                GeneralError.DISK_FULL);
        assertThat(Desk.names(folder)).isEmpty();
    }

    @Test
    void an_exception_without_a_word_is_no_full_disk() {
        assertThat(Delivery.trouble(folder, new IOException()).code()).isEqualTo(GeneralError.OUTPUT_NOT_WRITABLE);
        assertThat(Delivery.trouble(folder, new FileSystemException("x")).code())
                .isEqualTo(GeneralError.OUTPUT_NOT_WRITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$out.xlsx", ".~lock.out.xlsx#"})
    void a_file_that_an_office_program_has_open_is_not_replaced(String marker) throws IOException {
        Path target = folder.resolve("out.xlsx");
        Files.writeString(target, "прежнее");
        Files.writeString(folder.resolve(marker), "");
        fails(target, content("новое"), GeneralError.OUTPUT_OPEN_ELSEWHERE);
        assertThat(Files.readString(target)).isEqualTo("прежнее");
    }

    @Test
    void a_folder_that_is_a_file_takes_nothing() throws IOException {
        Files.writeString(folder.resolve("a"), "file");
        fails(folder.resolve("a/out.csv"), content("x"), GeneralError.OUTPUT_NOT_WRITABLE);
    }

    @Test
    void whoever_closes_the_stream_does_not_cut_it_off() throws IOException {
        Path target = folder.resolve("out.csv");
        Delivery.write(target, out -> {
            out.write('a');
            out.close();
            out.write(new byte[] {'b', 'c'}, 0, 2);
        });
        assertThat(Files.readString(target)).isEqualTo("abc");
    }

    @Test
    void a_device_takes_what_comes_and_stays_a_device() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        fails(full, content("один"), GeneralError.DISK_FULL);
        assertThat(Files.isRegularFile(full)).isFalse();
        Delivery.write(Path.of("/dev/null"), content("один"));
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_link_stays_a_link_and_what_it_leads_to_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "было");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        Delivery.write(link, content("стало"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("стало");
    }
}
