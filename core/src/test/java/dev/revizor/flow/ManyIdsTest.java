package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.problem.Problem;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More ids than are held in memory: what an import does must not depend on how many that are. */
class ManyIdsTest {
    private static final int ROWS = 1_000;
    private static final int FEW = 100;
    private static final int MANY = 1_000_000;
    private static final String TITLES = "ID;Фамилия;Имя;Город";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** How ids follow each other. */
    enum Ids {
        ASCENDING(i -> Integer.toString(i)),
        DESCENDING(i -> Integer.toString(5_000 - i)),
        RANDOM(i -> Long.toHexString(i * 0x9E3779B97F4A7C15L));

        private final IntFunction<String> id;

        Ids(IntFunction<String> id) {
            this.id = id;
        }

        String row(int i, String city) {
            return id.apply(i) + ";Иванов" + i + ";Пётр;" + city;
        }
    }

    /** What came of an import: all that a user sees, and the seal over all that was journalled. */
    private record Came(List<News.Rows> rows, List<String> rejects, List<News.Line> lines, long cards, String seal) {}

    private Came load(String store, int held, InputFile... files) {
        List<Problem> rejects = new ArrayList<>();
        List<News.Line> lines = new ArrayList<>();
        try (Base base = Base.open(folder.resolve(store), Base.Mode.CREATE_OR_OPEN, Desk.RUN)) {
            base.holdAtMost(held);
            ImportFlow.Outcome outcome = new ImportFlow(Desk.POLICY, Desk.RUN)
                    .run(
                            List.of(files),
                            base,
                            "anna",
                            rejects::add,
                            Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add));
            assertThat(base.verify().lines()).isEmpty();
            return new Came(
                    outcome.news().stream().map(News::rows).toList(),
                    rejects.stream()
                            .map(one -> one.code().code() + " " + one.place().row() + " " + one.args())
                            .toList(),
                    lines,
                    base.count(EntityKind.CONTACT),
                    base.journalHead().seal());
        }
    }

    private Came alike(InputFile... files) {
        Came few = load("few.db", FEW, files);
        assertThat(few).isEqualTo(load("many.db", MANY, files));
        return few;
    }

    private InputFile export(Ids ids, IntFunction<String> city, String... more) {
        List<String> rows = new ArrayList<>(List.of(TITLES));
        for (int i = 1; i <= ROWS; i++) {
            rows.add(ids.row(i, city.apply(i)));
        }
        rows.addAll(List.of(more));
        return desk.csv("export.csv", rows);
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_comes_again_is_found_however_far_away(Ids ids) {
        Came came = alike(
                export(ids, i -> "Тула", ids.row(5, "Тула"), ids.row(7, "Орёл"), ids.row(999, "Орёл"), ids.row(2, "")));
        assertThat(came.rows()).containsExactly(new News.Rows(ROWS, 0, 0, 0, Optional.of(0L)));
        assertThat(came.rejects())
                .containsExactly(
                        "ERR-3001 1003 {first=export.csv:8}",
                        "ERR-3001 1004 {first=export.csv:1000}",
                        "ERR-3001 1005 {first=export.csv:3}");
        assertThat(came.cards()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void a_later_export_changes_what_is_other_and_names_the_first_of_two(Ids ids) {
        alike(export(ids, i -> "Тула"));
        Came same = alike(export(ids, i -> "Тула"));
        assertThat(same.rows()).containsExactly(new News.Rows(0, 0, ROWS, 0, Optional.of(0L)));
        assertThat(same.lines()).isEmpty();
        Came later = alike(export(
                ids,
                i -> i % 10 == 0 ? "Орёл" : "Тула",
                ids.row(2_000, "Тверь"),
                ids.row(11, "Клин"),
                ids.row(20, "Клин"),
                ids.row(2_000, "Клин")));
        assertThat(later.rows()).containsExactly(new News.Rows(1, ROWS / 10, ROWS * 9 / 10, 0, Optional.of(0L)));
        assertThat(later.rejects())
                .containsExactly(
                        "ERR-3001 1003 {first=export.csv:12}",
                        "ERR-3001 1004 {first=export.csv:21}",
                        "ERR-3001 1005 {first=export.csv:1002}");
    }

    @Test
    void what_is_gone_is_told() {
        alike(export(Ids.RANDOM, i -> "Тула", Ids.RANDOM.row(3_000, "Тула")));
        Came later = alike(export(Ids.RANDOM, i -> "Тула"));
        assertThat(later.lines()).extracting(News.Line::fate).containsExactly("gone");
    }

    /** What was held when the store had few cards is asked of the store as soon as they are many. */
    @Test
    void a_small_store_may_become_a_large_one() {
        alike(desk.csv("first.csv", TITLES, Ids.ASCENDING.row(1, "Тула"), Ids.ASCENDING.row(2, "Тула")));
        Came came =
                alike(export(Ids.ASCENDING, i -> "Тула", Ids.ASCENDING.row(1, "Орёл"), Ids.ASCENDING.row(800, "Орёл")));
        assertThat(came.rows()).containsExactly(new News.Rows(ROWS - 2, 0, 2, 0, Optional.of(0L)));
        assertThat(came.rejects())
                .containsExactly("ERR-3001 1002 {first=export.csv:2}", "ERR-3001 1003 {first=export.csv:801}");
    }

    @Test
    void two_files_of_one_import_know_each_other_s_ids() {
        Came came = alike(
                desk.csv("other.csv", TITLES, Ids.RANDOM.row(3, "Тула"), Ids.RANDOM.row(4, "Клин")),
                export(Ids.RANDOM, i -> "Тула", Ids.RANDOM.row(600, "Клин")));
        assertThat(came.rejects())
                .containsExactly("ERR-3001 5 {first=other.csv:3}", "ERR-3001 1002 {first=export.csv:601}");
    }

    @Test
    void after_a_run_that_was_given_up_the_store_knows_what_it_has() {
        try (Base base = Base.open(folder.resolve("base.db"), Base.Mode.CREATE_OR_OPEN, Desk.RUN)) {
            base.holdAtMost(FEW);
            ImportFlow flow = new ImportFlow(Desk.POLICY, Desk.RUN);
            InputFile file = export(Ids.RANDOM, i -> "Тула");
            flow.run(
                    List.of(file),
                    base,
                    "anna",
                    one -> {},
                    Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.TRIAL, one -> {}));
            assertThat(base.count(EntityKind.CONTACT)).isZero();
            assertThat(flow.run(List.of(file), base, "anna", one -> {}).changes())
                    .isEqualTo(ROWS);
            assertThat(base.find("file:contact:" + Long.toHexString(0x9E3779B97F4A7C15L)))
                    .hasValueSatisfying(
                            card -> assertThat(card.text(Field.CITY)).isEqualTo("Тула"));
        }
    }
}
