package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code link} as a whole. */
final class LinkTest {
    @TempDir
    Path folder;

    private Path crm() throws IOException {
        return Files.writeString(folder.resolve("crm.csv"), """
                ID,first_name,last_name,birth_date,phone,email
                r1,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                r2,Horatio,Penhaligon,1930-04-30,+442079460202,horatio@penhaligon.example
                r3,Cosima,Wetherell,1961-11-02,+442079460303,cosima@wetherell.example
                """);
    }

    private Path shop() throws IOException {
        return Files.writeString(folder.resolve("shop.csv"), """
                number,e-mail,surname,given_name,dob,mobile
                s1,Adelaide@Marchbanks.example,MARCHBANKS,Adelaide,22.07.1949,0044 20 7946 0101
                s2,otto@example.example,Lindqvist,Otto,03.03.1980,+442079460909
                """);
    }

    @ParameterizedTest
    @CsvSource({"ru, 1 пара, запись А", "en, 1 pair, record A"})
    void two_bases_with_different_titles_are_linked(String lang, String pairs, String title) throws IOException {
        Cli.Result result = Cli.in(lang).run("link", crm(), shop(), "--id-a", "ID", "--id-b", "number");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains(title).contains("crm.csv:r1  shop.csv:s1");
        assertThat(result.talk()).contains(pairs);
    }

    @Test
    void pairs_and_groups_go_into_files() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Path groups = folder.resolve("groups.csv");
        Cli.Result result =
                Cli.in("en").run("link", crm(), shop(), "--one-to-one", "--pairs", pairs, "--clusters", groups, "-q");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(Files.readAllLines(pairs)).hasSize(2);
        assertThat(Files.readAllLines(pairs).get(1)).startsWith("crm.csv:0,shop.csv:0,");
        assertThat(Files.readAllLines(groups)).hasSize(6);
    }

    /** A passport says who somebody is, whatever language its title is in. */
    @Test
    void columns_whose_titles_are_translations_are_one_column() throws IOException {
        StringBuilder ours = new StringBuilder("ID,Фамилия,Имя,Отдел,Паспорт\nr1,Щербакова,Анна,Закупки,4510 123456\n");
        StringBuilder theirs =
                new StringBuilder("ID,Passport,Surname,Given name,Department\ns1,4510 123456,Щербакова,Анна,Закупки\n");
        for (int i = 2; i < 40; i++) {
            ours.append("r%d,Кошелев%c,Глеб,Склад%d,4511 %06d\n".formatted(i, 'а' + i % 30, i % 5, 7919 * i));
            theirs.append("s%d,4599 %06d,Белов%c,Егор,Склад%d\n".formatted(i, 6101 * i, 'а' + i % 30, i % 5));
        }
        Path first = Files.writeString(folder.resolve("ours.csv"), ours);
        Path second = Files.writeString(folder.resolve("theirs.csv"), theirs);
        String told = Cli.in("en")
                .run("explain", "r1", "s1", first, second, "--id", "ID")
                .out();
        assertThat(told).contains("\"Паспорт\": the same").contains("\"Отдел\": the same");
    }

    @Test
    void the_model_that_was_learnt_is_saved_and_used_again() throws IOException {
        Path model = folder.resolve("model.json");
        Cli.Result saved = Cli.in("en").run("link", crm(), shop(), "--save-model", model, "--pairs", "-");
        assertThat(saved.code()).as(saved.all()).isZero();
        assertThat(saved.talk()).contains("model.json");
        assertThat(Cli.in("en").run("model", "show", model).code()).isZero();
        Cli.Result again = Cli.in("en").run("link", crm(), shop(), "--model", model, "--pairs", "-");
        assertThat(again.out()).isEqualTo(saved.out()).contains("crm.csv:0,shop.csv:0,");
        assertThat(Cli.in("en")
                        .run("link", crm(), shop(), "--save-model", crm())
                        .talk())
                .contains("ERR-0008");
    }

    @Test
    void one_file_is_refused() throws IOException {
        Cli.Result result = Cli.in("en").run("link", crm());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("ERR-3024");
    }

    private Path truth() throws IOException {
        return Files.writeString(folder.resolve("truth.csv"), """
                source,record_id,entity_id
                crm.csv,r1,a
                shop.csv,s1,a
                crm.csv,r2,b
                shop.csv,s2,b
                """);
    }

    private Cli.Result link(String lang, Object... more) throws IOException {
        Object[] args = new Object[7 + more.length];
        Object[] first = {"link", crm(), shop(), "--id-a", "ID", "--id-b", "number"};
        System.arraycopy(first, 0, args, 0, 7);
        System.arraycopy(more, 0, args, 7, more.length);
        return Cli.in(lang).run(args);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Истинных пар, Пропущены, 1 пара",
        "en, True pairs, Missed, 1 pair",
    })
    void two_bases_are_held_against_a_truth(String lang, String pairs, String missed, String summary)
            throws IOException {
        Path found = folder.resolve("pairs.csv");
        Cli.Result result = link(lang, "--evaluate", truth(), "--pairs", found);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains(pairs).contains(missed).contains("crm.csv:r2 – shop.csv:s2");
        assertThat(result.talk()).contains(summary);
        assertThat(Files.readAllLines(found)).hasSize(2);
        JsonNode measures = new ObjectMapper()
                .readTree(link(lang, "--evaluate", truth(), "--json").out())
                .path("data")
                .path("measures");
        assertThat(measures.path("true_pairs").asInt()).isEqualTo(2);
        assertThat(measures.path("pair_precision").asDouble()).isEqualTo(1);
        assertThat(measures.path("pair_recall").asDouble()).isEqualTo(0.5);
        assertThat(measures.path("reduction_ratio").asDouble()).isZero();
    }

    @Test
    void answers_are_kept() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), """
                record_a,record_b,verdict
                crm.csv:r1,shop.csv:s1,different
                r2,s2,same
                """);
        Cli.Result result = link("en", "--labels", labels, "-o", folder.resolve("pairs.csv"));
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(Files.readString(folder.resolve("pairs.csv")))
                .contains("crm.csv:r2,shop.csv:s2,1.000,")
                .doesNotContain("s1");
        assertThat(link("en", "--labels", truth(), "--evaluate", truth(), "--json")
                        .out())
                .contains("\"pair_f1\":1,");
    }

    @Test
    void pairs_are_asked_about_and_drawn() throws IOException {
        assertThat(link("en", "--ask", "2").talk()).contains("pairs to ask about");
        Path sample = folder.resolve("sample.csv");
        assertThat(link("en", "--audit", "5", "-o", sample).talk()).contains("1 pair drawn");
        assertThat(Files.readString(sample)).contains("crm.csv:r1,shop.csv:s1,");
        assertThat(Cli.in("en").run("link", "--audit-result", sample).talk()).contains("ERR-3048");
        Files.writeString(sample, Files.readString(sample).replaceAll(",,(?=-?[0-9.]+,(merge|ask)_)", ",same,"));
        assertThat(Cli.in("en").run("link", "--audit-result", sample).out()).contains("all pairs", "100.0 %");
    }

    @Test
    void what_is_found_may_be_a_failure() throws IOException {
        assertThat(link("en", "--fail-on", "minor").code()).isEqualTo(10);
        assertThat(link("en", "--fail-on", "minor", "--evaluate", truth()).code())
                .isEqualTo(10);
        assertThat(link("en", "--fail-on", "undecided").code()).isZero();
        Path other = folder.resolve("other.csv");
        Files.copy(Cli.sample("clients.csv"), other);
        Cli.Result doubtful = Cli.in("en")
                .run("link", Cli.sample("clients.csv"), other, "--id", "ID", "--fail-on", "undecided", "-q");
        assertThat(doubtful.code()).as(doubtful.talk()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"ru", "en"})
    void an_id_without_its_file_is_refused_where_both_have_it(String lang) throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "record_id,entity_id\n0,a\n1,a\n");
        Cli.Result result = Cli.in(lang).run("link", crm(), shop(), "--evaluate", truth);
        assertThat(result.code()).isEqualTo(30);
        assertThat(result.talk()).contains("ERR-3016").contains("source");
        assertThat(Cli.in(lang).run("help", "ERR-3016").code()).isZero();
    }
}
