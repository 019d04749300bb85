package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain} says of a pair what the command says that looks for it. */
final class ExplainVerdictTest {
    private static final int TRIED = 3;

    @TempDir
    Path folder;

    /** Pairs that by themselves may be merged under bold settings; with them too many would be expected to be wrong. */
    private static final Set<String> LIKELY =
            Set.of("100083", "101185", "100119", "101764", "101250", "100925", "100360", "101363");

    private static List<String> sample(Predicate<Integer> rows, Set<String> besides) throws IOException {
        List<String> lines = Files.readAllLines(Cli.sample("clients.csv"));
        List<String> out = new ArrayList<>(List.of(lines.get(0).replace("\uFEFF", "")));
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (rows.test(i) || besides.contains(line.split(";")[0])) {
                out.add(line);
            }
        }
        return out;
    }

    /** Two halves of a sample, each with an id column of its own title. */
    private Object[] twoFiles() throws IOException {
        List<String> shop = sample(row -> row < 900 && row % 2 == 1, Set.of());
        shop.set(0, shop.get(0).replaceFirst("^ID", "Код"));
        return new Object[] {
            Files.write(folder.resolve("crm.csv"), sample(row -> row < 900 && row % 2 == 0, Set.of())),
            Files.write(folder.resolve("shop.csv"), shop),
            "--id-a",
            "ID",
            "--id-b",
            "Код"
        };
    }

    private static Cli.Result run(Object[] same, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(same));
        Cli.Result result = Cli.in("en").run(all.toArray());
        assertThat(result.code()).as(result.all()).isIn(0, ExitCodes.ROWS_REJECTED);
        return result;
    }

    /** Some found pairs of each band: their words, and what the table says. */
    private Map<String, String[]> found(Object[] same, String command, String... more) throws IOException {
        Path pairs = folder.resolve("found.csv");
        List<Object> words = new ArrayList<>(List.of(command, "--pairs", pairs, "-q"));
        words.addAll(List.of(more));
        run(same, words.toArray());
        Map<String, String[]> out = new LinkedHashMap<>();
        Map<String, Integer> tried = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(pairs);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (tried.merge(cells[4], 1, Integer::sum) <= TRIED) {
                out.put(cells[0] + " " + cells[1], cells);
            }
        }
        return out;
    }

    private static JsonNode explained(Object[] same, String pair, String... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("explain", pair.split(" ")[0], pair.split(" ")[1], "--json"));
        words.addAll(List.of(more));
        return new ObjectMapper().readTree(run(same, words.toArray()).out()).path("data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-progress", "--one-to-one", "--dedupe-within"})
    void of_two_files_as_link(String how) throws IOException {
        Object[] files = twoFiles();
        Map<String, String[]> pairs = found(files, "link", how);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(TRIED);
        for (Map.Entry<String, String[]> pair : pairs.entrySet()) {
            JsonNode told = explained(files, pair.getKey(), how);
            assertThat(told.path("band").asText()).as(pair.getKey()).isEqualTo(pair.getValue()[4]);
            assertThat(told.path("bits").asDouble())
                    .as(pair.getKey())
                    .isCloseTo(Double.parseDouble(pair.getValue()[3]), within(0.006));
        }
    }

    @Test
    void a_record_with_a_better_partner_is_left_where_link_takes_the_best_alone() throws IOException {
        Object[] files = {
            Files.writeString(folder.resolve("a.csv"), """
                ID,first_name,last_name,birth_date,phone,email
                r1,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                r2,Horatio,Penhaligon,1930-04-30,+442079460202,horatio@penhaligon.example
                """),
            Files.writeString(folder.resolve("b.csv"), """
                ID,first_name,last_name,birth_date,phone,email
                s1,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                s2,Adelaide,Marchbanks,,+442079460101,
                s3,Otto,Lindqvist,1980-03-03,+442079460909,otto@example.example
                """),
            "--id",
            "ID"
        };
        JsonNode second = explained(files, "r1 s2", "--one-to-one");
        assertThat(second.path("band").asText()).isEqualTo("leave");
        assertThat(second.path("held_back").asText()).isEqualTo("better_partner");
        assertThat(run(files, "explain", "r1", "s2", "--one-to-one").out().replace("\n", " "))
                .contains("an equally good partner in the other file");
        assertThat(explained(files, "r1 s1", "--one-to-one").path("band").asText())
                .isEqualTo(
                        Objects.requireNonNull(
                                found(files, "link", "--one-to-one").get("a.csv:r1 b.csv:s1"))[4]);
    }

    @Test
    void two_records_of_one_of_the_files_as_dedupe_of_both() throws IOException {
        Object[] files = twoFiles();
        for (Map.Entry<String, String[]> pair :
                found(files, "link", "--dedupe-within").entrySet()) {
            String[] names = pair.getKey().split(":", 2);
            if (pair.getKey().split(names[0] + ":", -1).length == 3) {
                assertThat(explained(files, pair.getKey()).path("band").asText())
                        .isEqualTo(pair.getValue()[4]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, 'Решает человек: вместе с этой парой'", "en, 'For a person to decide: among all pairs'"})
    void what_the_limit_of_errors_leaves_to_a_person_is_told_so(String lang, String why) throws IOException {
        Object[] file = {
            Files.write(folder.resolve("few.csv"), sample(row -> row <= 240, LIKELY)),
            "--id",
            "ID",
            "--policy",
            Files.writeString(folder.resolve("bold.yaml"), "match:\n  merge_at: 0.9\n")
        };
        List<String> held = new ArrayList<>();
        for (Map.Entry<String, String[]> pair : found(file, "dedupe").entrySet()) {
            JsonNode told = explained(file, pair.getKey());
            assertThat(told.path("band").asText()).as(pair.getKey()).isEqualTo(pair.getValue()[4]);
            if (told.path("held_back").asText().equals("expected_errors")) {
                held.add(pair.getKey());
            }
        }
        assertThat(held).isNotEmpty();
        List<Object> words = new ArrayList<>(
                List.of("explain", held.get(0).split(" ")[0], held.get(0).split(" ")[1]));
        words.addAll(List.of(file));
        assertThat(Cli.in(lang).run(words.toArray()).out().replace("\n", " ").replace('\u00a0', ' '))
                .contains(why);
    }

    @Test
    void one_file_is_not_linked() {
        Cli.Result result = Cli.in("en").run("explain", "0", "1", Cli.sample("clients.csv"), "--one-to-one");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("ERR-3024");
    }

    @Test
    void remembered_answers_are_kept_to_as_dedupe_does() throws IOException {
        Path people = Files.writeString(
                folder.resolve("people.csv"),
                "id,ФИО,Телефон\nA,Иванов Иван Иванович,+7 916 123-45-67\nB,Иванов И. И.,+7 916 123-45-67\n");
        Path answers = Files.writeString(folder.resolve("answers.csv"), "record_a,record_b,verdict\nA,B,different\n");
        Path kept = folder.resolve("kept.csv");
        run(new Object[] {people, "--id", "id"}, "dedupe", "--labels", answers, "--remember", kept);
        assertThat(run(new Object[] {people, "--id", "id"}, "explain", "A", "B").out())
                .doesNotContain("A person has said");
        assertThat(run(new Object[] {people, "--id", "id"}, "explain", "A", "B", "--decisions", kept)
                        .out())
                .contains("A person has said that the two are not one");
    }

    @Test
    void a_file_without_a_single_answer_is_one_that_was_written_so() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "id,ФИО\nA,Иванов Иван\nB,Иванов Иван\n");
        Path answers = Files.writeString(folder.resolve("answers.csv"), "record_a,record_b,verdict\nA,B,different\n");
        Path kept = folder.resolve("kept.csv");
        // Records that say the same cannot be told apart by what they say.
        run(new Object[] {people, "--id", "id"}, "dedupe", "--labels", answers, "--remember", kept);
        assertThat(Files.readAllLines(kept)).hasSize(1);
        run(new Object[] {people, "--id", "id"}, "dedupe", "--decisions", kept);
    }
}
