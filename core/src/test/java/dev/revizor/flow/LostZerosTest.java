package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that a spreadsheet has saved again: codes without their leading zeros are no news. */
class LostZerosTest {
    private static final String TITLES = "ID;ФИО;ИНН;КПП;Индекс;СНИЛС;Телефон";

    @TempDir
    Path folder;

    private Desk desk;
    private final List<News.Line> lines = new ArrayList<>();

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private ImportFlow.Outcome load(String... rows) {
        lines.clear();
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.load(
                Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add), desk.csv("list.csv", all));
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find("file:contact:" + id).orElseThrow();
        }
    }

    @Test
    void the_value_of_the_store_stays_and_it_is_told() {
        load("1;Абрамов Лев;0276001234;027601001;021000;012-345-678 90;");
        Card before = card("1");
        ImportFlow.Outcome later = load("1;Абрамов Лев;276001234;27601001;21000;1234567890;");
        assertThat(later.changes()).isZero();
        assertThat(card("1")).isEqualTo(before);
        assertThat(later.news().get(0).damaged())
                .isEqualTo(Map.of(Field.INN, 1L, Field.KPP, 1L, Field.POSTCODE, 1L, Field.SNILS, 1L));
        assertThat(later.news().get(0).rows().same()).isEqualTo(1);
        assertThat(lines)
                .extracting(line -> line.place() + " " + line.fate() + " " + line.was() + " " + line.now())
                .contains("list.csv:2 zeros_lost 0276001234 276001234", "list.csv:2 zeros_lost 021000 21000");
    }

    @Test
    void what_else_is_new_in_the_row_is_taken() {
        load("1;Абрамов Лев;0276001234;;021000;;");
        ImportFlow.Outcome later = load("1;Абрамов Лев;276001234;;101000;;89161234567");
        assertThat(later.changes()).isEqualTo(1);
        assertThat(card("1").values(Field.INN).get(0).raw()).isEqualTo("0276001234");
        assertThat(card("1").text(Field.POSTCODE)).isEqualTo("101000");
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79161234567");
        load("1;Абрамов Лев;0276001234;;101000;;89161234567");
        assertThat(lines).isEmpty();
    }

    @Test
    void whole_values_take_the_place_of_damaged_ones_and_others_are_news() {
        load("1;Абрамов Лев;276001234;;21000;;", "2;Бойко Ян;0276001234;;;;");
        ImportFlow.Outcome later = load("1;Абрамов Лев;0276001234;;021000;;", "2;Бойко Ян;7707083893;;;;");
        assertThat(later.news().get(0).rows().changed()).isEqualTo(2);
        assertThat(later.news().get(0).damaged()).isEmpty();
        assertThat(card("1").text(Field.POSTCODE)).isEqualTo("021000");
        assertThat(card("2").text(Field.INN)).isEqualTo("7707083893");
    }
}
