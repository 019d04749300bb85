package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.match.Remark;
import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyGroupsTest {
    private static final String COPY =
            "9;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;;10.01.2020";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Outcome run(List<String> lines) {
        return new DedupeFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new DedupeFlow.Request(
                                Desk.files(desk.csv("clients.csv", lines)), Optional.empty(), List.of("ID"), List.of()),
                        desk.rejects::add);
    }

    @Test
    void equal_rows_and_another_card_of_theirs_are_one_group() {
        List<String> lines = People.table();
        lines.addAll(Collections.nCopies(300, COPY));
        DedupeFlow.Outcome outcome = run(lines);
        assertThat(outcome.records()).isEqualTo(364);
        assertThat(outcome.clusters()).hasSize(2).anySatisfy(cluster -> {
            assertThat(cluster.members()).hasSize(302).isSorted();
            assertThat(cluster.id()).isEqualTo(Cluster.idOf(cluster.members()));
            assertThat(cluster.pairs()).hasSizeGreaterThanOrEqualTo(300);
        });
        assertThat(outcome.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.COPIES);
    }

    @Test
    void equal_rows_alone_are_a_group_of_their_own() {
        List<String> lines = new ArrayList<>(List.of(People.TITLES));
        for (int i = 0; i < 60; i++) {
            lines.add(People.stranger(i));
        }
        lines.addAll(Collections.nCopies(300, COPY));
        assertThat(run(lines).clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.members()).hasSize(300);
            assertThat(cluster.band()).isEqualTo(Band.MERGE);
            assertThat(cluster.pairs()).hasSize(299);
        });
    }

    @Test
    void the_order_of_rows_decides_nothing() {
        List<String> lines = People.table();
        lines.addAll(Collections.nCopies(40, COPY));
        List<Cluster> expected = run(lines).clusters();
        List<String> body = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(body, new Random(3));
        body.add(0, lines.get(0));
        assertThat(run(body).clusters()).isEqualTo(expected);
    }
}
