package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import dev.revizor.store.Writer;
import dev.revizor.view.Rows;
import java.io.OutputStream;
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

    private static final String OTHER_TITLES = "ID,Название сделки,Бюджет,Этап сделки,Воронка,Дата создания сделки,"
            + "Полное имя контакта,ID контакта,Рабочий телефон,Город,Должность,Компания контакта,Дата рождения";

    /** Of a client from Ufa, whose own file says neither what his post is nor when he was born. */
    private static final List<String> OTHERWISE = List.of(
            "1,Кухня,100,Переговоры,Основная,10.01.2026,Иванов Пётр,15,89990000001,Самара,Повар,ООО Ромашка,",
            "2,Шкаф,50,Переговоры,Основная,11.01.2026,Иванов Петр,15,89990000002,самара,Токарь,АО Ромашка,01.02.1980",
            "3,Стол,7,Переговоры,Основная,12.01.2026,Петров Пётр,15,,УФА,нет,,01.02.1980",
            "4,Стул,7,Переговоры,Основная,12.01.2026,Иванов Пётр,15,,Томск,Повар,,02.02.1980",
            "5,Стул,7,Переговоры,Основная,12.01.2026,Сидоров Иван,16,,Томск,Повар,,02.02.1980");

    private InputFile otherwise(List<String> rows) {
        List<String> all = new ArrayList<>(List.of(OTHER_TITLES));
        all.addAll(rows);
        return desk.csv("deals.csv", all);
    }

    private static java.util.Map<Field, Long> counted(ImportFlow.Outcome outcome) {
        java.util.Map<Field, Long> out = new java.util.EnumMap<>(Field.class);
        outcome.inputs()
                .forEach(input -> input.notes()
                        .clientOtherwise()
                        .forEach((field, values) -> out.merge(field, values, Long::sum)));
        return out;
    }

    @Test
    void what_deals_say_otherwise_of_a_client_is_counted_and_told_in_any_order() {
        List<List<String>> orders = new ArrayList<>();
        for (int shift = 0; shift < OTHERWISE.size(); shift++) {
            List<String> rows = new ArrayList<>(OTHERWISE);
            java.util.Collections.rotate(rows, shift);
            orders.add(rows);
        }
        for (List<String> rows : orders) {
            for (boolean dealsFirst : new boolean[] {true, false}) {
                desk = new Desk(folder.resolve(orders.indexOf(rows) + "-" + dealsFirst));
                InputFile deals = otherwise(rows);
                InputFile contacts = contacts(CONTACT);
                InputFile[] files = dealsFirst ? new InputFile[] {deals, contacts} : new InputFile[] {contacts, deals};
                ImportFlow.Outcome outcome = desk.load(files);
                assertThat(desk.rejects).isEmpty();
                assertThat(counted(outcome))
                        .as("%s %s", dealsFirst, rows)
                        .containsExactly(
                                java.util.Map.entry(Field.LAST_NAME, 1L),
                                java.util.Map.entry(Field.BIRTH_DATE, 1L),
                                java.util.Map.entry(Field.JOB_TITLE, 1L),
                                java.util.Map.entry(Field.LEGAL_FORM, 1L),
                                java.util.Map.entry(Field.CITY, 2L));
                assertThat(client("15").text(Field.CITY)).isEqualTo("Уфа");
                assertThat(client("15").text(Field.LAST_NAME)).isEqualTo("Иванов");
                assertThat(counted(desk.load(files))).isEqualTo(counted(outcome));
            }
        }
    }

    @Test
    void the_list_of_changes_has_place_field_and_both_values_of_what_a_deal_says_otherwise() {
        List<News.Line> lines = new ArrayList<>();
        ImportFlow.Wish wish = Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add);
        desk.load(wish, otherwise(OTHERWISE), contacts(CONTACT));
        assertThat(lines)
                .filteredOn(line -> line.fate().equals("client_otherwise"))
                .extracting(line -> String.join(
                        " ",
                        line.card(),
                        line.place(),
                        line.field().orElseThrow().id(),
                        line.was(),
                        "/",
                        line.now()))
                .containsExactly(
                        "amocrm:contact:15 deals.csv:4 last_name Иванов / Петров",
                        "amocrm:contact:15 deals.csv:5 birth_date 01.02.1980 / 02.02.1980",
                        "amocrm:contact:15 deals.csv:3 job_title Повар / Токарь",
                        "amocrm:contact:15 deals.csv:3 legal_form ООО / АО",
                        "amocrm:contact:15 deals.csv:2 city Уфа / Самара",
                        "amocrm:contact:15 deals.csv:5 city Уфа / Томск");
    }

    @Test
    void a_deal_adds_the_patronymic_of_the_same_name_and_of_no_other() {
        String bare = CONTACT.replace(" Сергеевич", "");
        InputFile contacts = contacts(bare, bare.replace("15,", "16,").replace("p@", "q@"));
        InputFile deals = deals(
                deal(1, "Иванов Пётр Ильич", "15", "89990000001"), deal(2, "Иванов Фёдор Ильич", "16", "89990000002"));
        assertThat(counted(desk.load(contacts, deals)))
                .containsExactly(java.util.Map.entry(Field.FIRST_NAME, 1L), java.util.Map.entry(Field.PATRONYMIC, 1L));
        assertThat(client("15").text(Field.PATRONYMIC)).isEqualTo("Ильич");
        assertThat(client("16").text(Field.PATRONYMIC)).isEmpty();
        assertThat(desk.load(contacts, deals).changes()).isZero();
    }

    private static String deal(int number, String name, String contact, String phone) {
        return number + ",Кухня,100,Переговоры,Основная,10.01.2026," + name + "," + contact + "," + phone + ",";
    }

    @Test
    void words_for_nothing_and_zeros_are_no_id_of_a_contact() {
        List<String> rows = new ArrayList<>();
        for (String id : List.of("0", "000", "нет", "null", "n/a", "-")) {
            rows.add(deal(2 * rows.size() + 1, "Иванов Пётр", id, "8999000000" + rows.size()));
        }
        rows.add(deal(100, "Другой Семён", "0", "89990000009"));
        InputFile file = deals(rows.toArray(String[]::new));
        assertThat(desk.load(file).inputs().get(0).clients()).isEqualTo(7);
        assertThat(hanging()).hasSize(7).allSatisfy((id, deals) -> {
            assertThat(id).startsWith("h:");
            assertThat(deals).isEqualTo(1);
        });
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void a_stranger_under_a_contacts_id_becomes_a_card_of_his_own_and_is_told() {
        InputFile file = deals(
                FIRST,
                deal(2, "Сидорова Анна", "15", "89990000002"),
                deal(3, "Петя Иванов", "15", "89990000003"),
                deal(4, "Petr Ivanov", "15", "89990000004"),
                deal(5, "Сидорова Анна", "15", "89990000002"));
        List<News.Line> lines = new ArrayList<>();
        ImportFlow.Outcome outcome =
                desk.load(Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add), file);
        Report.Input input = outcome.inputs().get(0);
        assertThat(List.of(input.stored(), input.clients(), input.notes().clientsApart()))
                .containsExactly(5L, 2L, 2L);
        assertThat(client("15").all(Field.PHONE)).containsExactly("+79990000001", "+79990000003", "+79990000004");
        assertThat(hanging()).hasSize(2).containsEntry("amocrm:contact:15", 3);
        String stranger = hanging().lastKey();
        assertThat(hanging()).containsEntry(stranger, 2);
        try (Base base = desk.open()) {
            Card card = base.find(stranger).orElseThrow();
            assertThat(List.of(card.text(Field.LAST_NAME), card.text(Field.FIRST_NAME), card.text(Field.PHONE)))
                    .containsExactly("Сидорова", "Анна", "+79990000002");
        }
        assertThat(lines)
                .filteredOn(line -> line.fate().equals("client_apart"))
                .extracting(News.Line::card, News.Line::place, News.Line::was)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(stranger, "deals.csv:3", "amocrm:contact:15"),
                        org.assertj.core.groups.Tuple.tuple(stranger, "deals.csv:6", "amocrm:contact:15"));
        ImportFlow.Outcome again = desk.load(file);
        assertThat(again.changes()).isZero();
        assertThat(again.inputs().get(0).notes().clientsApart()).isEqualTo(2);
    }

    @Test
    void a_strangers_deal_gives_a_contact_nothing_whichever_file_and_row_comes_first() {
        String stranger = deal(4, "Петров Иван", "15", "89990000077");
        String own = deal(1, "Иванов Пётр", "15", "89990000003");
        for (List<String> rows : List.of(List.of(stranger, own), List.of(own, stranger))) {
            for (boolean dealsFirst : new boolean[] {true, false}) {
                desk = new Desk(folder.resolve(dealsFirst + rows.get(0).substring(0, 1)));
                InputFile deals = deals(rows.toArray(String[]::new));
                InputFile contacts = contacts(CONTACT);
                InputFile[] files = dealsFirst ? new InputFile[] {deals, contacts} : new InputFile[] {contacts, deals};
                List<Report.Input> inputs = desk.load(files).inputs();
                assertThat(inputs)
                        .extracting(input -> input.table().file())
                        .containsExactly(files[0].name(), files[1].name());
                assertThat(client("15").all(Field.PHONE)).containsExactly("+79990000003");
                assertThat(hanging()).hasSize(2).containsEntry("amocrm:contact:15", 1);
                assertThat(desk.load(files).changes()).isZero();
            }
        }
    }

    @Test
    void what_a_deal_says_of_a_merged_card_is_said_of_the_one_that_it_was_merged_into() {
        String twin = CONTACT.replace("15,контакт", "17,контакт").replace("89990000003", "89990000004");
        desk.load(contacts(CONTACT, twin));
        try (Base base = desk.open();
                Writer writer = base.begin("merge", "anna")) {
            Card survivor = base.find("amocrm:contact:15").orElseThrow();
            writer.apply(new Change.Merge(survivor, List.of("amocrm:contact:17"), "C-1"));
            writer.commit();
        }
        InputFile deals = deals(
                deal(1, "Иванов Пётр", "17", "89990000777"),
                deal(2, "Иванов Пётр", "15", "89990000888"),
                deal(3, "Иванов Пётр", "17", "89990000999"));
        desk.load(deals);
        assertThat(client("15").all(Field.PHONE))
                .containsExactly("+79990000003", "+79990000777", "+79990000888", "+79990000999");
        assertThat(client("15").all(Field.EXTERNAL_ID)).containsExactly("15");
        assertThat(hanging()).containsExactly(java.util.Map.entry("amocrm:contact:15", 3));
        assertThat(desk.load(deals).changes()).isZero();
        assertThat(desk.load(contacts(CONTACT, twin)).changes()).isZero();
    }

    @Test
    void who_was_merged_under_another_name_is_no_stranger_to_his_deals() {
        String maiden = CONTACT.replace("15,контакт,Иванов Пётр Сергеевич", "17,контакт,Орлова Nina")
                .replace("89990000003", "89990000004");
        desk.load(contacts(CONTACT, maiden));
        try (Base base = desk.open();
                Writer writer = base.begin("merge", "anna")) {
            Card survivor = base.find("amocrm:contact:15").orElseThrow();
            writer.apply(new Change.Merge(survivor, List.of("amocrm:contact:17"), "C-1"));
            writer.commit();
        }
        InputFile deals = deals(
                deal(1, "Орлова Nina", "17", "89990000777"),
                deal(2, "Иванов Пётр", "17", "89990000888"),
                deal(3, "Сидорова Зоя", "17", "89990000999"));
        ImportFlow.Outcome outcome = desk.load(deals);
        assertThat(outcome.inputs().get(0).notes().clientsApart()).isEqualTo(1);
        assertThat(hanging()).hasSize(2).containsEntry("amocrm:contact:15", 2);
        assertThat(desk.load(deals).changes()).isZero();
    }

    @Test
    void a_rejected_deal_brings_no_client_and_says_nothing_of_one() {
        InputFile file = deals(
                deal(1, "Иванов Пётр", "15", "89990000001"),
                deal(2, "Сомов Глеб", "16", "89990000002"),
                deal(1, "Тотов Кто", "77", "89990000077").replace("Кухня", "Другая"),
                deal(2, "Сомов Глеб", "16", "89990000078").replace("Кухня", "Другая"),
                deal(1, "Иванов Пётр", "15", "89990000079"));
        Report.Input input = desk.load(file).inputs().get(0);
        assertThat(List.of(input.stored(), input.folded(), input.rejected(), input.clients()))
                .containsExactly(2L, 1L, 2L, 2L);
        assertThat(hanging()).containsOnlyKeys("amocrm:contact:15", "amocrm:contact:16");
        assertThat(client("16").all(Field.PHONE)).containsExactly("+79990000002");
        assertThat(client("15").all(Field.PHONE)).containsExactly("+79990000001", "+79990000079");
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void a_card_that_is_missing_is_told_whichever_file_comes_first() {
        for (boolean dealsFirst : new boolean[] {true, false}) {
            desk = new Desk(folder.resolve("missing" + dealsFirst));
            String other = CONTACT.replace("15,контакт,Иванов Пётр", "17,контакт,Сомов Глеб");
            desk.load(contacts(CONTACT, other));
            InputFile deals = deals(deal(9, "Быков Олег", "18", "89990000018"));
            InputFile later = contacts(CONTACT, "18,контакт,Быков Олег,01.01.2026,Анна,,Анна,89990000018,,");
            InputFile[] files = dealsFirst ? new InputFile[] {deals, later} : new InputFile[] {later, deals};
            News contacts = desk.load(files).news().stream()
                    .filter(news -> news.kind() == EntityKind.CONTACT)
                    .findFirst()
                    .orElseThrow();
            assertThat(contacts.rows()).isEqualTo(new News.Rows(1, 0, 1, 0, Optional.of(1L)));
        }
    }

    @Test
    void what_many_deals_say_of_one_client_is_written_once() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            rows.add(deal(i, "Иванов Пётр", "15", String.valueOf(89_990_000_000L + i)));
        }
        InputFile file = deals(rows.toArray(String[]::new));
        // Each deal, the client, and his card with all telephones.
        assertThat(desk.load(file).changes()).isEqualTo(3_002);
        assertThat(client("15").all(Field.PHONE))
                .hasSize(3_000)
                .startsWith("+79990000001", "+79990000002")
                .endsWith("+79990003000");
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void a_bound_on_what_is_gathered_changes_nothing_in_the_cards() {
        assertThat(phones(1)).isEqualTo(phones(1_000)).containsExactly(List.of("1", "2", "3"), List.of("1", "2", "3"));
    }

    /** The telephones of two clients whom deals name in turns. */
    private List<List<String>> phones(long most) {
        Desk own = new Desk(folder.resolve("most" + most));
        own.load(own.csv("owners.csv", "ID,Имя", "1,Анна"));
        try (Base base = own.open();
                Writer writer = base.begin("import", "anna")) {
            DealClients clients = new DealClients(new Arrivals(base, writer, ImportFlow.Wish.usual()), most);
            for (String phone : List.of("1", "2", "3")) {
                for (String id : List.of("15", "16")) {
                    Card card = new Card(
                            "x:contact:" + id,
                            EntityKind.CONTACT,
                            new Origin(0, 2),
                            java.util.Map.of(Field.PHONE, List.of(Value.good(0, phone))),
                            List.of());
                    assertThat(clients.take(card, base.encoder().apply(card))).isEqualTo(DealClients.Whose.HIS);
                }
            }
            clients.write();
            writer.commit();
            return List.of("15", "16").stream()
                    .map(id -> base.find("x:contact:" + id).orElseThrow().all(Field.PHONE))
                    .toList();
        }
    }

    @Test
    void a_client_whom_only_deals_name_is_not_gone() {
        InputFile contacts = contacts(CONTACT);
        InputFile deals = deals(FIRST, THIRD);
        for (InputFile[] files : new InputFile[][] {{contacts, deals}, {deals, contacts}}) {
            desk.load(files);
            ImportFlow.Outcome again = desk.load(files);
            assertThat(again.changes()).isZero();
            assertThat(again.news())
                    .allSatisfy(news -> assertThat(news.rows().gone()).contains(0L));
        }
        // Neither the contacts' file nor a deal of this run names the second client.
        assertThat(desk.load(contacts, deals(FIRST)).news())
                .filteredOn(news -> news.kind() == EntityKind.CONTACT)
                .singleElement()
                .satisfies(news -> assertThat(news.rows().gone()).contains(1L));
    }

    private InputFile exported(EntityKind kind, Values values) {
        Path target = desk.path("out-" + kind.id() + "-" + values + ".csv");
        ExportFlow.Manner manner =
                new ExportFlow.Manner(Dialect.GENERIC, ExportFormat.CSV, Cells.CRM, values, 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(kind), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        desk.rejects::add);
        return InputFile.of(target);
    }

    @Test
    void the_id_of_a_client_whom_only_deals_name_goes_out_and_comes_back() {
        desk.load(contacts(CONTACT), deals(FIRST, THIRD));
        for (Values values : Values.values()) {
            InputFile out = exported(EntityKind.CONTACT, values);
            assertThat(Desk.lines(out.path()))
                    .filteredOn(line -> line.contains("Петров Иван"))
                    .singleElement()
                    .asString()
                    .startsWith("16;")
                    .doesNotContain("external_id");
            News news = desk.load(out).news().get(0);
            assertThat(List.of(news.rows().fresh(), news.rows().gone().orElseThrow()))
                    .containsExactly(0L, 0L);
        }
        assertThat(client("16").text(Field.LAST_NAME)).isEqualTo("Петров");
    }

    @Test
    void a_deal_goes_out_as_it_came_with_the_id_of_its_client_in_its_own_cell() {
        desk.load(deals(FIRST, SECOND, THIRD));
        assertThat(Desk.lines(exported(EntityKind.DEAL, Values.SOURCE).path()))
                .hasSize(4)
                .first()
                .asString()
                .endsWith(TITLES.replace(',', ';'));
        assertThat(Desk.lines(exported(EntityKind.DEAL, Values.SOURCE).path()).get(3))
                .isEqualTo(THIRD.replace(',', ';'));
    }
}
