package dev.revizor.match;

import dev.revizor.model.Field;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Says what the rules of the policy kept apart, and which of them had nothing to look at. */
final class RuleRemarks {
    private final Policy.MatchRules rules;
    private final Table table;

    RuleRemarks(Policy.MatchRules rules, Table table) {
        this.rules = rules;
        this.table = table;
    }

    void add(Matcher.Result found, Settled settled, List<Remark> to) {
        apart(Fences.SOURCE, Remark.Kind.SAME_SOURCE, found.lookalikes(), to);
        apart(Fences.RULE, Remark.Kind.NEVER, found.lookalikes(), to);
        if (settled.overruled() > 0) {
            to.add(new Remark(Remark.Kind.OVERRULED, "", settled.overruled()));
        }
        EnumSet<Field> named = EnumSet.noneOf(Field.class);
        rules.must().forEach(named::addAll);
        named.addAll(rules.never());
        MustPairs.idle(table, new ArrayList<>(named))
                .forEach(field -> to.add(new Remark(Remark.Kind.IDLE, field.id(), 0)));
    }

    private static void apart(String conflict, Remark.Kind kind, List<ScoredPair> lookalikes, List<Remark> to) {
        long pairs = lookalikes.stream()
                .filter(pair -> pair.conflict().equals(conflict))
                .count();
        if (pairs > 0) {
            to.add(new Remark(kind, "", pairs));
        }
    }
}
