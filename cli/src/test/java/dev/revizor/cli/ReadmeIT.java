package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says to type does run, on the samples under the names that it uses. */
final class ReadmeIT {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./revizor .*$|`(\\./revizor [^`]+|--apply [^`]+)`");

    private static final Pattern CRON = Pattern.compile("(?m)^[0-9*,/ ]+ (cd /srv/crm && .*)$");
    private static final Pattern ONCE = Pattern.compile("`(\\./revizor review [^`]+ -o last)`");
    private static final Pattern JOB = Pattern.compile("(?m)^- run: (.*)$");
    private static final String ENGLISH = "README.md";
    private static final String RUSSIAN = "README.ru.md";

    @TempDir
    Path folder;

    private Installed prepared() throws IOException {
        Installed installed = Installed.into(folder);
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Files.copy(Cli.sample("clients.csv"), samples.resolve("clients.csv"));
        Files.copy(Cli.sample("clients.csv"), folder.resolve("people.csv"));
        Files.copy(Cli.sample("bitrix24_contacts.csv"), folder.resolve("contacts.csv"));
        Files.copy(Cli.sample("bitrix24_tasks.xls"), folder.resolve("tasks.xls"));
        return installed;
    }

    private static String readme(String name) throws IOException {
        return Files.readString(Cli.root().resolve(name));
    }

    private static List<String> commands(String name) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher matcher = COMMAND.matcher(readme(name));
        while (matcher.find()) {
            String command = matcher.group(1) == null ? matcher.group() : matcher.group(1);
            commands.add(command.startsWith("--apply") ? "./revizor merge " + command + " --store base.db" : command);
        }
        return commands;
    }

    private static String found(Pattern line, String name) throws IOException {
        Matcher matcher = line.matcher(readme(name));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** What both say need run but once. */
    @Test
    void both_languages_have_the_same_commands() throws IOException {
        assertThat(commands(RUSSIAN)).isEqualTo(commands(ENGLISH));
        for (Pattern line : List.of(CRON, ONCE, JOB)) {
            assertThat(found(line, RUSSIAN)).isEqualTo(found(line, ENGLISH));
        }
    }

    @Test
    void every_command_runs() throws IOException, InterruptedException {
        Installed installed = prepared();
        List<String> commands = commands(ENGLISH);
        assertThat(commands).hasSizeGreaterThan(9);
        for (String command : commands) {
            Installed.Ended ended = installed.shell(folder, command);
            assertThat(ended.code()).as(command + "\n" + ended.all()).isIn(0, 10, 11, 12);
        }
        assertThat(folder.resolve("samples/clients-revizor/report.html")).exists();
        assertThat(folder.resolve("groups.csv")).isNotEmptyFile();
        assertThat(folder.resolve("clean.csv")).isNotEmptyFile();
        assertThat(folder.resolve("changed.csv")).exists();
    }

    @Test
    void the_line_for_cron_runs_quarter_after_quarter() throws IOException, InterruptedException {
        Installed installed = prepared();
        String command = found(CRON, ENGLISH).replace("/srv/crm", "'" + folder + "'");
        assertThat(installed.shell(folder, found(ONCE, ENGLISH)).code()).isIn(0, 11);
        for (int quarter = 0; quarter < 2; quarter++) {
            Installed.Ended ended = installed.shell(folder, command);
            assertThat(ended.code()).as(ended.all()).isIn(0, 11);
            assertThat(folder.resolve("last/report.json")).exists();
        }
    }

    @Test
    void the_job_stops_a_pipeline() throws IOException, InterruptedException {
        Installed.Ended ended = prepared().shell(folder, found(JOB, ENGLISH));
        assertThat(ended.code()).as(ended.all()).isEqualTo(10);
    }
}
