package dev.revizor.report;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Metric;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.util.List;
import java.util.Optional;

/** The figures of a report in words: the panel and the four tiles. */
public final class Figures {
    private static final List<String> WORKS = List.of("full_cards", "overdue_tasks");

    /** S2-29. */
    private static final int USUAL_SAMPLE = 50;

    private final Report report;
    private final Texter texter;
    private final Lang lang;

    public Figures(Report report, Texter texter) {
        this.report = report;
        this.texter = texter;
        this.lang = texter.lang();
    }

    /** The panel, in the report's order. */
    public List<Figure> panel() {
        return report.metrics().stream().map(this::figure).toList();
    }

    /** Duplicates, the 50 cards, overdue tasks, consent. */
    public List<Figure> tiles() {
        return List.of(duplicates(), spot(), tile("overdue_tasks"), consent());
    }

    /** A figure with its numbers. */
    public Figure figure(Metric metric) {
        Report.Standing standing = report.standing(metric);
        String title = texter.metric(metric.id());
        if (!metric.measured()) {
            String part = texter.say("no.fields", "fields", texter.fields(metric.missing()));
            return new Figure(metric.id(), title, texter.say("not.checked"), part, target(metric.id()), standing);
        }
        if (metric.denominator() == 0) {
            return new Figure(metric.id(), title, texter.say("nothing"), "", target(metric.id()), standing);
        }
        String part = texter.say("of", "part", metric.numerator(), "all", metric.denominator());
        if (metric.unknown() > 0) {
            part += texter.say("unknown", "unknown", metric.unknown());
        }
        return new Figure(metric.id(), title, percent(metric), part, target(metric.id()), standing);
    }

    /** {@code ≤ 5 %}; empty without a target. */
    public String target(String metric) {
        Double target = report.targets().get(metric);
        if (target == null || target == 0) {
            return target == null ? "" : "0";
        }
        String limit = Numbers.decimal(Math.abs(target), target == Math.rint(target) ? 0 : 1, lang);
        String key = target >= 0 ? "most" : metric.equals("full_cards") ? "above" : "least";
        return texter.say("target." + key, "limit", limit);
    }

    /**
     * A share as a percentage. One that is not nought is never shown as 0.0, nor one that is not all as 100.0: both
     * would say something else.
     */
    private String percent(Metric metric) {
        double share = metric.share();
        if (metric.numerator() > 0 && share < 0.0005) {
            return "< " + Numbers.percent(0.001, lang);
        }
        return metric.numerator() < metric.denominator() && share >= 0.9995
                ? "> " + Numbers.percent(0.999, lang)
                : Numbers.percent(share, lang);
    }

    private Figure duplicates() {
        Report.Duplicates found = report.duplicates();
        Optional<Metric> rate = report.metric("duplicates_rate");
        Figure base = rate.map(this::figure).orElseGet(() -> absent("duplicates_rate"));
        String part = found.records() == 0
                ? base.part()
                : texter.say("tile.groups", "groups", found.groups(), "excess", found.excess());
        return base.as(texter.say("tile.duplicates"), base.value(), part);
    }

    private Figure spot() {
        AuditVerdict audit = report.spotCheck();
        String title = texter.say("tile.spot", "size", (long) (audit.size() == 0 ? USUAL_SAMPLE : audit.size()));
        String word = texter.say("spot.word." + audit.verdictSeed());
        Report.Standing standing = switch (audit.verdictSeed()) {
            case "ESTABLISHED" -> Report.Standing.MET;
            case "IRREGULAR" -> Report.Standing.MISSED;
            case "BOUNDARY" -> Report.Standing.NONE;
            default -> Report.Standing.NOT_CHECKED;
        };
        String value = standing == Report.Standing.NOT_CHECKED
                ? texter.say("not.checked")
                : texter.say("of", "part", (long) audit.hits(), "all", (long) audit.size());
        String part = standing == Report.Standing.NOT_CHECKED
                ? audit.missing().isEmpty()
                        ? texter.say("nothing")
                        : texter.say("no.fields", "fields", texter.fields(audit.missing()))
                : word;
        return new Figure("audit_50", title, value, part, texter.say("target.half"), standing);
    }

    private Figure tile(String metric) {
        Figure base = report.metric(metric).map(this::figure).orElseGet(() -> absent(metric));
        return base.as(texter.say("tile." + metric), base.value(), base.part());
    }

    private Figure consent() {
        Report.ConsentLine consent = report.consent();
        String title = texter.say("tile.consent");
        if (!consent.missing().isEmpty()) {
            String part = texter.say("no.fields", "fields", texter.fields(consent.missing()));
            return new Figure(
                    "consent_missing", title, texter.say("not.checked"), part, "", Report.Standing.NOT_CHECKED);
        }
        if (consent.persons() == 0) {
            return new Figure("consent_missing", title, texter.say("nothing"), "", "", Report.Standing.NONE);
        }
        long without = consent.persons() - consent.given();
        String part = texter.say("of.persons", "persons", consent.persons());
        Report.Standing standing =
                report.metric("consent_missing").map(report::standing).orElse(Report.Standing.NONE);
        return new Figure(
                "consent_missing", title, Numbers.count(without, lang), part, target("consent_missing"), standing);
    }

    private Figure absent(String id) {
        return new Figure(
                id, texter.metric(id), texter.say("not.checked"), "", target(id), Report.Standing.NOT_CHECKED);
    }

    /** How many targets are met; empty when the policy sets none beside the two of the «works» verdict. */
    public Optional<String> passed() {
        if (WORKS.containsAll(report.targets().keySet())) {
            return Optional.empty();
        }
        long met = 0;
        long all = 0;
        long open = 0;
        for (Metric metric : report.metrics()) {
            Report.Standing standing = report.standing(metric);
            if (report.targets().containsKey(metric.id()) && standing != Report.Standing.NONE) {
                all++;
                met += standing == Report.Standing.MET ? 1 : 0;
                open += standing == Report.Standing.NOT_CHECKED ? 1 : 0;
            }
        }
        String key = open == 0 ? "passed" : "passed.open";
        return all == 0 ? Optional.empty() : Optional.of(texter.say(key, "met", met, "all", all, "open", open));
    }

    /**
     * A figure in words.
     *
     * @param id the metric's id
     * @param title its name
     * @param value the figure, or «not checked»
     * @param part of how many, or why not
     * @param target the limit, or empty
     * @param standing how it stands to the limit
     */
    public record Figure(String id, String title, String value, String part, String target, Report.Standing standing) {

        Figure as(String newTitle, String newValue, String newPart) {
            return new Figure(id, newTitle, newValue, newPart, target, standing);
        }

        /** The standing in a word; empty where there is nothing to say. */
        public String word(Texter texter) {
            return texter.say("standing." + standing.name());
        }
    }
}
