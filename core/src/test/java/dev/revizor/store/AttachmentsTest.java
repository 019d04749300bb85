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
import dev.revizor.model.Task;
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
