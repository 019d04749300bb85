package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.flow.Linking.Partners;
import dev.revizor.flow.Linking.Within;
import dev.revizor.problem.RevizorException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFlowTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** Everybody but for the second cards, which are twice in the other file. */
    private List<InputFile> files() {
        List<String> all = People.table();
        List<String> one = new ArrayList<>(all);
        List<String> other = new ArrayList<>(List.of(People.TITLES.replace("ID", "Номер")));
        one.removeIf(line -> line.startsWith("2;") || line.startsWith("4;"));
        other.addAll(List.of(all.get(62), all.get(64), all.get(62).replaceFirst("^2", "22")));
        for (int i = 60; i < 75; i++) {
            other.add(People.stranger(i));
        }
        return List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
    }

    private DedupeFlow.Outcome link(Within within, Partners partners, List<InputFile> files) {
        Linking linking = new Linking(within, partners, List.of(Optional.of("ID"), Optional.of("Номер")));
        return new LinkFlow(Desk.POLICY, Desk.RUN, linking)
                .run(
                        new DedupeFlow.Request(
                                Desk.files(files.toArray(InputFile[]::new)), Optional.empty(), List.of(), List.of()),
                        desk.rejects::add);
    }

    private List<String> pairs(DedupeFlow.Outcome outcome) {
        outcome.writePairs(desk.path("pairs.csv"), OutputStream.nullOutputStream());
        List<String> lines = Desk.lines(desk.path("pairs.csv"));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .sorted()
                .toList();
    }

    @Test
    void only_pairs_across_the_files_are_found_the_first_file_first() {
        DedupeFlow.Outcome outcome = link(Within.NONE, Partners.ANY, files());
        assertThat(pairs(outcome))
                .containsExactly("crm.csv:1 shop.csv:2", "crm.csv:1 shop.csv:22", "crm.csv:3 shop.csv:4");
        assertThat(outcome.clusters())
                .hasSize(2)
                .allMatch(group -> group.members().size() == 2);
        outcome.writeClusters(desk.path("groups.csv"), OutputStream.nullOutputStream());
        assertThat(Desk.lines(desk.path("groups.csv")).get(0)).isEqualTo("source,record_id,cluster_id");
    }

    @Test
    void of_two_that_are_equally_good_neither_is_the_best() {
        assertThat(pairs(link(Within.NONE, Partners.BEST, files()))).containsExactly("crm.csv:3 shop.csv:4");
    }

    @Test
    void duplicates_within_a_file_are_found_when_asked_for() {
        DedupeFlow.Outcome outcome = link(Within.SOUGHT, Partners.ANY, files());
        assertThat(pairs(outcome)).contains("crm.csv:1 shop.csv:2").hasSize(4);
        assertThat(outcome.clusters()).anyMatch(group -> group.members().size() == 3);
    }

    @Test
    void a_short_list_is_linked_with_a_large_base() {
        List<String> all = People.table();
        List<InputFile> files = List.of(
                desk.csv("crm.csv", all),
                desk.csv(
                        "list.csv",
                        People.TITLES.replace("ID", "Номер"),
                        all.get(10).replaceFirst("^[0-9]+", "7")));
        assertThat(pairs(link(Within.NONE, Partners.BEST, files))).containsExactly("crm.csv:109 list.csv:7");
    }

    @Test
    void one_file_cannot_be_linked() {
        assertThatThrownBy(() -> link(Within.NONE, Partners.ANY, files().subList(0, 1)))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.TWO_FILES));
    }
}
