package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFlowTest {
    private static final String TITLES = "ID;Фамилия;Имя;Мобильный телефон;Населенный пункт;Ответственный";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile contacts(String... rows) {
        List<String> lines = new ArrayList<>(List.of(TITLES));
        lines.addAll(List.of(rows));
        return desk.csv("clients.csv", lines);
    }

    private static Report.Input only(ImportFlow.Outcome outcome) {
        assertThat(outcome.inputs()).hasSize(1);
        Report.Input input = outcome.inputs().get(0);
        assertThat(input.stored() + input.folded() + input.rejected() + input.skipped())
                .as("nothing is lost")
                .isEqualTo(input.read());
        return input;
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find(id).orElseThrow();
        }
    }

    private long count(EntityKind kind) {
        try (Base base = desk.open()) {
            return base.count(kind);
        }
    }

    @Test
    void every_row_is_stored_folded_rejected_or_skipped() {
        Report.Input input = only(desk.load(contacts(
                "1;Иванов;Пётр;89990000001;Москва;Анна",
                "2;Петров;Иван;89990000002;Тверь;Анна",
                ";;;;;",
                "1;Иванов;Пётр;89990000001;Москва;Анна",
                "2;Сидоров;Иван;89990000002;Тверь;Анна")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected(), input.skipped()))
                .containsExactly(5L, 2L, 1L, 1L, 1L);
        assertThat(count(EntityKind.CONTACT)).isEqualTo(2);
        assertThat(card("file:contact:1").text(Field.PHONE)).isEqualTo("+79990000001");
    }

    @Test
    void the_law_of_conservation_holds_for_any_mixture() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>(List.of(TITLES));
            for (int i = 0; i < 120; i++) {
                rows.add(
                        switch (random.nextInt(6)) {
                            case 0 -> ";;;;;";
                            case 1 ->
                                random.nextInt(9) + ";Иванов;Пётр;8999000000" + random.nextInt(3) + ";Москва;Анна";
                            case 2 -> ";Иванов;Пётр;89990000001;Москва;Анна";
                            case 3 -> i + ";Иванов;Пётр;89990000001;Москва;Анна;лишнее;ещё";
                            default -> i + ";Петров" + i + ";Иван;;Тверь;";
                        });
            }
            InputFile file = desk.csv("mix" + seed + ".csv", rows);
            Report.Input first = only(desk.load(file));
            assertThat(first.read()).isEqualTo(120);
            Report.Input again = only(desk.load(file));
            assertThat(again.stored()).isZero();
            assertThat(again.rejected()).as("seed " + seed).isEqualTo(first.rejected());
        }
    }

    @Test
    void the_same_import_twice_changes_nothing() {
        InputFile file = contacts(
                "1;Иванов;Пётр;89990000001;Москва;Анна",
                ";Без;Номера;;;",
                ";Без;Номера;;;",
                "2;Петров;Иван;;;",
                "2;Другой;Иван;;;");
        desk.load(file);
        String before = StoreRoom.verify(desk.store(), Desk.RUN).head();
        ImportFlow.Outcome again = desk.load(file);
        assertThat(again.changes()).isZero();
        assertThat(only(again).stored()).isZero();
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN)).isEqualTo(new StoreRoom.Verified(4, before, List.of()));
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).runs()).hasSize(1);
        assertThat(card("file:contact:2").text(Field.LAST_NAME)).isEqualTo("Петров");
    }

    @Test
    void a_later_export_updates_and_a_blank_never_overwrites() {
        desk.load(contacts("1;Иванов;Пётр;89990000001;Москва;Анна"));
        ImportFlow.Outcome later = desk.load(contacts("1;Иванов;Пётр;89990000007;;Борис"));
        assertThat(later.changes()).isEqualTo(1);
        Card card = card("file:contact:1");
        assertThat(card.text(Field.PHONE)).isEqualTo("+79990000007");
        assertThat(card.text(Field.CITY)).isEqualTo("Москва");
        assertThat(card.text(Field.OWNER)).isEqualTo("Борис");
        assertThat(desk.load(contacts("1;Иванов;Пётр;89990000007;;Борис")).changes())
                .isZero();
    }

    /** Excel opens a CSV and takes the plus off each number: no card has changed by that. */
    @Test
    void a_worse_spelling_of_what_was_whole_is_no_change() {
        desk.load(contacts("1;Иванов;Пётр;+79990000001;Москва;Анна"));
        assertThat(desk.load(contacts("1;Иванов;Пётр;79990000001;Москва;Анна")).changes())
                .isZero();
        assertThat(card("file:contact:1").values(Field.PHONE).get(0).raw()).isEqualTo("+79990000001");
        desk.load(contacts("2;Петров;Иван;89990000002;Москва;Анна"));
        assertThat(desk.load(contacts("2;Петров;Иван;+79990000002;Москва;Анна")).changes())
                .isEqualTo(1);
    }

    @Test
    void a_file_without_a_column_leaves_the_field_alone() {
        desk.load(contacts("1;Иванов;Пётр;89990000001;Москва;Анна"));
        desk.load(desk.csv("short.csv", "ID;Фамилия;Имя", "1;Иванова;Пётр"));
        assertThat(card("file:contact:1").text(Field.LAST_NAME)).isEqualTo("Иванова");
        assertThat(card("file:contact:1").text(Field.CITY)).isEqualTo("Москва");
    }

    @Test
    void a_repeated_id_with_other_content_names_the_first_place() {
        desk.load(contacts("1;Иванов;Пётр;;;", "2;Петров;Иван;;;", "1;Сидоров;Пётр;;;"));
        assertThat(desk.rejects).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FlowError.REPEATED_ID);
            assertThat(problem.place().row()).isEqualTo(4);
            assertThat(problem.args()).containsEntry("first", "clients.csv:2");
            assertThat(problem.cells()).startsWith("1", "Сидоров");
        });
    }

    @Test
    void the_first_place_may_be_in_another_file_of_the_import() {
        InputFile second = desk.csv("more.csv", TITLES, "1;Сидоров;Пётр;;;");
        desk.load(contacts("1;Иванов;Пётр;;;"), second);
        assertThat(desk.rejects).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo("more.csv");
            assertThat(problem.args()).containsEntry("first", "clients.csv:2");
        });
    }

    @Test
    void exact_copies_without_ids_are_records_of_their_own() {
        Report.Input input = only(desk.load(desk.csv(
                "plain.csv", "Фамилия;Имя;Телефон", "Иванов;Пётр;", "Иванов;Пётр;", "Иванов;Пётр;", "Петров;Иван;")));
        assertThat(input.stored()).isEqualTo(4);
        List<String> ids = new ArrayList<>();
        try (Base base = desk.open();
                Rows<Card> cards = base.cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                ids.add(card.get().id());
            }
        }
        assertThat(ids).hasSize(4).allMatch(id -> id.startsWith("h:"));
        assertThat(ids).filteredOn(id -> id.endsWith("-2")).hasSize(1);
        assertThat(ids).filteredOn(id -> id.endsWith("-3")).hasSize(1);
    }

    @Test
    void a_deals_export_folds_clients_and_sums_product_rows() {
        InputFile deals = desk.csv(
                "bitrix.csv",
                "ID,Название сделки,Стадия сделки,Повторная сделка,Сделка закрыта,Сумма,Ответственный,Контакт: Имя,Контакт: Фамилия,Контакт: Рабочий телефон",
                "1,Кухня,Новая,Нет,нет,100.50,Анна,Пётр,Иванов,89990000001",
                "1,Кухня,Новая,Нет,нет,200.25,Анна,Пётр,Иванов,89990000001",
                "2,Шкаф,Новая,Нет,нет,50,Анна,Пётр,Иванов,89990000001",
                "3,Стол,Новая,Нет,нет,,Анна,Иван,Петров,89990000002",
                "3,Стол,Новая,Нет,нет,7,Анна,Иван,Петров,89990000002");
        Report.Input input = only(desk.load(deals));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.clients()))
                .containsExactly(5L, 3L, 2L, 2L);
        assertThat(count(EntityKind.DEAL)).isEqualTo(3);
        assertThat(count(EntityKind.CONTACT)).isEqualTo(2);
        try (Base base = desk.open();
                Rows<Card> rows = base.rows(EntityKind.DEAL)) {
            assertThat(rows.next().orElseThrow().text(Field.AMOUNT)).isEqualTo("300.75");
        }
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            int hanging = 0;
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                hanging += file.get().deals().size();
            }
            assertThat(hanging).isEqualTo(3);
        }
        assertThat(desk.load(deals).changes()).isZero();
    }

    @Test
    void a_deal_under_a_repeated_id_is_rejected_with_all_its_products() {
        Report.Input input = only(desk.load(desk.csv(
                "amo.csv",
                "ID,Название сделки,Бюджет,Ответственный,Этап сделки,Воронка",
                "1,Кухня,100.50,Анна,Переговоры,Основная",
                "2,Шкаф,50,Анна,Переговоры,Основная",
                "1,Стол,7,Анна,Переговоры,Основная",
                "1,Стол,8,Анна,Переговоры,Основная")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected()))
                .containsExactly(4L, 2L, 0L, 2L);
        assertThat(desk.rejects).extracting(problem -> problem.place().row()).containsExactly(4L, 5L);
    }

    @Test
    void the_next_action_of_a_task_file_is_joined_by_name_and_owner() {
        InputFile tasks = desk.csv(
                "tasks.csv",
                "Задача;Контакт;Ответственный;Крайний срок;Статус",
                "Позвонить;Иванов Пётр;Анна;01.12.2026;Ждет выполнения",
                "Написать;Иванов Пётр;Борис;02.12.2026;Ждет выполнения",
                "Забыть;Иванов Пётр;Борис;03.12.2026;Завершена");
        desk.load(contacts("1;Иванов;Пётр;;;Анна", "2;Иванов;Пётр;;;Борис"), tasks);
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            assertThat(files.next().orElseThrow().openTasks())
                    .extracting(Task::action, Task::due)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Позвонить", Optional.of(LocalDate.of(2026, 12, 1))));
            CardFile second = files.next().orElseThrow();
            assertThat(second.openTasks()).extracting(Task::action).containsExactly("Написать");
            assertThat(second.tasks()).hasSize(2);
        }
    }

    @Test
    void a_dry_run_counts_everything_and_stores_nothing() {
        ImportFlow.Outcome outcome = desk.load(
                Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.TRIAL, line -> {}), contacts("1;Иванов;Пётр;;;"));
        assertThat(only(outcome).stored()).isEqualTo(1);
        assertThat(desk.store()).doesNotExist();
        assertThat(folder.resolve(desk.store().getFileName() + ".lock")).doesNotExist();
    }

    @Test
    void an_import_is_taken_back_and_may_come_again() {
        InputFile file = contacts("1;Иванов;Пётр;89990000001;Москва;Анна");
        String run = desk.load(file).run();
        assertThat(StoreRoom.undo(desk.store(), run, Desk.RUN, "anna").changes())
                .isEqualTo(1);
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).cards()).isEmpty();
        assertThat(only(desk.load(file)).stored()).isEqualTo(1);
        assertThat(card("file:contact:1").text(Field.CITY)).isEqualTo("Москва");
        List<String> ops = new ArrayList<>();
        StoreRoom.journal(desk.store(), 1, Desk.RUN, entry -> ops.add(entry.op() + " " + entry.actor()));
        assertThat(ops).containsExactly("insert anna", "undo anna", "update anna");
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).cards()).containsEntry(EntityKind.CONTACT, 1L);
    }

    @Test
    void a_file_that_stops_in_the_middle_stores_nothing_of_any_file() {
        InputFile good = contacts("1;Иванов;Пётр;;;");
        InputFile unmapped = desk.csv("odd.csv", "ъъъ;ыыы", "1;2");
        assertThatThrownBy(() -> desk.load(good, unmapped))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NOTHING_MAPPED));
        assertThat(desk.store()).doesNotExist();
    }

    @Test
    void without_files_there_is_nothing_to_import() {
        assertThatThrownBy(desk::load)
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_INPUT));
    }
}
