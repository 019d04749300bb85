package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that go on from where an earlier one ended: ids of groups, what is compared, and what became of the groups. */
final class EarlierTest {
    private static final String SHCHUKIN =
            ";Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;Тверь;10.01.2020";
    private static final String KLIMOVA =
            ";Климова;Зоя;Марковна;09.09.1966;89161112233;klimova@post.example;Псков;12.01.2022";
    private static final String FEED = "change,cluster_id,records,former_ids,added,removed";

    @TempDir
    java.nio.file.Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Outcome run(int threads, Earlier earlier, InputFile... files) {
        return new DedupeFlow(Desk.POLICY, Desk.run(Progress.SILENT, threads))
                .after(earlier)
                .run(
                        new DedupeFlow.Request(Desk.files(files), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
    }

    private List<String> clusters(DedupeFlow.Outcome outcome) {
        outcome.writeClusters(desk.path("now.csv"), OutputStream.nullOutputStream());
        return Desk.lines(desk.path("now.csv"));
    }

    private List<String> changes(DedupeFlow.Outcome outcome) {
        outcome.changes().orElseThrow().write(desk.path("changes.csv"), OutputStream.nullOutputStream());
        return Desk.lines(desk.path("changes.csv"));
    }

    /** Everything before the last comma of a line to what is behind it. */
    private static Map<String, String> groups(List<String> lines) {
        Map<String, String> out = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .forEach(line ->
                        out.put(line.substring(0, line.lastIndexOf(',')), line.substring(line.lastIndexOf(',') + 1)));
        return out;
    }

    /** The first run over {@link People#table}, kept as a file. */
    private InputFile first() {
        run(1, Earlier.NOTHING, desk.csv("base.csv", People.table()))
                .writeClusters(desk.path("old.csv"), OutputStream.nullOutputStream());
        return InputFile.of(desk.path("old.csv"));
    }

    private static List<String> with(String... more) {
        List<String> out = new ArrayList<>(People.table());
        out.addAll(Arrays.asList(more));
        return out;
    }

    private Earlier since(InputFile groups) {
        return new Earlier(0, Optional.of(groups));
    }

    private Earlier on(InputFile groups) {
        return new Earlier(1, Optional.of(groups));
    }

    @Test
    void the_same_base_again_keeps_every_id_and_nothing_has_changed() {
        InputFile old = first();
        DedupeFlow.Outcome again = run(1, since(old), desk.csv("base.csv", People.table()));
        assertThat(clusters(again)).isEqualTo(Desk.lines(old.path()));
        assertThat(changes(again)).containsExactly(FEED);
        assertThat(again.changes().orElseThrow().newRecords()).isZero();
    }

    @Test
    void groups_keep_their_ids_when_cards_come_and_go() {
        Map<String, String> before = groups(Desk.lines(first().path()));
        List<String> lines = with("5" + SHCHUKIN, "6" + KLIMOVA, "7" + KLIMOVA);
        lines.removeIf(line -> line.startsWith("3;") || line.startsWith("100;"));
        DedupeFlow.Outcome now = run(1, since(InputFile.of(desk.path("old.csv"))), desk.csv("base.csv", lines));
        Map<String, String> after = groups(clusters(now));
        assertThat(after.get("5")).isEqualTo(before.get("1")).isEqualTo(after.get("1"));
        assertThat(after.get("4")).isEqualTo(before.get("4"));
        assertThat(after.get("6")).isEqualTo(after.get("7"));
        assertThat(before).doesNotContainValue(after.get("6"));
        assertThat(changes(now))
                .containsExactly(
                        FEED,
                        "grown," + before.get("1") + ",3," + before.get("1") + ",5,",
                        "shrunk," + before.get("4") + ",1," + before.get("4") + ",,3",
                        "created," + after.get("6") + ",2,,6|7,",
                        "vanished," + before.get("100") + ",0," + before.get("100") + ",,100");
        assertThat(now.changes().orElseThrow().gone()).isEqualTo(2);
        assertThat(now.changes().orElseThrow().newRecords()).isEqualTo(3);
    }

    @Test
    void what_was_one_group_is_split_and_what_were_two_is_merged() {
        List<String> lines = new ArrayList<>(List.of("record_id,cluster_id"));
        for (int i = 100; i < 160; i++) {
            lines.add(i + "," + (i < 103 ? "first three" : "own " + i));
        }
        lines.addAll(List.of("1,A|a", "2,\"B,\\b\"", "3,C", "4,C", "9,C"));
        DedupeFlow.Outcome now = run(1, since(desk.csv("odd.csv", lines)), desk.csv("base.csv", People.table()));
        Map<String, String> after = groups(clusters(now));
        assertThat(after).containsEntry("1", "A|a").containsEntry("2", "A|a").containsEntry("100", "first three");
        assertThat(changes(now))
                .containsExactlyInAnyOrder(
                        FEED,
                        "merged,A|a,2,\"A\\|a|B,\\\\b\",2,",
                        "split," + after.get("101") + ",1,first three,101,",
                        "split," + after.get("102") + ",1,first three,102,",
                        "split,first three,1,first three,,101|102",
                        "shrunk,C,2,C,,9");
        assertThat(now.changes().orElseThrow().list())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(ClusterChange::kind).thenComparing(ClusterChange::id));
    }

    @Test
    void only_new_records_are_compared_and_join_the_groups_that_stand() {
        InputFile old = first();
        // The former result says that 3 and 4 are two: they are not compared again, so they stay two.
        List<String> lines = new ArrayList<>(Desk.lines(old.path()));
        lines.replaceAll(line -> line.startsWith("4,") ? "4,alone" : line);
        InputFile fresh = desk.csv("new.csv", People.TITLES, "5" + SHCHUKIN, "1" + KLIMOVA, "7" + KLIMOVA);
        DedupeFlow.Outcome now = run(1, on(desk.csv("old.csv", lines)), desk.csv("base.csv", People.table()), fresh);
        Map<String, String> after = groups(clusters(now));
        assertThat(after)
                .hasSize(67)
                .containsEntry("base.csv,4", "alone")
                .containsEntry("base.csv,3", groups(lines).get("3"))
                .containsEntry("new.csv,5", groups(lines).get("1"));
        assertThat(changes(now))
                .containsExactly(
                        FEED,
                        "grown," + after.get("base.csv,1") + ",3," + after.get("base.csv,1") + ",new.csv:5,",
                        "created," + after.get("new.csv,7") + ",2,,new.csv:1|new.csv:7,");
        assertThat(now.clusters()).hasSize(2).allMatch(cluster -> cluster.band() == dev.revizor.model.Band.MERGE);
        assertThat(now.left()).isZero();
        assertThat(now.pairs()).allMatch(pair -> (now.recordId(pair.a()) + now.recordId(pair.b())).contains("new.csv"));
    }

    @Test
    void a_new_record_may_show_that_two_groups_are_one_and_the_larger_one_gives_the_id() {
        InputFile old = first();
        List<String> lines = new ArrayList<>(Desk.lines(old.path()));
        lines.replaceAll(line -> line.startsWith("2,") ? "2,second" : line);
        lines.add("8,second");
        InputFile fresh = desk.csv("new.csv", People.TITLES, "5" + SHCHUKIN);
        DedupeFlow.Outcome now = run(1, on(desk.csv("old.csv", lines)), desk.csv("base.csv", People.table()), fresh);
        assertThat(groups(clusters(now))).containsEntry("base.csv,1", "second").containsEntry("new.csv,5", "second");
        assertThat(changes(now).get(1))
                .isEqualTo("merged,second,3,second|" + groups(lines).get("1") + ",base.csv:1|new.csv:5,base.csv:8");
        assertThat(now.left()).as("3 and 4 stand as they did").isEqualTo(1);
    }

    @Test
    void a_base_without_groups_is_clean_and_no_new_record_joins_two_of_its_records() {
        InputFile fresh = desk.csv("new.csv", People.TITLES, "5" + SHCHUKIN, "6" + SHCHUKIN);
        DedupeFlow.Outcome now = run(1, new Earlier(1, Optional.empty()), desk.csv("base.csv", People.table()), fresh);
        Map<String, String> after = groups(clusters(now));
        assertThat(after.get("base.csv,1")).isNotEqualTo(after.get("base.csv,2"));
        assertThat(after.get("base.csv,3")).isNotEqualTo(after.get("base.csv,4"));
        assertThat(after.get("new.csv,5"))
                .isEqualTo(after.get("new.csv,6"))
                .isIn(after.get("base.csv,1"), after.get("base.csv,2"));
        assertThat(changes(now))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("grown,")
                .endsWith(",new.csv:5|new.csv:6,");
        // What single records are called is what a run over the base alone calls them.
        assertThat(after.get("base.csv,100"))
                .isEqualTo(groups(Desk.lines(first().path())).get("100"));
    }

    @Test
    void a_record_of_the_base_that_the_groups_do_not_know_is_new() {
        InputFile old = first();
        DedupeFlow.Outcome now = run(1, on(old), desk.csv("base.csv", with("5" + SHCHUKIN)));
        assertThat(now.changes().orElseThrow().newRecords()).isEqualTo(1);
        assertThat(groups(clusters(now)))
                .containsEntry("5", groups(Desk.lines(old.path())).get("1"));
    }

    @Test
    void the_result_can_be_gone_on_from_whether_files_were_kept_or_put_together() {
        InputFile old = first();
        InputFile base = desk.csv("base.csv", People.table());
        InputFile fresh = desk.csv("new.csv", People.TITLES, "5" + SHCHUKIN);
        List<String> second = clusters(run(1, on(old), base, fresh));
        InputFile previous = desk.csv("second.csv", second);
        DedupeFlow.Outcome kept = run(1, since(previous), base, fresh);
        assertThat(clusters(kept)).isEqualTo(second);
        DedupeFlow.Outcome together = run(1, since(previous), desk.csv("all.csv", with("5" + SHCHUKIN)));
        assertThat(changes(together)).containsExactly(FEED);
        assertThat(together.changes().orElseThrow().gone()).isZero();
    }

    @Test
    void the_order_of_rows_and_the_number_of_threads_decide_nothing() {
        List<String> old = Desk.lines(first().path());
        List<String> fresh = List.of(People.TITLES, "5" + SHCHUKIN, "6" + KLIMOVA, "7" + KLIMOVA);
        List<String> expected = List.of();
        for (int seed = 0; seed < 4; seed++) {
            DedupeFlow.Outcome now = run(
                    1 + seed % 2,
                    on(desk.csv("old.csv", shuffled(old, seed))),
                    desk.csv("base.csv", shuffled(People.table(), seed)),
                    desk.csv("new.csv", shuffled(fresh, seed)));
            List<String> all = new ArrayList<>(clusters(now));
            all.addAll(changes(now));
            assertThat(all).isEqualTo(seed == 0 ? all : expected);
            expected = all;
        }
    }

    private static List<String> shuffled(List<String> table, int seed) {
        List<String> rows = new ArrayList<>(table.subList(1, table.size()));
        Collections.shuffle(rows, new Random(seed));
        rows.add(0, table.get(0));
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "record,cluster/1,A; NO_FORMER_GROUPS; 0; ''",
                "record_id,cluster_id/1,A/2,B/1,A; FORMER_REPEATED; 4; record_id",
                "record_id,cluster_id/x,A/1,B/x,C; FORMER_REPEATED; 4; record_id",
                "record_id,cluster_id/1,A/2,; FORMER_BLANK; 3; cluster_id",
                "record_id,cluster_id/x,A/y,B; NO_KNOWN_RECORD; 0; ''",
            })
    void a_table_of_no_use_is_refused_with_its_place(String table, FlowError error, long row, String column) {
        InputFile old = desk.csv("bad.csv", table.split("/"));
        InputFile base = desk.csv("base.csv", People.table());
        assertThatThrownBy(() -> run(1, since(old), base))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(error);
                    assertThat(e.place().file()).endsWith("bad.csv");
                    assertThat(e.place().row()).isEqualTo(row);
                    assertThat(e.place().column()).isEqualTo(column);
                });
    }

    @Test
    void an_id_of_two_files_needs_its_source_unless_one_of_them_is_the_base() {
        InputFile base = desk.csv("base.csv", People.table());
        InputFile fresh = desk.csv("new.csv", People.TITLES, "1" + KLIMOVA);
        InputFile bare = desk.csv("bare.csv", "record_id,cluster_id", "1,A");
        assertThatThrownBy(() -> run(1, since(bare), base, fresh))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.FORMER_AMBIGUOUS));
        InputFile named = desk.csv("named.csv", "source,record_id,cluster_id", "new.csv,1,A");
        assertThat(groups(clusters(run(1, since(named), base, fresh)))).containsEntry("new.csv,1", "A");
        assertThat(groups(clusters(run(1, on(bare), base, fresh)))).containsEntry("base.csv,1", "A");
    }
}
