package dev.revizor.bench;

import dev.revizor.source.PlainReading;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How well delimited files of every dialect are read, against clean readings that somebody else made.
 *
 * <p>Arguments: {@code --files} prints each file too; {@code --with FOLDER} takes the readings of other programs in
 * ({@code bench/reading/run} makes them); {@code --alone} leaves the peers out; then the folder with {@code messy/pollock} and
 * {@code messy/pollock_survey} (by default {@code ../shared/data}).
 */
public final class PollockBench {
    private PollockBench() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(args));
        boolean eachFile = words.remove("--files");
        boolean alone = words.remove("--alone");
        int with = words.indexOf("--with");
        Optional<Path> others = with < 0 ? Optional.empty() : Optional.of(Path.of(words.remove(with + 1)));
        words.remove("--with");
        Path data = Path.of(words.isEmpty() ? "../shared/data" : words.get(0));
        for (String name : List.of("pollock", "pollock_survey")) {
            PollockSet set = new PollockSet(data.resolve("messy").resolve(name));
            if (!Files.isDirectory(set.folder())) {
                out.println(name + ": absent, skipped");
                continue;
            }
            Map<String, CsvReading> readers = new LinkedHashMap<>();
            readers.put("revizor", (polluted, file) -> PlainReading.of(polluted.polluted(file)));
            if (!alone) {
                CsvPeers.putInto(readers);
            }
            if (others.isPresent()) {
                WrittenReadings.putInto(readers, others.get());
            }
            readers.forEach((tool, reader) -> measure(set, tool, reader, eachFile, out));
        }
    }

    private static void measure(PollockSet set, String tool, CsvReading reader, boolean eachFile, PrintStream out) {
        List<PollockScore> scores = new ArrayList<>();
        try {
            for (String file : set.files()) {
                Reading loaded = reader.read(set, file);
                // Nothing can be read out of an empty file: to say so is right, however it is said.
                if (Files.size(set.polluted(file)) == 0) {
                    loaded = Reading.of(List.of(), List.of());
                }
                PollockScore score = PollockScore.of(set.clean(file), loaded);
                scores.add(score);
                if (eachFile) {
                    out.println(line(score) + "  " + file + " " + loaded.failure());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(line(mean(scores)) + "  " + set.name() + ": " + tool + ", " + scores.size() + " files");
    }

    private static String line(PollockScore score) {
        return String.format(
                Locale.ROOT,
                "%.4f  file %.3f header %.3f record %.3f cell %.3f",
                score.mean(),
                score.file(),
                score.header(),
                score.record(),
                score.cell());
    }

    private static PollockScore mean(List<PollockScore> scores) {
        return new PollockScore(
                scores.stream().mapToDouble(PollockScore::file).average().orElse(0),
                scores.stream().mapToDouble(PollockScore::header).average().orElse(0),
                scores.stream().mapToDouble(PollockScore::record).average().orElse(0),
                scores.stream().mapToDouble(PollockScore::cell).average().orElse(0));
    }
}
