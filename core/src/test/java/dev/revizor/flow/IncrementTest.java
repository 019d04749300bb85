package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.run.Progress;
import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a generated base of which one row in a hundred is new: the same groups as from a run over everything. */
final class IncrementTest {
    private static final int CARDS = 6_000;
    private static final int NEW = 60;

    @TempDir
    Path folder;

    private Desk desk;
    private List<CSVRecord> rows = List.of();
    private List<String> titles = List.of();

    @BeforeEach
    void base() throws IOException {
        desk = new Desk(folder);
        SampleBase.write(new SampleBase.Settings(CARDS, 12, 64, SampleBase.Extent.CLIENTS), folder);
        String text = Files.readString(folder.resolve("clients.csv"), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(
                text.substring(1),
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().get())) {
            titles = parser.getHeaderNames();
            rows = parser.getRecords();
        }
    }

    private InputFile write(String name, List<CSVRecord> content) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name));
                CSVPrinter printer = new CSVPrinter(
                        out, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            printer.printRecord(titles);
            for (CSVRecord row : content) {
                printer.printRecord(row.toList());
            }
        }
        return InputFile.of(folder.resolve(name));
    }

    private DedupeFlow.Outcome run(int threads, Earlier earlier, Optional<Path> model, InputFile... files) {
        return new DedupeFlow(Desk.POLICY, Desk.run(Progress.SILENT, threads))
                .after(earlier)
                .run(
                        new DedupeFlow.Request(Desk.files(files), Optional.of("ID"), List.of(), List.of(), model),
                        desk.rejects::add);
    }

    /** Record id to cluster id. */
    private Map<String, String> groups(DedupeFlow.Outcome outcome, String name) {
        outcome.writeClusters(desk.path(name), OutputStream.nullOutputStream());
        Map<String, String> out = new LinkedHashMap<>();
        Desk.lines(desk.path(name)).stream().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            out.put(cells[cells.length - 2], cells[cells.length - 1]);
        });
        return out;
    }

    private static double cubedF1(Map<String, String> groups, Map<String, String> truth, Set<String> records) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] found = new int[records.size()];
        int[] wanted = new int[records.size()];
        int at = 0;
        for (String record : records) {
            found[at] = numbers.computeIfAbsent("f" + groups.get(record), key -> numbers.size());
            wanted[at++] = numbers.computeIfAbsent("w" + truth.get(record), key -> numbers.size());
        }
        return Contingency.of(wanted, found).cubedF1();
    }

    @Test
    void what_is_added_bit_by_bit_is_grouped_as_if_it_had_been_there_from_the_start() throws IOException {
        List<CSVRecord> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(3));
        List<CSVRecord> fresh = mixed.subList(0, NEW);
        List<CSVRecord> known = mixed.subList(NEW, mixed.size());
        DedupeFlow.Outcome whole = run(2, Earlier.NOTHING, Optional.empty(), write("all.csv", mixed));
        Map<String, String> truth = groups(whole, "whole.csv");

        InputFile base = write("base.csv", known);
        DedupeFlow.Outcome first = run(2, Earlier.NOTHING, Optional.empty(), base);
        Map<String, String> before = groups(first, "before.csv");
        first.writeModel(desk.path("model.json"), OutputStream.nullOutputStream());

        Earlier earlier = new Earlier(1, Optional.of(InputFile.of(desk.path("before.csv"))));
        InputFile news = write("new.csv", fresh);
        for (Optional<Path> model : List.of(Optional.<Path>empty(), Optional.of(desk.path("model.json")))) {
            DedupeFlow.Outcome now = run(2, earlier, model, base, news);
            Map<String, String> groups = groups(now, "now.csv");
            assertThat(groups).hasSameSizeAs(truth);
            assertThat(cubedF1(groups, truth, truth.keySet())).isGreaterThanOrEqualTo(0.999);
            // One in a hundred alone could hide: the new records by themselves.
            Set<String> touched = touched(truth, fresh);
            assertThat(cubedF1(groups, truth, touched))
                    .as("of the new records and theirs")
                    .isGreaterThan(0.99);
            before.forEach((record, group) -> assertThat(groups.get(record))
                    .as(record)
                    .matches(id -> id.equals(group)
                            || now.changes().orElseThrow().list().stream()
                                    .anyMatch(change -> change.id().equals(id)
                                            && change.formerIds().contains(group))));
            run(1, earlier, model, base, news).writeClusters(desk.path("one.csv"), OutputStream.nullOutputStream());
            assertThat(Desk.text(desk.path("one.csv"))).isEqualTo(Desk.text(desk.path("now.csv")));
        }
    }

    private static Set<String> touched(Map<String, String> truth, List<CSVRecord> fresh) {
        Set<String> groups = new HashSet<>();
        fresh.forEach(row -> groups.add(String.valueOf(truth.get(row.get("ID")))));
        Set<String> out = new HashSet<>();
        truth.forEach((record, group) -> {
            if (groups.contains(group)) {
                out.add(record);
            }
        });
        return out;
    }
}
