package dev.revizor.report;

import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sentences that a report leads with: does order hold, what hurts most and where, what the 50 cards say. */
public final class Headline {
    private final Report report;
    private final Texter texter;
    private final Lang lang;

    public Headline(Report report, Texter texter) {
        this.report = report;
        this.texter = texter;
        this.lang = texter.lang();
    }

    /** «Customer database review — Q4 2026». */
    public String title() {
        long quarter = (report.head().asOf().getMonthValue() + 2) / 3;
        return texter.say(
                "title",
                "quarter",
                texter.say("quarter." + quarter),
                "year",
                Integer.toString(report.head().asOf().getYear()));
    }

    /** The firm, the cards, the cut-off day with its zone. */
    public String subtitle() {
        String firm =
                report.head().firm().isBlank() ? "" : Visible.of(report.head().firm()) + ", ";
        return firm
                + texter.say(
                        "subtitle",
                        "cards",
                        report.total(),
                        "day",
                        Numbers.day(report.head().asOf(), lang),
                        "zone",
                        report.head().zone());
    }

    /** The literal «works» verdict of S2-24. */
    public String works() {
        if (report.total() == 0) {
            return texter.say("works.empty");
        }
        return switch (report.works()) {
            case "WORKS" -> because("works.yes", conditions(Report.Standing.MET));
            case "NOT" -> because("works.no", conditions(Report.Standing.MISSED));
            default -> {
                Set<Field> missing = new TreeSet<>();
                report.metric("full_cards").ifPresent(metric -> missing.addAll(metric.missing()));
                report.metric("overdue_tasks").ifPresent(metric -> missing.addAll(metric.missing()));
                yield missing.isEmpty()
                        ? texter.say("works.unknown.plain")
                        : texter.say("works.unknown", "fields", texter.fields(missing));
            }
        };
    }

    private String because(String key, List<String> reasons) {
        return reasons.isEmpty() ? texter.say(key + ".plain") : texter.say(key, "reasons", String.join(", ", reasons));
    }

    /** The conditions that stand so; one without a limit in the report is told without judging it. */
    private List<String> conditions(Report.Standing wanted) {
        List<String> out = new ArrayList<>();
        for (String id : List.of("full_cards", "overdue_tasks")) {
            Optional<Metric> metric = report.metric(id).filter(one -> one.denominator() > 0);
            if (metric.isEmpty()) {
                continue;
            }
            String share = new Figures(report, texter).figure(metric.get()).value();
            Report.Standing standing = report.standing(metric.get());
            if (standing == Report.Standing.NONE) {
                out.add(texter.say("works." + id + ".plain", "share", share));
            } else if (standing == wanted) {
                String target = texter.say("works.target." + id, "limit", limit(id));
                out.add(texter.say("works." + id, "share", share, "target", target));
            }
        }
        return out;
    }

    private String limit(String id) {
        double limit = Math.abs(report.targets().getOrDefault(id, 0.0));
        return Numbers.decimal(limit, limit == Math.rint(limit) ? 0 : 1, lang);
    }

    /** What hurts most, and whose cards hold most findings; empty when nothing was found. */
    public List<String> obstacle() {
        List<String> out = new ArrayList<>();
        report.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL && rule.found() > 0)
                .filter(rule -> rule.severity() != Severity.INFO)
                // The verdicts over the base stand in the sentences before.
                .filter(rule -> !rule.code().startsWith("AUDIT-"))
                .min(Comparator.comparing(RuleSummary::severity)
                        .thenComparing(RuleSummary::found, Comparator.reverseOrder())
                        .thenComparing(RuleSummary::code))
                .ifPresent(rule ->
                        out.add(texter.say("obstacle", "rule", texter.rule(rule.code()), "found", rule.found())));
        long all =
                report.owners().stream().mapToLong(Report.OwnerLine::findings).sum();
        if (report.owners().size() > 1 && report.owners().get(0).findings() > 0) {
            Report.OwnerLine first = report.owners().get(0);
            String share = Numbers.decimal(100.0 * first.findings() / all, 0, lang);
            out.add(texter.say(
                    first.owner().isBlank() ? "obstacle.nobody" : "obstacle.where",
                    "owner",
                    texter.owner(first.owner()),
                    "found",
                    first.findings(),
                    "share",
                    share));
        }
        return out;
    }

    /** What the spot check says, and what it does not say. */
    public List<String> spotCheck() {
        return new SpotText(texter).of(report.spotCheck());
    }

    /** That the export is old although the run counts up to today, and how to say the day of the export. */
    public Optional<String> oldExport() {
        return report.exportedLongAgo()
                .map(newest -> texter.say(
                        "old",
                        "newest",
                        Numbers.day(newest, lang),
                        "day",
                        Numbers.day(report.head().asOf(), lang),
                        "option",
                        "--as-of " + newest));
    }
}
