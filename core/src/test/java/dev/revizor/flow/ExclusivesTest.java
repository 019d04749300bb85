package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.match.Remark;
import dev.revizor.policy.Policy;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusivesTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Outcome run(List<String> exclusive, InputFile... files) {
        Policy.Match plain = Desk.POLICY.match();
        Policy policy = Desk.POLICY.withMatch(new Policy.Match(
                plain.mergeAt(),
                plain.askAt(),
                plain.blockCap(),
                new Policy.MatchRules(List.of(), List.of(), exclusive, "")));
        return new DedupeFlow(policy, Desk.RUN)
                .run(
                        new DedupeFlow.Request(Desk.files(files), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
    }

    private static List<TreeSet<String>> groups(DedupeFlow.Outcome outcome) {
        return outcome.clusters().stream()
                .map(cluster -> new TreeSet<>(
                        cluster.members().stream().map(outcome::recordId).toList()))
                .toList();
    }

    @Test
    void a_column_of_sources_keeps_records_of_one_source_apart() {
        List<String> lines = new ArrayList<>();
        People.table()
                .forEach(line -> lines.add(line
                        + (line.startsWith("1;")
                                ? ";shop"
                                : line.startsWith("2;")
                                        ? ";shop"
                                        : line.startsWith("3;")
                                                ? ";shop"
                                                : line.startsWith("4;") ? ";crm" : lines.isEmpty() ? ";Откуда" : ";")));
        DedupeFlow.Outcome outcome = run(List.of("откуда"), desk.csv("clients.csv", lines));
        assertThat(groups(outcome)).containsExactly(new TreeSet<>(List.of("3", "4")));
        assertThat(outcome.remarks()).containsExactly(new Remark(Remark.Kind.SAME_SOURCE, "", 1));
        assertThat(outcome.plans().get(0).columns())
                .filteredOn(column -> column.title().equals("Откуда"))
                .extracting(FieldPlan.Column::use)
                .containsExactly(FieldPlan.Use.NONE);
    }

    @Test
    void a_file_that_is_free_of_duplicates_meets_only_others() {
        InputFile one = desk.csv("one.csv", People.table());
        InputFile two = desk.csv(
                "two.csv",
                People.TITLES,
                "7;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;Тверь;10.01.2020");
        DedupeFlow.Outcome outcome = run(List.of("one.csv"), one, two);
        assertThat(groups(outcome))
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(2).contains("two.csv:7"));
        assertThat(groups(run(List.of(), one, two))).hasSize(2);
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> run(List.of("Фамилиа"), desk.csv("clients.csv", People.table())))
                .isInstanceOfSatisfying(RevizorException.class, e -> {
                    assertThat(e.code()).isEqualTo(FlowError.UNKNOWN_COLUMN);
                    assertThat(String.valueOf(e.args().get("columns"))).startsWith("«Фамилия», ");
                });
    }
}
