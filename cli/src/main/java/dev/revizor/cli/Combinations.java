package dev.revizor.cli;

import dev.revizor.flow.FlowError;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options that would have no effect in silence: which of them need another, and which of them another puts out of work.
 * Refused is what asks for a result that would not come. What only says how records are read and compared may stand beside
 * any question, so that a command line can be taken up again with another one; not so beside a store, whose cards are read
 * already.
 */
public final class Combinations {
    /** Stands for the files that a command reads. */
    static final String FILE = "FILE";

    /** What is asked of a search; one thing at a time. */
    static final List<String> QUESTIONS =
            List.of("--explain-fields", "--explain-blocking", "--audit-result", "--ask", "--evaluate", "--audit");

    /** Those of them that look for no groups. */
    private static final List<String> WITHOUT_GROUPS =
            List.of("--explain-fields", "--explain-blocking", "--audit-result");

    private static final List<String> READING = List.of(
            "--map",
            "--charset",
            "--delimiter",
            "--quote",
            "--sheet",
            "--password-file",
            "--header-row",
            "--date-order",
            "--decimal");

    private static final List<String> COLUMNS = List.of("--id", "--ignore", "--fields");

    private static final List<String> SEARCHES = List.of("dedupe", "link");

    /** How an option stands to others. */
    enum Bond {
        /** It has an effect only beside one of them. */
        NEEDS,
        /** It has none beside any of them. */
        IDLE_BESIDE,
        /** It names a file that nothing is written to beside any of them. */
        UNWRITTEN_BESIDE
    }

    /**
     * A line of the table.
     *
     * @param commands which it holds for
     * @param options each of them
     * @param bond to the others
     * @param others one of which is enough
     */
    record Rule(List<String> commands, List<String> options, Bond bond, List<String> others) {}

    /** All there is to say. The first line that is broken is told: what is missing before what is too much. */
    static final List<Rule> TABLE = List.of(
            new Rule(SEARCHES, List.of("--seed"), Bond.NEEDS, List.of("--audit")),
            new Rule(SEARCHES, List.of("--worst"), Bond.NEEDS, List.of("--evaluate")),
            new Rule(List.of("dedupe"), List.of("--by"), Bond.NEEDS, List.of("--remember")),
            new Rule(List.of("dedupe"), List.of("--remember"), Bond.NEEDS, List.of("--labels")),
            new Rule(SEARCHES, QUESTIONS, Bond.IDLE_BESIDE, QUESTIONS),
            new Rule(
                    SEARCHES,
                    List.of("--clusters", "--pairs", "--changes", "--save-model"),
                    Bond.UNWRITTEN_BESIDE,
                    WITHOUT_GROUPS),
            new Rule(SEARCHES, List.of("--fail-on"), Bond.IDLE_BESIDE, WITHOUT_GROUPS),
            new Rule(List.of("dedupe"), List.of("--remember"), Bond.IDLE_BESIDE, QUESTIONS.subList(0, 5)),
            new Rule(List.of("dedupe"), List.of("--base"), Bond.IDLE_BESIDE, List.of("--store")),
            new Rule(List.of("dedupe", "explain"), COLUMNS, Bond.IDLE_BESIDE, List.of("--store")),
            new Rule(
                    List.of("explain"),
                    List.of("--id-a", "--id-b", "--one-to-one", "--dedupe-within"),
                    Bond.IDLE_BESIDE,
                    List.of("--store")),
            new Rule(List.of("dedupe", "explain"), READING, Bond.IDLE_BESIDE, List.of("--store")),
            new Rule(List.of("merge"), List.of("--map-out"), Bond.NEEDS, List.of("--output")),
            new Rule(List.of("merge"), List.of("--dry-run", "--yes"), Bond.NEEDS, List.of("--apply")),
            new Rule(
                    List.of("merge"),
                    List.of("--plan", "--output", FILE, "--as"),
                    Bond.IDLE_BESIDE,
                    List.of("--apply")),
            new Rule(List.of("merge"), READING, Bond.IDLE_BESIDE, List.of("--apply")),
            new Rule(List.of("merge"), List.of("--output"), Bond.IDLE_BESIDE, List.of("--plan")),
            // A clean file is made of files; a store is merged by a plan that somebody has read.
            new Rule(List.of("merge"), List.of("--output"), Bond.IDLE_BESIDE, List.of("--store")),
            new Rule(List.of("model"), List.of("--store", "--as"), Bond.IDLE_BESIDE, List.of("show")),
            new Rule(List.of("model"), READING, Bond.IDLE_BESIDE, List.of("show")),
            new Rule(
                    List.of("dedupe", "link", "explain", "model"),
                    List.of("--format"),
                    Bond.IDLE_BESIDE,
                    List.of("--json")));

    private Combinations() {}

    /** Throws RevizorException where an option of the command line would have no effect. */
    static void refuse(ParseResult parsed) {
        String name = parsed.commandSpec().name();
        String command = name.substring(name.lastIndexOf(' ') + 1);
        Set<String> given = given(parsed, command);
        for (Rule rule : TABLE) {
            if (rule.commands().contains(command)) {
                refuse(rule, given);
            }
        }
    }

    private static Set<String> given(ParseResult parsed, String command) {
        Set<String> out = new LinkedHashSet<>();
        parsed.matchedOptions().stream().map(OptionSpec::longestName).forEach(out::add);
        if (!parsed.matchedPositionals().isEmpty()) {
            out.add(FILE);
        }
        if (command.equals("model")) {
            // Its only second word, typed or not.
            out.add("show");
        }
        return out;
    }

    private static void refuse(Rule rule, Set<String> given) {
        List<String> broken = rule.options().stream()
                .filter(given::contains)
                .filter(option -> isBroken(rule, option, given))
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        throw switch (rule.bond()) {
            case NEEDS -> trouble(GeneralError.OPTION_ALONE, broken.get(0), String.join(" | ", rule.others()));
            case IDLE_BESIDE ->
                trouble(
                        GeneralError.OPTION_IDLE,
                        broken.get(0),
                        beside(rule, broken.get(0), given).orElseThrow());
            case UNWRITTEN_BESIDE ->
                new RevizorException(
                        FlowError.NOTHING_TO_WRITE, Place.NOWHERE, Map.of("options", String.join(", ", broken)));
        };
    }

    private static boolean isBroken(Rule rule, String option, Set<String> given) {
        return beside(rule, option, given).isPresent() != (rule.bond() == Bond.NEEDS);
    }

    /** The first of the others that was given too. */
    private static Optional<String> beside(Rule rule, String option, Set<String> given) {
        return rule.others().stream()
                .filter(other -> !other.equals(option) && given.contains(other))
                .findFirst();
    }

    private static RevizorException trouble(GeneralError code, String option, String other) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("option", option);
        args.put("other", other);
        return new RevizorException(code, Place.NOWHERE, args);
    }
}
