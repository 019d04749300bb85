package dev.revizor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("revizor.fuzz.seconds", 0);
    private static final int RUNS = Integer.getInteger("revizor.fuzz.runs", 0);

    @TempDir
    Path folder;

    static List<Class<?>> targets() {
        return Fuzzing.TARGETS;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_fuzzer_finds_nothing(Class<?> target) throws IOException, InterruptedException {
        Assumptions.assumeTrue(SECONDS + RUNS > 0, "no time for fuzzing: -Drevizor.fuzz.seconds=N");
        // The same inputs every time, so that a build does not fail by chance; time is for those who look for more.
        String budget = SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + RUNS;
        int code = Fuzzing.run(target, budget, folder);
        assertThat(code).as(() -> tail(target)).isZero();
        assertThat(tail(target)).contains("Done ");
    }

    private String tail(Class<?> target) {
        try {
            return Fuzzing.tail(target, folder);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_seeds_pass(Class<?> target) {
        Fuzzing.seeds(target).forEach(seed -> once(target, seed));
        once(target, new byte[0]);
    }

    /** What a fuzzer has found before. */
    @ParameterizedTest
    @CsvSource({
        "PhoneFuzz, Nyw4MTc2OSApOTE2KSAwMDAtMDAtMDEg0AAAAAAAAAA4MUUwICsLAA==",
    })
    void what_was_found_once_passes(String target, String found) {
        Class<?> type = Fuzzing.TARGETS.stream()
                .filter(one -> one.getSimpleName().equals(target))
                .findFirst()
                .orElseThrow();
        once(type, Base64.getDecoder().decode(found.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void once(Class<?> target, byte[] content) {
        try {
            target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, content);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(target.getSimpleName(), e.getCause() == null ? e : e.getCause());
        }
    }
}
