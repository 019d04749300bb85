package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leads and deals with a row for each product. */
class ProductRowsTest {
    private static final String TITLES = "ID,Название лида,Имя,Фамилия,Дополнительно о статусе,Статус,Возможная сумма,"
            + "Товар,Цена,Количество,Реквизит: ИНН";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile leads(String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.csv("leads.csv", all);
    }

    private String amount(int lead) {
        try (Base base = desk.open()) {
            return base.find("bitrix24:lead:" + lead).orElseThrow().text(Field.AMOUNT);
        }
    }

    @Test
    void a_lead_of_several_product_rows_is_one_with_the_sum() {
        InputFile file = leads(
                "1,Заявка,Анна,Иванова,,Новый,2000,Лицензия,1000,2,",
                "1,Заявка,Анна,Иванова,,Новый,500,Настройка,500,1,",
                "1,Заявка,Анна,Иванова,,Новый,500,Настройка,500,1,",
                "2,Другая,Пётр,Сидоров,,Новый,700,Лицензия,700,1,");
        Report.Input input = desk.load(file).inputs().get(0);
        assertThat(desk.rejects).isEmpty();
        assertThat(List.of(input.read(), input.stored(), input.folded())).containsExactly(4L, 2L, 2L);
        assertThat(input.notes().products()).isEqualTo(2);
        assertThat(List.of(amount(1), amount(2))).containsExactly("3000", "700");
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void a_second_lead_of_the_id_is_rejected_as_ever() {
        desk.load(leads(
                "1,Заявка,Анна,Иванова,,Новый,2000,Лицензия,1000,2,",
                "1,Заявка,Анна,Петрова,,Новый,500,Настройка,500,1,",
                "1,Заявка,Анна,Иванова,,Новый,500,,,,"));
        assertThat(desk.rejects).extracting(problem -> problem.code().code()).containsExactly("ERR-3001", "ERR-3001");
        assertThat(amount(1)).isEqualTo("2000");
    }

    @Test
    void rows_of_a_lead_that_is_rejected_are_a_part_of_nothing() {
        Report.Input input = desk.load(leads(
                        "1,Заявка,Анна,Иванова,,Новый,2000,Лицензия,1000,2,",
                        "2,Другая,Пётр,Сидоров,,Новый,700,Лицензия,700,1,",
                        "1,Заявка,Анна,Петрова,,Новый,500,Настройка,500,1,",
                        "1,Заявка,Анна,Петрова,,Новый,500,Лицензия,500,1,"))
                .inputs()
                .get(0);
        assertThat(List.of(
                        input.stored(),
                        input.folded(),
                        input.rejected(),
                        input.notes().products()))
                .containsExactly(2L, 0L, 2L, 0L);
    }

    private static final String DEALS =
            "ID;Название сделки;Стадия сделки;Повторная сделка;Сделка закрыта;Сумма;Контакт: ID;"
                    + "Контакт: Имя;Контакт: Фамилия;Ответственный";

    private Report.Input deals(String titles, String... rows) {
        List<String> all = new ArrayList<>(List.of(titles));
        all.addAll(List.of(rows));
        return desk.load(desk.csv("deals.csv", all)).inputs().get(0);
    }

    private Value sum(String id) {
        try (Base base = desk.open()) {
            return base.find(id).orElseThrow().values(Field.AMOUNT).get(0);
        }
    }

    @Test
    void the_sum_of_a_deal_is_of_all_its_rows_wherever_the_first_amount_stands() {
        deals(
                DEALS,
                "1;П1;В работе;Нет;нет;;16;Марина;Лебедева;Лев",
                "1;П1;В работе;Нет;нет;700;16;Марина;Лебедева;Лев",
                "1;П1;В работе;Нет;нет;50;16;Марина;Лебедева;Лев");
        assertThat(sum("bitrix24:deal:1").first()).isEqualTo("750");
        assertThat(desk.rejects).isEmpty();
    }

    @Test
    void amounts_of_different_currencies_are_not_added() {
        Report.Input input = deals(
                DEALS,
                "1;П1;В работе;Нет;нет;1000 USD;16;Марина;Лебедева;Лев",
                "1;П1;В работе;Нет;нет;$500;16;Марина;Лебедева;Лев",
                "1;П1;В работе;Нет;нет;700 руб.;16;Марина;Лебедева;Лев",
                "2;П2;В работе;Нет;нет;700;16;Марина;Лебедева;Лев",
                "2;П2;В работе;Нет;нет;1,5 тыс. руб.;16;Марина;Лебедева;Лев",
                "2;П2;В работе;Нет;нет;10 €;16;Марина;Лебедева;Лев");
        assertThat(List.of(input.stored(), input.rejected(), input.notes().products()))
                .containsExactly(2L, 2L, 2L);
        assertThat(desk.rejects).extracting(problem -> problem.code().code()).containsExactly("ERR-3001", "ERR-3001");
        assertThat(sum("bitrix24:deal:1").first()).isEqualTo("1500");
        assertThat(sum("bitrix24:deal:1").rest()).isEqualTo("USD");
        assertThat(sum("bitrix24:deal:2").first()).isEqualTo("2200");
    }

    @Test
    void a_deal_that_says_anything_else_otherwise_is_a_second_one_of_the_id() {
        Report.Input input = deals(
                DEALS,
                "1;П1;В работе;Нет;нет;500;16;Марина;Лебедева;Лев",
                "1;П1 новая;Выиграна;Нет;да;700;16;Марина;Лебедева;Лев",
                "2;П2;В работе;Нет;нет;1200;16;Марина;Лебедева;Лев",
                "2;П2;В работе;Нет;нет;1200;16;Марина;Лебедева;Лев");
        assertThat(desk.rejects).extracting(problem -> problem.code().code()).containsExactly("ERR-3001");
        assertThat(sum("bitrix24:deal:1").first()).isEqualTo("500");
        assertThat(sum("bitrix24:deal:2").first()).isEqualTo("1200");
        assertThat(List.of(input.stored(), input.rejected())).contains(1L);
    }

    @Test
    void a_crm_that_writes_a_deal_once_has_no_product_rows() {
        String titles = "ID,Название сделки,Бюджет,Этап сделки,Воронка,Дата создания сделки,Полное имя контакта,Товар";
        String row = "7,Кухня,100,Переговоры,Основная,10.01.2026,Иванов Пётр,";
        deals(titles.replace(',', ';'), (row + "Стол").replace(',', ';'), (row + "Стул").replace(',', ';'));
        assertThat(desk.rejects).extracting(problem -> problem.code().code()).containsExactly("ERR-3001");
        assertThat(sum("amocrm:deal:7").first()).isEqualTo("100");
    }

    @Test
    void a_sum_is_no_surer_than_its_parts() {
        String titles = "Номер сделки;Название сделки;Стадия сделки;Сумма сделки;Товар";
        deals(titles, "1;Заказ;Новая;1,000;Стол", "1;Заказ;Новая;2000;Стул", "2;Другой;Новая;10;Стол");
        assertThat(sum("file:deal:1").quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(sum("file:deal:1").reason()).isEqualTo("number.ambiguous");
    }

    @Test
    void an_exact_copy_without_a_product_adds_nothing() {
        String row = "1,Заявка,Анна,Иванова,,Новый,2000,,,,";
        Report.Input input = desk.load(leads(row, row)).inputs().get(0);
        assertThat(List.of(input.stored(), input.folded(), input.rejected())).containsExactly(1L, 1L, 0L);
        assertThat(amount(1)).isEqualTo("2000");
    }
}
