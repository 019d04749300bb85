package dev.revizor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long a start takes: medians of the launcher's help pages against a JVM that does nothing. */
public final class StartBench {
    private static final int TURNS = 15;

    private StartBench() {}

    /** A main that ends at once. */
    public static final class Empty {
        private Empty() {}

        public static void main(String[] args) {}
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String launcher = Path.of(args.length > 0 ? args[0] : "./revizor").toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        double empty = median(List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Empty.class.getName()));
        line("empty main", empty, empty);
        line("revizor --help", median(List.of(launcher, "--help")), empty);
        line("revizor review --help", median(List.of(launcher, "review", "--help")), empty);
    }

    private static void line(String what, double millis, double empty) {
        System.out.printf(Locale.ROOT, "%-24s %7.1f ms  %5.2f times an empty main%n", what, millis, millis / empty);
    }

    private static double median(List<String> command) throws IOException, InterruptedException {
        double[] millis = new double[TURNS];
        run(command);
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            run(command);
            millis[turn] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TURNS / 2];
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("ended with " + code);
        }
    }
}
