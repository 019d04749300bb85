package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.match.Questions;
import dev.revizor.model.Band;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have decided is kept, whatever the weights say. */
class PairLabelsTest {
    private static final List<String> SAME = List.of("100", "120", "140");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Probed probe(String... labels) {
        Optional<InputFile> table = labels.length == 0 ? Optional.empty() : Optional.of(desk.csv("labels.csv", labels));
        return new DedupeFlow(Desk.POLICY, Desk.RUN, table)
                .probe(
                        new DedupeFlow.Request(
                                Desk.files(desk.csv("clients.csv", table())), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
    }

    /** With some of whom so little is known that one may doubt. */
    private static List<String> table() {
        List<String> out = People.table();
        for (int i = 0; i < 6; i++) {
            String[] cells = People.stranger(i).split(";");
            out.add("x" + i + ";" + cells[1] + ";" + cells[2] + ";" + (i < 3 ? cells[3] : "") + ";;;;;");
        }
        return out;
    }

    private static List<List<String>> groups(DedupeFlow.Outcome outcome) {
        List<List<String>> out = new ArrayList<>();
        outcome.clusters()
                .forEach(cluster -> out.add(cluster.members().stream()
                        .map(outcome::recordId)
                        .sorted()
                        .toList()));
        out.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return out;
    }

    @Test
    void what_was_said_to_be_different_stays_apart() {
        for (List<String> lines : List.of(
                List.of("record_a,record_b,verdict", "2,1,different", "3,4,unsure"),
                List.of("record_id,entity_id", "1,x", "2,y"))) {
            assertThat(groups(probe(lines.toArray(String[]::new)).outcome()))
                    .contains(List.of("3", "4"))
                    .noneMatch(group -> group.contains("1") || group.contains("2"));
        }
    }

    @Test
    void no_record_is_another_than_itself() {
        assertThatThrownBy(() -> probe("record_a,record_b,verdict", "1,2,same", "3,3,different"))
                .isInstanceOfSatisfying(RevizorException.class, e -> {
                    assertThat(e.code()).isEqualTo(FlowError.SAME_RECORD);
                    assertThat(e.place().row()).isEqualTo(3);
                });
    }

    @Test
    void what_was_said_to_be_the_same_comes_together() {
        DedupeFlow.Outcome outcome =
                probe("record_a,record_b,verdict", "100,120,да", "120,140,same").outcome();
        assertThat(groups(outcome))
                .contains(List.of("1", "2"))
                .anyMatch(group -> group.containsAll(List.of("100", "120", "140")));
        assertThat(outcome.pairs())
                .filteredOn(pair -> outcome.recordId(pair.a()).startsWith("1")
                        && SAME.contains(outcome.recordId(pair.a()))
                        && SAME.contains(outcome.recordId(pair.b())))
                .allMatch(pair -> pair.band() == Band.MERGE && pair.probability() == 1)
                .hasSize(3);
        assertThat(groups(probe("record_id,entity_id", "100,x", "120,x").outcome()))
                .anyMatch(group -> group.containsAll(List.of("100", "120")));
    }

    @Test
    void no_is_stronger_than_yes_by_way_of_a_third() {
        assertThat(groups(probe("record_a,record_b,verdict", "100,101,same", "101,102,same", "100,102,no")
                        .outcome()))
                .noneMatch(group -> group.contains("100") && group.contains("102"));
    }

    @Test
    void questions_are_doubtful_pairs_of_different_patterns_and_are_not_asked_twice() {
        DedupeFlow.Probed found = probe();
        List<Questions.Question> asked = Questions.of(found.prober(), 12);
        assertThat(asked).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        assertThat(asked).allMatch(one -> Math.abs(one.pair().bits()) < 10 && one.alike() > 0);
        assertThat(Questions.of(found.prober(), 12)).isEqualTo(asked);
        assertThat(Questions.of(found.prober(), 3)).isEqualTo(asked.subList(0, Math.min(3, asked.size())));
        List<String> lines = new ArrayList<>(List.of("record_a,record_b,verdict"));
        asked.forEach(one -> lines.add(found.outcome().recordId(one.pair().a()) + ","
                + found.outcome().recordId(one.pair().b()) + ",different"));
        DedupeFlow.Probed again = probe(lines.toArray(String[]::new));
        assertThat(Questions.of(again.prober(), 50))
                .extracting(one -> one.pair().a() + one.pair().b())
                .doesNotContainAnyElementsOf(asked.stream()
                        .map(one -> one.pair().a() + one.pair().b())
                        .toList());
    }

    @Test
    void a_table_that_names_nobody_is_refused() {
        assertThatThrownBy(() -> probe("record_a,record_b,verdict", "x,y,same"))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_KNOWN_RECORD));
    }
}
