package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of plain tables with ids that only cards of a known CRM have: whether the row is about the same person. */
class GuessedIdsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void clients() {
        desk = new Desk(folder);
        desk.load(desk.csv(
                "contacts.csv",
                "ID;Имя;Отчество;Фамилия;Компания;Мобильный телефон;Рабочий e-mail;Тип контакта;Экспорт;Кем создан",
                "15;Роман;Васильевич;Шестаков;ООО «Гранит Логистика»;+79510088137;roman@firm.example;Клиенты;да;Лев",
                "16;Тимур;;Кошелев;;+79500000988;;Клиенты;да;Лев",
                "17;;;;;+79500000977;;Клиенты;да;Лев"));
    }

    private InputFile as(EntityKind kind, String name, String... lines) {
        InputFile file = desk.csv(name, lines);
        return new InputFile(file.path(), Optional.of(kind), Optional.empty(), file.options());
    }

    private static final String CONSENTS =
            "ID согласия;ID клиента;ФИО;Согласие на обработку ПДн;Дата согласия;E-mail;Телефон";

    private InputFile consents(String... rows) {
        List<String> lines = new ArrayList<>(List.of(CONSENTS));
        lines.addAll(List.of(rows));
        return as(EntityKind.CONSENT, "consents.csv", lines.toArray(String[]::new));
    }

    /** How many rows of any sort hang on each card that has any. */
    private TreeMap<String, Integer> hanging() {
        TreeMap<String, Integer> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                CardFile card = file.get();
                int count = card.tasks().size() + card.consents().size();
                if (count > 0) {
                    out.put(card.card().id(), count);
                }
            }
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "15,Петрова Анна Сергеевна,false",
        "15,Анна Петрова,false",
        "16,Шестакова Анна,false",
        // Somebody, but who is not told for sure: the id is all there is.
        "15,Петрова А.С.,true",
        "15,Гранит Логистика,true",
        "15,ООО «Ромашка Плюс»,true",
        "15,Анна,true",
        "17,Петрова Анна,true",
        // The same in another spelling, form, order; who marries keeps the first name.
        "15,РОМАН ШЕСТАКОВ,true",
        "15,Shestakov Roman,true",
        "15,Шистаков Рома,true",
        "15,Роман Иванов,true",
        "16,Кошелев Тимур Ильич,true",
    })
    void a_row_hangs_by_such_an_id_unless_it_names_another_person(String id, String name, boolean held) {
        ImportFlow.Outcome outcome = desk.load(consents("1;" + id + ";" + name + ";Да;10.10.2025;;"));
        Map<String, Integer> there = held ? Map.of("bitrix24:contact:" + id, 1) : Map.of();
        assertThat(hanging()).isEqualTo(there);
        assertThat(outcome.elsewhere()).isEqualTo(there.size());
        assertThat(outcome.joins()).isEqualTo(there.isEmpty() ? new Orphans(0, 0, 1, 0) : new Orphans(1, 0, 0, 0));
    }

    @Test
    void telephones_and_addresses_of_another_card_go_before_the_id_and_those_of_the_card_prove_it() {
        desk.load(consents(
                "1;15;;Да;10.10.2025;;+79500000988",
                "2;16;Петрова Анна;Да;10.10.2025;;8 (950) 000-09-88",
                "3;15;;Да;10.10.2025;nobody@firm.example;",
                "4;16;Шестаков Роман;Да;10.10.2025;;"));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 2), Map.entry("bitrix24:contact:16", 2));
    }

    @Test
    void a_row_of_several_ids_is_believed_when_it_names_one_of_them() {
        desk.load(as(
                EntityKind.TASK,
                "tasks.csv",
                "Задача;Крайний срок;ID контакта;Клиент",
                "Позвонить;01.12.2026;15;Кошелев Тимур",
                "Написать;01.12.2026;15, 16;Кошелев Тимур",
                "Зайти;01.12.2026;15, 16;Петрова Анна"));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 1), Map.entry("bitrix24:contact:16", 2));
    }

    @Test
    void a_task_hangs_on_the_client_of_such_a_deal_unless_it_names_another_person() {
        desk.load(desk.csv(
                        "deals.csv",
                        "ID;Название сделки;Стадия;Сумма;ID контакта",
                        "10;Окна;Новая;100;15",
                        "11;Двери;Новая;100;16")
                .of(Optional.of("bitrix24")));
        desk.load(as(
                EntityKind.TASK,
                "tasks.csv",
                "Задача;Крайний срок;ID сделки;Сделка;Клиент",
                "Позвонить;01.12.2026;10;;Петрова Анна",
                "Написать;01.12.2026;10;;Рома Шестаков",
                "Зайти;01.12.2026;11;;",
                "Ждать;01.12.2026;;Двери;Петрова Анна"));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 1), Map.entry("bitrix24:contact:16", 1));
    }

    @Test
    void an_id_of_the_own_system_is_believed_whatever_the_name() {
        desk.load(consents("1;15;Петрова Анна;Да;10.10.2025;;").of(Optional.of("bitrix24")));
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:15", 1));
    }

    @Test
    void each_row_that_hangs_so_is_named_among_the_changes() {
        List<News.Line> lines = new ArrayList<>();
        InputFile consents = consents(
                "1;15;Роман Шестаков;Да;10.10.2025;;", "2;16;Петрова Анна;Да;10.10.2025;;", "3;16;;Да;10.10.2025;;");
        ImportFlow.Wish trial = Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.TRIAL, lines::add);
        desk.load(trial, consents);
        assertThat(lines)
                .filteredOn(line -> !line.fate().equals("new"))
                .extracting(line -> line.place() + " " + line.fate() + " " + line.was() + " " + line.now())
                .containsExactly(
                        "consents.csv:3 card_unknown  16",
                        "consents.csv:2 joined_elsewhere 15 bitrix24:contact:15",
                        "consents.csv:4 joined_elsewhere 16 bitrix24:contact:16");
    }

    @Test
    void an_undo_believes_no_more_than_the_import_did() {
        String titles = "ID;Задача;Крайний срок;ID контакта;Клиент";
        desk.load(
                desk.csv("tasks.csv", titles, "1;Позвонить;01.12.2026;15;Петрова Анна", "2;Позвонить;01.12.2026;16;"));
        ImportFlow.Outcome changed = desk.load(
                desk.csv("tasks.csv", titles, "1;Написать;01.12.2026;15;Петрова Анна", "2;Написать;01.12.2026;16;"));
        assertThat(changed.changes()).isEqualTo(2);
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:16", 1));
        StoreRoom.undo(desk.store(), changed.run(), Desk.RUN, "anna");
        assertThat(hanging()).containsExactly(Map.entry("bitrix24:contact:16", 1));
    }
}
