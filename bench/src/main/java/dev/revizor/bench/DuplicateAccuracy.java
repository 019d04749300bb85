package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code dedupe} against the truth, pair by pair. */
final class DuplicateAccuracy {
    /** Folder, file, id column (empty: the record number), label columns that the program must not see. */
    private record Labelled(String folder, String file, String id, List<String> labels) {}

    private static final List<Labelled> TABLES = List.of(
            new Labelled("febrl1", "dataset1.csv", "rec_id", List.of()),
            new Labelled("febrl2", "dataset2.csv", "rec_id", List.of()),
            new Labelled("febrl3", "dataset3.csv", "rec_id", List.of()),
            new Labelled("fake_1000", "fake_1000.csv", "unique_id", List.of("cluster")),
            new Labelled("rldata500", "RLdata500.csv", "rec_id", List.of("ent_id")),
            new Labelled("restaurants", "restaurants.csv", "id", List.of("class")),
            new Labelled("business_names", "business.csv", "record_id", List.of("source", "key")),
            new Labelled("chicago_early_childhood", "csv_example_input_with_true_ids.csv", "", List.of("True Id")));

    /** The first letter of a group of look-alikes who are different. */
    private static final Map<Character, String> LOOKALIKES = lookalikes();

    private final Dedupe dedupe;
    private final PrintStream out;

    DuplicateAccuracy(Path root, Path work, PrintStream out) {
        this.dedupe = new Dedupe(root, work);
        this.out = out;
    }

    /** A client base: full clusters, the merge band, and the look-alikes that were put together. */
    void base(String name, Path table, Path truthFile, String groupColumn) throws IOException, InterruptedException {
        if (absent(name, table)) {
            return;
        }
        Dedupe.Groups groups = dedupe.run(name, table, "ID", List.of());
        LabelledTable truthTable = LabelledTable.read(truthFile);
        Map<String, String> truth = truthTable.column("record_id", "entity_id");
        PairCount full = PairCount.of(truth, groups.full());
        PairCount merge = PairCount.of(truth, groups.sure());
        out.printf("%n%s: duplicates%n", name);
        out.println("what                            true pairs   found   right   precision  recall      F1");
        line("full clusters", full);
        line("groups of the merge band", new PairCount(full.truth(), merge.found(), merge.right()));
        wrong(truth, truthTable.column("record_id", groupColumn), groups.sure());
    }

    /** Tables of other people, F1 only. */
    void tables(Path folder) throws IOException, InterruptedException {
        out.printf("%nother people's tables: duplicates, full clusters%n");
        out.println("what                            true pairs   found   right   precision  recall      F1");
        for (Labelled one : TABLES) {
            Path table = folder.resolve(one.folder()).resolve(one.file());
            if (absent(one.folder(), table)) {
                continue;
            }
            Dedupe.Groups groups = dedupe.run(one.folder(), table, one.id(), one.labels());
            Map<String, String> truth = LabelledTable.read(
                            folder.resolve(one.folder()).resolve("truth.csv"))
                    .column("record_id", "entity_id");
            line(one.folder(), PairCount.of(truth, groups.full()));
        }
    }

    private void wrong(Map<String, String> truth, Map<String, String> group, Map<String, String> sure) {
        Map<String, Integer> wrong = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        LOOKALIKES.values().forEach(kind -> wrong.put(kind, 0));
        wrong.put("other", 0);
        PairCount.pairs(sure, (a, b) -> {
            if (!truth.getOrDefault(a, a).equals(truth.getOrDefault(b, b))) {
                String lookalike = group.getOrDefault(a, "");
                boolean same = !lookalike.isEmpty() && lookalike.equals(group.getOrDefault(b, ""));
                wrong.merge(same ? LOOKALIKES.getOrDefault(lookalike.charAt(0), "other") : "other", 1, Integer::sum);
                examples.add(a + "+" + b + (same ? " (" + lookalike + ")" : ""));
            }
        });
        out.println("different clients in one group of the merge band: " + wrong);
        examples.stream().limit(40).forEach(example -> out.println("  " + example));
    }

    private void line(String what, PairCount count) {
        out.printf(
                Locale.ROOT,
                "%-30s  %10d  %6d  %6d      %.4f   %.4f  %.4f%n",
                what,
                count.truth(),
                count.found(),
                count.right(),
                count.precision(),
                count.recall(),
                count.f1());
    }

    private boolean absent(String name, Path table) {
        boolean absent = !Files.exists(table);
        if (absent) {
            out.println(name + ": skipped, no file " + table.getFileName());
        }
        return absent;
    }

    private static Map<Character, String> lookalikes() {
        Map<Character, String> out = new TreeMap<>();
        out.put('h', "household");
        out.put('f', "father_son");
        out.put('t', "twins");
        out.put('n', "namesakes");
        out.put('o', "office");
        out.put('b', "branches");
        out.put('s', "similar_companies");
        return out;
    }
}
