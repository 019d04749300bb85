package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same base gives the same report, whoever asks, in whatever order the rows stand. */
final class ReviewDeterminismTest {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\n")
            .get();

    @TempDir
    Path folder;

    private Path base = Path.of("");

    @BeforeEach
    void part_of_the_sample() throws IOException {
        base = write(folder.resolve("clients.csv"), records());
    }

    private static List<CSVRecord> records() throws IOException {
        String text = Files.readString(Cli.sample("clients.csv")).substring(1);
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return new ArrayList<>(parser.getRecords().subList(0, 400));
        }
    }

    private static Path write(Path file, List<CSVRecord> records) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecords(records);
        }
        return Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }

    private String report(String lang, Path file, String out) throws IOException {
        Cli.Result result = Cli.in(lang).run("review", file, "--as-of", "2026-11-20", "-q", "-o", folder.resolve(out));
        assertThat(result.code()).as(result.all()).isZero();
        return Files.readString(folder.resolve(out).resolve("report.json"));
    }

    @Test
    void twice_gives_the_same_bytes() throws IOException {
        String first = report("ru", base, "a");
        assertThat(report("ru", base, "b")).isEqualTo(first);
        for (String name : List.of("report.html", "changes.csv", "rejects.csv", "worklist.xlsx")) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
    }

    @Test
    void the_language_is_not_in_the_figures() throws IOException {
        assertThat(report("en", base, "en")).isEqualTo(report("ru", base, "ru"));
    }

    @Test
    void the_machine_is_not_in_the_figures() throws IOException, InterruptedException {
        String here = report("ru", base, "here");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int turn = 0;
        for (List<String> machine : List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland"),
                List.of("-Duser.language=ar", "-Duser.timezone=America/Los_Angeles"))) {
            Path out = folder.resolve("machine" + turn++);
            List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
            command.addAll(machine);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "dev.revizor.cli.Main",
                    "review",
                    base.toString(),
                    "--lang",
                    "ru",
                    "--as-of",
                    "2026-11-20",
                    "-q",
                    "-o",
                    out.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("talk").toFile())
                    .start();
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("talk")))
                    .isZero();
            assertThat(Files.readString(out.resolve("report.json"))).isEqualTo(here);
        }
    }

    @Test
    void the_order_of_rows_is_not_in_the_figures() throws IOException {
        String straight = report("ru", base, "straight");
        List<CSVRecord> records = records();
        Collections.shuffle(records.subList(1, records.size()), new Random(145));
        Path shuffled = write(base, records);
        assertThat(blanked(report("ru", shuffled, "shuffled"))).isEqualTo(blanked(straight));
    }

    private static String blanked(String report) {
        return report.replaceAll("\"(sha256|cut_sha256|head)\": ?\"[0-9a-f]{64}\"", "\"$1\":\"\"");
    }

    @Test
    void the_report_keeps_to_its_schema() throws IOException {
        String schema = Cli.in("en").run("schema", "report").out();
        ObjectMapper json = new ObjectMapper();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(json.readTree(schema))
                        .validate(json.readTree(report("ru", base, "schema"))))
                .isEmpty();
    }
}
