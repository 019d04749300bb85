package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of an export, in which other cells decide how a column is read, does not turn what the whole has said. */
class ReadingsTest {
    private static final String DEALS = "ID;Название сделки;Сумма";

    @TempDir
    Path folder;

    private Desk desk;
    private final List<News.Line> lines = new ArrayList<>();

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private ImportFlow.Outcome part(InputFile file) {
        return desk.load(Desk.wish(ImportFlow.Reach.PART, ImportFlow.Ending.LASTS, lines::add), file);
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find(id).orElseThrow();
        }
    }

    private void americanDeals() {
        desk.load(desk.csv("whole.csv", DEALS, "1;A;1,234", "2;B;5,678.50", "3;C;12,500", "4;D;7.25"));
        assertThat(card("file:deal:1").text(Field.AMOUNT)).isEqualTo("1234");
    }

    @Test
    void an_unchanged_number_keeps_its_reading_where_the_part_decides_nothing() {
        americanDeals();
        ImportFlow.Outcome outcome = part(desk.csv("part.csv", DEALS, "1;A;1,234", "3;C;12,500"));
        assertThat(outcome.changes()).isZero();
        assertThat(lines.stream().filter(line -> !line.fate().equals("no_card_named")))
                .extracting(line -> line.place() + " " + line.fate() + " "
                        + line.field().orElseThrow().id() + " " + line.was() + " " + line.now())
                .containsExactly(
                        "part.csv:2 read_before amount 1234 1.234", "part.csv:3 read_before amount 12500 12.500");
        assertThat(outcome.news().get(0).readings()).containsExactly(Map.entry(Field.AMOUNT, 2L));
        assertThat(card("file:deal:1").text(Field.AMOUNT)).isEqualTo("1234");
    }

    @Test
    void news_of_another_field_leave_the_reading_alone_too() {
        americanDeals();
        assertThat(part(desk.csv("part.csv", DEALS, "1;Новое;1,234", "3;C;12,750"))
                        .changes())
                .isEqualTo(2);
        assertThat(card("file:deal:1").text(Field.AMOUNT)).isEqualTo("1234");
        assertThat(card("file:deal:3").text(Field.AMOUNT))
                .as("another text is news")
                .isEqualTo("12.750");
    }

    @Test
    void what_the_user_pins_corrects_the_store() {
        americanDeals();
        InputFile pinned =
                desk.csv("part.csv", DEALS, "1;A;1,234", "3;C;12,500").marked(Optional.of(NumberMarks.Mark.COMMA));
        ImportFlow.Outcome outcome = part(pinned);
        assertThat(outcome.changes()).isEqualTo(2);
        assertThat(outcome.news().get(0).readings()).isEmpty();
        assertThat(card("file:deal:1").text(Field.AMOUNT)).isEqualTo("1.234");
    }

    @Test
    void an_unchanged_date_keeps_day_and_month() {
        String titles = "ID;Название сделки;Дата создания";
        desk.load(desk.csv("whole.csv", titles, "1;A;05/06/2025", "2;B;05/25/2025"));
        assertThat(card("file:deal:1").text(Field.CREATED_AT)).isEqualTo("2025-05-06");
        assertThat(part(desk.csv("part.csv", titles, "1;A;05/06/2025")).changes())
                .isZero();
        assertThat(lines.stream().filter(line -> !line.fate().equals("no_card_named")))
                .extracting(line -> line.fate() + " " + line.was() + " " + line.now())
                .containsExactly("read_before 2025-05-06 2025-06-05");
        assertThat(card("file:deal:1").text(Field.CREATED_AT)).isEqualTo("2025-05-06");
    }

    @Test
    void an_unchanged_name_keeps_its_order_its_parts_and_its_sex() {
        List<String> whole = new ArrayList<>(List.of("ID;ФИО;Город"));
        for (String name : List.of("Наталья", "Николай", "Татьяна", "Иван", "Марина", "Андрей")) {
            for (String surname : List.of("Смирнов", "Кузнецов", "Зайцев", "Морозов", "Петров")) {
                whole.add((whole.size() + 100) + ";" + name + " " + surname + ";");
            }
        }
        whole.add("1;Богдан Тарас;");
        whole.add("2;Пак Ли;");
        desk.load(desk.csv("whole.csv", whole));
        Card first = card("file:contact:1");
        Card second = card("file:contact:2");
        assertThat(second.text(Field.FIRST_NAME)).isEqualTo("Пак");
        ImportFlow.Outcome same = part(desk.csv("part.csv", "ID;ФИО;Город", "1;Богдан Тарас;", "2;Пак Ли;"));
        assertThat(same.changes()).isZero();
        assertThat(same.news().get(0).readings()).containsOnlyKeys(Field.FULL_NAME);
        assertThat(card("file:contact:1").fields()).isEqualTo(first.fields());
        ImportFlow.Outcome news = part(desk.csv("later.csv", "Город;ФИО;ID", "Омск;Пак Ли;2"));
        assertThat(news.changes()).isEqualTo(1);
        Card later = card("file:contact:2");
        for (Field field : List.of(Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME, Field.SEX)) {
            assertThat(later.text(field)).as("%s", field).isEqualTo(second.text(field));
        }
        assertThat(later.text(Field.CITY)).isEqualTo("Омск");
    }
}
