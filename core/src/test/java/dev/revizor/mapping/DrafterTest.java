package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrafterTest {
    @Test
    void a_row_becomes_its_mapped_cells_in_order_and_the_filled_others() {
        Mapping mapping = Tables.guess("ID;Имя;Мобильный телефон;Прочее;Ещё");
        Drafter drafter = new Drafter(Tables.of("ID;Имя;Мобильный телефон;Прочее;Ещё"), mapping);
        List<Draft> drafts = drafter.draft(Tables.rows("7;Анна;;текст;").get(0));
        assertThat(drafts).hasSize(1);
        Draft draft = drafts.get(0);
        assertThat(draft.kind()).isEqualTo(EntityKind.CONTACT);
        assertThat(draft.system()).isEqualTo("file");
        assertThat(draft.origin()).isEqualTo(new Origin(3, 2));
        assertThat(draft.cells())
                .containsExactly(
                        new Draft.Cell(0, Field.EXTERNAL_ID, "", "7"),
                        new Draft.Cell(1, Field.FIRST_NAME, "", "Анна"),
                        new Draft.Cell(2, Field.PHONE, "mobile", ""));
        assertThat(draft.extras()).containsExactly(new Extra(3, "текст"));
    }

    @Test
    void a_deal_comes_with_its_client_when_any_cell_of_his_is_filled() {
        String titles = "ID;Название сделки;Этап сделки;Источник;Полное имя контакта;Рабочий телефон;Источник";
        Drafter drafter = new Drafter(Tables.of(titles), Tables.guess(titles));
        List<Draft> both =
                drafter.draft(Tables.rows("1;Сделка;Новая;Сайт;Анна;;Avito").get(0));
        assertThat(both).extracting(Draft::kind).containsExactly(EntityKind.DEAL, EntityKind.CONTACT);
        assertThat(both.get(0).cells()).contains(new Draft.Cell(3, Field.ORIGIN, "", "Сайт"));
        assertThat(both.get(1).cells()).contains(new Draft.Cell(6, Field.ORIGIN, "", "Avito"));
        assertThat(drafter.draft(Tables.rows("2;Сделка;Новая;Сайт; ;;").get(0))).hasSize(1);
    }

    @Test
    void the_row_says_what_it_is() {
        String titles = "Тип записи;Название;ИНН";
        Drafter drafter = new Drafter(Tables.of(titles), Tables.guess(titles));
        List<EntityKind> kinds = Tables.rows(
                        "Контакт;А;1", "Компания;Б;2", "Компания;В;3", "company;Г;4", "нечто;Д;5", "лид;Е;6", "ИП;Ж;7")
                .stream()
                .map(row -> drafter.draft(row).get(0).kind())
                .toList();
        assertThat(kinds)
                .containsExactly(
                        EntityKind.CONTACT,
                        EntityKind.COMPANY,
                        EntityKind.COMPANY,
                        EntityKind.COMPANY,
                        EntityKind.CONTACT,
                        EntityKind.LEAD,
                        EntityKind.COMPANY);
    }

    @Test
    void the_row_says_where_it_is_from() {
        String titles = "source_system;ID;Имя";
        Drafter drafter = new Drafter(Tables.of(titles), Tables.guess(titles));
        assertThat(drafter.draft(Tables.rows(" AmoCRM ;1;А").get(0)).get(0).system())
                .isEqualTo("amocrm");
        assertThat(drafter.draft(Tables.rows(";1;А").get(0)).get(0).system()).isEqualTo("file");
    }
}
