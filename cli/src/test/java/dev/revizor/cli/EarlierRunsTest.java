package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dedupe} that goes on from an earlier run, as a whole. */
final class EarlierRunsTest {
    private static final String TITLES = "ID,first_name,last_name,birth_date,phone,email\n";

    @TempDir
    Path folder;

    private Path base;
    private Path old;

    @BeforeEach
    void firstRun() throws IOException {
        base = Files.writeString(folder.resolve("base.csv"), TITLES + """
                r1,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                r2,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                r3,Horatio,Penhaligon,1930-04-30,+442079460202,horatio@penhaligon.example
                r4,Cosima,Wetherell,1961-11-02,+442079460303,cosima@wetherell.example
                """);
        old = folder.resolve("old.csv");
        Cli.Result result = Cli.in("en").run("dedupe", base, "--id", "ID", "--clusters", old, "-q");
        assertThat(result.code()).as(result.all()).isZero();
    }

    private Path fresh() throws IOException {
        return Files.writeString(folder.resolve("new.csv"), TITLES + """
                n1,Horatio,Penhaligon,1930-04-30,+442079460202,horatio@penhaligon.example
                n2,Otto,Lindqvist,1980-03-03,+442079460909,otto@example.example
                """);
    }

    @Test
    void a_base_that_was_kept_takes_the_place_of_the_table() throws IOException {
        Path kept = folder.resolve("base.rvb");
        Path first = folder.resolve("first.csv");
        Path now = folder.resolve("now.csv");
        Path again = folder.resolve("again.csv");
        Cli.Result made = Cli.in("en").run("dedupe", base, "--id", "ID", "--clusters", first, "--save-base", kept);
        assertThat(made.code()).as(made.all()).isZero();
        assertThat(made.talk()).contains("base.rvb");
        Cli.Result beside = Cli.in("en").run("dedupe", "--base", kept, fresh(), "--id", "ID", "--clusters", now);
        assertThat(beside.code()).as(beside.all()).isZero();
        assertThat(beside.talk()).contains("2 new records, gone: 0; groups: grown 1, created 1");
        Cli.in("en").run("dedupe", "--base", base, fresh(), "--previous", old, "--id", "ID", "--clusters", again, "-q");
        assertThat(now).hasSameTextualContentAs(again);
    }

    /** Also where it comes in a second file: what it is called is no matter of how the base was cut into files. */
    @Test
    void a_new_group_is_called_by_its_content() throws IOException {
        Path all = Files.writeString(
                folder.resolve("all.csv"),
                Files.readString(base) + Files.readString(fresh()).substring(TITLES.length()));
        Path whole = folder.resolve("whole.csv");
        Path beside = folder.resolve("beside.csv");
        Path two = folder.resolve("two.csv");
        Cli.in("en").run("dedupe", all, "--previous", old, "--id", "ID", "--clusters", whole, "-q");
        Cli.in("en")
                .run("dedupe", "--base", base, fresh(), "--previous", old, "--id", "ID", "--clusters", beside, "-q");
        Cli.in("en").run("dedupe", fresh(), base, "--id", "ID", "--clusters", two, "-q");
        assertThat(ids(beside)).containsExactlyInAnyOrderElementsOf(ids(whole));
        assertThat(ids(two)).contains(ids(whole).get(1));
    }

    /** The group of each record, with its record. */
    private static List<String> ids(Path clusters) throws IOException {
        boolean several = Files.readString(clusters).startsWith("source");
        return Files.readAllLines(clusters).stream()
                .skip(1)
                .map(line -> several ? line.substring(line.indexOf(',') + 1) : line)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"--explain-fields", "--explain-blocking", "--ask=3", "--evaluate=BASE"})
    void nothing_is_said_to_be_kept_that_is_not(String option) {
        Path kept = folder.resolve("base.rvb");
        for (String lang : List.of("en", "ru")) {
            String asked = option.replace("BASE", base.toString());
            Cli.Result result = Cli.in(lang).run("dedupe", base, "--id", "ID", "--save-base", kept, asked);
            assertThat(result.code()).as(result.all()).isEqualTo(2);
            assertThat(result.talk()).contains("ERR-3034").contains("--save-base");
            assertThat(kept).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 'Сравнивались только новые записи; 1 прежняя группа осталась как были', '2 новые записи, исчезло: 0; группы: выросли 1, появились 1'",
        "en, 'Only new records were compared; 1 earlier group stands as before', '2 new records, gone: 0; groups: grown 1, created 1'"
    })
    void new_records_are_put_beside_the_base(String lang, String again, String since) throws IOException {
        Path now = folder.resolve("now.csv");
        Cli.Result result = Cli.in(lang)
                .run(
                        "dedupe",
                        "--base",
                        base,
                        fresh(),
                        "--previous",
                        old,
                        "--id",
                        "ID",
                        "--clusters",
                        now,
                        "--changes",
                        "-");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains(again).contains(since);
        List<String> before = Files.readAllLines(old);
        assertThat(Files.readAllLines(now))
                .hasSize(7)
                .contains(
                        "base.csv," + before.get(3),
                        "new.csv,n1" + before.get(3).substring(2));
        List<String> changes = result.out().lines().toList();
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0)).isEqualTo("change,cluster_id,records,former_ids,added,removed");
        assertThat(changes.get(1)).startsWith("grown,G-").endsWith(",new.csv:n1,");
        assertThat(changes.get(2)).startsWith("created,G-").endsWith(",1,,new.csv:n2,");
    }

    @Test
    void without_files_for_the_result_the_groups_with_something_new_are_shown() throws IOException {
        Cli.Result result = Cli.in("en").run("dedupe", "--base", base, fresh(), "--previous", old, "--id", "ID");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains("base.csv:r3").contains("new.csv:n1").doesNotContain("r1");
    }

    @Test
    void the_figures_against_a_truth_count_the_groups_that_stand_too() throws IOException {
        Path truth = Files.writeString(
                folder.resolve("truth.csv"),
                "source,record_id,entity_id\nbase.csv,r1,a\nbase.csv,r2,a\nbase.csv,r3,b\nbase.csv,r4,c\nnew.csv,n1,b\nnew.csv,n2,d\n");
        Cli.Result result = Cli.in("en")
                .run("dedupe", "--base", base, fresh(), "--previous", old, "--id", "ID", "--evaluate", truth, "--json");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains("\"true_pairs\":2,").contains("\"right_pairs\":2,");
    }

    @Test
    void the_same_base_again_says_that_nothing_has_changed() {
        Cli.Result result =
                Cli.in("en").run("dedupe", base, "--previous", old, "--id", "ID", "--changes", folder.resolve("c.csv"));
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains("gone: 0; groups: none changed").contains("Written: ");
    }

    @ParameterizedTest
    @CsvSource({"ru, «record_id»: Запись стоит", "en, bad.csv:3, «record_id»"})
    void a_former_result_of_no_use_is_refused_with_place_and_cure(String lang, String place) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "record_id,cluster_id\nr1,A\nr1,B\n");
        Cli.Result result = Cli.in(lang).run("dedupe", base, "--previous", bad, "--id", "ID");
        assertThat(result.code()).isEqualTo(ExitCodes.INPUT);
        assertThat(result.talk()).contains("ERR-3026").contains("record_id").contains(place);
        assertThat(Cli.in(lang).run("help", "ERR-3026").code()).isZero();
        Cli.Result none = Cli.in(lang).run("dedupe", base, "--previous", base, "--id", "ID");
        assertThat(none.code()).isEqualTo(ExitCodes.INPUT);
        assertThat(none.talk()).contains("ERR-3025").contains("cluster_id");
    }

    @Test
    void what_does_not_go_together_is_wrong_usage() {
        Path changes = folder.resolve("c.csv");
        Cli.Result since = Cli.in("en").run("dedupe", base, "--id", "ID", "--changes", changes);
        assertThat(since.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(since.talk()).contains("ERR-3029");
        assertThat(Cli.in("en").run("dedupe", "--base", base, "--id", "ID").talk())
                .contains("ERR-3003");
        Cli.Result store = Cli.in("en").run("dedupe", "--base", base, "--store", folder.resolve("base.db"));
        assertThat(store.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(store.talk()).contains("--base");
    }
}
