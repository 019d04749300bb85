package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.model.Link;
import dev.revizor.model.TrainedModel;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.JsonModel;
import dev.revizor.source.SourceError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learnt weighs the same after it has been a file. */
final class ModelFileTest {
    private static final List<String> TITLES =
            List.of("id", "surname", "given_name", "city", "postcode", "phone", "Club", "Badge");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** A base with columns that nobody knows, and towns that go with their postcodes. */
    private static List<List<String>> rows() {
        Random random = new Random(11);
        List<List<String>> out = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            int town = random.nextInt(12);
            List<String> row = List.of(
                    "r" + i,
                    "Sur" + (char) ('a' + random.nextInt(20)) + "on" + (char) ('a' + random.nextInt(20)) + "er",
                    List.of("Ann", "Bob", "Carl", "Dora", "Eve", "Fred", "Gail", "Hugh")
                            .get(random.nextInt(8)),
                    "Town" + (char) ('a' + town) + "ville",
                    Integer.toString(10000 + town * 7 + random.nextInt(3)),
                    "+1202555" + (1000 + random.nextInt(9000)),
                    "Club of " + (char) ('A' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + "rt",
                    "B" + (100000 + random.nextInt(900000)));
            out.add(row);
            if (i % 6 == 0) {
                List<String> copy = new ArrayList<>(row);
                copy.set(0, "r" + i + "b");
                copy.set(5, i % 12 == 0 ? "" : row.get(5));
                copy.set(6, i % 4 == 0 ? "" : row.get(6));
                out.add(copy);
            }
        }
        return out;
    }

    /** The rows with their columns in another order. */
    private InputFile file(String name, List<String> titles) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", titles)));
        for (List<String> row : rows()) {
            List<String> cells = new ArrayList<>();
            titles.forEach(title -> cells.add(row.get(TITLES.indexOf(title))));
            lines.add(String.join(",", cells));
        }
        return desk.csv(name, lines);
    }

    /** The weight of each link by the user's ids, and what was learnt. */
    private record Weighed(TreeMap<String, Double> bits, TrainedModel model, List<String> strange) {}

    /** What is learnt of the rows with such titles, once for all tests. */
    private static final Map<List<String>, Weighed> LEARNT = new HashMap<>();

    private Weighed learnt(List<String> titles) {
        return LEARNT.computeIfAbsent(titles, those -> weigh(file("a.csv", those), Optional.empty()));
    }

    private Weighed weigh(InputFile file, Optional<Path> model) {
        DedupeFlow.Request request =
                new DedupeFlow.Request(Desk.files(file), Optional.of("id"), List.of(), List.of(), model);
        DedupeFlow.Gathered all =
                new DedupeFlow(Desk.POLICY, Desk.RUN).gather(request, desk.rejects::add, (record, card) -> {});
        TreeMap<String, Double> bits = new TreeMap<>();
        for (Link link : all.search().find().matches().links()) {
            String a = Objects.requireNonNull(all.records().get(link.a())).recordId();
            String b = Objects.requireNonNull(all.records().get(link.b())).recordId();
            bits.put(a.compareTo(b) < 0 ? a + " " + b : b + " " + a, link.bits());
        }
        return new Weighed(bits, all.search().model(), all.search().strange());
    }

    private Path saved(TrainedModel model) {
        Delivery.write(desk.path("model.json"), out -> JsonModel.write(model, out));
        return desk.path("model.json");
    }

    private static void same(TreeMap<String, Double> actual, TreeMap<String, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((pair, bits) -> assertThat(actual.get(pair)).as(pair).isCloseTo(bits, within(1e-6)));
    }

    @Test
    void weighs_as_what_was_learnt() {
        InputFile file = file("a.csv", TITLES);
        Weighed learnt = learnt(TITLES);
        assertThat(learnt.bits()).hasSizeGreaterThan(100);
        assertThat(learnt.model().kinds().get(0).dependences()).isNotEmpty();
        Weighed loaded = weigh(file, Optional.of(saved(learnt.model())));
        same(loaded.bits(), learnt.bits());
        assertThat(loaded.strange()).isEmpty();
    }

    @Test
    void knows_a_column_by_its_title_wherever_it_stands() {
        Weighed learnt = learnt(TITLES);
        List<String> turned = List.of("Badge", "Club", "phone", "postcode", "city", "given_name", "surname", "id");
        Weighed loaded = weigh(file("b.csv", turned), Optional.of(saved(learnt.model())));
        same(loaded.bits(), learnt.bits());
    }

    @Test
    void says_which_columns_it_does_not_know() {
        Weighed learnt =
                weigh(file("a.csv", List.of("id", "surname", "given_name", "city", "phone", "Club")), Optional.empty());
        Path model = saved(learnt.model());
        assertThat(weigh(file("b.csv", TITLES), Optional.of(model)).strange()).containsExactly("Badge");
    }

    @Test
    void obeys_its_schema_and_is_the_same_twice() throws IOException {
        TrainedModel model = learnt(TITLES).model();
        String json = written(model);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ModelFileTest.class.getResourceAsStream("/dev/revizor/schema/model.json"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(written(weigh(file("a.csv", TITLES), Optional.empty()).model()))
                .isEqualTo(json);
        TrainedModel read = ModelFile.read(saved(model));
        assertThat(written(read)).isEqualTo(json);
        assertThat(json).contains("\"title\":\"Club\"").doesNotContain("Ann", "2025");
    }

    private static String written(TrainedModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonModel.write(model, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_larger_base_has_lower_odds_and_as_many_copies_a_card() {
        Weighed learnt = learnt(TITLES);
        file("a.csv", TITLES);
        Path model = saved(learnt.model());
        List<String> half = Desk.lines(desk.path("a.csv")).subList(0, 526);
        InputFile smaller = desk.csv("half.csv", half);
        double there = learnt.model().kinds().get(0).prior();
        double here = weigh(smaller, Optional.of(model)).model().kinds().get(0).prior();
        assertThat(here - there).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^.*$ | x | ERR-0402",
                "^.*$ | [] | ERR-0402",
                "revizor.model/1 | revizor.report/1 | ERR-0402",
                "revizor.model/1 | revizor.model/2 | ERR-0403",
                "\"patronymic\" | \"patronimik\" | ERR-0404",
                "\"day_month_swapped\" | \"swopped\" | ERR-0404",
                "\"person\": | \"robot\": | ERR-0404",
                "\"u\":[0-9.]+ | \"u\":0 | ERR-0404",
                "\"m\":[0-9.]+ | \"m\":\"much\" | ERR-0402",
                "\"levels\":\\[.* | \"levels\":[ | ERR-0402"
            })
    void refuses_what_is_no_model_of_this_version(String from, String to, String code) throws IOException {
        String json = written(learnt(TITLES.subList(0, 6)).model());
        String spoilt = Pattern.compile(from, Pattern.DOTALL).matcher(json).replaceFirst(Matcher.quoteReplacement(to));
        Path file = Files.writeString(desk.path("spoilt.json"), spoilt);
        refused(file, code);
    }

    @Test
    void names_a_file_that_is_not_there() {
        refused(desk.path("none.json"), SourceError.FILE_MISSING.code());
    }

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOfSatisfying(RevizorException.class, e -> {
            assertThat(e.code()).extracting(ErrorCode::code).isEqualTo(code);
            assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.INPUT);
            assertThat(e.place().file()).isEqualTo(file.toString());
        });
    }
}
