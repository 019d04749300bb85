package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WorklistTest {
    @Test
    void gives_the_same_order_from_memory_and_from_disk() {
        Random random = new Random(7);
        List<WorkItem> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            all.add(new WorkItem(
                    Finding.of(
                            "R-" + random.nextInt(5),
                            Severity.values()[random.nextInt(4)],
                            Verdict.FAIL,
                            "card:" + i,
                            "Owner " + random.nextInt(7),
                            random.nextBoolean() ? Optional.of(Field.PHONE) : Optional.empty(),
                            Map.of("n", "ё".repeat(random.nextInt(9)))),
                    new CardLine("o" + i, "имя", "", "", "l"),
                    "was",
                    "now" + i));
        }
        List<WorkItem> expected = new ArrayList<>(all);
        expected.sort(Worklist.ORDER);
        assertThat(sorted(all, 10_000)).isEqualTo(expected);
        assertThat(sorted(all, 37)).isEqualTo(expected);
        assertThat(sorted(all, 1_000)).isEqualTo(expected);
        assertThat(sorted(List.of(), 10)).isEmpty();
    }

    private static List<WorkItem> sorted(List<WorkItem> all, int most) {
        List<WorkItem> out = new ArrayList<>();
        try (Worklist sort = new Worklist(most)) {
            all.forEach(sort::add);
            sort.forEach(out::add);
        }
        return out;
    }
}
