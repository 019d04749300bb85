package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
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
