package dev.revizor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A command of the launcher, run some times; the figures are medians, the memory is the highest peak. */
record Timed(double seconds, double cpuSeconds, long peakMegabytes) {
    /** Runs it; any exit code but 0 ends the bench. */
    static Timed of(Path root, int runs, List<String> command) throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Measured one = Measured.run(root, command);
            if (one.code() != 0) {
                throw new IOException("exit " + one.code() + "\n" + one.output());
            }
            all.add(one);
        }
        long peak = all.stream().mapToLong(Measured::peakMegabytes).max().orElse(0);
        return new Timed(
                median(all.stream().map(Measured::seconds).toList()),
                median(all.stream().map(Measured::cpuSeconds).toList()),
                peak);
    }

    /** The medians of runs that were made one by one. */
    static Timed median(List<Timed> all) {
        return new Timed(
                median(all.stream().map(Timed::seconds).toList()),
                median(all.stream().map(Timed::cpuSeconds).toList()),
                all.stream().mapToLong(Timed::peakMegabytes).max().orElse(0));
    }

    private static double median(Collection<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    /** Wall and CPU seconds and the peak, as columns. */
    String columns() {
        return String.format(Locale.ROOT, "%8.2f %8.2f %8d", seconds, cpuSeconds, peakMegabytes);
    }
}
