package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.ids;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.list;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Base base;

    @BeforeEach
    void make() {
        base = Base.temporary(folder, StoreFixture.RUN);
        base.taskReader(StoreFixture::task);
        base.holdAtMost(most());
    }

    /** How much is held at once. */
    int most() {
        return KeyLedger.USUAL;
    }

    @AfterEach
    void clean() {
        assertThat(base.verify().lines()).isEmpty();
        base.close();
    }

    private static Card task(int number, String... fieldsAndValues) {
        return card(EntityKind.TASK, "file:task:" + number, fieldsAndValues);
    }

    private static Card ivanov(int number, String owner) {
        return card(
                "file:contact:" + number,
                "external_id",
                Integer.toString(number),
                "last_name",
                "Иванов",
                "first_name",
                "Пётр",
                "patronymic",
                "Ильич",
                "owner",
                owner);
    }

    /** {@code card: tasks}, and the orphans. */
    private List<String> hanging() {
        List<String> out = new ArrayList<>();
        list(base.cardFiles()).forEach(file -> {
            if (!file.tasks().isEmpty()) {
                out.add(file.card().id() + " "
                        + file.tasks().stream().map(Task::id).toList());
            }
        });
        ids(base.orphans()).forEach(id -> out.add("orphan " + id));
        return out;
    }

    @Test
    void a_task_hangs_by_the_public_id_and_by_the_id_in_the_crm() {
        insert(base, ivanov(1, "А"), ivanov(2, "А"), task(1, "card_ref", "2"), task(2, "card_ref", "file:contact:1"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:2]", "file:contact:2 [file:task:1]");
    }

    @Test
    void an_id_of_another_system_is_no_match() {
        insert(base, ivanov(1, "А"), card(EntityKind.TASK, "amocrm:task:1", "card_ref", "1"), task(2, "card_ref", "9"));
        assertThat(hanging()).containsExactly("orphan amocrm:task:1", "orphan file:task:2");
    }

    @Test
    void one_number_of_a_contact_and_a_company_is_ambiguous() {
        insert(
                base,
                ivanov(1, "А"),
                card(EntityKind.COMPANY, "file:company:1", "external_id", "1"),
                task(1, "card_ref", "1"));
        assertThat(hanging()).containsExactly("orphan file:task:1");
    }

    @Test
    void a_task_hangs_by_name_and_owner_else_by_a_name_of_one_card() {
        insert(
                base,
                ivanov(1, "Анна"),
                ivanov(2, "Борис"),
                card("file:contact:3", "full_name", "Сидорова Ольга"),
                card("file:contact:4", "first_name", "Жанна"),
                task(1, "card_name", "иван0в пётр", "owner", "Анна"),
                task(2, "card_name", "Петр  ИВАНОВ", "owner", "борис "),
                task(3, "card_name", "Иванов Пётр Ильич", "owner", "Вера"),
                task(4, "card_name", "«Ольга» Сидорова", "owner", "Вера"),
                task(5, "card_name", "Жанна"),
                task(6, "card_name", "…"),
                task(7));
        assertThat(hanging())
                .containsExactly(
                        "file:contact:2 [file:task:2]",
                        "file:contact:3 [file:task:4]",
                        "file:contact:4 [file:task:5]",
                        "orphan file:task:1",
                        "orphan file:task:3",
                        "orphan file:task:6",
                        "orphan file:task:7");
    }

    @Test
    void two_cards_of_one_name_and_owner_leave_a_task_without_a_card() {
        insert(base, ivanov(1, "Анна"), ivanov(2, "Анна"), task(1, "card_name", "Иванов Пётр", "owner", "Анна"));
        assertThat(hanging()).containsExactly("orphan file:task:1");
    }

    @Test
    void the_id_goes_before_the_name() {
        insert(
                base,
                ivanov(1, "Анна"),
                card("file:contact:2", "external_id", "2", "last_name", "Сидоров", "first_name", "Ян"),
                task(1, "card_ref", "2", "card_name", "Иванов Пётр"));
        assertThat(hanging()).containsExactly("file:contact:2 [file:task:1]");
    }

    @Test
    void a_company_is_found_with_and_without_its_form() {
        insert(
                base,
                card(EntityKind.COMPANY, "file:company:1", "company", "Ромашка", "legal_form", "ООО"),
                task(1, "card_name", "Ромашка"),
                task(2, "card_name", "ООО «Ромашка»"));
        assertThat(hanging()).containsExactly("file:company:1 [file:task:1, file:task:2]");
    }

    private static Card deal(int number, String name, String owner, String ref) {
        return card(EntityKind.DEAL, "file:deal:" + number, "deal_name", name, "owner", owner, "card_ref", ref);
    }

    @Test
    void a_task_of_a_deal_hangs_on_the_card_that_the_deal_hangs_on() {
        insert(
                base,
                ivanov(1, "А"),
                ivanov(2, "Б"),
                task(1, "card_ref", "file:deal:7"),
                task(2, "card_ref", "file:deal:8"),
                task(3, "card_ref", "file:deal:9"),
                deal(7, "Кухня", "А", "file:contact:2"),
                deal(8, "Шкаф", "А", "file:contact:9"));
        assertThat(hanging())
                .containsExactly(
                        "file:contact:2 [file:task:1]",
                        "orphan file:deal:8",
                        "orphan file:task:2",
                        "orphan file:task:3");
    }

    @Test
    void a_task_hangs_by_the_title_of_a_deal_and_its_owner_else_by_a_title_of_one_deal() {
        insert(
                base,
                ivanov(1, "А"),
                ivanov(2, "Б"),
                deal(1, "Кухня", "Анна", "1"),
                deal(2, "Кухня", "Борис", "2"),
                deal(3, "Шкаф 3", "Борис", "2"),
                task(1, "deal_name", "кухня", "owner", "Борис"),
                task(2, "deal_name", "Кухня"),
                task(3, "deal_name", "Шкаф 3", "owner", "Анна"),
                card(EntityKind.TASK, "amocrm:task:4", "deal_name", "Шкаф 3"));
        assertThat(hanging())
                .containsExactly(
                        "file:contact:2 [file:task:1, file:task:3]", "orphan amocrm:task:4", "orphan file:task:2");
    }

    @Test
    void a_task_hangs_on_the_lead_whose_title_it_names() {
        insert(
                base,
                card(
                        EntityKind.LEAD,
                        "file:lead:1",
                        "deal_name",
                        "Заявка 12",
                        "last_name",
                        "Иванов",
                        "first_name",
                        "Пётр"),
                card(
                        EntityKind.LEAD,
                        "file:lead:2",
                        "deal_name",
                        "Заявка 13",
                        "last_name",
                        "Иванов",
                        "first_name",
                        "Пётр"),
                task(1, "deal_name", "Заявка 13"));
        assertThat(hanging()).containsExactly("file:lead:2 [file:task:1]");
    }

    @Test
    void of_a_contact_and_a_lead_of_one_name_the_contact_is_meant() {
        insert(
                base,
                card(EntityKind.LEAD, "file:lead:1", "last_name", "Иванов", "first_name", "Пётр", "owner", "А"),
                ivanov(1, "А"),
                card(EntityKind.LEAD, "file:lead:2", "last_name", "Сидоров", "first_name", "Ян"),
                card(EntityKind.LEAD, "file:lead:3", "last_name", "Сидоров", "first_name", "Ян"),
                task(1, "card_name", "Иванов Пётр", "owner", "А"),
                task(2, "card_name", "Сидоров Ян"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]", "orphan file:task:2");
    }

    @Test
    void of_a_person_and_his_firm_the_person_is_nearer() {
        Card both = card(EntityKind.TASK, "file:task:1", "card_ref", "file:company:1", "card_ref", "file:contact:2");
        insert(base, ivanov(2, "А"), card(EntityKind.COMPANY, "file:company:1", "company", "Ромашка"), both);
        assertThat(hanging()).containsExactly("file:contact:2 [file:task:1]");
    }

    @Test
    void the_card_that_a_task_names_goes_before_its_deal() {
        insert(
                base,
                ivanov(1, "А"),
                card("file:contact:2", "external_id", "2", "last_name", "Сидоров", "first_name", "Ян"),
                deal(7, "Кухня", "А", "1"),
                task(1, "card_ref", "file:deal:7", "card_name", "Сидоров Ян"),
                task(2, "card_name", "Неизвестный Ян", "deal_name", "Кухня"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:2]", "file:contact:2 [file:task:1]");
    }

    @Test
    void two_deals_of_one_card_and_title_are_no_riddle() {
        insert(
                base,
                ivanov(1, "А"),
                deal(1, "Кухня", "Анна", "1"),
                deal(2, "Кухня", "Борис", "1"),
                task(1, "deal_name", "Кухня"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
    }

    @Test
    void tasks_may_come_before_their_cards_and_go_with_their_import() {
        insert(base, task(1, "card_ref", "1"));
        assertThat(hanging()).containsExactly("orphan file:task:1");
        String cards = insert(base, ivanov(1, "А"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
        run(base, new Change.Undo(cards));
        assertThat(hanging()).containsExactly("orphan file:task:1");
        insert(base, ivanov(1, "А"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
    }

    @Test
    void after_a_merge_tasks_hang_on_the_survivor_and_after_an_undo_back() {
        insert(
                base,
                ivanov(1, "А"),
                ivanov(2, "Б"),
                ivanov(3, "В"),
                task(1, "card_ref", "1"),
                task(2, "card_ref", "2"),
                task(3, "card_ref", "3"),
                task(4, "card_name", "Иванов Пётр"));
        Map<String, Object> before = StoreFixture.live(base);
        String first = run(base, new Change.Merge(ivanov(2, "Б"), List.of("file:contact:3"), "C-1"));
        assertThat(hanging())
                .containsExactly(
                        "file:contact:1 [file:task:1]",
                        "file:contact:2 [file:task:2, file:task:3]",
                        "orphan file:task:4");
        String second = run(base, new Change.Merge(ivanov(1, "А"), List.of("file:contact:2"), "C-2"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1, file:task:2, file:task:3, file:task:4]");
        run(base, new Change.Undo(second));
        run(base, new Change.Undo(first));
        assertThat(StoreFixture.live(base)).isEqualTo(before);
    }

    @Test
    void a_task_that_comes_after_the_merge_finds_the_survivor_by_the_old_id() {
        insert(base, ivanov(1, "А"), ivanov(2, "Б"));
        run(base, new Change.Merge(ivanov(1, "А"), List.of("file:contact:2"), "C-1"));
        insert(
                base,
                task(1, "card_ref", "2"),
                task(2, "card_ref", "file:contact:2"),
                task(3, "card_name", "Иванов Пётр", "owner", "Б"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1, file:task:2, file:task:3]");
    }

    @Test
    void a_task_that_now_names_another_card_moves() {
        insert(base, ivanov(1, "А"), ivanov(2, "Б"), task(1, "card_ref", "1"));
        String moved = run(base, new Change.Update(task(1, "card_ref", "2"), "import.newer"));
        assertThat(hanging()).containsExactly("file:contact:2 [file:task:1]");
        run(base, new Change.Update(task(1), "import.newer"));
        assertThat(hanging()).containsExactly("orphan file:task:1");
        assertThat(moved).isEqualTo("R-000002");
    }

    @Test
    void what_was_found_by_a_name_stays_when_another_of_the_name_comes() {
        insert(base, ivanov(1, "А"));
        insert(base, task(1, "card_name", "Иванов Пётр"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
        insert(base, ivanov(2, "Б"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
    }

    private static Card consent(int number, String... fieldsAndValues) {
        return card(EntityKind.CONSENT, "file:consent:" + number, fieldsAndValues);
    }

    /** {@code card: consents}, and why the others hang on none. */
    private List<String> consents() {
        List<String> out = new ArrayList<>();
        list(base.cardFiles()).forEach(file -> {
            if (!file.consents().isEmpty()) {
                out.add(file.card().id() + " "
                        + file.consents().stream().map(Card::id).toList());
            }
        });
        list(base.orphanRows())
                .forEach(one -> out.add(one.reason() + " " + one.row().id()));
        return out;
    }

    @Test
    void a_consent_hangs_by_the_telephone_or_the_address_of_its_subject() {
        insert(
                base,
                card("file:contact:1", "phone", "+79010000011", "email", "anna@firm.example"),
                card("file:contact:2", "phone", "+79010000012", "email", "both@firm.example"),
                card("file:contact:3", "phone", "+79010000013", "email", "both@firm.example"),
                consent(1, "card_ref", "+79010000011"),
                consent(2, "card_ref", "anna@firm.example"),
                consent(3, "phone", "+79010000012"),
                consent(4, "card_ref", "both@firm.example"),
                consent(5, "card_ref", "nobody@firm.example"),
                consent(6));
        assertThat(consents())
                .containsExactly(
                        "file:contact:1 [file:consent:1, file:consent:2]",
                        "file:contact:2 [file:consent:3]",
                        "AMBIGUOUS file:consent:4",
                        "UNKNOWN file:consent:5",
                        "UNNAMED file:consent:6");
    }

    @Test
    void telephone_and_address_of_two_people_tell_nothing_but_a_shared_one_is_decided_by_the_other() {
        insert(
                base,
                card("file:contact:1", "phone", "+79010000011", "email", "anna@firm.example"),
                card("file:contact:2", "phone", "+79010000012", "email", "both@firm.example"),
                card("file:contact:3", "phone", "+79010000013", "email", "both@firm.example"),
                consent(1, "phone", "+79010000011", "email", "both@firm.example"),
                consent(2, "phone", "+79010000012", "email", "anna@firm.example"),
                consent(3, "phone", "+79010000013", "email", "both@firm.example"));
        assertThat(consents())
                .containsExactly(
                        "file:contact:1 [file:consent:1]",
                        "file:contact:3 [file:consent:3]",
                        "AMBIGUOUS file:consent:2");
    }

    @Test
    void of_a_person_and_a_firm_with_one_telephone_the_person_has_consented() {
        insert(
                base,
                card(EntityKind.COMPANY, "file:company:1", "phone", "+79010000011", "email", "firm@firm.example"),
                card("file:contact:1", "phone", "+79010000011"),
                consent(1, "card_ref", "+79010000011"),
                consent(2, "card_ref", "firm@firm.example"));
        assertThat(consents()).containsExactly("file:company:1 [file:consent:2]", "file:contact:1 [file:consent:1]");
    }

    @Test
    void an_id_goes_before_a_telephone_of_the_same_digits_and_a_telephone_before_a_name() {
        insert(
                base,
                card("file:contact:1", "phone", "+79010000011", "last_name", "Сидоров", "first_name", "Ян"),
                card("file:contact:2", "external_id", "89010000011"),
                ivanov(3, "А"),
                consent(1, "card_ref", "89010000011", "card_ref", "+79010000011"),
                consent(2, "card_ref", "+79010000011", "card_name", "Иванов Пётр"));
        assertThat(consents()).containsExactly("file:contact:1 [file:consent:2]", "file:contact:2 [file:consent:1]");
    }

    private static Card team(int number, String... people) {
        String[] refs = new String[people.length * 2];
        for (int i = 0; i < people.length; i++) {
            refs[2 * i] = "card_ref";
            refs[2 * i + 1] = "file:contact:" + people[i];
        }
        return task(number, refs);
    }

    @Test
    void a_task_of_several_cards_hangs_on_each() {
        insert(base, ivanov(1, "А"), ivanov(2, "А"), ivanov(3, "А"), team(1, "3", "1"), team(2, "9", "2"));
        assertThat(hanging())
                .containsExactly(
                        "file:contact:1 [file:task:1]", "file:contact:2 [file:task:2]", "file:contact:3 [file:task:1]");
        assertThat(base.hangings().rows()).isEqualTo(new Orphans(2, 0, 0, 0));
        insert(base, ivanov(9, "А"));
        assertThat(hanging()).contains("file:contact:2 [file:task:2]", "file:contact:9 [file:task:2]");
    }

    @Test
    void further_cards_go_with_the_row_that_names_them_and_come_back_when_that_is_undone() {
        insert(base, ivanov(1, "А"), ivanov(2, "А"), ivanov(3, "А"), team(1, "1", "2"));
        Map<String, Object> before = StoreFixture.live(base);
        String moved = run(base, new Change.Update(team(1, "1", "3"), "import.newer"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]", "file:contact:3 [file:task:1]");
        String one = run(base, new Change.Update(team(1, "2"), "import.newer"));
        assertThat(hanging()).containsExactly("file:contact:2 [file:task:1]");
        run(base, new Change.Undo(one));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]", "file:contact:3 [file:task:1]");
        run(base, new Change.Undo(moved));
        assertThat(StoreFixture.live(base)).isEqualTo(before);
    }

    @Test
    void a_card_that_is_gone_holds_no_further_row() {
        insert(base, ivanov(1, "А"), team(1, "1", "2"));
        String second = insert(base, ivanov(2, "А"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]", "file:contact:2 [file:task:1]");
        run(base, new Change.Undo(second));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
    }

    @Test
    void a_task_of_two_cards_that_have_become_one_hangs_there_once() {
        insert(base, ivanov(1, "А"), ivanov(2, "А"), team(1, "1", "2"));
        String merge = run(base, new Change.Merge(ivanov(1, "А"), List.of("file:contact:2"), "C-1"));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]");
        run(base, new Change.Undo(merge));
        assertThat(hanging()).containsExactly("file:contact:1 [file:task:1]", "file:contact:2 [file:task:1]");
    }

    @Test
    void ids_of_no_told_kind_are_of_one_kind_in_one_cell_alone() {
        Value both = new Value(0, "1;2", List.of("1", "2"), Quality.GOOD, "", "", "");
        Card one = new Card(
                "file:task:1", EntityKind.TASK, new Origin(0, 2), Map.of(Field.CARD_REF, List.of(both)), List.of());
        insert(base, ivanov(1, "А"), ivanov(2, "А"), one, task(2, "card_ref", "1", "card_ref", "2"));
        assertThat(hanging())
                .containsExactly("file:contact:1 [file:task:1, file:task:2]", "file:contact:2 [file:task:1]");
    }

    @Test
    void the_firm_beside_several_people_gets_nothing() {
        Card both = card(
                EntityKind.DEAL,
                "file:deal:1",
                "card_ref",
                "file:contact:1",
                "card_ref",
                "file:contact:2",
                "card_ref",
                "file:company:1");
        insert(
                base,
                ivanov(1, "А"),
                ivanov(2, "А"),
                card(EntityKind.COMPANY, "file:company:1", "company", "Ромашка"),
                both);
        assertThat(list(base.cardFiles()))
                .extracting(file -> file.card().id() + " " + file.deals().size())
                .containsExactly("file:company:1 0", "file:contact:1 1", "file:contact:2 1");
    }

    @Test
    void many_tasks_hang() {
        List<Card> rows = new ArrayList<>(List.of(ivanov(1, "А")));
        for (int i = 0; i < 2_300; i++) {
            rows.add(task(i, "card_ref", "1"));
        }
        insert(base, rows.toArray(new Card[0]));
        assertThat(list(base.cardFiles()).get(0).tasks()).hasSize(2_300);
    }
}
