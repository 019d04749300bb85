package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Task;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks, touches and consents whose rows have no id of their own, or ids of a system that they do not show: what hangs on whom. */
class RowsWithoutIdsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private static InputFile sample(String name) {
        return InputFile.of(FormatSamples.FOLDER.resolve(name));
    }

    private InputFile as(EntityKind kind, String name, String... lines) {
        InputFile file = desk.csv(name, lines);
        return new InputFile(file.path(), Optional.of(kind), Optional.empty(), file.options());
    }

    private InputFile contacts(String name, String... ids) {
        StringBuilder out = new StringBuilder("ID;Имя;Фамилия;Тип контакта;Экспорт;Кем создан\n");
        for (String id : ids) {
            out.append(id).append(";Анна;Кузнецова").append(id).append(";Клиенты;да;Лев\n");
        }
        return desk.csv(name, out.toString().split("\n"));
    }

    /** How many rows of each sort hang on each card that has any. */
    private TreeMap<String, Integer> hanging() {
        TreeMap<String, Integer> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                int count = file.get().tasks().size()
                        + file.get().touches().size()
                        + file.get().consents().size();
                if (count > 0) {
                    out.put(file.get().card().id(), count);
                }
            }
        }
        return out;
    }

    @Test
    void they_hang_by_the_id_of_their_contact() {
        InputFile people =
                desk.csv("people.csv", "ID;Фамилия;Имя;Телефон", "1;Иванова;Анна;89010000011", "2;Петров;Ян;");
        ImportFlow.Outcome outcome = desk.load(
                people,
                as(EntityKind.TASK, "tasks.csv", "Задача;Крайний срок;ID контакта", "Позвонить;01.12.2026;2"),
                as(EntityKind.TOUCH, "calls.csv", "Дата звонка;Результат звонка;Client ID", "01.11.2026;Да;1"),
                as(EntityKind.CONSENT, "given.csv", "ID контакта;Цель;Дата согласия", "1;Реклама;01.02.2025"));
        assertThat(outcome.joins()).isEqualTo(new Orphans(3, 0, 0, 0));
        assertThat(outcome.elsewhere()).isZero();
        assertThat(hanging()).containsExactly(Map.entry("file:contact:1", 2), Map.entry("file:contact:2", 1));
    }

    @Test
    void a_plain_table_hangs_on_the_cards_of_the_one_system_that_has_its_ids() {
        desk.load(contacts("contacts.csv", "15", "16"));
        InputFile calls = desk.csv(
                "calls.csv", "Дата звонка;Результат звонка;ID контакта", "01.11.2026;Да;15", "02.11.2026;Да;99");
        ImportFlow.Outcome outcome = desk.load(calls);
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 0, 1, 0));
        assertThat(outcome.elsewhere()).isEqualTo(1);
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 1));
        assertThat(desk.load(calls).changes()).isZero();
    }

    @Test
    void the_kind_that_a_title_names_tells_a_contact_from_a_company_with_his_number() {
        InputFile firms = desk.csv(
                "firms.csv",
                "ID;Название компании;Тип компании;Кол-во сотрудников;Логотип",
                "15;ООО «Ромашка»;Клиент;5;");
        desk.load(contacts("contacts.csv", "15"), firms);
        ImportFlow.Outcome outcome = desk.load(
                as(EntityKind.TOUCH, "a.csv", "Дата звонка;Результат звонка;ID контакта", "01.11.2026;Да;15"),
                as(EntityKind.TOUCH, "b.csv", "Дата звонка;Результат звонка;ID клиента", "03.11.2026;Да;15"));
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 0, 0, 1));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 1));
    }

    @Test
    void a_system_that_is_said_holds_and_no_other_is_asked() {
        desk.load(contacts("contacts.csv", "15"));
        String[] call = {"Дата звонка;Результат звонка;ID клиента", "01.11.2026;Да;15"};
        assertThat(desk.load(desk.csv("calls.csv", call).of(Optional.of("amocrm")))
                        .joins())
                .isEqualTo(new Orphans(0, 0, 1, 0));
        ImportFlow.Outcome said =
                desk.load(desk.csv("calls2.csv", call[0], "02.11.2026;Да;15").of(Optional.of("bitrix24")));
        assertThat(said.joins().hanging()).isEqualTo(1);
        assertThat(said.elsewhere()).isZero();
    }

    @Test
    void an_id_of_two_systems_is_nobodys() {
        desk.load(
                contacts("contacts.csv", "15", "16"),
                contacts("others.csv", "15").of(Optional.of("amocrm")));
        ImportFlow.Outcome outcome = desk.load(desk.csv(
                "calls.csv", "Дата звонка;Результат звонка;ID контакта", "01.11.2026;Да;15", "02.11.2026;Да;16"));
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 0, 0, 1));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:16", 1));
    }

    @Test
    void beside_a_list_with_numbers_of_its_own_a_plain_table_has_those() {
        InputFile list = desk.csv("list.csv", "ID;Фамилия;Имя;Телефон", "1;Иванова;Анна;89010000011");
        desk.load(contacts("contacts.csv", "15"), list);
        ImportFlow.Outcome outcome = desk.load(desk.csv(
                "calls.csv", "Дата звонка;Результат звонка;ID контакта", "01.11.2026;Да;15", "02.11.2026;Да;1"));
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 0, 1, 0));
        assertThat(hanging()).containsExactly(Map.entry("file:contact:1", 1));
    }

    @Test
    void tasks_and_activities_of_bitrix24_without_ids_hang_by_the_title_of_their_deal() {
        desk.load(sample("bitrix24-contacts.csv"), sample("bitrix24-deals.csv"));
        // «Поставка 1» is a deal of Андрей Соколов.
        ImportFlow.Outcome outcome = desk.load(
                desk.csv(
                        "doings.csv",
                        "Сделка/Лид;Клиент;Тип;Название;Срок;Важность;Описание;Начало",
                        "Поставка 1;;Звонок;Позвонить;01.12.2026;Обычная;;01.11.2026"),
                desk.csv(
                        "tasks.csv",
                        "Задача;Постановщик;Крайний срок;Планируемая длительность;Затрачено;Проект;Сделка",
                        "Написать;Лев;02.12.2026;;;;Поставка 1"));
        assertThat(outcome.inputs())
                .extracting(input -> input.mapping().preset())
                .containsExactly("bitrix24-activities", "bitrix24-tasks");
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:2001", 2));
    }

    private InputFile pipedriveDeal(String title, String person) {
        return desk.csv(
                "deals.csv",
                "Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Contact person ID",
                "21," + title + ",Kay,Lead in,Open," + person);
    }

    private String cardOfTheTask() {
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                List<String> ids = file.get().tasks().stream().map(Task::id).toList();
                if (ids.contains("pipedrive:task:501")) {
                    return file.get().card().id();
                }
            }
            return "";
        }
    }

    @Test
    void a_task_goes_with_its_deal_to_another_client_and_back_when_that_is_undone() {
        InputFile people = desk.csv(
                "people.csv",
                "Person - ID,Person - Name,Person - Owner,Person - Labels,Person - Open deals",
                "11,Ann Lee,Kay,,1",
                "12,Bob Ray,Kay,,0");
        InputFile tasks = desk.csv(
                "tasks.csv",
                "Activity - ID,Activity - Subject,Activity - Due date,Activity - Done,Activity - Deal ID",
                "501,Call,2026-12-03,To do,21");
        desk.load(people, pipedriveDeal("Pilot", "11"), tasks);
        assertThat(cardOfTheTask()).isEqualTo("pipedrive:contact:11");
        ImportFlow.Outcome moved = desk.load(people, pipedriveDeal("Pilot", "12"), tasks);
        assertThat(cardOfTheTask()).isEqualTo("pipedrive:contact:12");
        // To nobody who is there: the task has no card either, as in a fresh store.
        ImportFlow.Outcome lost = desk.load(pipedriveDeal("Pilot", "13"));
        assertThat(cardOfTheTask()).isEmpty();
        StoreRoom.undo(desk.store(), lost.run(), Desk.RUN, "anna");
        assertThat(cardOfTheTask()).isEqualTo("pipedrive:contact:12");
        StoreRoom.undo(desk.store(), moved.run(), Desk.RUN, "anna");
        assertThat(cardOfTheTask()).isEqualTo("pipedrive:contact:11");
    }

    @Test
    void a_task_that_names_its_deal_by_title_stays_where_it_is_when_the_deal_is_called_otherwise() {
        InputFile people = desk.csv(
                "people.csv",
                "Person - ID,Person - Name,Person - Owner,Person - Labels,Person - Open deals",
                "11,Ann Lee,Kay,,1");
        InputFile tasks = desk.csv(
                "tasks.csv",
                "Activity - ID,Activity - Subject,Activity - Due date,Activity - Done,Activity - Deal",
                "501,Call,2026-12-03,To do,Pilot");
        desk.load(people, pipedriveDeal("Pilot", "11"), tasks);
        desk.load(pipedriveDeal("Pilot and more", "11"));
        assertThat(cardOfTheTask()).isEqualTo("pipedrive:contact:11");
    }

    @Test
    void an_export_that_does_not_show_its_system_is_told_of_when_its_cards_are_in_the_store() {
        desk.load(sample("bitrix24-contacts.csv"));
        InputFile own = desk.csv(
                "own.csv",
                "ID;Имя;Фамилия;Телефон",
                "2001;Андрей;Соколов;",
                "2002;Марина;Лебедева;",
                "2003;Кто;Другой;");
        assertThat(desk.load(Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.TRIAL, line -> {}), own)
                        .twins())
                .containsExactly(new ImportFlow.Twin("own.csv", "bitrix24", 2, 3));
        assertThat(desk.load(own.of(Optional.of("bitrix24"))).twins()).isEmpty();
        InputFile others = desk.csv("others.csv", "ID;Имя;Фамилия;Телефон", "2001;Ян;Белый;", "2002;Лев;Чёрный;");
        assertThat(desk.load(others).twins()).isEmpty();
    }

    @Test
    void a_table_without_clients_is_refused_where_that_is_wished_unless_its_kind_is_said() {
        ImportFlow.Wish usual = ImportFlow.Wish.usual();
        ImportFlow.Wish strict = new ImportFlow.Wish(
                usual.blanks(),
                usual.reach(),
                usual.ending(),
                usual.lines(),
                usual.damages(),
                usual.ids(),
                ImportFlow.Unknown.REFUSED);
        InputFile table = desk.csv("x.csv", "ID;x", "1;2");
        assertThatThrownBy(() -> desk.load(strict, table))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(FlowError.NO_CLIENTS));
        assertThat(desk.load(strict, as(EntityKind.CONTACT, "x.csv", "ID;x", "1;2"))
                        .changes())
                .isEqualTo(1);
    }
}
