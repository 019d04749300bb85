package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through the front door, on the sample. */
final class ReviewTest {
    private static final String DAY = "2026-11-20";

    private static final Map<String, Path> SAMPLE = new HashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path review(String lang, Path file, String name, Object... more) {
        return review(lang, file, folder, name, more);
    }

    private static Path review(String lang, Path file, Path folder, String name, Object... more) {
        Path out = folder.resolve(name);
        List<Object> args = new ArrayList<>(List.of("review", file, "--as-of", DAY, "-o", out, "-q"));
        args.addAll(List.of(more));
        Cli.Result result = Cli.in(lang).run(args.toArray());
        assertThat(result.code()).as(result.all()).isZero();
        return out;
    }

    /** What is written of the sample, once for all tests that only look at it. */
    private static Path ofSample(String lang) {
        return SAMPLE.computeIfAbsent(lang, of -> review(of, Cli.sample("clients.csv"), shared, of));
    }

    private static String json(Path folder) throws IOException {
        return Files.readString(folder.resolve("report.json"), StandardCharsets.UTF_8);
    }

    @Test
    void writes_everything_readable_by_its_owner_alone() throws IOException {
        Path out = review("ru", Cli.sample("clients.csv"), "итог");
        for (String name : List.of("report.html", "report.json", "worklist.xlsx", "changes.csv", "rejects.csv")) {
            assertThat(out.resolve(name)).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(name))))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(out)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void asks_amocrm_for_the_column_that_it_has_and_not_for_an_export_of_tasks() throws IOException {
        for (String lang : List.of("ru", "en")) {
            String page = Files.readString(
                    review(lang, Cli.sample("amocrm_deals.csv"), "amo-" + lang).resolve("report.html"),
                    StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("Ближайшая задача")
                    .contains("<code>revizor review amocrm_deals.csv</code>")
                    .doesNotContain("<code>revizor review amocrm_deals.csv ");
        }
    }

    @Test
    void answers_the_headline_checks_of_the_sample() throws IOException {
        JsonNode data = new ObjectMapper().readTree(json(ofSample("en"))).get("data");
        String all = data.toString();
        assertThat(all).contains("\"verdict_seed\":\"ESTABLISHED\"").contains("\"hits\":31");
        Cli.Result screen =
                Cli.in("en").run("review", Cli.sample("clients.csv"), "--as-of", DAY, "-o", folder.resolve("b"));
        assertThat(screen.out().lines().count()).isLessThanOrEqualTo(41);
        assertThat(screen.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(200));
        assertThat(screen.out()).contains("31 of 50");
    }

    @Test
    void the_same_input_gives_the_same_json_in_any_language_and_twice() throws IOException {
        String once = json(ofSample("ru"));
        assertThat(json(review("ru", Cli.sample("clients.csv"), "b"))).isEqualTo(once);
        assertThat(json(ofSample("en"))).isEqualTo(once);
        assertThat(json(review("en", Cli.sample("clients.csv"), "d", "--threads", "1")))
                .isEqualTo(once);
    }

    @Test
    void the_order_of_the_rows_does_not_matter() throws IOException {
        List<List<String>> rows = new ArrayList<>(Cli.rows(Cli.sample("clients.csv")));
        List<String> header = rows.remove(0);
        Collections.shuffle(rows, new Random(3));
        rows.add(0, header);
        Path shuffled = Files.createDirectory(folder.resolve("другой")).resolve("clients.csv");
        Cli.write(shuffled, rows);
        String a = json(ofSample("ru"));
        String b = json(review("ru", shuffled, "b"));
        assertThat(withoutPlaces(b)).isEqualTo(withoutPlaces(a));
    }

    /** The file's hash and the journal's seals depend on the order of rows; nothing else may. */
    private static String withoutPlaces(String json) {
        return json.replaceAll("[0-9a-f]{64}", "HASH").replaceAll("\"data_sha256\":\"[^\"]*\"", "");
    }

    @Test
    void another_locale_zone_and_machine_give_the_same_json() throws IOException, InterruptedException {
        String here = json(ofSample("en"));
        Path out = folder.resolve("b");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.revizor.cli.Main",
                        "review",
                        Cli.sample("clients.csv").toString(),
                        "--as-of",
                        DAY,
                        "-o",
                        out.toString(),
                        "-q")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(child.waitFor())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        assertThat(json(out)).isEqualTo(here);
    }

    @Test
    void the_json_keeps_its_schema() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema = mapper.readTree(Cli.in("en").run("schema", "report").out());
        JsonSchema known =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        JsonNode report = mapper.readTree(json(ofSample("en")));
        assertThat(known.validate(report)).isEmpty();
    }

    @Test
    void no_name_phone_or_mail_stands_in_page_and_json() throws IOException {
        Path out = ofSample("ru");
        String page = Files.readString(out.resolve("report.html"));
        String json = json(out);
        for (List<String> row : Cli.rows(Cli.sample("clients.csv")).subList(1, 400)) {
            for (int column : new int[] {10, 11, 12, 13}) {
                if (row.get(column).length() > 8) {
                    assertThat(page).doesNotContain(row.get(column));
                    assertThat(json).doesNotContain(row.get(column));
                }
            }
        }
    }

    @Test
    void several_files_are_joined_and_an_old_export_is_noticed() {
        Cli.Result result = Cli.in("en")
                .run(
                        "review",
                        Cli.sample("bitrix24_contacts.csv"),
                        Cli.sample("bitrix24_companies.csv"),
                        Cli.sample("bitrix24_tasks.xls"),
                        "--as-of",
                        "2027-06-01",
                        "-o",
                        folder.resolve("b24"));
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk())
                .contains("bitrix24-contacts")
                .contains("bitrix24-tasks")
                .contains("windows-1251");
        assertThat(result.out()).contains("of 50");
    }

    @Test
    void every_sample_is_read_without_a_reject() {
        for (String name : List.of("amocrm_deals.csv", "clients.xlsx")) {
            Cli.Result result =
                    Cli.in("en").run("review", Cli.sample(name), "--as-of", DAY, "-o", folder.resolve(name + "-out"));
            assertThat(result.code()).as(result.all()).isZero();
            assertThat(result.talk()).contains("rejected 0");
        }
    }

    @Test
    void the_gate_fails_on_what_was_asked() throws IOException {
        Path part = Cli.part(folder, 600);
        Path old = review("en", part, "old").resolve("report.json");
        assertThat(code(part, "--fail-on", "critical")).isEqualTo(ExitCodes.GATE_FAILED);
        assertThat(code(part, "--fail-on", "TASK-003")).isEqualTo(ExitCodes.GATE_FAILED);
        assertThat(code(part, "--fail-on", "policy")).isEqualTo(ExitCodes.GATE_FAILED);
        assertThat(code(part, "--fail-on", "undecided")).isEqualTo(ExitCodes.UNDECIDED);
        assertThat(code(part, "--fail-on", "new:critical", "--baseline", old)).isZero();
        Path policy = Files.writeString(folder.resolve("revizor.yaml"), "rules: {OWN-002: {required: true}}\n");
        assertThat(code(part, "--policy", policy)).isEqualTo(ExitCodes.REQUIRED_NOT_CHECKED);
    }

    private int code(Path part, Object... more) {
        List<Object> args =
                new ArrayList<>(List.of("review", part, "--as-of", DAY, "-o", folder.resolve("gate"), "-q"));
        args.addAll(List.of(more));
        return Cli.in("en").run(args.toArray()).code();
    }

    @Test
    void exactly_half_is_neither_and_strict_says_so() throws IOException {
        StringBuilder text = new StringBuilder(
                "ID;Фамилия;Имя;Рабочий телефон;Дата создания;Следующее действие;Срок следующего действия\n");
        for (int i = 0; i < 50; i++) {
            text.append(i + 1)
                    .append(";Иванов;Пётр;+7 916 123-45-")
                    .append(10 + i)
                    .append(";01.11.2026;")
                    .append(i < 25 ? "Позвонить;25.11.2026" : ";")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("half.csv"), text.toString());
        Cli.Result result = Cli.in("ru").run("review", file, "--as-of", DAY, "--strict");
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.BOUNDARY);
        assertThat(result.out()).contains("ровно половина");
    }
}
