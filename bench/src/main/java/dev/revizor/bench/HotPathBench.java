package dev.revizor.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The hot path of matching, measured with JMH: one line per benchmark and number of threads, printed class by class.
 *
 * <p>Arguments: {@code --cards N} of the generated base (by default 30000: enough for several parts of work, and for
 * errors of typing to be looked for in promising pairs only, as in a large base); {@code --only WORD} for the benchmarks
 * with this word in their name; {@code -o FILE} for all that JMH knows, as JSON. The error is that of JMH: half the width
 * of the interval that holds the mean with 99.9 % certainty, as far as the five seconds go. The best second says more
 * where others use the machine too.
 */
public final class HotPathBench {
    /** As the launcher starts the program for a large base. */
    private static final String[] MACHINE = {
        "-XX:+UseSerialGC",
        "-XX:FreqInlineSize=80",
        "-XX:InlineSmallCode=600",
        "-XX:LoopUnrollLimit=10",
        "-Xms1200m",
        "-Xmn192m",
        "-Xmx2g",
        "-Xss4m"
    };

    /** Benchmarks, and whether JMH runs them with one thread alone or with one and two. */
    private static final List<Turn> TURNS = List.of(
            new Turn("PairBench", 1),
            new Turn("PairBench", 2),
            new Turn("DecisionBench", 1),
            new Turn("TextBench", 1),
            new Turn("LookupBench", 1));

    private record Turn(String of, int threads) {}

    private final PrintStream out;
    private final List<RunResult> all = new ArrayList<>();
    private String cards = "30000";
    private String only = "";
    private Optional<String> file = Optional.empty();

    private HotPathBench(String[] args, PrintStream out) {
        this.out = out;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--cards" -> cards = args[i + 1];
                case "--only" -> only = args[i + 1];
                case "-o" -> file = Optional.of(args[i + 1]);
                default -> throw new IllegalArgumentException(Arrays.toString(args));
            }
        }
    }

    public static void main(String[] args) throws RunnerException {
        new HotPathBench(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() throws RunnerException {
        out.println(cards + " cards");
        out.println(
                "what                                       threads       per second        error      best second");
        for (Turn turn : TURNS) {
            turn(turn);
        }
        file.ifPresent(name ->
                ResultFormatFactory.getInstance(ResultFormatType.JSON, name).writeOut(all));
    }

    private void turn(Turn turn) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + turn.of() + "\\..*" + only)
                .threads(turn.threads())
                .param("cards", cards)
                .jvmArgs(MACHINE)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                all.add(result);
                line(result);
            }
        } catch (NoBenchmarksException e) {
            // The word that was asked for stands in other turns.
            return;
        }
    }

    /** A counter of pairs says more than how often the whole base was walked. */
    private void line(RunResult result) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> shown = result.getSecondaryResults().getOrDefault("pairs", primary);
        String[] name = result.getParams().getBenchmark().split("\\.");
        Optional<String> own = Optional.ofNullable(result.getParams().getParam("threads"));
        out.printf(
                Locale.ROOT,
                "%-42s %7s %,16.0f %,12.0f %,16.0f%n",
                name[name.length - 2] + "." + name[name.length - 1],
                own.orElseGet(() -> Integer.toString(result.getParams().getThreads())),
                shown.getScore(),
                shown.getScoreError(),
                shown.getStatistics().getMax());
    }
}
