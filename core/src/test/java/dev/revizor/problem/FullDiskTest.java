package dev.revizor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FullDiskTest {
    @Test
    void a_full_disk_is_known_by_the_systems_words_in_both_languages() {
        assertThat(FullDisk.saidBy(new IOException("No space left on device"))).isTrue();
        assertThat(FullDisk.saidBy(new IOException("На устройстве не осталось свободного места")))
                .isTrue();
        assertThat(FullDisk.saidBy(new FileSystemException("out.csv", null, "Disk quota exceeded")))
                .isTrue();
        assertThat(FullDisk.saidBy(new FileNotFoundException("out.csv (No space left on device)")))
                .isTrue();
    }

    @Test
    void a_files_name_is_none_of_them() {
        assertThat(FullDisk.saidBy(new FileSystemException("quota/f/x.csv", null, "Not a directory")))
                .isFalse();
        assertThat(FullDisk.saidBy(new FileSystemException("квота.csv"))).isFalse();
        assertThat(FullDisk.saidBy(new FileNotFoundException("quota/x.csv (Permission denied)")))
                .isFalse();
        assertThat(FullDisk.saidBy(new IOException())).isFalse();
    }
}
