package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Band;
import dev.revizor.model.Evidence;
import dev.revizor.model.ScoredPair;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted runs on disk give the same pairs in the same order as a list in memory. */
final class SortedPairsTest {
    private static List<ScoredPair> pairs(int count) {
        Random random = new Random(count);
        List<ScoredPair> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Evidence> evidence = new ArrayList<>();
            for (int n = random.nextInt(9); n > 0; n--) {
                evidence.add(new Evidence("c" + n, "level" + random.nextInt(5), random.nextDouble() - 0.5));
            }
            String a = i % 50 == 0 ? "Ёж" + "ы".repeat(random.nextInt(60_000)) : "k" + random.nextInt(99);
            out.add(new ScoredPair(
                    a,
                    "z" + random.nextInt(3),
                    random.nextInt(40) / 4.0,
                    random.nextDouble(),
                    Band.values()[random.nextInt(Band.values().length)],
                    evidence,
                    i % 3 == 0 ? "father_son" : ""));
        }
        return out;
    }

    private static List<ScoredPair> sorted(Room room, List<ScoredPair> pairs) {
        SortedPairs out = new SortedPairs(room);
        pairs.forEach(out::add);
        return out.strongestFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 500})
    void disk_and_memory_give_the_same(int count) throws IOException {
        List<ScoredPair> given = pairs(count);
        try (Memory memory = Memory.disk()) {
            List<ScoredPair> held = sorted(Room.boundless(), given);
            List<ScoredPair> lying = sorted(new Room(memory), given);
            assertThat(memory.hasSpilled()).isEqualTo(count > 0);
            assertThat(new ArrayList<>(lying)).isEqualTo(held);
            for (int i = 0; i < count; i++) {
                assertThat(lying.get(i)).isEqualTo(held.get(i));
            }
        }
    }

    @Test
    void scores_come_back_part_by_part() throws IOException {
        try (Memory memory = Memory.disk()) {
            AllScores all = new AllScores(new Room(memory));
            Tally tally = new Model(new Table(), new Frequencies(new Table()), new Weights[2]).tally();
            for (int part = 0; part < 3; part++) {
                Scores scores = new Scores();
                for (int i = 0; i < part * 300; i++) {
                    scores.add((long) part << 32 | i, i / 4.0, tally);
                }
                scores.looked(1000, 7);
                all.add(scores);
            }
            assertThat(all.compared()).isEqualTo(3000);
            List<String> seen = new ArrayList<>();
            all.forEach(part -> {
                for (int i = 0; i < part.size(); i++) {
                    seen.add(part.a(i) + ":" + part.b(i) + ":" + part.bits(i) + part.conflict(i) + part.witnesses(i));
                }
            });
            assertThat(seen).hasSize(900).startsWith("1:0:0.0false0").endsWith("2:599:149.75false0");
        }
    }

    @Test
    void a_full_disk_has_a_code_of_its_own() {
        assertThat(Spill.failed(new IOException("No space left on device")))
                .isInstanceOfSatisfying(RevizorException.class, e -> {
                    assertThat(e.code()).isEqualTo(MatchError.SPILL_FULL);
                    assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.DISK_FULL);
                });
        assertThat(Spill.failed(new IOException("Input/output error")).code()).isEqualTo(MatchError.SPILL_FAILED);
    }

    @Test
    void a_memory_that_does_not_do_names_one_that_does() {
        long mega = 1L << 20;
        Demand hopeless = new Demand(Memory.of(Memory.BESIDE_HEAP + 60 * mega), 1_000_000);
        assertThatThrownBy(hopeless::foreseen).isInstanceOfSatisfying(RevizorException.class, e -> {
            assertThat(e.code()).isEqualTo(MatchError.MEMORY_TOO_SMALL);
            assertThat(e.args())
                    .containsEntry("given", "210m")
                    .containsEntry("cards", 1_000_000L)
                    .hasEntrySatisfying("least", least -> assertThat(least).hasToString("700m"));
        });
        new Demand(Memory.of(Memory.BESIDE_HEAP + 60 * mega), 10_000).foreseen();
        assertThatThrownBy(new Demand(Memory.boundless(), Integer.MAX_VALUE)::foreseen)
                .isInstanceOf(RevizorException.class);
        new Demand(Memory.boundless(), 0).read(1 << 17);
        assertThatThrownBy(() -> new Demand(Memory.of(Memory.BESIDE_HEAP + mega), 0).read(1 << 16))
                .isInstanceOf(RevizorException.class);
        new Demand(Memory.of(Memory.BESIDE_HEAP + mega), 0).read(1000);
    }
}
