package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.run.Progress;
import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a generated base with so many families that, once taken for persons, they would teach the model to go on with it. */
final class FamiliesTest {
    private static final int CARDS = 10_000;
    private static final int SEED = 11;

    @TempDir
    Path folder;

    @Test
    void families_do_not_teach_that_a_person_has_several_given_names() throws IOException {
        SampleBase.write(new SampleBase.Settings(CARDS, SEED, 64, SampleBase.Extent.CLIENTS), folder);
        InputFile file = InputFile.of(folder.resolve("clients.csv"));
        Desk desk = new Desk(folder);
        DedupeFlow.Request request =
                new DedupeFlow.Request(Desk.files(file), Optional.of("ID"), List.of(), List.of(), Optional.empty());
        DedupeFlow.Outcome outcome =
                new DedupeFlow(Desk.POLICY, Desk.run(Progress.SILENT, 2)).run(request, desk.rejects::add);
        outcome.writeClusters(desk.path("found.csv"), OutputStream.nullOutputStream());

        Map<String, String> truth = table(folder.resolve("clients.truth.csv"));
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> right = new HashMap<>();
        table(desk.path("found.csv")).forEach((record, group) -> {
            found.merge(group, 1, Integer::sum);
            right.merge(group + " " + truth.get(record), 1, Integer::sum);
        });
        assertThat((double) pairs(right) / pairs(found)).isGreaterThan(0.85);
    }

    private static long pairs(Map<String, Integer> sizes) {
        return sizes.values().stream()
                .mapToLong(size -> (long) size * (size - 1) / 2)
                .sum();
    }

    /** The first column to the second. */
    private static Map<String, String> table(Path file) {
        Map<String, String> out = new HashMap<>();
        for (String line : Desk.lines(file)) {
            String[] cells = line.replace("\uFEFF", "").split(",", -1);
            out.put(cells[0], cells[1]);
        }
        return out;
    }
}
