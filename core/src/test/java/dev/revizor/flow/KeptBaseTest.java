package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.policy.Policy;
import dev.revizor.policy.PolicyLoader;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A base that was kept says the same as the tables that it was made of, or that it cannot be used. */
final class KeptBaseTest {
    private static final String[] NEW = {
        "5;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;Тверь;10.01.2020",
        "6;Климова;Зоя;Марковна;09.09.1966;89161112233;klimova@post.example;Псков;12.01.2022",
        "7;Климова;Зоя;Марковна;09.09.1966;89161112233;klimova@post.example;Псков;12.01.2022"
    };

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private static Earlier on(Optional<InputFile> groups) {
        return new Earlier(1, groups);
    }

    private DedupeFlow.Outcome run(
            DedupeFlow flow, int threads, Optional<Path> model, Optional<String> id, InputFile... files) {
        return flow.run(new DedupeFlow.Request(Desk.files(files), id, List.of(), List.of(), model), desk.rejects::add);
    }

    private DedupeFlow flow(int threads) {
        return new DedupeFlow(Desk.POLICY, Desk.run(Progress.SILENT, threads));
    }

    private InputFile kept(String name, List<String> lines) {
        InputFile base = desk.csv(name + ".csv", lines);
        DedupeFlow.Outcome outcome = run(
                flow(1).keeping(Optional.of(desk.path(name + ".rvb"))), 1, Optional.empty(), Optional.of("ID"), base);
        outcome.writeClusters(desk.path(name + ".old.csv"), OutputStream.nullOutputStream());
        outcome.writeModel(desk.path(name + ".json"), OutputStream.nullOutputStream());
        return InputFile.of(desk.path(name + ".rvb"));
    }

    private String clusters(DedupeFlow.Outcome outcome) {
        outcome.writeClusters(desk.path("now.csv"), OutputStream.nullOutputStream());
        return Desk.text(desk.path("now.csv"));
    }

    private InputFile fresh() {
        List<String> lines = new ArrayList<>(List.of(People.TITLES));
        lines.addAll(List.of(NEW));
        return desk.csv("new.csv", lines);
    }

    /** What the tables, the former groups and the model say. */
    private String byTables(List<String> base, InputFile fresh) {
        return clusters(run(
                flow(1).after(on(Optional.of(InputFile.of(desk.path("base.old.csv"))))),
                1,
                Optional.of(desk.path("base.json")),
                Optional.of("ID"),
                desk.csv("base.csv", base),
                fresh));
    }

    @Test
    void new_records_fall_into_the_same_groups_as_beside_the_tables() {
        InputFile kept = kept("base", People.table());
        InputFile fresh = fresh();
        String expected = byTables(People.table(), fresh);
        for (int threads : new int[] {1, 2}) {
            DedupeFlow.Outcome now = run(
                    flow(threads).after(on(Optional.empty())),
                    threads,
                    Optional.empty(),
                    Optional.of("ID"),
                    kept,
                    fresh);
            assertThat(clusters(now)).isEqualTo(expected);
            assertThat(now.changes().orElseThrow().newRecords()).isEqualTo(3);
        }
        Map<String, List<String>> groups = groups(expected);
        assertThat(groups.values()).contains(List.of("base.csv,1", "base.csv,2", "new.csv,5"));
        assertThat(groups.values()).contains(List.of("new.csv,6", "new.csv,7"));
    }

    private static Map<String, List<String>> groups(String table) {
        Map<String, List<String>> out = new TreeMap<>();
        table.lines()
                .skip(1)
                .forEach(line -> out.computeIfAbsent(line.substring(line.lastIndexOf(',') + 1), id -> new ArrayList<>())
                        .add(line.substring(0, line.lastIndexOf(','))));
        return out;
    }

    @Test
    void a_kept_base_grows_from_run_to_run() {
        InputFile kept = kept("base", People.table());
        InputFile first = desk.csv("first.csv", People.TITLES, NEW[0], NEW[1]);
        InputFile second = desk.csv("second.csv", People.TITLES, NEW[2]);
        run(
                flow(1).after(on(Optional.empty())).keeping(Optional.of(desk.path("next.rvb"))),
                1,
                Optional.empty(),
                Optional.of("ID"),
                kept,
                first);
        DedupeFlow.Outcome now = run(
                flow(1).after(on(Optional.empty())),
                1,
                Optional.empty(),
                Optional.of("ID"),
                InputFile.of(desk.path("next.rvb")),
                second);
        assertThat(groups(clusters(now)).values())
                .contains(List.of("base.csv,1", "base.csv,2", "first.csv,5"), List.of("first.csv,6", "second.csv,7"));
        assertThat(now.changes().orElseThrow().newRecords()).isEqualTo(1);
    }

    /** So many people that not every pair of them is compared. */
    private static List<String> many() {
        List<String> out = new ArrayList<>(People.table());
        Random random = new Random(23);
        for (int i = 0; i < 1_400; i++) {
            String sounds = "";
            for (int letter = 0; letter < 4; letter++) {
                sounds += "бвгдзклмнпрст".charAt(random.nextInt(13)) + "" + "аеиоу".charAt(random.nextInt(5));
            }
            out.add((1_000 + i) + ";" + sounds.substring(0, 1).toUpperCase(Locale.ROOT) + sounds.substring(1)
                    + "ов;Олег;Павлович;" + (10 + random.nextInt(19)) + ".03." + (1950 + random.nextInt(50)) + ";8903"
                    + (1_000_000 + random.nextInt(9_000_000)) + ";" + sounds + random.nextInt(90)
                    + "@firm.example;Тверь;10.01.2020");
        }
        return out;
    }

    @Test
    void blocks_that_are_not_found_again_change_nothing() {
        List<String> base = many();
        InputFile kept = kept("base", base);
        List<String> lines = new ArrayList<>(List.of(People.TITLES, NEW[0], NEW[1], NEW[2]));
        for (int i = 200; i < 1_200; i += 50) {
            lines.add("9" + base.get(i).replace(";Олег;", ";О.;"));
        }
        InputFile fresh = desk.csv("new.csv", lines);
        DedupeFlow.Outcome now = run(
                flow(2).after(on(Optional.empty())).keeping(Optional.of(desk.path("next.rvb"))),
                2,
                Optional.empty(),
                Optional.of("ID"),
                kept,
                fresh);
        String expected = byTables(base, fresh);
        assertThat(clusters(now)).isEqualTo(expected);
        assertThat(groups(expected).values().stream().filter(group -> group.size() > 1))
                .hasSizeGreaterThan(15);
        // The base that has grown knows the blocks as if all had been read at once.
        InputFile third = desk.csv("third.csv", People.TITLES, "99" + NEW[1].substring(1), NEW[2].replace("7;", "98;"));
        List<String> all = new ArrayList<>();
        for (boolean grown : new boolean[] {true, false}) {
            InputFile from = InputFile.of(desk.path("next.rvb"));
            DedupeFlow flow = flow(1).after(on(Optional.empty()));
            all.add(clusters(
                    grown
                            ? run(flow, 1, Optional.empty(), Optional.of("ID"), from, third)
                            : run(
                                    flow(1).after(new Earlier(2, Optional.of(groupsOf(expected)))),
                                    1,
                                    Optional.of(desk.path("base.json")),
                                    Optional.of("ID"),
                                    desk.csv("base.csv", base),
                                    fresh,
                                    third)));
        }
        assertThat(all.get(0)).isEqualTo(all.get(1));
    }

    private InputFile groupsOf(String table) {
        return desk.csv("groups.csv", table.lines().toList());
    }

    @Test
    void odd_values_and_columns_of_no_known_meaning_are_kept_as_they_are() {
        List<String> lines = new ArrayList<>();
        Random random = new Random(5);
        lines.add(People.TITLES + ";Код;Приметы");
        List<String> plain = People.table();
        for (int i = 1; i < plain.size(); i++) {
            String odd = i % 9 == 0 ? " \u202eобратно \uD83D\uDE00" : "";
            lines.add(plain.get(i).replace("Псков", "Псков" + odd) + ";K" + (10_000 + random.nextInt(80_000)) + ";"
                    + (i % 3 == 0 ? "шрам на щеке " + i : "") + odd);
        }
        InputFile kept = kept("base", lines);
        InputFile fresh = desk.csv("new.csv", lines.get(0), NEW[0] + ";K1;шрам на щеке 3", NEW[1] + ";;");
        assertThat(clusters(
                        run(flow(1).after(on(Optional.empty())), 1, Optional.empty(), Optional.of("ID"), kept, fresh)))
                .isEqualTo(byTables(lines, fresh));
    }

    @Test
    void it_is_for_its_owner_alone() throws IOException {
        Path file = kept("base", People.table()).path();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_one_is_refused_wherever_it_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(kept("base", People.table()).path());
        InputFile fresh = fresh();
        for (int at = 40; at < whole.length; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x41;
            refused(changed, fresh, FlowError.KEPT_BASE_DAMAGED);
            refused(Arrays.copyOf(whole, at), fresh, FlowError.KEPT_BASE_DAMAGED);
        }
    }

    private void refused(byte[] content, InputFile fresh, FlowError error) throws IOException {
        InputFile file = InputFile.of(Files.write(desk.path("bad.rvb"), content));
        refused(flow(1).after(on(Optional.empty())), error, file, fresh);
    }

    private void refused(DedupeFlow flow, FlowError error, InputFile... files) {
        assertThatThrownBy(() -> run(flow, 1, Optional.empty(), Optional.of("ID"), files))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .extracting(RevizorException::code)
                .isEqualTo(error);
    }

    private static DedupeFlow under(String key, String value) {
        Policy policy = PolicyLoader.load(Optional.empty(), Map.of(key, value)).policy();
        return new DedupeFlow(policy, Desk.RUN).after(on(Optional.empty()));
    }

    @Test
    void other_rules_of_normalizing_make_another_base() {
        refused(under("normalize.region", "KZ"), FlowError.KEPT_BASE_OTHER, kept("base", People.table()), fresh());
    }

    @Test
    void it_stands_first_and_alone() {
        InputFile kept = kept("base", People.table());
        InputFile fresh = fresh();
        DedupeFlow flow = flow(1).after(new Earlier(2, Optional.empty()));
        refused(flow, FlowError.KEPT_BASE_MISPLACED, fresh, kept);
        refused(flow, FlowError.KEPT_BASE_MISPLACED, kept, kept);
    }

    @Test
    void rules_that_look_at_values_need_the_tables() {
        refused(under("match.exclusive", "new.csv"), FlowError.KEPT_BASE_VALUES, kept("base", People.table()), fresh());
    }

    @Test
    void nothing_is_left_of_one_whose_run_failed() {
        InputFile fresh = fresh();
        Path target = desk.path("never.rvb");
        Policy policy = PolicyLoader.load(Optional.empty(), Map.of("match.exclusive", "nowhere"))
                .policy();
        assertThatThrownBy(() -> run(
                        new DedupeFlow(policy, Desk.RUN).keeping(Optional.of(target)),
                        1,
                        Optional.empty(),
                        Optional.of("ID"),
                        fresh))
                .isInstanceOf(RevizorException.class);
        assertThat(Desk.names(folder)).containsExactly("new.csv");
    }
}
