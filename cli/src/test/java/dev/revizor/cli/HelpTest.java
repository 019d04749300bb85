package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command has help in both languages, with examples, at 80 columns. */
final class HelpTest {
    static Stream<Arguments> everyCommand() {
        return CommandTable.names().stream()
                .filter(name -> !name.equals("help"))
                .flatMap(name -> Stream.of(Arguments.of(name, "ru"), Arguments.of(name, "en")));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void every_command_explains_itself(String name, String lang) {
        Cli.Result result = Cli.in(lang).run(name, "--help");
        assertThat(result.code()).isZero();
        assertThat(result.talk()).isEmpty();
        assertThat(result.out())
                .contains(lang.equals("ru") ? "Примеры" : "Examples")
                .contains("revizor " + name);
        assertThat(result.out())
                .as("a message of the command is no description of an option")
                .doesNotContain("{");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void no_description_is_missing(String name, String lang) {
        List<String> lines = Cli.in(lang).run(name, "--help").out().lines().toList();
        boolean options = false;
        for (int i = 0; i < lines.size(); i++) {
            options |= lines.get(i).startsWith(lang.equals("ru") ? "Параметры" : "Options");
            options &= !lines.get(i).startsWith(lang.equals("ru") ? "Примеры" : "Examples");
            if (options && lines.get(i).matches("\\s+(-\\w, )?\\s*--.*")) {
                String both = lines.get(i) + (i + 1 < lines.size() ? lines.get(i + 1) : "");
                boolean cyrillic = both.chars().anyMatch(c -> c >= 'а' && c <= 'я');
                assertThat(cyrillic).as(both).isEqualTo(lang.equals("ru"));
            }
        }
    }

    @Test
    void all_common_options_are_told() {
        for (String name : List.of("dedupe", "link", "explain", "review", "import")) {
            assertThat(Cli.in("en").run(name, "--help").out()).as(name).contains("--threads=N", "all cores by default");
        }
    }

    @Test
    void a_store_is_offered_only_where_it_is_looked_at() {
        for (String name : List.of("profile", "normalize", "link")) {
            assertThat(Cli.in("en").run(name, "--help").out()).as(name).doesNotContain("--store");
            Cli.Result refused = Cli.in("ru").run(name, Cli.sample("clients.csv"), "-s", "base.db");
            assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(refused.talk()).contains("-s");
        }
        for (String name : List.of("import", "review", "export", "check", "dedupe", "merge", "undo", "journal")) {
            assertThat(Cli.in("en").run(name, "--help").out()).as(name).contains("-s, --store");
        }
    }

    @Test
    void options_for_reading_files_are_offered_only_where_files_are_read() {
        for (String name : List.of("journal", "store", "undo")) {
            assertThat(Cli.in("en").run(name, "--help").out())
                    .as(name)
                    .doesNotContain(
                            "--charset", "--delimiter", "--sheet", "--decimal", "--map", "--as ", "Export files");
            Cli.Result refused = Cli.in("en").run(name, "--charset", "utf-8", "-s", "base.db");
            assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(refused.talk()).contains("--charset");
        }
        for (String name : List.of("import", "review", "export", "check", "audit", "consent", "dedupe")) {
            assertThat(Cli.in("en").run(name, "--help").out()).as(name).contains("--charset", "--decimal");
        }
    }

    @Test
    void the_root_lists_all_commands() {
        Cli.Result result = Cli.in("ru").run("--help");
        assertThat(CommandTable.names())
                .allSatisfy(name -> assertThat(result.out()).contains("  " + name));
    }

    @Test
    void a_rule_and_an_error_have_their_page() {
        assertThat(Cli.in("ru").run("help", "TASK-003").code()).isZero();
        assertThat(Cli.in("en").run("help", "ERR-0005").out()).contains("disk");
        assertThat(Cli.in("en").run("help", "NONE-999").code()).isEqualTo(2);
    }

    @Test
    void every_code_of_a_rule_that_a_text_names_has_a_page() {
        Pattern code = Pattern.compile("\\b(?!ERR|R-)[A-Z]{2,10}-[0-9]{3}\\b");
        for (Lang lang : Lang.values()) {
            Set<String> codes = new TreeSet<>();
            for (String bundle : List.of("cli", "profile", "report", "rules", "flow", "policy")) {
                Texts texts = Texts.of(bundle, lang);
                texts.keys()
                        .forEach(key -> code.matcher(key + " " + texts.pattern(key))
                                .results()
                                .forEach(found -> codes.add(found.group())));
            }
            // R-000012 is a run, S1-08 a place in an article: neither has three digits behind two letters.
            assertThat(codes).contains("FIELD-001", "AUDIT-010", "DUP-001").hasSizeGreaterThan(40);
            assertThat(codes)
                    .allSatisfy(
                            one -> assertThat(Cli.in(lang.id()).run("help", one).code())
                                    .as("%s %s", lang, one)
                                    .isZero());
        }
    }

    @Test
    void the_flag_beats_the_environment() {
        assertThat(Cli.in("ru").run("--lang", "en", "--help").out()).contains("Revizor keeps");
        assertThat(Cli.in("en")
                        .without("REVIZOR_LANG")
                        .with("REVIZOR_CALLER_LOCALE", "ru_RU.UTF-8")
                        .run()
                        .out())
                .contains("порядок");
    }
}
