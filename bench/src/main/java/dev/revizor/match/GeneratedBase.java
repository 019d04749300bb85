package dev.revizor.match;

import dev.revizor.flow.CardReading;
import dev.revizor.model.Card;
import dev.revizor.policy.Policy;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.samples.SampleBase;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A generated base, read as {@code dedupe} reads it, up to the moment where its candidates are to be decided. */
final class GeneratedBase {
    private static final long SEED = 7;

    final Matcher matcher;
    final Matcher.Prepared prepared;

    private GeneratedBase(Matcher matcher) {
        this.matcher = matcher;
        this.prepared = matcher.prepare();
    }

    /** Generates, reads, learns the model. The same number of cards gives the same base anywhere. */
    static GeneratedBase of(int cards, int threads) throws IOException {
        Matcher matcher = new Matcher(Policy.builtIn().match(), run(threads));
        cards(cards).forEach(matcher::add);
        return new GeneratedBase(matcher);
    }

    private static RunContext run(int threads) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        return new RunContext(clock, ZoneOffset.UTC, Lang.RU, Optional.empty(), Progress.SILENT, threads);
    }

    /** The cards alone. */
    static List<Card> cards(int count) throws IOException {
        Path folder = Files.createTempDirectory("revizor-hot-path");
        try {
            SampleBase.write(
                    new SampleBase.Settings(count, SEED, SampleBase.SHIPPED.duplicates(), SampleBase.Extent.CLIENTS),
                    folder);
            return CardReading.cards(folder.resolve("clients.csv"), "ID", run(1));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Table table() {
        return prepared.table();
    }

    Model model() {
        return prepared.model();
    }

    /** All candidates, in the order in which the program meets them. */
    Longs candidates() {
        return prepared.blocking().pairs(0, table().size);
    }

    /** Of the candidates those that a glance cannot give up. */
    Longs kept(Longs candidates, Glance glance) {
        Longs out = new Longs();
        for (int i = 0; i < candidates.size(); i++) {
            long pair = candidates.get(i);
            int a = (int) (pair >>> 32);
            if (!glance.hopeless(a, (int) pair, Prior.floor(model().prior(a)))) {
                out.add(pair);
            }
        }
        return out;
    }
}
