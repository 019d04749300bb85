package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.Evidence;
import dev.revizor.model.ScoredPair;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One default configuration on all labelled sets; floors below what was measured. */
class MatchingAccuracyTest {
    private static Path shared() {
        String set = System.getProperty("revizor.shared", "");
        assumeTrue(!set.isEmpty() && Files.isDirectory(Path.of(set).resolve("data")), "no labelled data here");
        return Path.of(set);
    }

    /** A set and what matching made of it. */
    private record Matched(LabelledTables.Labelled table, Matcher.Result result) {}

    private static final Map<String, Matched> MATCHED = new HashMap<>();

    /** Each set is matched once for all tests. */
    private static Matched matched(String set) throws IOException {
        Matched known = MATCHED.get(set);
        if (known == null) {
            LabelledTables.Labelled table = Accuracy.load(shared(), set);
            known = new Matched(table, Accuracy.match(table.cards(), 2));
            MATCHED.put(set, known);
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "ru_base_10k, 0.978",
        "er/febrl1, 0.9999",
        "er/febrl2, 0.9999",
        "er/febrl3, 0.9995",
        "er/fake_1000, 0.95",
        "er/rldata500, 0.97",
        "er/restaurants, 0.96",
        "generic:er/febrl3, 0.999",
        "generic:er/restaurants, 0.87",
        "generic:er/business_names, 0.55",
        "er/chicago_early_childhood, 0.82"
    })
    void reaches_the_floor(String set, double floor, TestReporter reporter) throws IOException {
        LabelledTables.Labelled table = matched(set).table();
        Matcher.Result result = matched(set).result();
        Accuracy.Figures figures = Accuracy.figures(table, result, Accuracy.clusters(result));
        reporter.publishEntry(Accuracy.line(set, figures));
        assertThat(figures.f1()).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void merge_band_of_the_russian_base_is_safe() throws IOException {
        LabelledTables.Labelled table = matched("ru_base_10k").table();
        Matcher.Result result = matched("ru_base_10k").result();
        Accuracy.Figures figures = Accuracy.figures(table, result, Accuracy.clusters(result));
        assertThat(figures.mergePrecision()).isGreaterThanOrEqualTo(0.998);
        assertThat(figures.mergePairs()).isGreaterThan(2_500);
        List<String> relatives = new ArrayList<>();
        for (ScoredPair pair : result.pairs()) {
            if (pair.band() == Band.MERGE && relatives(table, pair.a(), pair.b())) {
                relatives.add(pair.a() + " " + pair.b());
            }
        }
        assertThat(relatives).isEmpty();
        for (Cluster cluster : Accuracy.clusters(result)) {
            assertThat(cluster.members().size()).isLessThan(30);
        }
    }

    private static boolean relatives(LabelledTables.Labelled table, String a, String b) {
        String group = table.groupOf().getOrDefault(a, "");
        boolean family = group.startsWith("t") || group.startsWith("f");
        return family && group.equals(table.groupOf().get(b)) && !Accuracy.same(table, a, b);
    }

    @Test
    void every_level_that_occurs_has_a_name() throws IOException {
        Texts texts = Texts.of("match", Lang.EN);
        for (String set : List.of("ru_base_10k", "er/febrl1", "er/fake_1000", "er/restaurants")) {
            Matcher.Result result = matched(set).result();
            List<ScoredPair> all = new ArrayList<>(result.pairs());
            all.addAll(result.lookalikes());
            for (ScoredPair pair : all) {
                assertThat(pair.conflict().isEmpty() || texts.has("conflict." + pair.conflict()))
                        .isTrue();
                for (Evidence evidence : pair.evidence()) {
                    String name = evidence.comparison().startsWith("extra_") ? "extra" : evidence.comparison();
                    assertThat(texts.has("level." + name + "." + evidence.level()))
                            .as(name + "." + evidence.level())
                            .isTrue();
                }
            }
        }
    }
}
