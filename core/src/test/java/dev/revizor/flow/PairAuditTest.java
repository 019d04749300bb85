package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairAuditTest {
    private static final String TITLES = "record_a,record_b,verdict,stratum,stratum_pairs";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private List<PairAudit.Line> result(List<String> lines) {
        return PairAudit.result(desk.csv("judged.csv", lines), desk.rejects::add);
    }

    /** Ten sure pairs, all judged and all right; of ninety others eight of ten are right, one is unsure. */
    private static List<String> judged() {
        List<String> lines = new ArrayList<>(List.of(TITLES));
        for (int i = 0; i < 10; i++) {
            lines.add("m" + i + ",n" + i + ",same,merge_20_30,10");
            lines.add("a" + i + ",b" + i + "," + (i < 8 ? "Да" : "нет") + ",ask_00_05,90");
        }
        lines.add("x,y,не знаю,ask_00_05,90");
        lines.add("x,z,,ask_00_05,90");
        return lines;
    }

    @Test
    void strata_have_wilson_limits_and_are_weighted_by_their_sizes() {
        List<PairAudit.Line> lines = result(judged());
        assertThat(lines)
                .extracting(PairAudit.Line::stratum)
                .containsExactly("ask_00_05", "merge_20_30", "merge", "ask", "all");
        PairAudit.Line ask = lines.get(0);
        assertThat(List.of(ask.pairs(), ask.judged(), ask.same(), ask.unsure())).containsExactly(90L, 10L, 8L, 1L);
        assertThat(ask.precision()).isEqualTo(0.8);
        assertThat(ask.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(ask.high()).isCloseTo(0.9433, within(1e-4));
        PairAudit.Line sure = lines.get(1);
        assertThat(List.of(sure.precision(), sure.low(), sure.high())).containsExactly(1.0, 1.0, 1.0);
        PairAudit.Line all = lines.get(4);
        assertThat(all.pairs()).isEqualTo(100);
        assertThat(all.precision()).isCloseTo(0.82, within(1e-12));
        assertThat(all.low()).isCloseTo(0.82 - 0.9 * (0.8 - 0.49016), within(1e-4));
        assertThat(all.high()).isCloseTo(0.82 + 0.9 * (0.94332 - 0.8), within(1e-4));
    }

    @Test
    void without_verdicts_nothing_is_known() {
        refused(List.of(TITLES, "a,b,,merge_20_30,7"), FlowError.NO_VERDICT, 0);
        PairAudit.Line all = result(List.of(TITLES, "a,b,unsure,merge_20_30,7")).get(0);
        assertThat(all.precision()).isNaN();
        assertThat(List.of(all.low(), all.high())).containsExactly(0.0, 1.0);
    }

    @Test
    void titles_of_a_workbook_in_either_language_are_known() {
        List<String> lines = new ArrayList<>(judged());
        lines.set(0, "запись А,запись Б,вердикт,слой,пар в слое");
        assertThat(result(lines)).isEqualTo(result(judged()));
    }

    @Test
    void what_is_no_verdict_or_contradicts_itself_is_refused_with_its_row() {
        refused(List.of(TITLES, "a,b,same,s,1", "a,c,perhaps so,s,1"), FlowError.UNKNOWN_VERDICT, 3);
        refused(List.of(TITLES, "a,b,same,s,2", "b,a,нет,s,2"), FlowError.CONTRADICTION, 3);
        refused(List.of("record_a,record_b,verdict", "a,b,same"), FlowError.COLUMNS_MISSING, 0);
    }

    private void refused(List<String> lines, FlowError code, long row) {
        assertThatThrownBy(() -> result(lines))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.place().row()).isEqualTo(row);
                });
    }

    private static List<ScoredPair> pairs() {
        List<ScoredPair> out = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double bits = i < 5 ? 40 : i % 18;
            out.add(new ScoredPair("a" + i, "b" + i, bits, 0.9, bits > 11 ? Band.MERGE : Band.ASK, List.of(), ""));
        }
        return out;
    }

    @Test
    void every_stratum_is_drawn_from_as_evenly_as_it_can_be() {
        Map<String, Integer> drawn = new TreeMap<>();
        PairDraw.draw(pairs(), 60, "x").forEach(one -> {
            drawn.merge(one.stratum(), 1, Integer::sum);
            assertThat(PairDraw.stratum(one.pair())).isEqualTo(one.stratum());
        });
        assertThat(drawn.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(drawn).containsEntry("merge_30_up", 5);
        assertThat(drawn.values()).allMatch(count -> count == 5 || count >= 11);
        assertThat(PairDraw.draw(pairs(), 1000, "x")).hasSize(300);
        assertThat(PairDraw.draw(List.of(), 10, "x")).isEmpty();
    }

    @Test
    void the_draw_goes_by_contents_and_seed_alone() {
        List<ScoredPair> shuffled = pairs();
        Collections.shuffle(shuffled, new Random(3));
        assertThat(PairDraw.draw(shuffled, 40, "x")).isEqualTo(PairDraw.draw(pairs(), 40, "x"));
        assertThat(PairDraw.draw(pairs(), 40, "y")).isNotEqualTo(PairDraw.draw(pairs(), 40, "x"));
    }
}
