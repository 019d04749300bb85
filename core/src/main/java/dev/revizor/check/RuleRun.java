package dev.revizor.check;

import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One rule on its way through the base: counts what it was about and what it found. */
final class RuleRun implements Findings {
    private final CardCheck check;
    private final String code;
    private final Severity severity;
    private final boolean required;
    private final List<Field> missing;
    private final Set<EntityKind> concerned;
    private long checked;
    private long found;
    private long failed;
    private Consumer<Finding> out = finding -> {};

    RuleRun(CardCheck check, Facts facts, Severity severity, boolean required) {
        this.check = check;
        this.code = check.spec().code();
        this.severity = severity;
        this.required = required;
        this.missing = List.copyOf(check.missing(facts));
        this.concerned = EnumSet.noneOf(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            if (facts.answerable(check.spec(), kind)) {
                concerned.add(kind);
            }
        }
    }

    void inspect(CardFile file, Facts facts, Consumer<Finding> to) {
        if (missing.isEmpty() && concerned.contains(file.card().kind())) {
            out = to;
            check.inspect(file, facts, this);
        }
    }

    @Override
    public void checked() {
        checked++;
    }

    @Override
    public void add(CardFile file, Verdict verdict, Optional<Field> field, Map<String, String> args) {
        found++;
        failed += verdict == Verdict.FAIL ? 1 : 0;
        String owner = file.card().text(Field.OWNER);
        out.accept(Finding.of(code, severity, verdict, file.card().id(), owner, field, args));
    }

    RuleSummary summary() {
        return new RuleSummary(code, severity, verdict(), checked, found, missing, required);
    }

    private Verdict verdict() {
        if (!missing.isEmpty()) {
            return Verdict.NOT_CHECKED;
        }
        if (failed > 0) {
            return Verdict.FAIL;
        }
        return found > 0 ? Verdict.WARN : Verdict.PASS;
    }
}
