package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Without an id column equal rows are numbered as they come. Shuffled rows must give the same groups, ids, pairs and
 * weights; only which of the equal rows bears which number may change.
 */
class EqualRowsTest {
    private static final String TITLES = People.TITLES.replace("ID;", "") + ";Домашний телефон;Код А;Код Б";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** Strangers; exact copies; the same in other letters; the same values in other columns; people of whom little is known. */
    private static List<String> rows(Random random) {
        List<String> out = new ArrayList<>();
        List<String> base = People.table();
        for (String line : base.subList(1, base.size())) {
            String code = random.nextInt(3) == 0 ? ";" : (500 + random.nextInt(90)) + ";" + (500 + random.nextInt(90));
            out.add(line.substring(line.indexOf(';') + 1) + ";"
                    + (random.nextBoolean() ? "" : "8495" + (1_000_000 + random.nextInt(9_000_000))) + ";" + code);
        }
        int strangers = out.size();
        for (int i = 0; i < 160; i++) {
            String[] cells = out.get(random.nextInt(strangers)).split(";", -1);
            if (i % 4 == 1) {
                cells[0] = cells[0].toUpperCase(java.util.Locale.ROOT);
            } else if (i % 4 == 2) {
                swap(cells, 9, 10);
            } else if (i % 4 == 3) {
                swap(cells, 4, 8);
            }
            out.add(String.join(";", cells));
        }
        for (int i = 0; i < 12; i++) {
            out.add(";" + (i % 2 == 0 ? "Глеб" : "Олег") + ";;;;;Город1;;;;");
        }
        return out;
    }

    private static void swap(String[] cells, int a, int b) {
        String kept = cells[a];
        cells[a] = cells[b];
        cells[b] = kept;
    }

    /** Rows that say the same in all that is compared: letters of one case, phones of one set. */
    private static String content(String row) {
        String[] cells = row.split(";", -1);
        cells[0] = cells[0].toUpperCase(java.util.Locale.ROOT);
        List<String> phones = new ArrayList<>(List.of(cells[4], cells[8]));
        Collections.sort(phones);
        cells[4] = String.join("+", phones);
        cells[8] = "";
        return String.join(";", cells);
    }

    /** What was found, with contents in place of the numbers of rows; and the number of each row's group. */
    private record Found(List<String> groups, List<String> pairs) {}

    private Found found(DedupeFlow.Outcome outcome, Map<String, String> contents) {
        outcome.writeClusters(desk.path("groups.csv"), OutputStream.nullOutputStream());
        outcome.writePairs(desk.path("pairs.csv"), OutputStream.nullOutputStream());
        Map<String, List<String>> groups = new TreeMap<>();
        for (String line : body(desk.path("groups.csv"))) {
            int comma = line.lastIndexOf(',');
            groups.computeIfAbsent(line.substring(comma + 1), key -> new ArrayList<>())
                    .add(contents.getOrDefault(line.substring(0, comma).replace(',', ':'), "?"));
        }
        List<String> named = new ArrayList<>();
        groups.forEach((id, members) -> {
            Collections.sort(members);
            named.add(id + members);
        });
        List<String> pairs = new ArrayList<>();
        for (String line : body(desk.path("pairs.csv"))) {
            String[] cells = line.split(",");
            String[] both = {contents.getOrDefault(cells[0], "?"), contents.getOrDefault(cells[1], "?")};
            Arrays.sort(both);
            pairs.add(both[0] + " = " + both[1] + " " + String.join(",", cells[2], cells[3], cells[4]));
        }
        Collections.sort(pairs);
        return new Found(named, pairs);
    }

    private static List<String> body(Path file) {
        List<String> lines = Desk.lines(file);
        return lines.subList(1, lines.size());
    }

    private InputFile table(String name, List<String> rows, Map<String, String> contents, String prefix) {
        List<String> lines = new ArrayList<>(List.of(TITLES));
        lines.addAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            contents.put(prefix + i, content(rows.get(i)));
        }
        return desk.csv(name, lines);
    }

    private static DedupeFlow.Request request(InputFile... files) {
        return new DedupeFlow.Request(Desk.files(files), Optional.empty(), List.of(), List.of());
    }

    private Found dedupe(List<String> rows, int threads) {
        Map<String, String> contents = new HashMap<>();
        InputFile file = table("clients.csv", rows, contents, "");
        return found(
                new DedupeFlow(Desk.POLICY, Desk.run(dev.revizor.run.Progress.SILENT, threads))
                        .run(request(file), desk.rejects::add),
                contents);
    }

    private Found link(List<String> one, List<String> other, Linking.Within within) {
        Map<String, String> contents = new HashMap<>();
        InputFile a = table("a.csv", one, contents, "a.csv:");
        InputFile b = table("b.csv", other, contents, "b.csv:");
        Linking linking = new Linking(within, Linking.Partners.ANY, List.of());
        return found(new LinkFlow(Desk.POLICY, Desk.RUN, linking).run(request(a, b), desk.rejects::add), contents);
    }

    /** What only the first list has: a difference of hundreds of lines is not read. */
    private static List<String> minus(List<String> one, List<String> other) {
        List<String> out = new ArrayList<>(one);
        other.forEach(out::remove);
        return out;
    }

    private static List<String> shuffled(List<String> rows, long seed) {
        List<String> out = new ArrayList<>(rows);
        Collections.shuffle(out, new Random(seed));
        return out;
    }

    @Test
    void shuffled_rows_give_other_numbers_to_equal_rows_alone() {
        List<String> rows = rows(new Random(17));
        Found straight = dedupe(rows, 1);
        assertThat(straight.groups()).hasSizeBetween(50, 100).noneMatch(group -> group.contains("?"));
        assertThat(straight.pairs()).hasSizeGreaterThan(100).noneMatch(pair -> pair.contains("?"));
        for (long seed = 1; seed <= 6; seed++) {
            Found again = dedupe(shuffled(rows, seed), 1 + (int) seed % 2);
            assertThat(minus(again.pairs(), straight.pairs()))
                    .as("pairs, seed %s", seed)
                    .isEmpty();
            assertThat(minus(again.groups(), straight.groups()))
                    .as("groups, seed %s", seed)
                    .isEmpty();
            assertThat(again).isEqualTo(straight);
        }
    }

    @Test
    void shuffled_rows_of_two_bases_are_linked_alike() {
        List<String> one = rows(new Random(17));
        List<String> other = rows(new Random(18)).subList(20, 150);
        Found free = link(one, other, Linking.Within.SOUGHT);
        assertThat(free.pairs()).isNotEmpty();
        for (long seed = 1; seed <= 3; seed++) {
            Found again = link(shuffled(one, seed), shuffled(other, seed + 9), Linking.Within.SOUGHT);
            assertThat(minus(again.pairs(), free.pairs()))
                    .as("pairs, seed %s", seed)
                    .isEmpty();
            assertThat(minus(again.groups(), free.groups()))
                    .as("groups, seed %s", seed)
                    .isEmpty();
            assertThat(again).isEqualTo(free);
        }
    }

    @Test
    void the_place_of_a_value_without_a_field_goes_by_its_title() {
        List<String> rows = rows(new Random(17));
        List<String> moved = rows.stream()
                .map(row -> {
                    int at = row.lastIndexOf(';');
                    return row.substring(at + 1) + ";" + row.substring(0, at);
                })
                .toList();
        List<String> lines = new ArrayList<>(List.of("Код Б;" + TITLES.replace(";Код Б", "")));
        lines.addAll(moved);
        Map<String, String> contents = new HashMap<>();
        InputFile file = table("clients.csv", rows, contents, "");
        Found straight = found(new DedupeFlow(Desk.POLICY, Desk.RUN).run(request(file), desk.rejects::add), contents);
        Found turned = found(
                new DedupeFlow(Desk.POLICY, Desk.RUN).run(request(desk.csv("moved.csv", lines)), desk.rejects::add),
                contents);
        assertThat(turned.groups()).isEqualTo(straight.groups());
    }
}
