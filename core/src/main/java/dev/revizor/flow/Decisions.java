package dev.revizor.flow;

import dev.revizor.match.Labels;
import dev.revizor.match.Remark;
import dev.revizor.model.Card;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the records of remembered decisions again, by what they say. Not final fields: it grows as records are read. */
final class Decisions {
    /** What more records than this say alike tells nobody apart. */
    private static final int MOST = 100;

    private final List<DecisionFile.Decision> decisions;
    private final Map<String, List<String>> records = new TreeMap<>();
    private long kept;
    private long gone;
    private long unclear;

    /**
     * Decisions.
     *
     * @param path of their file, or empty: there are none
     */
    Decisions(String path) {
        decisions = path.isBlank()
                ? List.of()
                : List.copyOf(DecisionFile.read(Path.of(path)).values());
        for (DecisionFile.Decision decision : decisions) {
            records.put(decision.a(), new ArrayList<>());
            records.put(decision.b(), new ArrayList<>());
        }
    }

    boolean isAny() {
        return !decisions.isEmpty();
    }

    /** Looks whether a decision speaks of a card. */
    void see(Card card) {
        if (!decisions.isEmpty()) {
            List<String> found = records.get(ContentHash.of(card));
            if (found != null) {
                found.add(card.id());
            }
        }
    }

    /** Adds what was decided; what the labels say already is newer and holds. */
    void addTo(Labels labels) {
        records.values().forEach(Collections::sort);
        for (DecisionFile.Decision decision : decisions) {
            List<String> as = records.getOrDefault(decision.a(), List.of());
            List<String> bs = records.getOrDefault(decision.b(), List.of());
            boolean alike = decision.a().equals(decision.b()) && decision.verdict() == PairVerdict.DIFFERENT;
            if (as.isEmpty() || bs.isEmpty()) {
                gone++;
            } else if (alike || as.size() > MOST || bs.size() > MOST) {
                unclear++;
            } else {
                kept++;
                as.forEach(a -> bs.forEach(b -> add(a, b, decision.verdict(), labels)));
            }
        }
    }

    private static void add(String a, String b, PairVerdict verdict, Labels labels) {
        if (a.equals(b) || labels.decides(a, b)) {
            return;
        }
        if (verdict == PairVerdict.SAME) {
            labels.same(a, b);
        } else {
            labels.different(a, b);
        }
    }

    /** How many decisions were kept, and how many could not be. */
    List<Remark> remarks() {
        List<Remark> out = new ArrayList<>();
        note(Remark.Kind.DECISIONS, kept, out);
        note(Remark.Kind.DECISIONS_GONE, gone, out);
        note(Remark.Kind.DECISIONS_UNCLEAR, unclear, out);
        return out;
    }

    private static void note(Remark.Kind kind, long count, List<Remark> to) {
        if (count > 0) {
            to.add(new Remark(kind, "", count));
        }
    }
}
