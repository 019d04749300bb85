package dev.revizor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What does not fit into memory lies where nobody else can read it, and never outlives its run. */
final class SpillFileTest {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(SpillFile file, long place, int count) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(count);
        file.read(place, out);
        return new String(out.array(), StandardCharsets.UTF_8);
    }

    @Test
    void gives_back_what_was_written_wherever_it_lies() throws IOException {
        try (SpillFile file = SpillFile.create()) {
            assertThat(file.append(bytes("first"))).isZero();
            assertThat(file.append(bytes("second"))).isEqualTo(5);
            assertThat(file.size()).isEqualTo(11);
            assertThat(read(file, 5, 6)).isEqualTo("second");
            assertThat(read(file, 3, 4)).isEqualTo("stse");
            assertThatThrownBy(() -> read(file, 8, 4)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void has_no_name_where_the_system_allows_it_and_ends_when_it_is_closed() throws IOException {
        SpillFile file = SpillFile.create();
        boolean posix =
                file.folder().getFileSystem().supportedFileAttributeViews().contains("posix");
        assertThat(Files.exists(file.folder())).isEqualTo(!posix);
        file.close();
        assertThat(file.folder()).doesNotExist();
        assertThatThrownBy(() -> file.append(bytes("late"))).isInstanceOf(ClosedChannelException.class);
    }
}
