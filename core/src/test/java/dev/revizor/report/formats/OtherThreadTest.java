package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OtherThreadTest {
    @Test
    void every_byte_arrives_in_order_before_a_flush_ends() throws IOException {
        Random random = new Random(5);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        try (OtherThread out = new OtherThread(arrived, "test-other")) {
            for (int i = 0; i < 500; i++) {
                byte[] some = new byte[random.nextInt(5_000)];
                random.nextBytes(some);
                out.write(some);
                out.write(i);
                expected.write(some);
                expected.write(i);
                if (i % 50 == 0) {
                    out.flush();
                    assertThat(arrived.toByteArray()).isEqualTo(expected.toByteArray());
                }
            }
        }
        assertThat(arrived.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void may_be_closed_again_at_once() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            OtherThread out = new OtherThread(new ByteArrayOutputStream(), "test-other");
            out.close();
            out.close();
        }
    }

    @Test
    void a_trouble_of_the_other_thread_is_thrown_here() {
        OutputStream full = new OutputStream() {
            private int room = 10_000;

            @Override
            public void write(int b) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        assertThatThrownBy(() -> {
                    try (OtherThread out = new OtherThread(full, "test-other")) {
                        for (int i = 0; i < 1_000; i++) {
                            out.write(new byte[1_000]);
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
