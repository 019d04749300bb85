package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on small files: the number, where the data go, that every format reads back, in both languages. */
final class CommandsTest {
    private static final String DAY = "2026-11-20";

    @TempDir
    Path folder;

    static Stream<List<String>> tables() {
        return Stream.of(
                List.of("check"),
                List.of("audit", "cards", "--last", "3"),
                List.of("audit", "cards", "--random", "3", "--seed", "осень"),
                List.of("segment"),
                List.of("consent", "check"),
                List.of("dedupe"),
                List.of("config", "show"));
    }

    private static Cli.Result run(String lang, List<String> words, Path file, Object... more) {
        List<Object> all = new ArrayList<>(words);
        if (!words.get(0).equals("config")) {
            all.add(file);
        }
        all.addAll(List.of("--as-of", DAY));
        all.addAll(List.of(more));
        return Cli.in(lang).run(all.toArray());
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(plain, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_reads_back_in_every_format(List<String> words) throws IOException {
        Path base = SmallBase.russian(folder);
        for (String lang : List.of("ru", "en")) {
            Cli.Result table = run(lang, words, base);
            assertThat(table.code()).as(table.all()).isZero();
            assertThat(table.out()).isNotBlank();
            List<CSVRecord> rows = csv(run(lang, words, base, "--format", "csv").out());
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row.size()).isEqualTo(rows.get(0).size()));
            JsonNode json =
                    new ObjectMapper().readTree(run(lang, words, base, "--json").out());
            assertThat(json.path("data").size()).isEqualTo(rows.size() - 1);
            Path book = folder.resolve(lang + ".xlsx");
            Cli.Result written = run(lang, words, base, "-o", book);
            assertThat(written.out()).isEmpty();
            try (Workbook workbook = WorkbookFactory.create(book.toFile())) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size() - 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void english_has_no_cyrillic_letter_and_repeats_itself(List<String> words) throws IOException {
        Path base = SmallBase.english(folder);
        Cli.Result first = run("en", words, base, "--lang", "en");
        Cli.Result second = run("en", words, base, "--lang", "en");
        assertThat(second).isEqualTo(first);
        if (!words.get(0).equals("config")) {
            assertThat(first.all()).doesNotContainPattern("[А-яЁё]");
        }
        assertThat(first.out()).doesNotContainPattern("[a-z]+\\.col\\.[a-z]+");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_key_is_left_without_its_words(List<String> words) throws IOException {
        Cli.Result result = run("ru", words, SmallBase.russian(folder));
        if (words.get(0).equals("config")) {
            assertThat(result.out()).startsWith("ключ");
            return;
        }
        assertThat(result.all())
                .doesNotContainPattern(
                        "\\b(finding|severity|consent|segment|band|audit|state|kind)\\.(col|summary|[a-z]+_[a-z]+)\\b")
                .doesNotContainPattern("\\{[a-z]+(\\|[^}]*)?\\}");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void json_is_the_same_but_for_the_sentences(List<String> words) throws IOException {
        Path base = SmallBase.russian(folder);
        JsonNode russian =
                new ObjectMapper().readTree(run("ru", words, base, "--json").out());
        JsonNode english =
                new ObjectMapper().readTree(run("en", words, base, "--json").out());
        for (int i = 0; i < russian.path("data").size(); i++) {
            JsonNode ru = russian.path("data").get(i);
            JsonNode en = english.path("data").get(i);
            for (String key : List.of("code", "severity", "subject", "card", "state", "class", "key", "group", "due")) {
                assertThat(en.path(key)).isEqualTo(ru.path(key));
            }
        }
    }

    @Test
    void data_go_to_the_file_and_quiet_says_nothing() throws IOException {
        Path target = folder.resolve("out.csv");
        Cli.Result result = run("en", List.of("check"), SmallBase.english(folder), "-o", target, "-q");
        assertThat(result.all()).isEmpty();
        assertThat(csv(Files.readString(target))).hasSizeGreaterThan(1);
    }

    @Test
    void a_dash_is_the_standard_output() throws IOException {
        Cli.Result result = run("en", List.of("check"), SmallBase.english(folder), "-o", "-");
        assertThat(csv(result.out())).hasSizeGreaterThan(1);
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void an_unknown_format_names_those_there_are() throws IOException {
        Cli.Result result = run("ru", List.of("check"), SmallBase.russian(folder), "--format", "doc");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("xlsx").contains("doc");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "consent", "journal", "store", "config", "schema"})
    void an_unknown_second_word_names_those_there_are(String command) {
        Cli.Result result = Cli.in("ru").run(command, "никакое");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("никакое").contains("ERR-0006");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void normalize_writes_values_or_their_changes() throws IOException {
        Path base = SmallBase.russian(folder);
        Path clean = folder.resolve("clean.csv");
        Cli.Result result = Cli.in("ru").run("normalize", base, "-o", clean);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(clean)).contains("+79001112233");
        Cli.Result alias = Cli.in("en").run("normalise", base, "--changes", "-f", "json");
        assertThat(new ObjectMapper().readTree(alias.out()).path("data").size()).isPositive();
    }

    @Test
    void clusters_and_pairs_hold_every_record() throws IOException {
        Path base = SmallBase.russian(folder);
        Cli.Result result = Cli.in("en").run("dedupe", base, "--clusters", "-", "-q");
        List<CSVRecord> rows = csv(result.out());
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1).get(1)).isEqualTo(rows.get(2).get(1));
        Path pairs = folder.resolve("pairs.csv");
        assertThat(Cli.in("en").run("dedupe", base, "--pairs", pairs, "-q").out())
                .isEmpty();
        assertThat(csv(Files.readString(pairs)).get(0).toList())
                .containsExactly("record_a", "record_b", "probability", "weight_bits", "band");
    }

    @Test
    void a_base_is_kept_merged_and_taken_back() throws IOException {
        Path base = SmallBase.russian(folder);
        Path store = folder.resolve("base.db");
        Path plan = folder.resolve("plan.csv");
        Cli cli = Cli.in("en");
        assertThat(cli.run("import", base, "--store", store).code()).isZero();
        String before = exported(store);
        assertThat(cli.run("merge", "--plan", plan, "--store", store).code()).isZero();
        Files.writeString(plan, Files.readString(plan).replace("ask", "merge"));
        Cli.Result dry = cli.run("merge", "--apply", plan, "--store", store, "-n");
        assertThat(dry.code()).as(dry.all()).isZero();
        assertThat(exported(store)).isEqualTo(before);
        Cli.Result applied = cli.run("merge", "--apply", plan, "--store", store);
        assertThat(applied.code()).as(applied.all()).isZero();
        assertThat(exported(store)).isNotEqualTo(before);
        assertThat(cli.run("export", "--store", store, "--changed", "-o", folder.resolve("changed.csv"))
                        .code())
                .isZero();
        assertThat(cli.run("undo", "R-000002", "--store", store).code()).isZero();
        assertThat(exported(store)).isEqualTo(before);
        journal(store);
    }

    private static String exported(Path store) {
        return Cli.in("en").run("export", "--store", store).out();
    }

    private static void journal(Path store) throws IOException {
        for (String lang : List.of("ru", "en")) {
            Cli cli = Cli.in(lang);
            JsonNode entries = new ObjectMapper()
                    .readTree(cli.run("journal", "--store", store, "--json").out());
            assertThat(entries.path("data").size()).isGreaterThan(5);
            assertThat(cli.run("journal", "verify", "--store", store).code()).isZero();
            assertThat(cli.run("store", "info", "--store", store).out())
                    .contains("R-000001")
                    .contains("R-000003");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_plan_loads_no_file_into_a_store(String lang) throws IOException {
        Path base = SmallBase.russian(folder);
        Path store = folder.resolve("base.db");
        Path plan = folder.resolve("plan.csv");
        Cli cli = Cli.in(lang);
        Cli.Result none = cli.run("merge", base, "--plan", plan, "--store", store);
        assertThat(none.code()).as(none.all()).isEqualTo(ExitCodes.USAGE);
        assertThat(none.talk()).contains("ERR-3046", "--store", "revizor import");
        assertThat(store).doesNotExist();
        assertThat(cli.run("import", base, "--store", store).code()).isZero();
        byte[] before = Files.readAllBytes(store);
        for (String other : List.of("--plan", "--as")) {
            Object[] args = other.equals("--plan")
                    ? new Object[] {"merge", base, "--plan", plan, "--store", store}
                    : new Object[] {"merge", "--as", "contact:" + base, "--store", store};
            assertThat(cli.run(args).talk()).contains("ERR-3046");
        }
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
        assertThat(plan).doesNotExist();
    }

    @Test
    void files_merge_into_a_new_file_and_leave_the_old_one() throws IOException {
        Path base = SmallBase.russian(folder);
        byte[] before = Files.readAllBytes(base);
        Path merged = folder.resolve("merged.csv");
        Path ids = folder.resolve("ids.csv");
        Cli.Result result = Cli.in("ru").run("merge", base, "-o", merged, "--map-out", ids);
        assertThat(result.code()).as(result.all()).isIn(0, 12);
        assertThat(Files.readAllBytes(base)).isEqualTo(before);
        assertThat(merged).isNotEmptyFile();
        assertThat(ids).isNotEmptyFile();
    }

    @Test
    void exports_for_a_crm_and_refuses_one_that_it_does_not_know() throws IOException {
        Path base = SmallBase.russian(folder);
        Path target = folder.resolve("amo.csv");
        Cli.Result result = Cli.in("ru").run("export", base, "--dialect", "amocrm", "-o", target);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(target).isNotEmptyFile();
        assertThat(Cli.in("ru").run("export", base, "--dialect", "никакая").code())
                .isEqualTo(2);
    }

    @Test
    void a_kind_may_be_given_and_a_wrong_one_is_refused() throws IOException {
        Path base = SmallBase.russian(folder);
        assertThat(Cli.in("ru").run("check", "--as", "company:" + base, "-q").out())
                .contains("file:company:");
        assertThat(Cli.in("ru").run("check", "--as", "ничто:" + base).code()).isEqualTo(2);
        assertThat(Cli.in("ru").run("check", "--as", "company", base).talk()).contains("contact:FILE, company:FILE");
    }

    @Test
    void an_edited_mapping_is_obeyed() throws IOException {
        Path base = SmallBase.russian(folder);
        Path out = folder.resolve("итог");
        assertThat(Cli.in("ru").run("review", base, "-o", out, "-q").code()).isZero();
        Path mapping = out.resolve("mapping-клиенты.csv.yaml");
        String text = Files.readString(mapping);
        assertThat(text).contains("field: next_action");
        Path edited = Files.writeString(
                folder.resolve("mapping.yaml"), text.replaceAll("field: next_action\\b", "field: verbatim"));
        Cli.Result audited = Cli.in("en").run("audit", "cards", base, "--map", edited, "--as-of", DAY, "--json");
        assertThat(audited.out()).doesNotContain("Позвонить").contains("file:contact:1");
    }

    @Test
    void every_schema_is_json_and_settings_name_their_origin() throws IOException {
        for (String name : List.of("report", "findings", "clusters", "pairs", "journal", "table")) {
            JsonNode schema =
                    new ObjectMapper().readTree(Cli.in("en").run("schema", name).out());
            assertThat(schema.path("$schema").asText()).contains("json-schema.org");
        }
        Path policy =
                Files.writeString(folder.resolve("revizor.yaml"), "check: {stale_days: 90}\n", StandardCharsets.UTF_8);
        assertThat(Cli.in("en").run("config", "show", "-p", policy, "-f", "csv").out())
                .containsPattern("check\\.stale_days,90,.*revizor\\.yaml:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void review_makes_its_files(String lang) throws IOException {
        Path base = SmallBase.russian(folder);
        Cli.Result result = Cli.in(lang).run("review", base, "--as-of", DAY);
        assertThat(result.code()).as(result.all()).isZero();
        Path out = folder.resolve("клиенты-revizor");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "report.json",
                            "worklist.xlsx",
                            "changes.csv",
                            "rejects.csv",
                            "mapping-клиенты.csv.yaml");
        }
        assertThat(result.out()).contains("report.html");
    }
}
