package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that is full under the standard output is no reader who has gone: the half file must not pass for a whole one. */
final class FullOutputTest {
    @ParameterizedTest
    @CsvSource({"No space left on device, 32, ERR-0005", "Broken pipe, 141, ''"})
    void what_keeps_the_output_from_arriving_is_told_apart(String said, int code, String told) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(said);
            }
        };
        ByteArrayOutputStream talk = new ByteArrayOutputStream();
        int done =
                new FrontDoor(new Out(full, talk), Map.of("REVIZOR_LANG", "en"), new Stop()).run(List.of("--version"));
        assertThat(done).isEqualTo(code);
        String words = talk.toString(StandardCharsets.UTF_8);
        assertThat(words).contains(told);
        assertThat(words.isEmpty()).isEqualTo(told.isEmpty());
    }
}
