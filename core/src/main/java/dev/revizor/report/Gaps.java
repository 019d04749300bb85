package dev.revizor.report;

import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was not checked, by the export that closes the gap. «Not checked» is never «none found». */
public final class Gaps {
    private final Map<Exports, Builder> byExport = new EnumMap<>(Exports.class);

    private Gaps() {}

    /** The gaps, tasks first. */
    public static List<Gap> of(Report report) {
        Gaps gaps = new Gaps();
        gaps.unanswered("spot", report.spotCheck().missing());
        for (Metric metric : report.metrics()) {
            gaps.unanswered("metric." + metric.id(), metric.missing());
        }
        if (report.metric("consent_missing").isEmpty()) {
            gaps.unanswered("consent", report.consent().missing());
        }
        gaps.unanswered("segments", report.segments().missing());
        for (RuleSummary rule : report.rules()) {
            if (rule.verdict() == Verdict.NOT_CHECKED) {
                gaps.rule(rule);
            }
        }
        List<Gap> out = new ArrayList<>();
        gaps.byExport.forEach((export, built) -> out.add(
                new Gap(export.id(), List.copyOf(built.fields), List.copyOf(built.questions), built.rules.size())));
        return out;
    }

    private void unanswered(String question, List<Field> missing) {
        for (Field field : missing) {
            Builder built = builder(field);
            if (!built.questions.contains(question)) {
                built.questions.add(question);
            }
        }
    }

    private void rule(RuleSummary rule) {
        for (Field field : rule.missing()) {
            builder(field).rules.add(rule.code());
        }
    }

    private Builder builder(Field field) {
        Builder built = byExport.computeIfAbsent(Exports.closing(field), export -> new Builder());
        built.fields.add(field);
        return built;
    }

    private static final class Builder {
        final Set<Field> fields = new TreeSet<>();
        final List<String> questions = new ArrayList<>();
        final Set<String> rules = new TreeSet<>();
    }

    /**
     * What one export would answer.
     *
     * @param export its id: {@code tasks}, {@code touches}, {@code consents}, {@code deals}, {@code owners},
     *     {@code cards}
     * @param fields that have no column
     * @param questions figures that stay unanswered, as keys of the report bundle
     * @param rules how many rules stay unanswered
     */
    public record Gap(String export, List<Field> fields, List<String> questions, int rules) {

        /** The export to make. */
        public String export(Texter texter) {
            return texter.say("export." + export);
        }

        /** What stays unanswered, in words. */
        public String unanswered(Texter texter) {
            List<String> words = new ArrayList<>();
            for (String question : questions) {
                words.add(inSentence(texter.sayOr(question, question.substring(question.indexOf('.') + 1))));
            }
            if (rules > 0) {
                words.add(texter.say("rules", "rules", (long) rules));
            }
            return String.join(", ", words);
        }

        /** A title within a sentence: its first letter small, unless it is an abbreviation. */
        private static String inSentence(String title) {
            boolean abbreviation = title.length() < 2 || !Character.isLowerCase(title.charAt(1));
            return abbreviation ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
        }
    }
}
