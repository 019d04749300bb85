package dev.revizor.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the targets one after the other, each in a process of its own.
 *
 * <p>Arguments: seconds per target, then the folder for what is found, then the names of targets (by default all).
 */
public final class Fuzzing {
    /** All targets. */
    static final List<Class<?>> TARGETS = List.of(
            CsvFuzz.class,
            VcardFuzz.class,
            JsonFuzz.class,
            MarkupFuzz.class,
            PackedFuzz.class,
            PhoneFuzz.class,
            NameFuzz.class,
            DateFuzz.class,
            EmailFuzz.class,
            DamageFuzz.class);

    private Fuzzing() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> names = List.of(args).subList(2, args.length);
        int failed = 0;
        for (Class<?> target : TARGETS) {
            if (names.isEmpty() || names.contains(target.getSimpleName())) {
                failed += run(target, "-max_total_time=" + args[0], Path.of(args[1])) == 0 ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " targets failed");
        }
    }

    /**
     * The exit code of the fuzzer: 0 if nothing was found.
     *
     * @param budget {@code -runs=N} tries the same inputs every time, {@code -max_total_time=SECONDS} as many as it can
     */
    static int run(Class<?> target, String budget, Path folder) throws IOException, InterruptedException {
        Path corpus = folder.resolve(target.getSimpleName());
        Files.createDirectories(corpus);
        int number = 0;
        for (byte[] seed : seeds(target)) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                // A few hundred inputs are over before compiling well has paid.
                "-XX:TieredStopAtLevel=" + (budget.startsWith("-runs=") ? 1 : 4),
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.revizor.**",
                "--disabled_hooks=.*",
                budget,
                "-seed=20261129",
                "-max_len=4096",
                "-timeout=20",
                "-rss_limit_mb=3000",
                corpus.toAbsolutePath().toString()));
        Process fuzzer = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(target.getSimpleName() + ".log").toFile())
                .start();
        return fuzzer.waitFor();
    }

    @SuppressWarnings("unchecked")
    static List<byte[]> seeds(Class<?> target) {
        try {
            Method seeds = target.getDeclaredMethod("seeds");
            return (List<byte[]>) seeds.invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(target.getName(), e);
        }
    }

    /** What the fuzzer printed last. */
    static String tail(Class<?> target, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(target.getSimpleName() + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
