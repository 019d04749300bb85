package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One amount in another spelling is no news; another amount is. */
class QuantityTest {
    private static final String TITLES = "ID;ФИО;Сумма покупок";

    @TempDir
    Path folder;

    private static News news(Desk desk, String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.load(desk.csv("list.csv", all)).news().get(0);
    }

    private static String amount(Desk desk, String id) {
        try (Base base = desk.open()) {
            return base.find("file:contact:" + id).orElseThrow().text(Field.AMOUNT);
        }
    }

    @Test
    void the_mark_zeros_at_the_end_and_parted_thousands_change_nothing() {
        Desk desk = new Desk(folder);
        news(desk, "1;Абрамов Лев;3901,59", "2;Бойко Ян;100,50", "3;Власов Олег;63174,60", "4;Гринь Пётр;1200");
        for (List<String> rows : List.of(
                List.of("1;Абрамов Лев;3901.59", "2;Бойко Ян;100.50", "3;Власов Олег;63174.60", "4;Гринь Пётр;1200.00"),
                List.of("1;Абрамов Лев;3901.59", "2;Бойко Ян;100.5", "3;Власов Олег;63174.6", "4;Гринь Пётр;1200"),
                List.of(
                        "1;Абрамов Лев;3 901,59",
                        "2;Бойко Ян;100,5",
                        "3;Власов Олег;63 174,60",
                        "4;Гринь Пётр;1 200"))) {
            News later = news(desk, rows.toArray(String[]::new));
            assertThat(later.rows().same()).isEqualTo(4);
            assertThat(later.fields()).isEmpty();
        }
    }

    @Test
    void another_amount_and_another_currency_are_news() {
        Desk desk = new Desk(folder);
        news(desk, "1;Абрамов Лев;3901,59", "2;Бойко Ян;100,50", "3;Власов Олег;5000,00");
        News later = news(desk, "1;Абрамов Лев;3901.58", "2;Бойко Ян;100.50 USD", "3;Власов Олег;5000");
        assertThat(later.rows().changed()).isEqualTo(2);
        assertThat(amount(desk, "1")).isEqualTo("3901.58");
    }
}
