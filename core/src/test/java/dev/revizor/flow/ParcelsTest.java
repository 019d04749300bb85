package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParcelsTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothing_has_its_name_before_all_is_whole() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        try (Parcels parcels = new Parcels()) {
            parcels.write(folder.resolve("a.txt"), out -> out.write("new a".getBytes(StandardCharsets.UTF_8)));
            parcels.write(folder.resolve("b.txt"), out -> out.write("new b".getBytes(StandardCharsets.UTF_8)));
            assertThat(folder.resolve("a.txt")).hasContent("old");
            assertThat(folder.resolve("b.txt")).doesNotExist();
            parcels.deliver();
        }
        assertThat(folder.resolve("a.txt")).hasContent("new a");
        assertThat(folder.resolve("b.txt")).hasContent("new b");
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void a_full_disk_leaves_the_old_files_as_they_were() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> {
                    try (Parcels parcels = new Parcels()) {
                        parcels.write(folder.resolve("a.txt"), out -> out.write(1));
                        parcels.write(folder.resolve("b.txt"), out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("No space left on device");
                        });
                        parcels.deliver();
                    }
                })
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(GeneralError.DISK_FULL));
        assertThat(names()).containsExactly("a.txt");
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }
}
