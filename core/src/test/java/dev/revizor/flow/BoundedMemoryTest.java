package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Cluster;
import dev.revizor.run.Memory;
import dev.revizor.run.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found does not depend on how much of it lies on disk. */
final class BoundedMemoryTest {
    @TempDir
    Path folder;

    /** All that a run gives, as bytes or as it is. */
    private record Found(String clusters, String pairs, List<Cluster> groups, long lookalikes, ExpectedErrors errors) {}

    private Found found(DedupeFlow.Outcome outcome) {
        Path clusters = folder.resolve("clusters.csv");
        Path pairs = folder.resolve("pairs.csv");
        outcome.writeClusters(clusters, OutputStream.nullOutputStream());
        outcome.writePairs(pairs, OutputStream.nullOutputStream());
        List<Cluster> groups = outcome.clusters().stream()
                .map(group -> new Cluster(
                        group.id(),
                        group.kind(),
                        group.members(),
                        group.band(),
                        group.probability(),
                        new ArrayList<>(group.pairs())))
                .toList();
        return new Found(Desk.text(clusters), Desk.text(pairs), groups, outcome.lookalikes(), outcome.expectedErrors());
    }

    private void same(BiFunction<Memory, Integer, DedupeFlow.Outcome> run) throws IOException {
        Found held = found(run.apply(Memory.boundless(), 1));
        assertThat(held.groups()).isNotEmpty();
        try (Memory memory = Memory.disk()) {
            assertThat(found(run.apply(memory, 2))).isEqualTo(held);
            assertThat(memory.hasSpilled()).isTrue();
        }
    }

    private static DedupeFlow.Request request(InputFile... files) {
        return new DedupeFlow.Request(Desk.files(files), Optional.of("ID"), List.of(), List.of());
    }

    @Test
    void a_generated_base() throws IOException {
        InputFile clients = InputFile.of(Path.of(System.getProperty("revizor.root"), "samples", "clients.csv"));
        same((memory, threads) -> new DedupeFlow(
                        Desk.POLICY, Desk.run(Progress.SILENT, threads).within(memory))
                .run(request(clients), problem -> {}));
    }

    @Test
    void equal_rows() throws IOException {
        List<String> lines = new ArrayList<>(People.table());
        for (int i = 0; i < 40; i++) {
            lines.add(lines.get(1).replaceFirst("^[^;,]+", "c" + i));
        }
        InputFile clients = new Desk(folder).csv("clients.csv", lines);
        same((memory, threads) -> new DedupeFlow(
                        Desk.POLICY, Desk.run(Progress.SILENT, threads).within(memory))
                .run(request(clients), problem -> {}));
    }

    @Test
    void two_bases_with_one_partner_each() throws IOException {
        Desk desk = new Desk(folder);
        InputFile one = desk.csv("one.csv", People.table());
        InputFile other = desk.csv("other.csv", People.table());
        Linking linking = new Linking(Linking.Within.NONE, Linking.Partners.BEST, List.of());
        same((memory, threads) -> new LinkFlow(
                        Desk.POLICY, Desk.run(Progress.SILENT, threads).within(memory), linking)
                .run(request(one, other), problem -> {}));
    }
}
