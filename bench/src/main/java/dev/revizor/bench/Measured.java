package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command run as a whole process.
 *
 * @param seconds wall time from start to end
 * @param cpuSeconds of all cores together, user and system; sampled likewise, so that the last 20 ms are missing; 0 where
 *     the system does not say
 * @param peakMegabytes peak resident memory (VmHWM), sampled every 20 ms; 0 where /proc is absent
 * @param code exit number
 * @param output what it printed on both streams
 */
record Measured(double seconds, double cpuSeconds, long peakMegabytes, int code, String output) {
    private static final long PAUSE_MILLIS = 20;

    /** Runs a command to its end. */
    static Measured run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("revizor-bench", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        while (process.isAlive()) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(PAUSE_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return new Measured(seconds, cpu.toMillis() / 1e3, peak / 1024, process.exitValue(), output);
    }

    private static long peak(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException e) {
            // The process has just ended, or this system has no /proc: nothing to read.
            return 0;
        }
        return 0;
    }
}
