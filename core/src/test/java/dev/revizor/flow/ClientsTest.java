package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that stand in the rows of their deals, with the id that the contacts' own file knows them by. */
class ClientsTest {
    private static final String TITLES = "ID,Название сделки,Бюджет,Этап сделки,Воронка,Дата создания сделки,"
            + "Полное имя контакта,ID контакта,Рабочий телефон,Своё поле (контакт)";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile deals(String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.csv("deals.csv", all);
    }

    private InputFile contacts(String... rows) {
        List<String> all = new ArrayList<>(
                List.of("ID,Тип,Полное имя контакта,Дата создания контакта,Кем создан контакт,Сделки,Кем редактирован,"
                        + "Рабочий телефон,Рабочий email,Город"));
        all.addAll(List.of(rows));
        return desk.csv("contacts.csv", all);
    }

    private Card client(String id) {
        try (Base base = desk.open()) {
            return base.find("amocrm:contact:" + id).orElseThrow();
        }
    }

    /** How many deals hang on each card. */
    private TreeMap<String, Integer> hanging() {
        TreeMap<String, Integer> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<CardFile> files = base.cardFiles()) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                out.put(file.get().card().id(), file.get().deals().size());
            }
        }
        return out;
    }

    private static final String FIRST = "1,Кухня,100,Переговоры,Основная,10.01.2026,Иванов Пётр,15,89990000001,красный";
    private static final String SECOND = "2,Шкаф,50,Переговоры,Основная,11.01.2026,Иванов Пётр,15,89990000002,синий";
    private static final String THIRD = "3,Стол,7,Переговоры,Основная,12.01.2026,Петров Иван,16,,";
    private static final String CONTACT =
            "15,контакт,Иванов Пётр Сергеевич,01.01.2026,Анна,Кухня,Анна,89990000003,p@firm.example,Уфа";

    @Test
    void a_client_of_two_deals_is_one_card_with_all_his_telephones() {
        InputFile file = deals(FIRST, SECOND, THIRD);
        ImportFlow.Outcome outcome = desk.load(file);
        Report.Input input = outcome.inputs().get(0);
        assertThat(List.of(input.stored(), input.clients())).containsExactly(3L, 2L);
        assertThat(hanging())
                .containsExactly(
                        java.util.Map.entry("amocrm:contact:15", 2), java.util.Map.entry("amocrm:contact:16", 1));
        assertThat(client("15").all(Field.PHONE)).containsExactly("+79990000001", "+79990000002");
        assertThat(client("15").text(Field.EXTERNAL_ID)).isEqualTo("15");
        try (Base base = desk.open();
                Rows<Card> rows = base.rows(EntityKind.DEAL)) {
            assertThat(rows.next().orElseThrow().extras())
                    .extracting(extra -> extra.value())
                    .contains("красный");
            assertThat(rows.next().orElseThrow().extras())
                    .extracting(extra -> extra.value())
                    .contains("синий");
        }
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void the_card_of_the_contacts_own_file_is_his_whichever_file_comes_first() {
        for (boolean dealsFirst : new boolean[] {true, false}) {
            desk = new Desk(folder.resolve(dealsFirst ? "deals" : "contacts"));
            InputFile deals = deals(FIRST, SECOND);
            InputFile contacts = contacts(CONTACT);
            InputFile[] files = dealsFirst ? new InputFile[] {deals, contacts} : new InputFile[] {contacts, deals};
            ImportFlow.Outcome outcome = desk.load(files);
            assertThat(desk.rejects).isEmpty();
            assertThat(outcome.news())
                    .filteredOn(news -> news.kind() == EntityKind.CONTACT)
                    .singleElement()
                    .satisfies(news -> assertThat(
                                    List.of(news.rows().fresh(), news.rows().changed()))
                            .containsExactly(1L, 0L));
            assertThat(hanging()).containsExactly(java.util.Map.entry("amocrm:contact:15", 2));
            Card client = client("15");
            assertThat(client.all(Field.PHONE))
                    .containsExactlyInAnyOrder("+79990000001", "+79990000002", "+79990000003");
            assertThat(client.text(Field.PATRONYMIC)).isEqualTo("Сергеевич");
            assertThat(client.text(Field.CITY)).isEqualTo("Уфа");
            assertThat(desk.load(files).changes()).isZero();
        }
    }

    @Test
    void with_several_ids_nobody_knows_whose_the_cells_are() {
        desk.load(deals("1,Кухня,100,Переговоры,Основная,10.01.2026,Иванов Пётр,15; 16,89990000001,"));
        assertThat(hanging().firstKey()).startsWith("h:");
        assertThat(hanging()).containsValue(1);
    }

    @Test
    void a_second_row_of_a_client_is_rejected_whoever_brought_him() {
        String second = "15,контакт,Иванов Пётр Сергеевич,01.01.2026,Анна,Кухня,Анна,89990000099,,Самара";
        desk.load(deals(FIRST), contacts(CONTACT, second));
        assertThat(desk.rejects).hasSize(1);
        assertThat(client("15").text(Field.CITY)).isEqualTo("Уфа");
        String less = "15,контакт,Иванов Пётр Сергеевич,01.01.2026,Анна,Кухня,Анна,89990000003,,Уфа";
        desk.rejects.clear();
        ImportFlow.Outcome later = desk.load(contacts(less, second));
        assertThat(desk.rejects).hasSize(1);
        assertThat(later.news().get(0).rows().gone()).contains(0L);
        assertThat(client("15").text(Field.CITY)).isEqualTo("Уфа");
    }
}
