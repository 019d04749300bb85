package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Calibration;
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

class EvaluatorTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private Evaluation evaluate(List<String> truth) {
        InputFile file = desk.csv("clients.csv", People.table());
        DedupeFlow.Probed found = new DedupeFlow(Desk.POLICY, Desk.RUN)
                .probe(
                        new DedupeFlow.Request(Desk.files(file), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
        return Evaluator.evaluate(found, desk.csv("truth.csv", truth), 10, desk.rejects::add);
    }

    /** Everybody is alone, but for the two pairs. */
    private static List<String> truth() {
        List<String> out = new ArrayList<>(List.of("record_id,entity_id", "1,a", "2,a", "3,b", "4,b"));
        for (int i = 100; i < 160; i++) {
            out.add(i + ",e" + i);
        }
        return out;
    }

    @Test
    void groups_that_are_right_have_full_marks() {
        Evaluation evaluation = evaluate(truth());
        for (String id :
                List.of("pair_f1", "b3_f1", "merge_pair_f1", "band_precision", "band_share", "closure_recall")) {
            assertThat(evaluation.value(id)).as(id).isEqualTo(1);
        }
        assertThat(evaluation.value("true_pairs")).isEqualTo(2);
        assertThat(evaluation.value("candidates")).isEqualTo(64 * 63 / 2);
        assertThat(evaluation.value("reduction_ratio")).isZero();
        assertThat(evaluation.value("truth_unknown")).isZero();
        assertThat(evaluation.value("records_without_truth")).isZero();
        assertThat(evaluation.slips()).isEmpty();
    }

    @Test
    void errors_are_told_by_what_happened_to_them() {
        List<String> truth = truth();
        truth.set(2, "2,other");
        truth.set(5, "100,x");
        truth.set(6, "101,x");
        Evaluation evaluation = evaluate(truth);
        assertThat(evaluation.value("pair_precision")).isEqualTo(0.5);
        assertThat(evaluation.value("pair_recall")).isEqualTo(0.5);
        assertThat(evaluation.value("band_precision")).isEqualTo(0.5);
        assertThat(evaluation.value("lost_below_cut") + evaluation.value("lost_not_compared"))
                .isEqualTo(1);
        assertThat(evaluation.slips()).hasSize(2);
        Evaluation.Slip wrong = evaluation.slips().get(0);
        assertThat(wrong.fate()).isEqualTo(Fate.FALSE_LINK);
        assertThat(List.of(wrong.a(), wrong.b())).containsExactlyInAnyOrder("1", "2");
        assertThat(wrong.pair().evidence()).isNotEmpty();
        assertThat(wrong.startingBits()).isNegative();
        assertThat(List.of(
                        evaluation.slips().get(1).a(), evaluation.slips().get(1).b()))
                .containsExactlyInAnyOrder("100", "101");
    }

    @Test
    void probabilities_are_held_against_the_truth() {
        Calibration right = evaluate(truth()).calibration();
        Calibration.Count sure = right.bins().get(right.bins().size() - 1).all();
        assertThat(sure.pairs()).isEqualTo(2);
        assertThat(sure.right()).isEqualTo(2);
        assertThat(sure.mean()).isBetween(0.999, 1.0);
        List<String> truth = truth();
        truth.set(2, "2,other");
        Evaluation wrong = evaluate(truth);
        assertThat(wrong.calibration()
                        .bins()
                        .get(right.bins().size() - 1)
                        .persons()
                        .right())
                .isEqualTo(1);
        assertThat(wrong.value("calibration_error"))
                .isEqualTo(wrong.calibration().error());
        assertThat(wrong.value("calibration_error")).isBetween(0.49, 0.5);
        truth.remove(2);
        Evaluation unknown = evaluate(truth);
        assertThat(unknown.calibration().pairs(Calibration.Kind.PERSON))
                .isEqualTo(right.pairs(Calibration.Kind.PERSON) - 1);
    }

    @Test
    void records_that_only_one_side_knows_are_counted() {
        List<String> truth = truth();
        truth.remove(truth.size() - 1);
        truth.add("777,z");
        truth.add("1,a");
        Evaluation evaluation = evaluate(truth);
        assertThat(evaluation.value("truth_unknown")).isEqualTo(1);
        assertThat(evaluation.value("truth_repeated")).isEqualTo(1);
        assertThat(evaluation.value("records_without_truth")).isEqualTo(1);
        assertThat(evaluation.value("pair_f1")).isEqualTo(1);
    }

    @Test
    void a_table_without_titles_of_ours_is_read_by_its_first_two_columns() {
        List<String> truth = truth();
        truth.set(0, "номер,клиент");
        assertThat(evaluate(truth).value("pair_f1")).isEqualTo(1);
        truth.set(0, "record_id,cluster_id");
        assertThat(evaluate(truth).value("pair_f1")).isEqualTo(1);
    }

    @Test
    void a_useless_table_is_refused() {
        List<String> twice = truth();
        twice.add("1,b");
        refused(twice, FlowError.CONTRADICTION);
        refused(List.of("record_id,entity_id", "x,a", "y,b"), FlowError.NO_KNOWN_RECORD);
        refused(List.of("record_id,person", "1,a", "2,b"), FlowError.COLUMNS_MISSING);
    }

    private void refused(List<String> truth, FlowError code) {
        assertThatThrownBy(() -> evaluate(truth))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
