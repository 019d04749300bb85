package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.revizor.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dedupe} held against a table of the truth. */
final class EvaluateTest {
    @TempDir
    Path folder;

    private static Cli.Result evaluate(String lang, Object... more) {
        Object[] args = new Object[6 + more.length];
        Object[] first = {
            "dedupe", Cli.sample("clients.csv"), "--id", "ID", "--evaluate", Cli.sample("clients.truth.csv")
        };
        System.arraycopy(first, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Cli.in(lang).run(args);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Истинных пар, Объединены ошибочно:, До всех сравнений",
        "en, True pairs, Joined wrongly:, Before any comparison"
    })
    void the_sample_is_held_against_its_truth(String lang, String pairs, String wrong, String start) {
        Cli.Result result = evaluate(lang, "--worst", "1");
        assertThat(result.code()).as(result.talk()).isZero();
        assertThat(result.out()).contains(pairs).containsOnlyOnce(wrong).contains(start);
        assertThat(evaluate(lang, "--worst", "0").out()).doesNotContain(wrong);
    }

    @Test
    void programs_get_figures_and_errors() throws IOException {
        JsonNode data =
                new ObjectMapper().readTree(evaluate("ru", "--json").out()).path("data");
        JsonNode measures = data.path("measures");
        assertThat(measures.path("true_pairs").asInt()).isEqualTo(151);
        assertThat(measures.path("pair_f1").asDouble()).isBetween(0.9, 1.0);
        assertThat(measures.path("band_precision").asDouble()).isGreaterThan(0.99);
        assertThat(measures.path("blocking_recall").asDouble())
                .isLessThanOrEqualTo(measures.path("closure_recall").asDouble());
        int lost = 0;
        for (String fate : new String[] {"not_compared", "conflict", "below_cut", "clustering"}) {
            lost += measures.path("lost_" + fate).asInt();
        }
        assertThat(lost).isEqualTo(151 - measures.path("right_pairs").asInt());
        assertThat(data.path("errors").get(0).path("kind").asText()).isEqualTo("false_link");
        assertThat(data.path("errors").get(0).path("evidence")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru, Верны ли вероятности?", "en, Do the probabilities hold?"})
    void probabilities_stand_beside_the_share_that_is_right(String lang, String title) {
        String out = evaluate(lang, "--worst", "0").out();
        Golden.of("cli").matches("calibration-" + lang + ".txt", out.substring(out.indexOf(title)));
    }

    @Test
    void programs_get_the_probabilities_by_bin() throws IOException {
        JsonNode data =
                new ObjectMapper().readTree(evaluate("en", "--json").out()).path("data");
        JsonNode bins = data.path("calibration");
        assertThat(bins).hasSize(8);
        assertThat(bins.get(0).path("from").asDouble()).isEqualTo(0.1);
        double off = 0;
        long pairs = 0;
        for (JsonNode bin : bins) {
            JsonNode all = bin.path("all");
            assertThat(all.path("pairs").asLong())
                    .isEqualTo(bin.path("person").path("pairs").asLong()
                            + bin.path("company").path("pairs").asLong());
            if (bin.path("from").asDouble() >= 0.5 && all.path("pairs").asLong() > 0) {
                assertThat(all.path("said").asDouble())
                        .isBetween(bin.path("from").asDouble(), bin.path("to").asDouble());
                off += all.path("pairs").asLong()
                        * Math.abs(
                                all.path("said").asDouble() - all.path("share").asDouble());
                pairs += all.path("pairs").asLong();
            }
        }
        assertThat(data.path("measures").path("calibration_error").asDouble()).isCloseTo(off / pairs, within(1e-5));
    }

    @Test
    void a_file_gets_one_line_per_figure_and_the_groups_go_where_they_were_asked() throws IOException {
        Path csv = folder.resolve("figures.csv");
        Path clusters = folder.resolve("clusters.csv");
        assertThat(evaluate("en", "-o", csv, "--clusters", clusters).code()).isZero();
        assertThat(Files.readString(csv)).startsWith("measure,title,value\r\n").contains("\npair_precision,");
        assertThat(Files.readString(clusters)).startsWith("record_id,cluster_id\n");
    }

    @ParameterizedTest
    @CsvSource({"ru, ERR-3020", "en, ERR-3020"})
    void a_table_without_the_columns_is_refused(String lang, String code) throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "record_id,name\n100001,x\n100002,y\n");
        Cli.Result result = Cli.in(lang).run("dedupe", Cli.sample("clients.csv"), "--id", "ID", "--evaluate", truth);
        assertThat(result.code()).isNotZero();
        assertThat(result.talk()).contains(code);
        assertThat(Cli.in(lang).run("help", code).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ru, .csv, Вынуто: 30 пар", "en, .xlsx, 30 pairs drawn"})
    void a_person_judges_a_sample_and_the_verdicts_are_read_back(String lang, String ending, String said)
            throws IOException {
        Path file = folder.resolve("sample" + ending);
        Cli.Result drawn =
                Cli.in(lang).run("dedupe", Cli.sample("clients.csv"), "--id", "ID", "--audit", "30", "-o", file);
        assertThat(drawn.code()).as(drawn.talk()).isZero();
        assertThat(drawn.talk()).contains(said);
        assertThat(drawn.out()).isEmpty();
        Cli.Result blank = Cli.in(lang).run("dedupe", "--audit-result", file);
        assertThat(blank.code()).as(blank.all()).isEqualTo(ExitCodes.INPUT);
        assertThat(blank.talk()).contains("ERR-3048");
        assertThat(blank.out()).isEmpty();
        if (ending.equals(".csv")) {
            Path judged = folder.resolve("judged.csv");
            Files.writeString(judged, Files.readString(file).replaceAll(",,(?=-?[0-9.]+,(merge|ask)_)", ",да,"));
            assertThat(Cli.in(lang).run("dedupe", "--audit-result", judged).out())
                    .contains("100,0 %")
                    .contains("30");
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, Спросить о 7 парах", "en, 7 pairs to ask about"})
    void the_most_useful_questions_are_asked_and_the_answers_are_kept(String lang, String said) throws IOException {
        Path file = folder.resolve("questions.csv");
        Cli.Result asked =
                Cli.in(lang).run("dedupe", Cli.sample("clients.csv"), "--id", "ID", "--ask", "7", "-o", file);
        assertThat(asked.code()).as(asked.talk()).isZero();
        assertThat(asked.talk()).contains(said);
        assertThat(Files.readAllLines(file)).hasSize(8);
        Cli.Result learnt = evaluate(lang, "--labels", Cli.sample("clients.truth.csv"), "--json");
        assertThat(learnt.code()).as(learnt.talk()).isZero();
        assertThat(learnt.out()).contains("\"pair_f1\":1,");
    }

    @ParameterizedTest
    @CsvSource({"--audit, 0", "--ask, -3"})
    void a_number_of_pairs_below_one_is_refused(String option, String number) {
        Cli.Result result = Cli.in("en").run("dedupe", Cli.sample("clients.csv"), "--id", "ID", option, number);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains(option + " " + number);
        assertThat(result.out()).isEmpty();
    }
}
