package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.audit.SpotCheck;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFlowTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** The table of {@link People} with columns that the rules ask for; the last rows have no next action. */
    private static List<String> table() {
        List<String> out = new ArrayList<>();
        List<String> people = People.table();
        for (int i = 0; i < people.size(); i++) {
            if (i == 0) {
                out.add(
                        people.get(i)
                                + ";Ответственный;Источник;Статус;Дата последнего контакта;Следующее действие;Срок следующего действия");
            } else {
                String next = i % 3 == 0 ? ";;" : ";Позвонить;" + (i % 2 == 0 ? "01.12.2026" : "01.11.2026");
                out.add(people.get(i) + ";Анна;Сайт;В работе;01.10.2026" + next);
            }
        }
        return out;
    }

    private ReviewFlow.Outcome run(
            RunContext run, Workspace.Request work, String out, List<String> failOn, Optional<Path> baseline) {
        return new ReviewFlow(Desk.LOADED, run)
                .run(new ReviewFlow.Request(work, desk.path(out), SpotCheck.Draw.last(50), failOn, baseline, true));
    }

    private ReviewFlow.Outcome run(RunContext run, String out, InputFile... files) {
        return run(run, Desk.files(files), out, List.of(), Optional.empty());
    }

    private InputFile clients() {
        return desk.csv("clients.csv", table());
    }

    /** Of this process: other builds use the same folder. */
    private static Set<String> temporaryFolders() {
        String own = "revizor-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(own))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_review_writes_its_folder() {
        ReviewFlow.Outcome outcome = run(Desk.RUN, "out", clients());
        assertThat(Desk.names(desk.path("out")))
                .containsExactly(
                        "changes.csv",
                        "mapping-clients.csv.yaml",
                        "rejects.csv",
                        "report.html",
                        "report.json",
                        "worklist.xlsx");
        assertThat(outcome.files().get(0)).isEqualTo(desk.path("out/report.html"));
        assertThat(outcome.files()).hasSize(6);
        Report report = outcome.report();
        assertThat(report.total()).isEqualTo(64);
        assertThat(report.duplicates().groups()).isEqualTo(2);
        assertThat(report.spotCheck().size()).isEqualTo(50);
        assertThat(report.spotCheck().verdictSeed()).isEqualTo("ESTABLISHED");
        assertThat(report.head().run()).isEqualTo("R-000001");
        assertThat(report.baseline()).isEmpty();
        assertThat(outcome.rejected()).isZero();
        assertThat(outcome.requiredMissing()).isFalse();
    }

    @Test
    void the_same_review_twice_gives_the_same_bytes_whatever_the_threads() throws IOException {
        InputFile file = clients();
        run(Desk.RUN, "one", file);
        run(Desk.run(Progress.SILENT, 1), "again", file);
        run(Desk.run(Progress.SILENT, 2), "two", file);
        for (String name : Desk.names(desk.path("one"))) {
            assertThat(desk.path("again").resolve(name))
                    .hasSameBinaryContentAs(desk.path("one").resolve(name));
            assertThat(desk.path("two").resolve(name))
                    .hasSameBinaryContentAs(desk.path("one").resolve(name));
        }
    }

    /** The report without what names the file's bytes or the order in which rows were journalled. */
    private String comparable(String out) {
        return Desk.text(desk.path(out).resolve("report.json"))
                .replaceAll("\"[0-9a-f]{64}\"", "\"hash\"")
                .replaceAll("\"row\" ?: ?[0-9]+", "\"row\":0");
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        run(Desk.RUN, "one", clients());
        for (long seed = 1; seed <= 3; seed++) {
            List<String> lines = table();
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            rows.add(0, lines.get(0));
            run(Desk.RUN, "shuffled" + seed, desk.csv("clients.csv", rows));
            assertThat(comparable("shuffled" + seed)).isEqualTo(comparable("one"));
        }
    }

    @Test
    void the_original_stays_as_it_was_and_no_temporary_folder_is_left() {
        Set<String> before = temporaryFolders();
        Set<String> during = new TreeSet<>();
        InputFile file = clients();
        String text = Desk.text(file.path());
        run(Desk.run(watching(during, Long.MAX_VALUE, ""), 1), "out", file);
        assertThat(Desk.text(file.path())).isEqualTo(text);
        during.removeAll(before);
        assertThat(during).as("there was one").isNotEmpty();
        assertThat(temporaryFolders()).doesNotContainAnyElementsOf(during);
    }

    /** Notes the temporary folders when it is first asked, and cancels at the given step of the given stage. */
    private static Progress watching(Set<String> during, long cancelAt, String cancelIn) {
        return (key, total) -> new Progress.Stage() {
            private long done;

            @Override
            public void advance(long count) {
                if (during.isEmpty()) {
                    during.addAll(temporaryFolders());
                }
                done += count;
                if (key.equals(cancelIn) && done >= cancelAt) {
                    throw RevizorException.at(Place.NOWHERE, GeneralError.CANCELLED);
                }
            }

            @Override
            public void close() {
                // Nothing is drawn.
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "match", "check"})
    void a_cancel_leaves_nothing_behind(String stage) {
        Set<String> before = temporaryFolders();
        Set<String> during = new TreeSet<>();
        InputFile file = clients();
        assertThatThrownBy(() -> run(Desk.run(watching(during, 7, stage), 1), "out", file))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(GeneralError.CANCELLED));
        assertThat(Desk.names(desk.path("out"))).isEmpty();
        assertThat(Desk.names(folder)).containsExactly("clients.csv");
        during.removeAll(before);
        assertThat(during).isNotEmpty();
        assertThat(temporaryFolders()).doesNotContainAnyElementsOf(during);
    }

    @Test
    void a_cancelled_import_leaves_the_store_as_it_was() {
        desk.load(desk.csv("first.csv", "ID;Фамилия;Имя", "900;Первый;Человек"));
        Workspace.Request work = new Workspace.Request(Optional.of(desk.store()), List.of(clients()), "anna");
        assertThatThrownBy(() -> run(
                        Desk.run(watching(new TreeSet<>(), 30, "read"), 1), work, "out", List.of(), Optional.empty()))
                .isInstanceOf(RevizorException.class);
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).cards().values()).containsExactly(1L);
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).runs()).hasSize(1);
    }

    @Test
    void the_next_review_tells_new_from_open_and_fixed() {
        ReviewFlow.Outcome first = run(Desk.RUN, "first", clients());
        Path baseline = desk.path("first/report.json");
        Report same = run(Desk.RUN, Desk.files(clients()), "same", List.of("new:info"), Optional.of(baseline))
                .report();
        assertThat(same.gate().failed()).isEmpty();
        assertThat(same.baseline().orElseThrow().added()).isZero();
        assertThat(same.baseline().orElseThrow().fixed()).isZero();
        assertThat(same.baseline().orElseThrow().open()).isPositive();
        assertThat(same.baseline().orElseThrow().run())
                .isEqualTo(first.report().head().run());
        List<String> mended = new ArrayList<>(table());
        mended.set(3, mended.get(3).replaceFirst(";;$", ";Позвонить;01.12.2026"));
        mended.set(5, mended.get(5).replaceFirst(";Позвонить;[0-9.]+$", ";;"));
        Report next = run(
                        Desk.RUN,
                        Desk.files(desk.csv("clients.csv", mended)),
                        "next",
                        List.of("new:info"),
                        Optional.of(baseline))
                .report();
        assertThat(next.baseline().orElseThrow().added()).isPositive();
        assertThat(next.baseline().orElseThrow().fixed()).isPositive();
        assertThat(next.gate().failed()).containsExactly("new:info");
    }

    @Test
    void the_gate_speaks_of_this_review() {
        Report report = run(
                        Desk.RUN,
                        Desk.files(clients()),
                        "out",
                        List.of("info", "undecided", "DUP-001"),
                        Optional.empty())
                .report();
        assertThat(report.gate().asked()).containsExactly("info", "undecided", "DUP-001");
        assertThat(report.gate().failed()).containsExactly("info", "DUP-001");
    }

    @Test
    void a_bad_expression_or_baseline_stops_before_any_work() {
        assertThatThrownBy(() -> run(Desk.RUN, Desk.files(clients()), "out", List.of("sometimes"), Optional.empty()))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.BAD_GATE));
        assertThatThrownBy(() ->
                        run(Desk.RUN, Desk.files(clients()), "out", List.of(), Optional.of(desk.path("clients.csv"))))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.BASELINE_NOT_A_REPORT));
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void an_open_workbook_stops_before_any_work() throws IOException {
        Files.createDirectories(desk.path("out"));
        Files.writeString(desk.path("out/.~lock.worklist.xlsx#"), "");
        assertThatThrownBy(() -> run(Desk.RUN, "out", clients()))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(GeneralError.OUTPUT_OPEN_ELSEWHERE));
        assertThat(Desk.names(desk.path("out"))).hasSize(1);
    }

    @Test
    void rejected_rows_are_in_the_folder() {
        List<String> lines = table();
        lines.add("1;Другой;Человек;;;;;;;;;;;;");
        ReviewFlow.Outcome outcome = run(Desk.RUN, "out", desk.csv("clients.csv", lines));
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(Desk.text(desk.path("out/rejects.csv")))
                .contains("ERR-3001")
                .contains("clients.csv:62")
                .contains("Другой");
    }

    @Test
    void fill_and_owners_are_counted_over_the_cards_that_they_concern() {
        InputFile file = desk.csv(
                "clients.csv",
                "ID;Тип записи;Фамилия;Имя;Название компании;ИНН;Мобильный телефон;Ответственный;Статус;Дата рождения;Следующее действие;Срок следующего действия",
                "1;Контакт;Иванов;Пётр;;;89990000001;Анна;В работе;01.02.1980;Позвонить;01.11.2026",
                "2;Контакт;Петров;;;;12;Анна;В работе;;Написать;",
                "3;Контакт;Орлов;Глеб;;;нет;Борис;В работе;;;01.12.2026",
                "4;Компания;;;ООО «Ромашка»;;89990000004;;Клиент;;;");
        Report report = run(Desk.RUN, "out", file).report();
        assertThat(report.fields())
                .contains(
                        new Report.Fill(dev.revizor.model.Field.PHONE, 2, 2, 4),
                        new Report.Fill(dev.revizor.model.Field.LAST_NAME, 3, 0, 3),
                        new Report.Fill(dev.revizor.model.Field.COMPANY, 1, 0, 1),
                        new Report.Fill(dev.revizor.model.Field.INN, 0, 0, 1),
                        new Report.Fill(dev.revizor.model.Field.NEXT_ACTION, 2, 0, 4),
                        new Report.Fill(dev.revizor.model.Field.NEXT_DUE, 2, 0, 4));
        assertThat(report.owners()).extracting(Report.OwnerLine::owner).containsExactlyInAnyOrder("Анна", "Борис", "");
        Report.OwnerLine anna = report.owners().stream()
                .filter(line -> line.owner().equals("Анна"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(anna.cards(), anna.noNextAction(), anna.overdue(), anna.tasks()))
                .containsExactly(2L, 0L, 1L, 1L);
    }

    @Test
    void the_newest_date_of_the_data_is_none_of_the_future() {
        InputFile file = desk.csv(
                "clients.csv",
                "ID;Фамилия;Дата создания;Дата последнего контакта",
                "1;Иванов;01.02.2026;19.11.2026",
                "2;Петров;01.02.2027;",
                "3;Орлов;;25.12.2099");
        assertThat(run(Desk.RUN, "out", file).report().head().newest()).contains(java.time.LocalDate.of(2026, 11, 19));
        InputFile undated = desk.csv("undated.csv", "ID;Фамилия", "1;Иванов");
        assertThat(run(Desk.RUN, "undated", undated).report().head().newest()).isEmpty();
    }

    @Test
    void files_of_one_name_keep_a_mapping_each() {
        run(Desk.RUN, "out", desk.csv("a/base.csv", table()), desk.csv("b/base.csv", "ID;Фамилия", "5;Иванов"));
        assertThat(Desk.names(desk.path("out"))).contains("mapping-base.csv.yaml", "mapping-base.csv-2.yaml");
    }

    @Test
    void a_store_is_reviewed_without_files() {
        desk.load(clients());
        Report report =
                run(Desk.RUN, desk.stored(), "out", List.of(), Optional.empty()).report();
        assertThat(report.inputs()).isEmpty();
        assertThat(report.total()).isEqualTo(64);
        assertThat(report.head().run()).isEqualTo("R-000001");
    }

    @Test
    void files_without_cards_are_no_base() {
        InputFile tasks = desk.csv(
                "tasks.csv",
                "Задача;Контакт;Ответственный;Крайний срок;Статус",
                "Позвонить;Иванов;Анна;01.12.2026;Новая");
        assertThatThrownBy(() -> run(Desk.RUN, "out", tasks))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_CARDS));
        assertThatThrownBy(() -> run(Desk.RUN, "out"))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_INPUT));
        assertThat(desk.path("out")).doesNotExist();
    }

    @Test
    void a_missing_store_without_files_is_not_made() {
        assertThatThrownBy(() -> run(Desk.RUN, desk.stored(), "out", List.of(), Optional.empty()))
                .isInstanceOf(RevizorException.class);
        assertThat(Desk.names(folder)).isEmpty();
    }
}
