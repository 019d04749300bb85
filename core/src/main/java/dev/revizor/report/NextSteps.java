package dev.revizor.report;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do on Monday: at most three steps. First what leaves the main question unanswered, then the legal risk, then
 * what hurts sales.
 */
public final class NextSteps {
    private static final int MOST = 3;

    private final Report report;
    private final Commands commands;
    private final List<Step> steps = new ArrayList<>();

    private NextSteps(Report report, Invocation invocation) {
        this.report = report;
        this.commands = new Commands(report, invocation);
    }

    /** The steps that the figures ask for; never empty. The commands have the bare names of the files. */
    public static List<Step> of(Report report) {
        return of(report, Invocation.byName(report));
    }

    /** The same with commands that work where the run was called. */
    public static List<Step> of(Report report, Invocation invocation) {
        NextSteps made = new NextSteps(report, invocation);
        if (report.total() == 0) {
            made.add("empty", Map.of(), made.commands.overFiles("normalize"));
        } else {
            made.fill();
        }
        return made.steps.stream().limit(MOST).toList();
    }

    private void fill() {
        spotCheck();
        consent();
        duplicates();
        count("next_action", "next_action");
        count("overdue_tasks", "overdue");
        for (Gaps.Gap gap : Gaps.of(report)) {
            export(gap.export());
        }
        if (steps.size() < MOST) {
            String due = report.head().asOf().plusMonths(3).toString();
            add("again", Map.of("due", due), commands.overAll("review"));
        }
    }

    private void spotCheck() {
        if (report.spotCheck().verdictSeed().equals("NOT_CHECKED")
                && !report.spotCheck().missing().isEmpty()) {
            export(Exports.closing(report.spotCheck().missing().get(0)).id());
        }
    }

    /** amoCRM writes tasks into no table; what it has is the date of the nearest one, as a column of deals and contacts. */
    private void export(String export) {
        boolean amo = report.inputs().stream()
                .anyMatch(input -> input.mapping().preset().startsWith("amocrm"));
        if (amo && export.equals("tasks")) {
            add("column.nearest_task", Map.of(), commands.overAll("review"));
        } else {
            add("export." + export, Map.of(), again(export));
        }
    }

    private void consent() {
        Report.ConsentLine consent = report.consent();
        long without = consent.persons() - consent.given();
        if (consent.missing().isEmpty() && without > 0) {
            String command = commands.overCardsAnd(EntityKind.CONSENT, "consent check");
            add("consent", Map.of("cards", without), command);
        }
    }

    private void duplicates() {
        long groups = report.duplicates().groups();
        if (groups > 0) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("groups", groups);
            args.put("excess", report.duplicates().excess());
            add("duplicates", args, commands.overCards("merge", "--plan", "plan.csv"));
        }
    }

    /** A figure whose cards stand in the workbook: for a next action the missing ones, else the counted ones. */
    private void count(String metric, String key) {
        Metric found = report.metric(metric).filter(Metric::measured).orElse(null);
        if (found == null) {
            return;
        }
        long cards = metric.equals("next_action") ? found.denominator() - found.numerator() : found.numerator();
        if (cards > 0) {
            add(key, Map.of("cards", cards), "");
        }
    }

    private String again(String export) {
        return commands.overAll("review", "{" + export + "}");
    }

    private void add(String key, Map<String, Object> args, String command) {
        boolean known = steps.stream().anyMatch(step -> step.key().equals(key));
        if (!known) {
            steps.add(new Step(key, args, command));
        }
    }

    /**
     * One step.
     *
     * @param key of its text: {@code todo.KEY} in the report bundle
     * @param args of its text
     * @param command to copy, or empty: then it is work in the workbook. {@code {tasks}} and the like stand for an
     *     export that is still to be made
     */
    public record Step(String key, Map<String, Object> args, String command) {
        public Step {
            args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
        }

        /** What to do, in words. */
        public String text(Texter texter) {
            return texter.say("todo." + key, args);
        }

        /** The command with a name for an export that is still to be made. */
        public String command(Texter texter) {
            int open = command.lastIndexOf('{');
            if (open < 0 || !command.endsWith("}")) {
                return command;
            }
            String export = command.substring(open + 1, command.length() - 1);
            return command.substring(0, open) + texter.say("file." + export);
        }
    }
}
