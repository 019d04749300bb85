package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dedupe} will not do, and says: never in silence. */
final class DedupeRefusalsTest {
    @TempDir
    Path folder;

    private Path people(String... ids) throws IOException {
        StringBuilder out = new StringBuilder("rec,surname,given_name,Badge,phone\n");
        for (int i = 0; i < ids.length; i++) {
            out.append(ids[i]).append(",Marchbanks,Adelaide,Q-77").append(i / 2).append("01,+4930123456\n");
        }
        return Files.writeString(folder.resolve("people.csv"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"en, 3 rows have no record id, people.csv:3", "ru, Номера записи нет в 3 строках, people.csv:3"})
    void blank_ids_are_called_blank_and_counted(String lang, String said, String place) throws IOException {
        Cli.Result result = Cli.in(lang).run("dedupe", people("1", "", "2", "", "  "), "--id", "rec");
        assertThat(result.code()).isEqualTo(ExitCodes.INPUT);
        assertThat(result.talk()).contains("ERR-3045", said).doesNotContain("ERR-3008");
        assertThat(Cli.in(lang).run("help", "ERR-3045").code()).isZero();
    }

    @Test
    void an_id_that_is_really_repeated_is_still_called_so() throws IOException {
        assertThat(Cli.in("en")
                        .run("dedupe", people("1", "", "1", ""), "--id", "rec")
                        .talk())
                .contains("ERR-3008");
    }

    @ParameterizedTest
    @CsvSource({"--ask, 0", "--audit, -2"})
    void a_count_that_counts_nothing_is_refused_with_those_that_do(String option, String count) throws IOException {
        Cli.Result result = Cli.in("en").run("dedupe", people("1", "2"), option, count);
        assertThat(result.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk()).contains("ERR-0019", option + " " + count + ": a whole number from 1 on is needed");
    }

    @ParameterizedTest
    @CsvSource({"--explain-fields,--clusters", "--explain-blocking,--pairs", "--explain-fields,--save-model"})
    void a_file_that_would_not_be_written_is_refused(String explain, String option) throws IOException {
        Path target = folder.resolve("out.csv");
        for (String lang : new String[] {"en", "ru"}) {
            Cli.Result result = Cli.in(lang).run("dedupe", people("1", "2"), explain, option, target);
            assertThat(result.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(result.talk()).contains("ERR-3047").contains(option).contains("-o");
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void groups_are_written_beside_questions() throws IOException {
        Path groups = folder.resolve("groups.csv");
        Cli.Result result =
                Cli.in("en").run("dedupe", people("1", "2"), "--id", "rec", "--ask", "2", "--clusters", groups);
        assertThat(result.code()).as(result.talk()).isZero();
        assertThat(groups).content().startsWith("record_id,cluster_id\n");
    }

    @ParameterizedTest
    @CsvSource({"dedupe", "explain 1 2"})
    void files_and_a_store_at_once_are_refused(String command) throws IOException {
        Path store = folder.resolve("base.db");
        assertThat(Cli.in("en")
                        .run("import", people("1", "2"), "--store", store)
                        .code())
                .isZero();
        Object[] args = command.equals("dedupe")
                ? new Object[] {"dedupe", people("1", "2"), "--store", store}
                : new Object[] {"explain", "0", "1", people("1", "2"), "--store", store};
        for (String lang : new String[] {"en", "ru"}) {
            Cli.Result result = Cli.in(lang).run(args);
            assertThat(result.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(result.talk()).contains("ERR-3046").contains("--store").contains("import");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, No verdict is filled in", "ru, Ни одно решение не вписано"})
    void a_table_of_questions_without_an_answer_is_called_so(String lang, String said) throws IOException {
        Path asked =
                Files.writeString(folder.resolve("asked.csv"), "record_a,record_b,band,verdict\n1,2,ask,\n3,4,ask,\n");
        Cli.Result result = Cli.in(lang).run("dedupe", people("1", "2", "3", "4"), "--id", "rec", "--labels", asked);
        assertThat(result.code()).isEqualTo(ExitCodes.INPUT);
        assertThat(result.talk()).contains("ERR-3048", said).doesNotContain("ERR-3022");
    }

    @ParameterizedTest
    @CsvSource({"en, There is only one record, --fields", "ru, Запись всего одна, --fields"})
    void one_record_is_called_one(String lang, String said, String wrong) throws IOException {
        assertThat(Cli.in(lang).run("dedupe", people("1")).talk())
                .contains(said)
                .doesNotContain(wrong);
    }

    @Test
    void copies_that_were_folded_are_not_called_nothing_to_compare() throws IOException {
        StringBuilder rows = new StringBuilder("surname,given_name,phone,city\n");
        for (int i = 0; i < 200; i++) {
            rows.append("Marchbanks,Adelaide,+4930123456,Leeds\n");
        }
        String talk = Cli.in("en")
                .run("dedupe", Files.writeString(folder.resolve("equal.csv"), rows))
                .talk();
        assertThat(talk).contains("exact copies").doesNotContain("nothing to compare");
    }

    @Test
    void goods_have_no_job_and_no_tags() throws IOException {
        String titles = "sku,title,category,price\n";
        Path goods = Files.writeString(folder.resolve("goods.csv"), titles + """
                A-1,Kettle steel 2 l,kitchen,19.90
                A-2,Kettle steel 2l,kitchen,19.90
                """);
        assertThat(Cli.in("en").run("dedupe", goods, "--explain-fields").out()).doesNotContain("job_title", "tags");
        Path people =
                Files.writeString(folder.resolve("staff.csv"), "name,title,phone\nAda Byron,Engineer,+4930123456\n");
        assertThat(Cli.in("en").run("dedupe", people, "--explain-fields").out()).contains("job_title");
        assertThat(Cli.in("en")
                        .run("dedupe", goods, "--explain-fields", "--fields", "category=tags")
                        .out())
                .contains("tags");
    }

    @Test
    void a_table_of_goods_is_not_called_contacts() throws IOException {
        Path goods = Files.writeString(folder.resolve("goods.csv"), """
                sku,title,price
                A-1,Kettle steel 2 l,19.90
                A-2,Kettle steel 2l,19.90
                A-3,Lamp,7.00
                """);
        assertThat(Cli.in("en").run("dedupe", goods).talk())
                .contains("goods.csv (records)")
                .doesNotContain("contacts");
        assertThat(Cli.in("ru").run("dedupe", goods).talk()).contains("goods.csv (записи)");
        assertThat(Cli.in("en").run("dedupe", people("1", "2")).talk()).contains("people.csv (contacts)");
    }

    @Test
    void errors_are_explained_by_the_titles_of_columns() throws IOException {
        String[] ids = new String[12];
        StringBuilder truth = new StringBuilder("record_id,entity_id\n");
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Integer.toString(i + 1);
            truth.append(ids[i]).append(",e").append(i).append('\n');
        }
        Path table = Files.writeString(folder.resolve("truth.csv"), truth.toString());
        Cli.Result result = Cli.in("en").run("dedupe", people(ids), "--id", "rec", "--evaluate", table);
        assertThat(result.code()).as(result.talk()).isZero();
        assertThat(result.out()).contains("Column \"Badge\"").doesNotContain("column 4");
    }
}
