package dev.revizor.check;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All rules in one pass. Rules are found by the service loader and walked in the order of their codes; those that the
 * policy switches off do not run, those whose columns are missing come to NOT_CHECKED. Not for several threads at once.
 */
public final class Checks {
    /** The verdict over the whole base; made here because it is about no single card. */
    public static final String WORKS = "AUDIT-010";

    /** The template over the whole base. */
    static final String TEMPLATE = "FMT-000";

    private final Facts facts;
    private final Template template = new Template();
    private final Measures measures;
    private final List<RuleRun> runs = new ArrayList<>();
    private final Map<String, Policy.RuleSwitch> switches = new LinkedHashMap<>();

    /** Rules for a base of which these facts hold. */
    public Checks(Facts facts) {
        this.facts = facts;
        this.measures = new Measures(facts);
        facts.policy().rules().forEach(one -> switches.put(one.code(), one));
        List<CardCheck> all = new ArrayList<>();
        ServiceLoader.load(CardCheck.class, Checks.class.getClassLoader()).forEach(all::add);
        all.sort(Comparator.comparing(check -> check.spec().code()));
        for (CardCheck check : all) {
            String code = check.spec().code();
            if (enabled(code)) {
                runs.add(new RuleRun(check, facts, severity(code, check.spec().severity()), required(code)));
            }
        }
    }

    /** The codes of all rules that are made here, sorted. */
    public static SortedSet<String> codes() {
        SortedSet<String> out = new TreeSet<>(List.of(WORKS, TEMPLATE));
        ServiceLoader.load(CardCheck.class, Checks.class.getClassLoader())
                .forEach(check -> out.add(check.spec().code()));
        return out;
    }

    /** The fields that rules ask for. */
    public static Set<Field> needs() {
        Set<Field> out = EnumSet.noneOf(Field.class);
        ServiceLoader.load(CardCheck.class, Checks.class.getClassLoader())
                .forEach(check -> check.spec().needs().forEach(out::addAll));
        return out;
    }

    /** Looks at one card; findings go out in the order of codes. */
    public void inspect(CardFile file, Consumer<Finding> out) {
        measures.add(file);
        template.add(file.card());
        for (RuleRun run : runs) {
            run.inspect(file, facts, out);
        }
    }

    /** What each rule came to, in the order of codes; the verdict over the base may add a finding. */
    public List<RuleSummary> finish(Consumer<Finding> out) {
        List<RuleSummary> summaries = new ArrayList<>();
        runs.forEach(run -> summaries.add(run.summary()));
        if (enabled(WORKS)) {
            summaries.add(worksSummary(out));
        }
        if (enabled(TEMPLATE)) {
            summaries.add(templateSummary(out));
        }
        summaries.sort(Comparator.comparing(RuleSummary::code));
        return List.copyOf(summaries);
    }

    /** The figures of the base so far; complete after the last card. */
    public List<Metric> metrics() {
        return measures.metrics();
    }

    /**
     * Whether the base works (S2-24): more than half of the cards full and at most 5 % of the tasks with a deadline
     * overdue; limits by policy.
     *
     * @return {@code WORKS}, {@code NOT}, {@code NOT_CHECKED}
     */
    public String works() {
        return measures.works();
    }

    private RuleSummary worksSummary(Consumer<Finding> out) {
        Severity severity = severity(WORKS, Severity.MAJOR);
        List<Field> missing = measures.worksMissing();
        boolean not = works().equals("NOT");
        if (not) {
            out.accept(
                    Finding.of(WORKS, severity, Verdict.FAIL, "base", "", Optional.empty(), measures.worksArguments()));
        }
        Verdict verdict = not ? Verdict.FAIL : works().equals("WORKS") ? Verdict.PASS : Verdict.NOT_CHECKED;
        long checked = verdict == Verdict.NOT_CHECKED ? 0 : 1;
        return new RuleSummary(WORKS, severity, verdict, checked, not ? 1 : 0, missing, required(WORKS));
    }

    private RuleSummary templateSummary(Consumer<Finding> out) {
        Severity severity = severity(TEMPLATE, Severity.INFO);
        if (Template.needs().stream().noneMatch(facts::mapped)) {
            List<Field> missing = List.of(Field.PHONE);
            return new RuleSummary(TEMPLATE, severity, Verdict.NOT_CHECKED, 0, 0, missing, required(TEMPLATE));
        }
        long off = template.off();
        if (off > 0) {
            out.accept(
                    Finding.of(TEMPLATE, severity, Verdict.WARN, "base", "", Optional.empty(), template.arguments()));
        }
        Verdict verdict = off > 0 ? Verdict.WARN : Verdict.PASS;
        return new RuleSummary(TEMPLATE, severity, verdict, template.cards(), off, List.of(), required(TEMPLATE));
    }

    private boolean enabled(String code) {
        Policy.RuleSwitch one = switches.get(code);
        return one == null || one.enabled();
    }

    private boolean required(String code) {
        Policy.RuleSwitch one = switches.get(code);
        return one != null && one.required();
    }

    private Severity severity(String code, Severity usual) {
        Policy.RuleSwitch one = switches.get(code);
        return one == null || one.severity().isEmpty()
                ? usual
                : Severity.valueOf(one.severity().toUpperCase(Locale.ROOT));
    }
}
