package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says to type does run, on the samples under the names that it uses. */
final class ReadmeIT {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./revizor .*$|`(\\./revizor [^`]+|--apply [^`]+)`");

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

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void every_command_runs(String name) throws IOException, InterruptedException {
        Installed installed = prepared();
        List<String> commands = new ArrayList<>();
        Matcher matcher = COMMAND.matcher(readme(name));
        while (matcher.find()) {
            String command = matcher.group(1) == null ? matcher.group() : matcher.group(1);
            commands.add(command.startsWith("--apply") ? "./revizor merge " + command + " --store base.db" : command);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void the_line_for_cron_runs_quarter_after_quarter(String name) throws IOException, InterruptedException {
        Installed installed = prepared();
        Matcher line = Pattern.compile("(?m)^[0-9*,/ ]+ (cd /srv/crm && .*)$").matcher(readme(name));
        assertThat(line.find()).isTrue();
        String command = line.group(1).replace("/srv/crm", "'" + folder + "'");
        Matcher once = Pattern.compile("`(\\./revizor review [^`]+ -o last)`").matcher(readme(name));
        assertThat(once.find()).isTrue();
        assertThat(installed.shell(folder, once.group(1)).code()).isIn(0, 11);
        for (int quarter = 0; quarter < 2; quarter++) {
            Installed.Ended ended = installed.shell(folder, command);
            assertThat(ended.code()).as(ended.all()).isIn(0, 11);
            assertThat(folder.resolve("last/report.json")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void the_job_stops_a_pipeline(String name) throws IOException, InterruptedException {
        Installed installed = prepared();
        Matcher job = Pattern.compile("(?m)^- run: (.*)$").matcher(readme(name));
        assertThat(job.find()).isTrue();
        Installed.Ended ended = installed.shell(folder, job.group(1));
        assertThat(ended.code()).as(ended.all()).isEqualTo(10);
    }
}
