package dev.revizor.flow;

import dev.revizor.check.Checks;
import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Finding;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code --fail-on} asks: {@code critical|major|minor|info} (a finding at or above it), a rule's code,
 * {@code new:SEVERITY} (only findings that the baseline does not have), {@code policy} (a target of the policy or one
 * of the two article verdicts is missed), {@code undecided} (duplicate groups wait for a person).
 */
public final class GateKeeper {
    /** Rules that are not made card by card. */
    private static final List<String> OTHER_CODES = List.of("AUDIT-001", "AUDIT-002", "DUP-001");

    private final List<String> asked;
    private final Optional<Baseline> baseline;
    private final Map<Severity, Long> all = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> fresh = new EnumMap<>(Severity.class);
    private final Map<String, Long> codes = new TreeMap<>();

    GateKeeper(List<String> asked, Optional<Baseline> baseline) {
        asked.forEach(GateKeeper::check);
        this.asked = List.copyOf(asked);
        this.baseline = baseline;
    }

    /** Refuses an expression that means nothing, before any work is done. Throws {@link FlowError#BAD_GATE}. */
    public static void check(String expression) {
        String low = expression.toLowerCase(Locale.ROOT);
        boolean known = low.equals("policy")
                || low.equals("undecided")
                || severity(low.startsWith("new:") ? low.substring(4) : low).isPresent()
                || isCode(expression);
        if (!known) {
            throw new RevizorException(FlowError.BAD_GATE, Place.NOWHERE, Map.of("expression", expression));
        }
    }

    private static boolean isCode(String text) {
        return OTHER_CODES.contains(text) || Checks.codes().contains(text);
    }

    private static Optional<Severity> severity(String id) {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(id)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** Counts a finding. */
    void count(Finding finding) {
        boolean isNew = baseline.map(old -> old.isNew(finding)).orElse(true);
        if (finding.verdict() != Verdict.FAIL) {
            return;
        }
        all.merge(finding.severity(), 1L, Long::sum);
        codes.merge(finding.code(), 1L, Long::sum);
        if (isNew) {
            fresh.merge(finding.severity(), 1L, Long::sum);
        }
    }

    /** What was asked and what failed. */
    Report.Gate gate(Policy policy, List<Metric> metrics, AuditVerdict spotCheck, String works, long undecided) {
        List<String> failed = new ArrayList<>();
        for (String expression : asked) {
            String low = expression.toLowerCase(Locale.ROOT);
            boolean fails;
            if (low.equals("undecided")) {
                fails = undecided > 0;
            } else if (low.equals("policy")) {
                fails = policyMissed(policy, metrics, spotCheck, works);
            } else if (low.startsWith("new:")) {
                fails = atLeast(fresh, severity(low.substring(4)).orElseThrow());
            } else {
                Optional<Severity> severity = severity(low);
                fails = severity.isPresent() ? atLeast(all, severity.get()) : codes.containsKey(expression);
            }
            if (fails) {
                failed.add(expression);
            }
        }
        return new Report.Gate(asked, failed);
    }

    private static boolean atLeast(Map<Severity, Long> counts, Severity lowest) {
        return counts.keySet().stream().anyMatch(severity -> severity.compareTo(lowest) <= 0);
    }

    private static boolean policyMissed(Policy policy, List<Metric> metrics, AuditVerdict spotCheck, String works) {
        boolean target = policy.check().targets().stream()
                .anyMatch(wanted -> metrics.stream()
                        .filter(metric -> metric.id().equals(wanted.metric()) && metric.measured())
                        .anyMatch(metric -> missed(metric, wanted)));
        return target || works.equals("NOT") || spotCheck.verdictSeed().equals("IRREGULAR");
    }

    private static boolean missed(Metric metric, Policy.Target target) {
        double percent = metric.share() * 100;
        return target.atMost() ? percent > target.percent() : percent < target.percent();
    }

    /** Whether a rule that the policy requires could not be checked. */
    static boolean requiredMissing(List<RuleSummary> rules) {
        return rules.stream().anyMatch(rule -> rule.required() && rule.verdict() == Verdict.NOT_CHECKED);
    }
}
