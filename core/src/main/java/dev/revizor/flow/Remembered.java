package dev.revizor.flow;

import dev.revizor.flow.DecisionFile.Decision;
import dev.revizor.model.Card;
import dev.revizor.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Answers about pairs, on their way into a file of decisions. Keeps the contents of those records alone that an answer
 * names. Not final fields: they grow as records are read.
 */
public final class Remembered {
    private final Path target;
    private final String by;
    private final List<PairSheet.Judged> answers;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, String> hashes = new HashMap<>();
    private Kept kept = new Kept(0, 0, 0);

    private Remembered(Path target, String by, List<PairSheet.Judged> answers) {
        this.target = target;
        this.by = by;
        this.answers = answers;
        for (PairSheet.Judged answer : answers) {
            want(answer.a());
            want(answer.b());
        }
    }

    /**
     * What became of the answers.
     *
     * @param added how many of them the file has now
     * @param all how many decisions the file has
     * @param alike answers «different» about records that say the same, which nothing could tell apart later
     */
    public record Kept(long added, long all, long alike) {}

    /**
     * Reads the answers.
     *
     * @param labels a table of pairs with verdicts
     * @param target the file of decisions; what it holds is kept, unless an answer says otherwise
     * @param by who has answered, or empty
     */
    public static Remembered of(InputFile labels, Path target, String by, Consumer<Problem> rejects) {
        return new Remembered(target, by, PairSheet.read(labels, List.of("record_a", "record_b", "verdict"), rejects));
    }

    /** A bare id may be meant with a file in front. */
    private void want(String id) {
        wanted.add(id);
        for (int at = id.indexOf(':'); at >= 0; at = id.indexOf(':', at + 1)) {
            wanted.add(id.substring(at + 1));
        }
    }

    void see(DedupeFlow.Known record, Card card) {
        if (wanted.contains(record.recordId())) {
            hashes.put(card.id(), ContentHash.of(card));
        }
    }

    /** What became of the answers; only after they were written. */
    public Kept kept() {
        return kept;
    }

    /** Writes the file. */
    void write(DedupeFlow.Gathered all, LocalDate on) {
        Map<String, String> byId = new HashMap<>();
        hashes.forEach((inner, hash) -> {
            DedupeFlow.Known known = all.records().get(inner);
            if (known != null) {
                byId.put(all.read().recordId(known), hash);
            }
        });
        Map<String, Decision> decisions = Files.exists(target) ? DecisionFile.read(target) : new TreeMap<>();
        long added = 0;
        long alike = 0;
        for (PairSheet.Judged answer : answers) {
            String a = byId.get(answer.a());
            String b = byId.get(answer.b());
            if (a == null || b == null || answer.verdict() == PairVerdict.UNSURE) {
                continue;
            }
            if (a.equals(b)) {
                alike += answer.verdict() == PairVerdict.DIFFERENT ? 1 : 0;
                continue;
            }
            Decision decision = Decision.of(a, b, answer.verdict(), on.toString(), by);
            Decision before = decisions.get(decision.pair());
            // What was decided before, and is said again, keeps its day.
            if (before == null || before.verdict() != decision.verdict()) {
                decisions.put(decision.pair(), decision);
                added++;
            }
        }
        DecisionFile.write(target, decisions);
        kept = new Kept(added, decisions.size(), alike);
    }
}
