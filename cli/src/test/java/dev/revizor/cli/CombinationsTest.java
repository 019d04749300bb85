package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** No option is left out in silence: whichever has no effect is refused, with the one that is missing or in the way. */
final class CombinationsTest {
    @TempDir
    Path folder;

    private Path people;

    @BeforeEach
    void file() throws IOException {
        people = Files.writeString(folder.resolve("people.csv"), """
                rec,surname,given_name,phone
                1,Marchbanks,Adelaide,+4930123456
                2,Marchbanks,Adelaide,+4930123456
                """);
    }

    private Cli.Result run(String lang, String command) {
        return Cli.in(lang)
                .run(Arrays.stream(command.split(" "))
                        .map(word -> word.replace("PEOPLE", people.toString())
                                .replace("NEW", folder.resolve("new.csv").toString()))
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "dedupe PEOPLE --seed x, --seed, --audit",
        "dedupe PEOPLE --worst 3, --worst, --evaluate",
        "dedupe PEOPLE --by Anna, --by, --remember",
        "dedupe PEOPLE --remember NEW, --remember, --labels",
        "link PEOPLE PEOPLE --seed x, --seed, --audit",
        "merge PEOPLE --map-out NEW, --map-out, --output",
        "merge PEOPLE -o NEW --dry-run, --dry-run, --apply",
        "merge PEOPLE --plan NEW -y, --yes, --apply",
    })
    void an_option_that_needs_another_is_refused_alone(String command, String option, String missing) {
        refused(command, "ERR-0012", option, missing);
    }

    @ParameterizedTest
    @CsvSource({
        "dedupe PEOPLE --ask 5 --audit 5, --ask, --audit",
        "dedupe PEOPLE --ask 5 --evaluate NEW, --ask, --evaluate",
        "dedupe PEOPLE --explain-fields --explain-blocking, --explain-fields, --explain-blocking",
        "dedupe PEOPLE --audit-result NEW --audit 3, --audit-result, --audit",
        "dedupe PEOPLE --fail-on undecided --explain-fields, --fail-on, --explain-fields",
        "dedupe PEOPLE --labels NEW --remember NEW --ask 2, --remember, --ask",
        "dedupe --base PEOPLE --store NEW, --base, --store",
        "dedupe --store NEW --id rec, --id, --store",
        "dedupe --store NEW --charset cp866, --charset, --store",
        "dedupe PEOPLE --json -f csv, --format, --json",
        "link PEOPLE PEOPLE --evaluate NEW --audit 3, --evaluate, --audit",
        "link --audit-result NEW --fail-on undecided, --fail-on, --audit-result",
        "explain 1 2 --store NEW --ignore phone, --ignore, --store",
        "explain 1 2 --store NEW --one-to-one, --one-to-one, --store",
        "merge --apply NEW --plan NEW, --plan, --apply",
        "merge PEOPLE --apply NEW, FILE, --apply",
        "merge --plan NEW -o NEW, --output, --plan",
        "merge PEOPLE -o NEW --store NEW, --output, --store",
        "model show NEW --charset cp866, --charset, show",
    })
    void an_option_that_another_puts_out_of_work_is_refused(String command, String option, String other) {
        refused(command, "ERR-0013", option, other);
    }

    @Test
    void a_file_that_a_count_of_verdicts_does_not_write_is_refused_by_link_too() {
        refused("link --audit-result PEOPLE --pairs NEW", "ERR-3047", "--pairs", "-o");
    }

    @ParameterizedTest
    @CsvSource({
        "dedupe PEOPLE --clusters - --pairs -, --clusters, --pairs",
        "dedupe PEOPLE --clusters - -o -, --clusters, --output",
        "dedupe PEOPLE --pairs - --ask 2, --pairs, --ask",
        "link PEOPLE NEW --pairs - --json, --pairs, --json",
    })
    void two_tables_are_not_written_one_under_the_other(String command, String target, String other) {
        refused(command, "ERR-0014", target, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dedupe --base PEOPLE PEOPLE",
                "dedupe PEOPLE LINK",
                "link PEOPLE PEOPLE",
                "explain 1 2 PEOPLE PEOPLE",
                "dedupe - -"
            })
    void a_file_is_read_once(String command) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), people);
        refused(command.replace("LINK", link.toString()), "ERR-0015", "", "");
    }

    private void refused(String command, String code, String option, String other) {
        Map<String, String> words = new TreeMap<>(Map.of("en", "", "ru", ""));
        for (String lang : words.keySet()) {
            Cli.Result result = run(lang, command);
            assertThat(result.code()).as(result.talk()).isEqualTo(ExitCodes.USAGE);
            assertThat(result.talk()).contains(code).contains(option).contains(other);
            assertThat(result.out()).isEmpty();
            assertThat(Cli.in(lang).run("help", code).code()).isZero();
        }
        assertThat(folder.resolve("new.csv")).doesNotExist();
    }

    @Test
    void groups_go_where_they_are_wanted_beside_another_table() throws IOException {
        Path clusters = folder.resolve("clusters.csv");
        assertThat(run("en", "dedupe PEOPLE --id rec --clusters " + clusters + " -o -")
                        .out())
                .startsWith("group,card");
        assertThat(clusters).content().startsWith("record_id,cluster_id\n");
        assertThat(run("en", "dedupe PEOPLE --id rec --clusters " + clusters + " --json")
                        .out())
                .startsWith("{");
        assertThat(run("en", "dedupe PEOPLE --id rec --clusters " + clusters).out())
                .isEmpty();
    }

    @Test
    void the_same_command_line_can_be_taken_up_again_with_a_question() {
        for (String question : List.of("--explain-fields", "--explain-blocking", "--ask 2")) {
            assertThat(run("en", "dedupe PEOPLE --id rec --ignore phone --memory 300m " + question)
                            .code())
                    .as(question)
                    .isZero();
        }
    }

    @Test
    void questions_end_with_the_code_that_the_groups_deserve() {
        assertThat(run("en", "dedupe PEOPLE --id rec --ask 2 --fail-on major").code())
                .isEqualTo(ExitCodes.GATE_FAILED);
    }

    static Stream<String> commands() {
        return Combinations.TABLE.stream()
                .flatMap(rule -> rule.commands().stream())
                .distinct();
    }

    /** A misspelt line of the table would refuse nothing. */
    @ParameterizedTest
    @MethodSource("commands")
    void the_table_speaks_of_options_that_there_are(String command) {
        CommandLine line =
                new CommandLine(CommandTable.find(command).orElseThrow().get());
        List<String> known = new ArrayList<>(List.of(Combinations.FILE, "show"));
        line.getCommandSpec().options().stream().map(OptionSpec::longestName).forEach(known::add);
        for (Combinations.Rule rule : Combinations.TABLE) {
            if (rule.commands().equals(List.of(command))) {
                assertThat(known).containsAll(rule.options()).containsAll(rule.others());
            } else if (rule.commands().contains(command)) {
                assertThat(known).containsAnyElementsOf(rule.options());
            }
        }
    }

    /** Whoever adds an option to one of these commands says here how it stands to the others. */
    @ParameterizedTest
    @CsvSource({
        "dedupe, --as --as-of --color --decisions --exclusive --help --lang --memory --model --no-progress --output --policy"
                + " --previous --quiet --save-base --threads",
        "link, --as --as-of --charset --color --date-order --decimal --dedupe-within --delimiter --exclusive --fields"
                + " --header-row --help --id --id-a --id-b --ignore --labels --lang --map --memory --model --no-progress"
                + " --one-to-one --output --password-file --policy --quiet --quote --sheet --threads",
        "explain, --as --color --decisions --exclusive --help --labels --lang --model --no-progress --output --policy --as-of --quiet"
                + " --seed --threads",
        "merge, --color --help --lang --no-progress --policy --as-of --quiet --seed --threads",
        "model, --color --help --lang --no-progress --output --policy --as-of --quiet --seed --svg --threads",
    })
    void every_other_option_stands_beside_any(String command, String free) {
        CommandLine line =
                new CommandLine(CommandTable.find(command).orElseThrow().get());
        List<String> ruled = new ArrayList<>();
        for (Combinations.Rule rule : Combinations.TABLE) {
            if (rule.commands().contains(command)) {
                ruled.addAll(rule.options());
                ruled.addAll(rule.others());
            }
        }
        assertThat(line.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(option -> !ruled.contains(option)))
                .containsExactlyInAnyOrder(free.split(" "));
    }
}
