package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.PairAudit;
import dev.revizor.flow.PairDraw;
import dev.revizor.match.Questions;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.util.List;
import java.util.Locale;

/** Pairs on their way to a person, and what the verdicts say. */
final class PairTalk {
    private static final int PERCENT = 100;
    private static final int SHOWN = 10;

    private final Session session;
    private final Session.Setup setup;
    private final Texts texts;
    private final OutputOptions output;

    PairTalk(Session session, Session.Setup setup, OutputOptions output) {
        this.session = session;
        this.setup = setup;
        this.texts = setup.texts();
        this.output = output;
    }

    /** Draws pairs and writes them with a blank column for the verdict. */
    void draw(DedupeFlow.Outcome outcome, int size, String seed) {
        List<PairDraw.Drawn> drawn = PairDraw.draw(outcome.pairs(), size, seed);
        write(outcome, drawn);
        session.say(texts.get("pairs.drawn", "pairs", drawn.size(), "seed", seed));
    }

    /** Writes all pairs; on the screen the first ones. */
    void pairs(DedupeFlow.Outcome outcome) {
        boolean screen = output.format().equals("table");
        Texter texter = Texter.in(setup.lang()).knowing(outcome.titles());
        Tables.write(
                session,
                output,
                texts,
                "pairs.col.",
                List.of("record_a", "record_b", "probability", "weight_bits", "band", "why"),
                rows -> outcome.pairs().stream()
                        .limit(screen ? SHOWN : Long.MAX_VALUE)
                        .forEach(pair -> rows.accept(List.of(
                                outcome.first(pair),
                                outcome.second(pair),
                                String.format(Locale.ROOT, "%.3f", pair.probability()),
                                String.format(Locale.ROOT, "%.2f", pair.bits()),
                                screen
                                        ? texts.get("band." + pair.band().id())
                                        : pair.band().id(),
                                texter.why(pair)))));
        int more = outcome.pairs().size() - SHOWN;
        if (screen && more > 0) {
            session.say(texts.get("link.more", "pairs", more));
        }
    }

    /** Writes the pairs whose answers would teach most. */
    void ask(DedupeFlow.Probed found, int size) {
        List<PairDraw.Drawn> pairs = Questions.of(found.prober(), size).stream()
                .map(one -> new PairDraw.Drawn(one.pair(), one.stratum(), one.alike()))
                .toList();
        write(found.outcome(), pairs);
        session.say(texts.get("pairs.asked", "pairs", pairs.size()));
    }

    private void write(DedupeFlow.Outcome outcome, List<PairDraw.Drawn> pairs) {
        Texter texter = Texter.in(setup.lang()).knowing(outcome.titles());
        Tables.write(
                session,
                output,
                texts,
                "pairs.col.",
                List.of(
                        "record_a",
                        "record_b",
                        "band",
                        "probability",
                        "why",
                        "verdict",
                        "weight_bits",
                        "stratum",
                        "stratum_pairs"),
                rows -> pairs.forEach(one -> rows.accept(row(outcome, one, texter))));
    }

    private static List<String> row(DedupeFlow.Outcome outcome, PairDraw.Drawn one, Texter texter) {
        ScoredPair pair = one.pair();
        return List.of(
                outcome.first(pair),
                outcome.second(pair),
                pair.band().id(),
                String.format(Locale.ROOT, "%.4f", pair.probability()),
                texter.why(pair),
                "",
                String.format(Locale.ROOT, "%.1f", pair.bits()),
                one.stratum(),
                Long.toString(one.of()));
    }

    /** Says what the verdicts of a sample say of all pairs. */
    void result(List<PairAudit.Line> lines) {
        boolean screen = output.format().equals("table");
        Tables.write(
                session,
                output,
                texts,
                "pairaudit.col.",
                List.of("stratum", "pairs", "judged", "same", "unsure", "precision", "low", "high"),
                rows -> lines.forEach(line -> rows.accept(List.of(
                        screen ? name(line.stratum()) : line.stratum(),
                        Long.toString(line.pairs()),
                        Long.toString(line.judged()),
                        Long.toString(line.same()),
                        Long.toString(line.unsure()),
                        share(line.precision(), screen),
                        share(line.low(), screen),
                        share(line.high(), screen)))));
    }

    /** A sum in words; a stratum by its id. */
    private String name(String stratum) {
        return switch (stratum) {
            case "merge", "ask", "all" -> texts.get("pairaudit." + stratum);
            default -> stratum;
        };
    }

    private String share(double share, boolean screen) {
        if (Double.isNaN(share)) {
            return screen ? "–" : "";
        }
        return screen
                ? Numbers.decimal(share * PERCENT, 1, setup.lang()) + " %"
                : String.format(Locale.ROOT, "%.6f", share);
    }
}
