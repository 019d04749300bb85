package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import dev.revizor.run.Progress;
import java.util.Comparator;
import java.util.List;

/** Turns weights into bands, explanations and links. */
final class Outcome {
    /** Witnesses that a pair needs to be merged unseen. */
    static final int WITNESSES = 2;

    static final Comparator<ScoredPair> STRONGEST = Comparator.comparingDouble(ScoredPair::bits)
            .reversed()
            .thenComparing(ScoredPair::a)
            .thenComparing(ScoredPair::b);

    private final Table table;
    private final Model model;
    private final Policy.Match policy;
    private final Standing standing;
    private final Room room;

    Outcome(Table table, Model model, Policy.Match policy) {
        this(table, model, policy, Standing.NOTHING, Room.boundless());
    }

    Outcome(Table table, Model model, Policy.Match policy, Standing standing, Room room) {
        this.table = table;
        this.model = model;
        this.policy = policy;
        this.standing = standing;
        this.room = room;
    }

    Matcher.Result result(AllScores all, Progress.Stage stage) {
        SortedPairs pairs = new SortedPairs(room);
        SortedPairs lookalikes = new SortedPairs(room);
        Rivals rivals = Rivals.among(all, table, model, bitsOf(policy.askAt()), bitsOf(policy.mergeAt()));
        for (Scores scores : all) {
            explain(scores, rivals, pairs, lookalikes);
            stage.advance(1);
        }
        List<Link> links = new Closure(table, model, standing).links(all, stage);
        return new Matcher.Result(
                table.size,
                all.compared(),
                ErrorRate.limited(pairs.strongestFirst()),
                lookalikes.strongestFirst(),
                links,
                List.of(),
                List.of());
    }

    private void explain(Scores scores, Rivals rivals, SortedPairs pairs, SortedPairs lookalikes) {
        Tally tally = model.tally();
        double ask = bitsOf(policy.askAt());
        for (int i = 0; i < scores.size(); i++) {
            double prior = model.prior(scores.a(i), scores.b(i));
            double bits = scores.bits(i) + prior;
            if (scores.conflict(i)) {
                if (scores.tempting(i) + prior >= ask) {
                    lookalikes.add(explained(scores, i, tally, Band.LEAVE));
                }
            } else if (bits < ask && scores.tempting(i) + prior >= ask) {
                lookalikes.add(explained(scores, i, tally, Band.LEAVE));
            } else if (bits >= ask) {
                Band alone = band(policy, bits, scores.witnesses(i));
                boolean contested = alone == Band.MERGE && rivals.contest(scores.a(i), scores.b(i));
                pairs.add(explained(scores, i, tally, contested ? Band.ASK : alone));
            }
        }
    }

    /** The band of a pair that no conflict keeps apart. */
    static Band band(Policy.Match policy, double bits, int witnesses) {
        if (bits < bitsOf(policy.askAt())) {
            return Band.LEAVE;
        }
        return bits >= bitsOf(policy.mergeAt()) && witnesses >= WITNESSES ? Band.MERGE : Band.ASK;
    }

    private ScoredPair explained(Scores scores, int at, Tally tally, Band band) {
        return explained(scores.a(at), scores.b(at), tally, band);
    }

    /** An empty list that is sorted by strength. */
    SortedPairs sorted() {
        return new SortedPairs(room);
    }

    /** A pair with its evidence; the tally then holds the comparison. */
    ScoredPair explained(int a, int b, Tally tally, Band band) {
        double bits = model.score(a, b, tally) + model.prior(a, b);
        double odds = Math.pow(2, Math.min(60, bits));
        double rounded = Math.round(bits * 1000) / 1000.0;
        return new ScoredPair(
                table.ids.named(a),
                table.ids.named(b),
                rounded,
                odds / (1 + odds),
                band,
                tally.evidence(),
                tally.conflict);
    }

    /** A pair in the band where it falls by itself; the limit of wrong pairs and what people have said are left out. */
    ScoredPair judged(int a, int b, Tally tally) {
        ScoredPair pair = explained(a, b, tally, Band.LEAVE);
        boolean hard = !tally.conflict.isEmpty() && !tally.soft;
        int witnesses = tally.conflict.isEmpty() ? tally.witnesses() : 0;
        return hard ? pair : in(band(policy, pair.bits(), witnesses), pair);
    }

    /** Two copies of a row, by its id. */
    ScoredPair ofCopies(String id) {
        int row = Prober.row(table, id);
        Tally tally = model.tally();
        ScoredPair pair = explained(row, row, tally, Band.ASK);
        return in(band(policy, pair.bits(), tally.witnesses()), pair);
    }

    private static ScoredPair in(Band band, ScoredPair of) {
        return new ScoredPair(of.a(), of.b(), of.bits(), of.probability(), band, of.evidence(), of.conflict());
    }

    /** What was said of two cards, of two others that are equal to them. */
    static ScoredPair between(String a, String b, ScoredPair as) {
        boolean turned = a.compareTo(b) > 0;
        return new ScoredPair(
                turned ? b : a, turned ? a : b, as.bits(), as.probability(), as.band(), as.evidence(), as.conflict());
    }

    /** A pair that a person has found to be the same. */
    ScoredPair certain(int a, int b) {
        return Settled.certain(explained(a, b, model.tally(), Band.MERGE));
    }

    /** A pair that something keeps apart. */
    ScoredPair left(int a, int b) {
        return explained(a, b, model.tally(), Band.LEAVE);
    }

    /** Whether a conflict keeps two rows out of one group. */
    boolean hard(long pair) {
        Tally tally = model.tally();
        model.score((int) (pair >>> 32), (int) pair, tally);
        return !tally.conflict.isEmpty() && !tally.soft;
    }

    /** The weight at which the probability is reached. */
    static double bitsOf(double probability) {
        double inside = Math.max(1e-9, Math.min(1 - 1e-12, probability));
        return Frequencies.log2(inside / (1 - inside));
    }
}
