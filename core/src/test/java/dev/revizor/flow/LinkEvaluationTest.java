package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.flow.Linking.Partners;
import dev.revizor.flow.Linking.Within;
import dev.revizor.model.Band;
import dev.revizor.model.Evaluation;
import dev.revizor.model.Evaluation.Fate;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bases held against a truth, and what people have decided of pairs across them. */
class LinkEvaluationTest {
    private static final String[] TRUTH = {
        "source,record_id,entity_id", "crm.csv,1,a", "shop.csv,2,a", "shop.csv,22,a", "crm.csv,3,b", "shop.csv,4,b"
    };

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** One of the two people has one card in each file, the other has two in the second. */
    private List<InputFile> files() {
        List<String> all = People.table();
        List<String> one = new ArrayList<>(all);
        one.removeIf(line -> line.startsWith("2;") || line.startsWith("4;"));
        List<String> other = new ArrayList<>(List.of(all.get(0), all.get(62), all.get(64)));
        other.add(all.get(62).replaceFirst("^2", "22"));
        for (int i = 60; i < 75; i++) {
            other.add(People.stranger(i));
        }
        return List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
    }

    private DedupeFlow.Probed probe(Within within, Partners partners, Optional<InputFile> labels) {
        Linking linking = new Linking(within, partners, List.of());
        return new LinkFlow(Desk.POLICY, Desk.RUN, linking, labels)
                .probe(
                        new DedupeFlow.Request(
                                Desk.files(files().toArray(InputFile[]::new)), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
    }

    private Evaluation evaluate(Within within, Partners partners, String... truth) {
        return Evaluator.evaluate(
                probe(within, partners, Optional.empty()), desk.csv("truth.csv", truth), 10, desk.rejects::add);
    }

    private List<String> pairs(DedupeFlow.Outcome outcome) {
        return outcome.pairs().stream()
                .filter(pair -> pair.band() == Band.MERGE)
                .map(pair -> outcome.first(pair) + " " + outcome.second(pair))
                .sorted()
                .toList();
    }

    private DedupeFlow.Outcome labelled(Partners partners, String... labels) {
        return probe(Within.NONE, partners, Optional.of(desk.csv("labels.csv", labels)))
                .outcome();
    }

    @Test
    void pairs_within_a_file_are_neither_asked_for_nor_missed() {
        Evaluation evaluation = evaluate(Within.NONE, Partners.ANY, TRUTH);
        assertThat(evaluation.value("true_pairs")).isEqualTo(3);
        assertThat(evaluation.value("found_pairs")).isEqualTo(2);
        assertThat(evaluation.value("right_pairs")).isEqualTo(2);
        assertThat(evaluation.value("pair_recall")).isEqualTo(2 / 3.0);
        assertThat(evaluation.value("band_pairs")).isEqualTo(3);
        assertThat(evaluation.value("band_share")).isEqualTo(1);
        assertThat(evaluation.value("lost_clustering")).isEqualTo(1);
        assertThat(evaluation.value("reduction_ratio"))
                .isCloseTo(1 - evaluation.value("candidates") / (62 * 18), within(1e-9));
        assertThat(evaluation.slips()).hasSize(1);
        Evaluation.Slip missed = evaluation.slips().get(0);
        assertThat(missed.fate()).isEqualTo(Fate.CLUSTERING);
        assertThat(missed.a()).isEqualTo("crm.csv:1");
        assertThat(missed.b()).startsWith("shop.csv:2");
    }

    @Test
    void pairs_within_a_file_count_where_they_are_looked_for() {
        Evaluation evaluation = evaluate(Within.SOUGHT, Partners.ANY, TRUTH);
        assertThat(evaluation.value("true_pairs")).isEqualTo(4);
        assertThat(evaluation.value("pair_f1")).isEqualTo(1);
    }

    @Test
    void the_figures_are_those_of_the_pairs_that_were_kept() {
        Evaluation evaluation = evaluate(Within.NONE, Partners.BEST, TRUTH);
        assertThat(evaluation.value("band_pairs")).isEqualTo(1);
        assertThat(evaluation.value("found_pairs")).isEqualTo(1);
        assertThat(evaluation.value("lost_clustering")).isEqualTo(2);
    }

    @Test
    void a_truth_over_both_files_may_leave_out_which_file() {
        for (String titles : List.of("record_id,entity_id", "id,client")) {
            Evaluation evaluation =
                    evaluate(Within.NONE, Partners.ANY, titles, "1,a", "2,a", "22,a", "3,b", "shop.csv:4,b");
            assertThat(evaluation.value("true_pairs")).isEqualTo(3);
            assertThat(evaluation.value("records_judged")).isEqualTo(5);
            assertThat(evaluation.value("truth_unknown")).isZero();
        }
    }

    @Test
    void an_id_that_both_files_have_needs_its_file() {
        files();
        List<InputFile> files = List.of(desk.csv("a.csv", People.table()), desk.csv("b.csv", People.table()));
        DedupeFlow.Request request = new DedupeFlow.Request(
                Desk.files(files.toArray(InputFile[]::new)), Optional.of("ID"), List.of(), List.of());
        Linking linking = new Linking(Within.NONE, Partners.ANY, List.of());
        DedupeFlow.Probed probed = new LinkFlow(Desk.POLICY, Desk.RUN, linking).probe(request, desk.rejects::add);
        InputFile truth = desk.csv("truth.csv", "record_id,entity_id", "a.csv:1,x", "2,x");
        refused(() -> Evaluator.evaluate(probed, truth, 0, desk.rejects::add), 3);
        for (InputFile labels : List.of(truth, desk.csv("pairs.csv", "record_a,record_b,verdict", "a.csv:1,2,no"))) {
            LinkFlow flow = new LinkFlow(Desk.POLICY, Desk.RUN, linking, Optional.of(labels));
            refused(() -> flow.run(request, desk.rejects::add), labels == truth ? 3 : 2);
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, long row) {
        assertThatThrownBy(work)
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FlowError.AMBIGUOUS_RECORD);
                    assertThat(e.place().row()).isEqualTo(row);
                });
    }

    @Test
    void what_people_have_said_is_kept_across_the_files() {
        DedupeFlow.Outcome outcome = labelled(
                Partners.ANY,
                "record_a,record_b,verdict",
                "shop.csv:4,crm.csv:3,different",
                "crm.csv:100,shop.csv:160,same");
        assertThat(pairs(outcome)).contains("crm.csv:100 shop.csv:160").doesNotContain("crm.csv:3 shop.csv:4");
        assertThat(outcome.clusters())
                .anyMatch(group -> group.members().stream()
                        .map(outcome::recordId)
                        .toList()
                        .containsAll(List.of("crm.csv:100", "shop.csv:160")))
                .noneMatch(group ->
                        group.members().stream().map(outcome::recordId).toList().contains("shop.csv:4"));
    }

    @Test
    void what_follows_from_answers_brings_no_pair_within_a_file() {
        DedupeFlow.Outcome outcome = labelled(Partners.ANY, "record_id,entity_id", "1,a", "2,a", "22,a");
        assertThat(pairs(outcome))
                .containsExactly("crm.csv:1 shop.csv:2", "crm.csv:1 shop.csv:22", "crm.csv:3 shop.csv:4");
        assertThat(outcome.clusters()).allMatch(group -> group.members().size() == 2);
    }

    @Test
    void an_answer_is_better_than_any_weight_where_one_partner_is_kept() {
        assertThat(pairs(labelled(Partners.BEST, "record_a,record_b,verdict", "1,22,same")))
                .containsExactly("crm.csv:1 shop.csv:22", "crm.csv:3 shop.csv:4");
        assertThat(pairs(labelled(Partners.BEST, "record_a,record_b,verdict", "3,160,same")))
                .contains("crm.csv:3 shop.csv:160")
                .doesNotContain("crm.csv:3 shop.csv:4");
        assertThat(pairs(labelled(Partners.BEST, "record_a,record_b,verdict", "3,160,same", "3,4,same")))
                .contains("crm.csv:3 shop.csv:4")
                .doesNotContain("crm.csv:3 shop.csv:160");
    }

    @Test
    void what_people_keep_apart_is_not_joined_by_way_of_a_third_file() {
        List<String> all = People.table();
        List<InputFile> files = new ArrayList<>();
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            List<String> lines = new ArrayList<>(all.subList(0, 40));
            lines.replaceAll(line -> line.replaceFirst("^1", name.substring(0, 1)));
            files.add(desk.csv(name, lines));
        }
        InputFile labels = desk.csv("labels.csv", "record_a,record_b,verdict", "a00,c00,different");
        for (Partners partners : Partners.values()) {
            DedupeFlow.Outcome outcome = new LinkFlow(
                            Desk.POLICY, Desk.RUN, new Linking(Within.NONE, partners, List.of()), Optional.of(labels))
                    .run(
                            new DedupeFlow.Request(
                                    Desk.files(files.toArray(InputFile[]::new)),
                                    Optional.of("ID"),
                                    List.of(),
                                    List.of()),
                            desk.rejects::add);
            List<List<String>> groups = outcome.clusters().stream()
                    .map(group ->
                            group.members().stream().map(outcome::recordId).toList())
                    .toList();
            assertThat(groups)
                    .anyMatch(group -> group.containsAll(List.of("a.csv:a01", "b.csv:b01", "c.csv:c01")))
                    .noneMatch(group -> group.containsAll(List.of("a.csv:a00", "c.csv:c00")));
        }
    }
}
