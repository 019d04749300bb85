package dev.revizor.match;

import dev.revizor.model.Band;
import dev.revizor.model.Evidence;
import dev.revizor.model.Explained;
import dev.revizor.model.TrainedModel;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the weight of one pair apart: every comparison, the sum, the conflict, and how the pair was found. */
final class Explainer {
    private static final String PERSON = "person";

    private final Table table;
    private final Model model;
    private final Blocking blocking;
    private final Settled settled;
    private final Policy.Match policy;
    private final Facts facts;

    Explainer(Matcher.Prepared prepared, Policy.Match policy) {
        this.table = prepared.table();
        this.model = prepared.model();
        this.blocking = prepared.blocking();
        this.settled = prepared.settled();
        this.policy = policy;
        this.facts = new Facts(table);
    }

    /** Explains two cards by their ids; nothing where one was not added. */
    Optional<Explained> explain(String a, String b) {
        int x = table.ids.row(a);
        int y = table.ids.row(b);
        return x < 0 || y < 0 || x == y ? Optional.empty() : Optional.of(explain(x, y));
    }

    private Explained explain(int a, int b) {
        // Comparisons are symmetric, but only nearly so in the last digit: the search has the smaller row first.
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        Tally tally = model.tally();
        double prior = model.prior(low, high);
        double bits = model.score(low, high, tally) + prior;
        List<Explained.Step> steps = new ArrayList<>();
        if (table.kindOf(a, b) != Table.NEVER) {
            tally.evidence().forEach(evidence -> steps(evidence, a, b, tally, steps));
            oneSided(a, b, tally, steps);
            tooFew(a, b, steps);
        } else {
            steps.add(new Explained.Step("kind", "different", bits - prior, 0));
        }
        boolean hard = !tally.conflict.isEmpty() && !tally.soft;
        int witnesses = tally.conflict.isEmpty() ? tally.witnesses() : 0;
        Explained.Circumstances circumstances =
                circumstances(low, high, tally, List.of(read(a, b, tally), read(b, a, tally)));
        Band band = circumstances.must().isEmpty() ? Outcome.band(policy, bits, witnesses) : Band.MERGE;
        Band unsaid = hard ? Band.LEAVE : band;
        return new Explained(
                TrainedModel.KINDS.get(table.kind[low] & table.kind[high]),
                table.size,
                prior,
                steps,
                bits,
                decided(circumstances.decision(), unsaid),
                witnesses,
                new Explained.Conflict(tally.conflict, hard),
                meeting(low, high),
                circumstances);
    }

    private static Band decided(Explained.Decision decision, Band unsaid) {
        return switch (decision) {
            case NONE -> unsaid;
            case SAME -> Band.MERGE;
            case DIFFERENT -> Band.LEAVE;
        };
    }

    private Explained.Decision decision(int a, int b) {
        long pair = Prober.pair(a, b);
        if (!settled.decided(pair)) {
            return Explained.Decision.NONE;
        }
        return settled.different(pair) ? Explained.Decision.DIFFERENT : Explained.Decision.SAME;
    }

    private Explained.Read read(int row, int other, Tally tally) {
        if (tally.onlyGiven) {
            // Which of two words the other's one was compared with, and where that one stands.
            boolean taken = isSingle(row) ? table.first[row] == 0 : table.first[other] != 0;
            String last = table.names.text(table.last[row]);
            String first = table.names.text(table.first[row]);
            String middle = table.names.text(table.middle[row]);
            return new Explained.Read(false, taken ? first : last, taken ? last : first, middle);
        }
        return new Explained.Read(
                table.soleTrader(row),
                table.names.text(table.last[row]),
                table.names.text(table.first[row]),
                table.names.text(table.middle[row]));
    }

    private boolean isSingle(int row) {
        return table.first[row] == 0 || table.last[row] == 0;
    }

    private Explained.Circumstances circumstances(int a, int b, Tally tally, List<Explained.Read> read) {
        FieldValues values = new FieldValues(table);
        boolean oneKind = table.kindOf(a, b) != Table.NEVER;
        return new Explained.Circumstances(
                table.soleTrader(a) && table.soleTrader(b),
                oneKind && tally.conflict.isEmpty() ? tally.lacking() : "",
                policy.rules().must().stream()
                        .filter(rule -> oneKind && rule.stream().allMatch(field -> values.meet(field, a, b)))
                        .toList(),
                policy.rules().never().stream()
                        .filter(field -> values.differ(field, a, b))
                        .toList(),
                decision(a, b),
                read);
    }

    private void steps(Evidence evidence, int a, int b, Tally tally, List<Explained.Step> out) {
        if (evidence.comparison().equals(Explained.TOGETHER)) {
            out.add(Explained.Step.ceiling(evidence.level(), -evidence.bits(), tally.most(evidence.level())));
            return;
        }
        // Swapped names, a lone name and marriage are levels of the whole name.
        boolean whole = tally.level(Aspect.LAST.ordinal()) > Relation.DIFFERENT.ordinal();
        if (!evidence.comparison().equals(PERSON) || whole) {
            out.add(step(evidence.comparison(), evidence.level(), evidence.bits(), a, b));
            return;
        }
        double last = evidence.bits() - tally.firstBits - tally.middleBits;
        part(Aspect.LAST, tally.last, last, a, b, out);
        part(Aspect.FIRST, tally.first, tally.firstBits, a, b, out);
        part(Aspect.MIDDLE, tally.middle, tally.middleBits, a, b, out);
    }

    private void part(Aspect aspect, Relation relation, double bits, int a, int b, List<Explained.Step> out) {
        if (relation != Relation.BLANK) {
            out.add(step(aspect.id, relation.id, bits, a, b));
        }
    }

    private Explained.Step step(String comparison, String level, double bits, int a, int b) {
        boolean equal =
                level.equals("exact") || level.equals("shared_by_many") || comparison.equals(Aspect.BIRTH_YEAR.id);
        return new Explained.Step(comparison, level, bits, equal ? facts.sharedBy(comparison, a, b) : 0);
    }

    private void oneSided(int a, int b, Tally tally, List<Explained.Step> out) {
        // A firm has no name of a person; that the other is a sole trader is told where their names would stand.
        boolean firmBesideTrader =
                (table.soleTrader(a) && table.isNamed(b)) || (table.isNamed(a) && table.soleTrader(b));
        boolean wholeName = out.stream().anyMatch(step -> step.comparison().equals(PERSON));
        for (String comparison : facts.comparisons(table.kind[a] & table.kind[b])) {
            boolean namePart = comparison.equals(Aspect.LAST.id) || comparison.equals(Aspect.FIRST.id);
            boolean ofPerson = namePart || comparison.equals(Aspect.MIDDLE.id);
            boolean blankA = blank(comparison, a, tally);
            boolean told = (wholeName && namePart) || (firmBesideTrader && ofPerson);
            if (blankA != blank(comparison, b, tally) && !told) {
                out.add(new Explained.Step(comparison, blankA ? Explained.ONLY_B : Explained.ONLY_A, 0, 0));
            }
        }
    }

    /** Columns that take part by their values and have too few of them: whoever sees them in the table misses them here. */
    private void tooFew(int a, int b, List<Explained.Step> out) {
        table.extras.forEach((position, column) -> {
            if (column.isTooFew() && column.value(a) != 0 && column.value(b) != 0) {
                out.add(new Explained.Step("extra_" + position, "too_few", 0, 0));
            }
        });
    }

    private boolean blank(String comparison, int row, Tally tally) {
        if (tally.onlyGiven
                && isSingle(row)
                && (comparison.equals(Aspect.LAST.id) || comparison.equals(Aspect.FIRST.id))) {
            return comparison.equals(Aspect.LAST.id);
        }
        return facts.blank(comparison, row);
    }

    private Explained.Meeting meeting(int low, int high) {
        Longs candidates = blocking.pairs(low, low + 1);
        long pair = ((long) low << 32) | high;
        boolean compared = false;
        for (int i = 0; i < candidates.size(); i++) {
            compared |= candidates.get(i) == pair;
        }
        Keys keys = new Keys(table, new Frequencies(table));
        return new Explained.Meeting(compared, blocking.everyPair(), new KeyNames(table, keys).shared(low, high));
    }
}
