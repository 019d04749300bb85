package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of several kinds of one CRM, imported together: what hangs on whom. */
class JoinsTest {
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

    /** The ids of the tasks of each card that has any. */
    private TreeMap<String, List<String>> tasks() {
        TreeMap<String, List<String>> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                List<String> ids = file.get().tasks().stream().map(Task::id).toList();
                if (ids.stream().anyMatch(id -> id.contains(":task:"))) {
                    out.put(file.get().card().id(), ids);
                }
            }
        }
        return out;
    }

    @Test
    void pipedrives_activities_hang_on_the_person_of_their_deal_whatever_the_name() {
        ImportFlow.Outcome outcome = desk.load(
                sample("pipedrive-persons.csv"), sample("pipedrive-deals.csv"), sample("pipedrive-activities.csv"));
        assertThat(outcome.joins()).isEqualTo(new Orphans(20, 0, 0, 0));
        // He stands as «Garcia, J.» in the file of people, and as Joseph Garcia in the activities.
        assertThat(tasks()).containsEntry("pipedrive:contact:13", List.of("pipedrive:task:73"));
        assertThat(tasks()).hasSize(10);
    }

    @Test
    void ids_of_an_activity_point_at_people_and_organisations_apart() {
        InputFile people = desk.csv(
                "people.csv",
                List.of(
                        "Person - ID,Person - Name,Person - Owner,Person - Labels,Person - Open deals",
                        "31,Ann Lee,Kay,,0",
                        "32,Bob Lee,Kay,,0"));
        InputFile activities = desk.csv(
                "activities.csv",
                List.of(
                        "Activity - ID,Activity - Subject,Activity - Due date,Activity - Done,Activity - Person ID,"
                                + "Activity - Organization ID",
                        "1,Call,2026-06-02,To do,32,31",
                        "2,Write,2026-06-02,To do,,31"));
        ImportFlow.Outcome outcome = desk.load(people, activities);
        assertThat(tasks()).containsExactly(java.util.Map.entry("pipedrive:contact:32", List.of("pipedrive:task:1")));
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 0, 1, 0));
    }

    @Test
    void tasks_of_bitrix24_hang_on_the_contact_of_the_deal_that_they_name() {
        desk.load(sample("bitrix24-contacts.csv"), sample("bitrix24-deals.csv"), sample("bitrix24-tasks.xls"));
        // Task 5001 names nothing but the deal «Поставка 1», which is that of Андрей Соколов.
        assertThat(tasks()).containsEntry("bitrix24:contact:2001", List.of("bitrix24:task:5001"));
    }

    @Test
    void activities_of_bitrix24_hang_by_client_else_by_deal_or_lead_and_the_done_ones_are_done() {
        ImportFlow.Outcome outcome = desk.load(
                sample("bitrix24-contacts.csv"),
                sample("bitrix24-leads.csv"),
                sample("bitrix24-deals.csv"),
                sample("bitrix24-activities.csv"));
        TreeMap<String, List<String>> tasks = tasks();
        // By the title of a lead, of a deal, by the name of a person.
        assertThat(tasks).containsEntry("bitrix24:lead:707", List.of("bitrix24:task:7007"));
        assertThat(tasks).containsEntry("bitrix24:contact:2005", List.of("bitrix24:task:7005"));
        assertThat(tasks).containsEntry("bitrix24:contact:2008", List.of("bitrix24:task:7008"));
        assertThat(outcome.joins().isEmpty()).as("%s", outcome.joins()).isTrue();
        assertThat(open()).doesNotContain("bitrix24:task:7003", "bitrix24:task:7006", "bitrix24:task:7009");
        assertThat(open()).hasSize(7);
    }

    /** The titles of the deals of each card that has any. */
    private TreeMap<String, List<String>> deals() {
        TreeMap<String, List<String>> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                List<String> titles = file.get().deals().stream()
                        .map(deal -> deal.text(Field.DEAL_NAME))
                        .toList();
                if (!titles.isEmpty()) {
                    out.put(file.get().card().id(), titles);
                }
            }
        }
        return out;
    }

    @Test
    void a_deal_of_hubspot_hangs_on_each_of_its_contacts() {
        InputFile deals = desk.csv(
                "deals.csv",
                List.of(
                        "Record ID,Deal Name,Deal Stage,Pipeline,Deal owner,Associated Contact IDs,Associated Company IDs",
                        "1,One,Won,Sales,Kay,1010002;1010001,2020001",
                        "2,Two,Won,Sales,Kay,999;1010002,2020001",
                        "3,Three,Won,Sales,Kay,,2020001;2020002",
                        "4,Four,Won,Sales,Kay,998;999,"));
        ImportFlow.Outcome outcome = desk.load(sample("hubspot-companies.csv"), sample("hubspot-contacts.csv"), deals);
        assertThat(deals())
                .containsExactly(
                        java.util.Map.entry("hubspot:company:2020001", List.of("Three")),
                        java.util.Map.entry("hubspot:company:2020002", List.of("Three")),
                        java.util.Map.entry("hubspot:contact:1010001", List.of("One")),
                        java.util.Map.entry("hubspot:contact:1010002", List.of("One", "Two")));
        assertThat(outcome.joins()).isEqualTo(new Orphans(3, 0, 1, 0));
        assertThat(desk.load(deals).changes()).isZero();
        assertThat(deals()).hasSize(4);
    }

    @Test
    void contacts_are_tied_to_the_companies_whose_ids_they_have() {
        ImportFlow.Outcome alone = desk.load(sample("hubspot-contacts.csv"));
        long contacts = alone.inputs().get(0).stored();
        assertThat(alone.ties()).isEqualTo(new Orphans(0, 0, contacts, 0));
        assertThat(desk.load(sample("hubspot-companies.csv")).ties()).isEqualTo(new Orphans(contacts, 0, 0, 0));
        // A file of another system has nothing to do with them.
        Orphans others = desk.load(sample("bitrix24-contacts.csv")).ties();
        assertThat(others.hanging() + others.unknown() + others.ambiguous()).isZero();
        assertThat(desk.load(sample("hubspot-contacts.csv")).ties().hanging()).isEqualTo(contacts);
    }

    @Test
    void of_two_people_of_one_name_the_one_of_the_firm_that_is_named_is_meant() {
        InputFile people = desk.csv(
                "people.csv",
                List.of(
                        "ID;Фамилия;Имя;Тип контакта;Экспорт;Рабочий телефон;Ответственный;Компания",
                        "1;Ким;Анна;Клиенты;да;+79160000001;Лев Одинцов;ООО Альфа",
                        "2;Ким;Анна;Клиенты;да;+79160000002;Яна Ли;ООО Бета",
                        "3;Ким;Анна;Клиенты;да;+79160000003;Лев Одинцов;ООО «Гамма»",
                        "4;Ким;Анна;Клиенты;да;+79160000004;Яна Ли;ООО Гамма",
                        "5;Ким;Анна;Клиенты;да;+79160000005;Пётр Мин;"));
        InputFile tasks = desk.csv(
                "tasks.csv",
                List.of(
                        "ID;Задача;Ответственный;Постановщик;Дата создания;Статус;Приоритет;Крайний срок;Контакт;Компания",
                        "901;По фирме;Лев Одинцов;;01.11.2026;Новая;;;Анна Ким;ООО Бета",
                        "902;По фирме и ответственному;Яна Ли;;01.11.2026;Новая;;;Анна Ким;Гамма",
                        "903;По ответственному;Пётр Мин;;01.11.2026;Новая;;;Анна Ким;",
                        "904;Двое;Лев Одинцов;;01.11.2026;Новая;;;Анна Ким;",
                        "905;Двое в одной фирме;Кто Другой;;01.11.2026;Новая;;;Анна Ким;ООО Гамма"));
        ImportFlow.Outcome outcome = desk.load(people, tasks);
        assertThat(outcome.joins()).isEqualTo(new Orphans(3, 0, 0, 2));
        assertThat(tasks())
                .containsEntry("bitrix24:contact:2", List.of("bitrix24:task:901"))
                .containsEntry("bitrix24:contact:4", List.of("bitrix24:task:902"))
                .containsEntry("bitrix24:contact:5", List.of("bitrix24:task:903"));
    }

    @Test
    void an_archive_of_consents_hangs_by_telephones_and_addresses_as_they_are_written() {
        InputFile people = desk.csv(
                "people.csv",
                List.of(
                        "ID;Фамилия;Имя;Телефон;E-mail",
                        "1;Иванова;Анна;8 (901) 000-00-11;Anna@Firm.example",
                        "2;Петров;Иван;89010000012;both@firm.example",
                        "3;Сидоров;Ян;;both@firm.example"));
        InputFile archive = desk.csv(
                "archive.csv",
                List.of(
                        "subject_key,channel,purpose,status,given_at,checkbox_default",
                        "+7 901 000-00-11,phone,calls,given,2025-02-01,false",
                        "ANNA@firm.example,email,marketing,given,2025-02-02,false",
                        "9010000012,phone,calls,given,2025-02-03,false",
                        "both@firm.example,email,marketing,given,2025-02-04,false",
                        "nobody@firm.example,email,marketing,given,2025-02-05,false",
                        ",email,marketing,given,2025-02-06,false"));
        List<News.Line> lines = new ArrayList<>();
        ImportFlow.Wish wish = Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add);
        ImportFlow.Outcome outcome = desk.load(wish, archive, people);
        assertThat(outcome.joins()).isEqualTo(new Orphans(3, 1, 1, 1));
        assertThat(lines)
                .filteredOn(line -> !line.fate().equals("new"))
                .extracting(line -> line.place() + " " + line.fate() + " " + line.now())
                .containsExactlyInAnyOrder(
                        "archive.csv:5 card_ambiguous both@firm.example",
                        "archive.csv:6 card_unknown nobody@firm.example",
                        "archive.csv:7 no_card_named ");
        TreeMap<String, Integer> consents = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                consents.put(file.get().card().id(), file.get().consents().size());
            }
        }
        assertThat(consents)
                .containsExactly(
                        java.util.Map.entry("file:contact:1", 2),
                        java.util.Map.entry("file:contact:2", 1),
                        java.util.Map.entry("file:contact:3", 0));
        assertThat(desk.load(archive, people).changes()).isZero();
    }

    private List<String> open() {
        List<String> out = new ArrayList<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                file.get().tasks().stream().filter(Task::open).map(Task::id).forEach(out::add);
            }
        }
        return out;
    }

    @Test
    void the_next_step_of_an_open_deal_is_one_of_its_card_unless_there_are_tasks() {
        InputFile people = desk.csv(
                "people.csv",
                List.of(
                        "Person - ID,Person - Name,Person - Owner,Person - Labels,Person - Open deals",
                        "1,Ann Lee,Kay,,2",
                        "2,Bob Ray,Kay,,0"));
        InputFile deals = desk.csv(
                "deals.csv",
                List.of(
                        "Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Contact person ID,"
                                + "Deal - Next activity date",
                        "11,One,Kay,Lead in,Open,1,2026-12-01",
                        "12,Two,Kay,Lead in,Won,1,2026-12-02",
                        "13,Three,Kay,Lead in,Open,1,",
                        "14,Four,Kay,Lead in,Lost,2,2026-12-04"));
        desk.load(people, deals);
        assertThat(open()).containsExactly("pipedrive:deal:11");
        desk.load(desk.csv(
                "activities.csv",
                List.of(
                        "Activity - ID,Activity - Subject,Activity - Due date,Activity - Done,Activity - Deal ID",
                        "7,Call,2026-12-03,To do,13")));
        assertThat(open()).containsExactly("pipedrive:task:7");
    }
}
