package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.flow.News.FieldNews;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.store.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later export of the same system: what it brings, what it must not take away, what it has quietly less of. */
class LaterExportTest {
    private static final String TITLES =
            "ID;Фамилия;Имя;Рабочий телефон;Мобильный телефон;Населенный пункт;Ответственный;Своё поле;Дата создания";
    private static final String IVANOV = "1;Иванов;Пётр;89990000001;89990000002;Москва;Анна;красный;01.02.2026";

    @TempDir
    Path folder;

    private Desk desk;
    private final List<News.Line> lines = new ArrayList<>();

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile export(String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.csv("export.csv", all);
    }

    private ImportFlow.Wish wish(Upsert.Blanks blanks, ImportFlow.Reach reach) {
        return new ImportFlow.Wish(
                blanks, reach, ImportFlow.Ending.LASTS, lines::add, DamageTally.counting(), ImportFlow.Ids.CHECKED);
    }

    private News news(String... rows) {
        lines.clear();
        ImportFlow.Outcome outcome = desk.load(wish(Upsert.Blanks.KEEP, ImportFlow.Reach.WHOLE), export(rows));
        assertThat(outcome.news()).hasSize(1);
        return outcome.news().get(0);
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find("file:contact:" + id).orElseThrow();
        }
    }

    @Test
    void rows_are_counted_as_new_changed_same_and_gone() {
        assertThat(news(IVANOV, "2;Петров;Иван;;;;;;", "3;Сидоров;Олег;;;;;;").first())
                .isTrue();
        News second = news(
                "1;Иванов;Пётр;89990000001;89990000002;Тула;Анна;красный;01.02.2026",
                "2;Петров;Иван;;;;;;",
                "4;Новый;Глеб;;;;;;");
        assertThat(second.first()).isFalse();
        assertThat(second.rows()).isEqualTo(new News.Rows(1, 1, 1, 0, Optional.of(1L)));
        assertThat(second.fields()).containsExactly(Map.entry(Field.CITY, new FieldNews(0, 1, 0, 0)));
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        new News.Line(
                                "file:contact:1",
                                "export.csv:2",
                                "changed",
                                Optional.of(Field.CITY),
                                "",
                                "Москва",
                                "Тула"),
                        new News.Line("file:contact:4", "export.csv:4", "new", Optional.empty(), "", "", ""),
                        new News.Line("file:contact:3", "", "gone", Optional.empty(), "", "", ""));
    }

    @Test
    void a_blank_cell_takes_nothing_away_not_even_one_of_two_phones() {
        news(IVANOV);
        News later = news("1;Иванов;Пётр;;89990000003;;Анна;;01.02.2026");
        Card card = card("1");
        assertThat(card.all(Field.PHONE)).containsExactly("+79990000001", "+79990000003");
        assertThat(card.text(Field.CITY)).isEqualTo("Москва");
        assertThat(card.extras()).containsExactly(new Extra(7, "красный"));
        assertThat(later.fields())
                .containsExactly(
                        Map.entry(Field.PHONE, new FieldNews(0, 1, 1, 0)),
                        Map.entry(Field.CITY, new FieldNews(0, 0, 1, 0)));
        assertThat(later.columns()).containsExactly(Map.entry("Своё поле", new FieldNews(0, 0, 1, 0)));
    }

    @Test
    void a_blank_cell_clears_when_that_is_asked() {
        news(IVANOV);
        ImportFlow.Outcome later = desk.load(
                wish(Upsert.Blanks.CLEAR, ImportFlow.Reach.WHOLE),
                export("1;Иванов;Пётр;;89990000002;;Анна;;01.02.2026"));
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000002");
        assertThat(card("1").has(Field.CITY)).isFalse();
        assertThat(card("1").extras()).isEmpty();
        assertThat(later.news().get(0).columns()).containsExactly(Map.entry("Своё поле", new FieldNews(0, 0, 0, 1)));
    }

    @Test
    void a_blank_that_keeps_a_value_is_no_change_at_all() {
        news(IVANOV);
        ImportFlow.Outcome later = desk.load(export("1;Иванов;Пётр;;;;Анна;;"));
        assertThat(later.changes()).isZero();
        assertThat(later.news().get(0).rows()).isEqualTo(new News.Rows(0, 0, 1, 0, Optional.of(0L)));
    }

    @Test
    void what_a_later_table_has_no_column_for_stands_behind_its_columns_with_the_old_title() {
        news(IVANOV);
        desk.load(desk.csv("short.csv", "ID;Имя;Фамилия", "1;Павел;Иванов"));
        Card card = card("1");
        assertThat(card.text(Field.FIRST_NAME)).isEqualTo("Павел");
        assertThat(card.text(Field.CITY)).isEqualTo("Москва");
        try (Base base = desk.open()) {
            List<String> titles = base.sources().get(card.origin().source()).columns();
            assertThat(titles).startsWith("ID", "Имя", "Фамилия");
            assertThat(titles.get(card.values(Field.CITY).get(0).column())).isEqualTo("Населенный пункт");
            assertThat(card.extras()).hasSize(1);
            assertThat(titles.get(card.extras().get(0).column())).isEqualTo("Своё поле");
            assertThat(card.extras().get(0).value()).isEqualTo("красный");
            assertThat(card.values(Field.PHONE).stream()
                            .map(phone -> titles.get(phone.column()))
                            .toList())
                    .containsExactly("Рабочий телефон", "Мобильный телефон");
        }
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
    }

    @Test
    void a_renamed_column_takes_the_place_of_the_old_one() {
        news(IVANOV);
        desk.load(desk.csv("en.csv", "ID;Фамилия;Имя;Город", "1;Иванов;Пётр;Тула"));
        assertThat(card("1").all(Field.CITY)).containsExactly("Тула");
    }

    @Test
    void an_unmerged_export_leaves_a_merged_card_as_it_is() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        ImportFlow.Outcome again = desk.load(export(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;"));
        assertThat(again.changes()).isZero();
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000001", "+79990000002", "+79990000009");
    }

    @Test
    void news_of_a_merged_card_come_in_and_what_the_merge_brought_stays() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        String changed = "1;Иванов;Пётр;89990000005;89990000002;Тула;Анна;красный;01.02.2026";
        News later = news(changed, "2;Иванов;Пётр;89990000008;;;Анна;;");
        assertThat(later.rows()).isEqualTo(new News.Rows(0, 1, 0, 1, Optional.of(0L)));
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000005", "+79990000002", "+79990000009");
        assertThat(card("1").text(Field.CITY)).isEqualTo("Тула");
        assertThat(desk.load(export(changed)).changes()).isZero();
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
    }

    @Test
    void what_a_merge_brought_is_not_said_twice_once_the_source_says_it_in_a_cell_with_another() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        String learnt = "1;Иванов;Пётр;89990000001, 89990000009;89990000002;Москва;Анна;красный;01.02.2026";
        news(learnt);
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000001", "+79990000009", "+79990000002");
        assertThat(desk.load(export(learnt)).changes()).isZero();
    }

    @Test
    void a_blank_clears_what_its_source_has_said_and_not_what_a_merge_brought() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        InputFile blank = export("1;Иванов;Пётр;;;Москва;Анна;красный;01.02.2026");
        ImportFlow.Wish clear = wish(Upsert.Blanks.CLEAR, ImportFlow.Reach.WHOLE);
        ImportFlow.Outcome later = desk.load(clear, blank);
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000009");
        assertThat(later.news().get(0).fields()).containsExactly(Map.entry(Field.PHONE, new FieldNews(0, 0, 0, 1)));
        assertThat(desk.load(clear, blank).changes()).isZero();
    }

    @Test
    void a_blank_clears_nothing_in_a_column_that_the_file_does_not_have() {
        news(IVANOV);
        InputFile narrow = desk.csv("export.csv", List.of("ID;Фамилия;Имя;Рабочий телефон", "1;Иванов;Пётр;"));
        ImportFlow.Wish clear = wish(Upsert.Blanks.CLEAR, ImportFlow.Reach.WHOLE);
        desk.load(clear, narrow);
        assertThat(card("1").all(Field.PHONE)).containsExactly("+79990000002");
        assertThat(card("1").text(Field.CITY)).isEqualTo("Москва");
        assertThat(desk.load(clear, narrow).changes()).isZero();
    }

    @Test
    void a_second_row_of_a_card_that_a_merge_made_more_of_is_rejected() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;", "3;Сидорова;Анна;89990000004;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        String blank = "1;Иванов;Пётр;89990000001;89990000002;;Анна;красный;01.02.2026";
        String other = "1;Иванов;Пётр;89990000077;89990000002;Самара;Анна;красный;01.02.2026";
        String[] rows = {blank, "2;Иванов;Пётр;89990000009;;;Анна;;", "3;Сидорова;Анна;89990000004;;;Анна;;", other};
        News later = news(rows);
        assertThat(later.rows().gone()).contains(0L);
        assertThat(desk.rejects).hasSize(1);
        assertThat(desk.rejects.get(0).args()).containsEntry("first", "export.csv:2");
        assertThat(card("1").all(Field.PHONE)).doesNotContain("+79990000077");
        assertThat(desk.load(export(rows)).changes()).isZero();
    }

    @Test
    void undoing_the_later_import_brings_back_what_the_source_said_before() {
        news(IVANOV, "2;Иванов;Пётр;89990000009;;;Анна;;");
        mergedInto("1", "2", "89990000009");
        String changed = "1;Иванов;Пётр;89990000005;89990000002;Тула;Анна;красный;01.02.2026";
        String run = desk.load(export(changed)).run();
        StoreRoom.undo(desk.store(), run, Desk.RUN, "anna");
        assertThat(card("1").text(Field.CITY)).isEqualTo("Москва");
        assertThat(desk.load(export(changed)).changes()).isEqualTo(1);
        assertThat(card("1").text(Field.CITY)).isEqualTo("Тула");
        assertThat(card("1").all(Field.PHONE)).contains("+79990000009");
    }

    /** Merges two cards so that the survivor has one phone more, in no column of its own. */
    private void mergedInto(String survivor, String loser, String phone) {
        try (Base base = desk.open();
                Writer writer = base.begin("merge", "anna")) {
            Card card = base.find("file:contact:" + survivor).orElseThrow();
            Map<Field, List<Value>> fields = new EnumMap<>(card.fields());
            List<Value> phones = new ArrayList<>(card.values(Field.PHONE));
            phones.add(Value.repaired(-1, phone, "+7" + phone.substring(1), "phone.trunk_8"));
            fields.put(Field.PHONE, phones);
            Card merged = new Card(card.id(), card.kind(), card.origin(), fields, card.extras());
            writer.apply(new Change.Merge(merged, List.of("file:contact:" + loser), "C-1"));
            writer.commit();
        }
    }

    @Test
    void less_of_anything_is_told() {
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String owner = i % 10 == 0 ? "Борис" : "Анна";
            before.add(i + ";Иванов" + i + ";Пётр;;;Москва;" + owner + ";;01.02.2026");
            if (i < 80) {
                now.add(i + ";Иванов" + i + ";Пётр;;;" + (i < 40 ? "Москва" : "") + ";Анна;;01.01.2026");
            }
        }
        news(before.toArray(String[]::new));
        assertThat(news(now.toArray(String[]::new)).losses())
                .containsExactlyInAnyOrder(
                        new News.Loss.FewerRows(100, 80),
                        new News.Loss.LessFilled(Field.CITY, "", 80, 40),
                        new News.Loss.OwnerGone("Борис", 10),
                        new News.Loss.Older(Field.CREATED_AT, "2026-02-01", "2026-01-01"));
        assertThat(desk.load(wish(Upsert.Blanks.KEEP, ImportFlow.Reach.PART), export(now.get(0)))
                        .news()
                        .get(0))
                .satisfies(part -> {
                    assertThat(part.losses()).isEmpty();
                    assertThat(part.rows().gone()).isEmpty();
                });
    }

    @Test
    void a_column_that_is_not_there_any_more_is_told_but_one_row_less_is_not() {
        news(IVANOV, "2;Петров;Иван;;;;;;");
        ImportFlow.Outcome later =
                desk.load(desk.csv("short.csv", "ID;Фамилия;Имя;Ответственный", "1;Иванов;Пётр;Анна"));
        assertThat(later.news().get(0).losses())
                .containsExactlyInAnyOrder(
                        new News.Loss.NoColumn(Field.PHONE, "", 1),
                        new News.Loss.NoColumn(Field.CITY, "", 1),
                        new News.Loss.NoColumn(Field.CREATED_AT, "", 1));
    }

    @Test
    void several_files_of_one_kind_are_one_export() {
        InputFile one = desk.csv("1.csv", TITLES, IVANOV);
        InputFile two = desk.csv("2.csv", TITLES, "2;Петров;Иван;;;;;;");
        desk.load(one, two);
        ImportFlow.Outcome again = desk.load(one, two);
        assertThat(again.news()).singleElement().satisfies(news -> {
            assertThat(news.rows()).isEqualTo(new News.Rows(0, 0, 2, 0, Optional.of(0L)));
            assertThat(news.losses()).isEmpty();
        });
    }

    @Test
    void an_undone_import_is_no_export_to_compare_with() {
        News first = news(IVANOV);
        assertThat(first.first()).isTrue();
        StoreRoom.undo(desk.store(), "R-000001", Desk.RUN, "anna");
        assertThat(news(IVANOV).losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, 0, true", "9, 0, false", "12, 13, false", "20, 9, true"})
    void ids_that_lost_their_zeros_are_refused(int robbed, int gone, boolean refused) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < robbed + gone; i++) {
            String row = ";Иванов" + (char) ('а' + i) + ";Пётр;;;;;;";
            before.add("00" + (10 + i) + row);
            if (i < robbed) {
                after.add(10 + i + row);
            }
        }
        before.add("5;Сидоров;Глеб;;;;;;");
        desk.load(export(before.toArray(String[]::new)));
        InputFile saved = export(after.toArray(String[]::new));
        if (refused) {
            assertThatThrownBy(() -> desk.load(saved))
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(FlowError.IDS_WITHOUT_ZEROS);
                        assertThat(e.args()).containsEntry("rows", robbed).containsEntry("looked", robbed + gone);
                    });
        } else {
            assertThat(desk.load(saved).changes()).isEqualTo(robbed);
        }
    }

    @Test
    void ids_with_other_names_under_them_are_those_of_another_source() {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ours.add(i + ";Иванов" + (char) ('а' + i) + ";Пётр;;;;;;");
            theirs.add(i + ";Сидорова" + (char) ('а' + i) + ";Анна;;;;;;");
        }
        desk.load(export(ours.toArray(String[]::new)));
        InputFile other = export(theirs.toArray(String[]::new));
        assertThatThrownBy(() -> desk.load(other))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FlowError.OTHER_RECORDS);
                    assertThat(e.args()).containsEntry("rows", 12L).containsEntry("met", 12L);
                });
        assertThat(card("3").text(Field.FIRST_NAME)).isEqualTo("Пётр");
        assertThat(desk.load(other.of(Optional.of("excel"))).changes()).isEqualTo(12);
        assertThat(card("3").text(Field.FIRST_NAME)).isEqualTo("Пётр");
        try (Base base = desk.open()) {
            assertThat(base.find("excel:contact:3").orElseThrow().text(Field.FIRST_NAME))
                    .isEqualTo("Анна");
        }
        ImportFlow.Wish sure = new ImportFlow.Wish(
                Upsert.Blanks.KEEP,
                ImportFlow.Reach.WHOLE,
                ImportFlow.Ending.LASTS,
                line -> {},
                DamageTally.counting(),
                ImportFlow.Ids.BELIEVED);
        assertThat(desk.load(sure, other).changes()).isEqualTo(12);
        assertThat(card("3").text(Field.FIRST_NAME)).isEqualTo("Анна");
    }

    @Test
    void rows_that_hang_on_no_card_are_told_with_the_reason() {
        InputFile tasks = desk.csv(
                "tasks.csv",
                "ID;Задача;Контакт;Ответственный;Крайний срок;Статус",
                "1;Позвонить;Иванов Пётр;;01.12.2026;Ждет выполнения",
                "2;Написать;Неизвестный Олег;;02.12.2026;Ждет выполнения",
                "3;Забыть;;;03.12.2026;Ждет выполнения",
                "4;Спросить;Петров Иван;;03.12.2026;Ждет выполнения");
        ImportFlow.Outcome outcome = desk.load(
                wish(Upsert.Blanks.KEEP, ImportFlow.Reach.WHOLE),
                export(IVANOV, "2;Иванов;Пётр;;;;Борис;;", "3;Петров;Иван;;;;Борис;;"),
                tasks);
        assertThat(outcome.joins()).isEqualTo(new Orphans(1, 1, 1, 1));
        assertThat(lines.stream().map(line -> line.place() + " " + line.fate()).toList())
                .contains("tasks.csv:2 card_ambiguous", "tasks.csv:3 card_unknown", "tasks.csv:4 no_card_named");
    }

    @Test
    void any_sequence_of_exports_imported_twice_changes_nothing_the_second_time_and_loses_no_value() {
        for (long seed = 1; seed <= 20; seed++) {
            desk = new Desk(folder.resolve("seed" + seed));
            Random random = new Random(seed);
            Map<String, String> cities = new java.util.TreeMap<>();
            for (int export = 0; export < 4; export++) {
                List<String> rows = new ArrayList<>(
                        List.of(random.nextBoolean() ? "ID;Фамилия;Имя;Город" : "Город;Имя;ID;Фамилия"));
                boolean usual = rows.get(0).startsWith("ID");
                for (int id = 0; id < 12; id++) {
                    if (random.nextInt(3) == 0) {
                        continue;
                    }
                    String city = random.nextBoolean()
                            ? ""
                            : List.of("Москва", "Тула", "Омск").get(random.nextInt(3));
                    if (!city.isEmpty()) {
                        cities.put(Integer.toString(id), city);
                    }
                    rows.add(usual ? id + ";Иванов;Пётр;" + city : city + ";Пётр;" + id + ";Иванов");
                }
                InputFile file = desk.csv("e" + export + ".csv", rows);
                desk.load(file);
                assertThat(desk.load(file).changes()).as("seed %s", seed).isZero();
            }
            cities.forEach((id, city) -> assertThat(card(id).text(Field.CITY)).isEqualTo(city));
            assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
        }
    }

    private static final String TWO = "ID;Фамилия;Имя;Рабочий e-mail;Частный e-mail";

    private InputFile mails(String titles, int... columns) {
        List<String> rows = new ArrayList<>(List.of(titles));
        for (int i = 0; i < 100; i++) {
            StringBuilder row = new StringBuilder(i + ";Иванов" + i + ";Пётр");
            for (int column : columns) {
                row.append(';').append(column < 0 ? "" : "abc".charAt(column) + "" + i + "@luch.ru");
            }
            rows.add(row.toString());
        }
        return desk.csv("mails.csv", rows);
    }

    private News only(InputFile file) {
        lines.clear();
        return desk.load(wish(Upsert.Blanks.KEEP, ImportFlow.Reach.WHOLE), file)
                .news()
                .get(0);
    }

    @Test
    void one_of_two_columns_of_a_field_that_runs_dry_is_told() {
        only(mails(TWO, 0, 1));
        assertThat(only(mails(TWO, -1, 1)).losses())
                .containsExactly(new News.Loss.LessFilled(Field.EMAIL, "Рабочий e-mail", 100, 0));
    }

    @Test
    void one_of_two_columns_of_a_field_that_is_gone_is_told_and_changes_nothing() {
        only(mails(TWO, 0, 1));
        News later = only(mails("ID;Фамилия;Имя;Частный e-mail", 1));
        assertThat(later.losses()).containsExactly(new News.Loss.NoColumn(Field.EMAIL, "Рабочий e-mail", 100));
        assertThat(later.rows()).isEqualTo(new News.Rows(0, 0, 100, 0, Optional.of(0L)));
        assertThat(later.fields()).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void columns_under_other_titles_are_no_loss_while_they_hold_as_much() {
        only(mails(TWO, 0, 1));
        assertThat(only(mails("ID;Фамилия;Имя;Work email;Home email", 0, 1)).losses())
                .isEmpty();
        assertThat(only(mails("ID;Фамилия;Имя;E-mail", 1)).losses())
                .containsExactly(new News.Loss.LessFilled(Field.EMAIL, "Рабочий e-mail, Частный e-mail", 200, 100));
    }

    @Test
    void exports_with_other_columns_that_take_turns_change_nothing() {
        only(mails(TWO, 0, 1));
        for (int turn = 0; turn < 2; turn++) {
            for (InputFile file : List.of(
                    mails("ID;Фамилия;Имя;Частный e-mail", 1),
                    mails("ID;Фамилия;Имя;E-mail", 1),
                    mails("ID;Фамилия;Имя;Частный e-mail;Рабочий e-mail", 1, 0),
                    mails("ID;Фамилия;Имя;Рабочий e-mail", 0),
                    mails(TWO, 0, 1))) {
                assertThat(only(file).rows().same()).isEqualTo(100);
                assertThat(lines).isEmpty();
            }
        }
        assertThat(card("7").values(Field.EMAIL)).extracting(Value::raw).containsExactly("a7@luch.ru", "b7@luch.ru");
    }

    @Test
    void a_change_in_one_column_is_told_without_the_column_that_is_not_there() {
        only(mails(TWO, 0, 1));
        News later = only(mails("ID;Фамилия;Имя;Частный e-mail", 2));
        assertThat(later.fields()).containsExactly(Map.entry(Field.EMAIL, new FieldNews(0, 100, 0, 0)));
        assertThat(lines.get(7).was()).isEqualTo("b7@luch.ru");
        assertThat(lines.get(7).now()).isEqualTo("c7@luch.ru");
        assertThat(card("7").values(Field.EMAIL))
                .extracting(Value::raw)
                .containsExactlyInAnyOrder("a7@luch.ru", "c7@luch.ru");
        assertThat(only(mails(TWO, 0, 2)).rows().same()).isEqualTo(100);
    }
}
