package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExportedCellsTest {
    private static SourceTable table(int index, String... titles) {
        return new SourceTable(index, "a.csv", "", "csv", "UTF-8", ";", 1, List.of(titles), "");
    }

    private static Card card(int source, Map<Field, List<Value>> fields, Extra... extras) {
        return new Card("file:contact:1", EntityKind.CONTACT, new Origin(source, 2), fields, List.of(extras));
    }

    private static List<List<String>> generic(List<SourceTable> tables, Ids ids, Card... cards) throws IOException {
        TextParts parts = TextParts.open(Dialect.GENERIC, Cells.CRM, TextParts.columns(tables), ids);
        for (Card card : cards) {
            parts.exporter().card(card);
        }
        return TextParts.rows(parts.texts().get(0), ';');
    }

    private static TextParts open(String dialect, Cells profile) throws IOException {
        return TextParts.open(Dialect.of(dialect), profile, TextParts.columns(List.of(table(0, "ID"))), Ids.SOURCE);
    }

    @Test
    void raw_cells_and_unknown_columns_come_back_in_their_order() throws IOException {
        List<String> nasty = List.of("", "a;b", "\"", "=1+1", "две\nстроки", " x ", "\u0000", "😀", ",", "\r\n");
        Random random = new Random(3);
        SourceTable table = table(0, "Фамилия", "Лишнее", "Тел", "", "Лишнее");
        List<Card> cards = new ArrayList<>();
        List<List<String>> wanted = new ArrayList<>(List.of(table.columns()));
        for (int i = 0; i < 500; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                row.add(nasty.get(random.nextInt(nasty.size())) + nasty.get(random.nextInt(nasty.size())));
            }
            wanted.add(row);
            cards.add(card(
                    0,
                    Map.of(
                            Field.LAST_NAME,
                                    List.of(row.get(0).isEmpty() ? Value.blank(0, "") : Value.good(0, row.get(0))),
                            Field.PHONE, List.of(Value.unusable(2, row.get(2), Quality.UNREADABLE, "phone.format"))),
                    new Extra(4, row.get(4)),
                    new Extra(1, row.get(1)),
                    new Extra(3, row.get(3))));
        }
        assertThat(generic(List.of(table), Ids.SOURCE, cards.toArray(new Card[0])))
                .isEqualTo(wanted);
    }

    @Test
    void repaired_values_stand_in_canonical_form_and_lose_nothing() throws IOException {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.LAST_NAME, List.of(Value.repaired(0, "ИВАНОВ ", "Иванов", "name.case")));
        fields.put(
                Field.PHONE,
                List.of(
                        new Value(
                                1,
                                "8 999 000 00 01, 8 999 000 00 02 через Олю",
                                List.of("+79990000001", "+79990000002"),
                                Quality.REPAIRED,
                                "phone.trunk_8",
                                "через Олю",
                                ""),
                        new Value(5, "", List.of("+79990000003"), Quality.REPAIRED, "phone.cut", "", "")));
        fields.put(Field.BIRTH_DATE, List.of(Value.repaired(2, "1.2.80", "1980-02-01", "date.form")));
        fields.put(Field.COMPANY, List.of(Value.repaired(3, "ооо луч", "Луч", "company.form")));
        fields.put(
                Field.EMAIL, List.of(new Value(4, "a@b,ru", List.of("a@b.ru"), Quality.SUSPICIOUS, "x", "", "a@b.ru")));
        fields.put(Field.CITY, List.of(new Value(5, "?", List.of(), Quality.REPAIRED, "x", "", "")));
        assertThat(generic(
                        List.of(table(0, "Ф", "Т", "Р", "К", "Э", "Г")),
                        Ids.SOURCE,
                        card(0, fields, new Extra(99, "x"))))
                .last()
                .isEqualTo(List.of(
                        "Иванов", "8 999 000 00 01, 8 999 000 00 02 через Олю", "1.2.80", "ооо луч", "a@b,ru", "?"));
    }

    @Test
    void a_merged_card_shows_both_phones_of_one_column() throws IOException {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.PHONE,
                List.of(
                        Value.good(1, "+79990000001"),
                        Value.repaired(1, "89990000002", "+79990000002", "x"),
                        Value.good(1, ""),
                        Value.good(-1, "+79990000009")));
        fields.put(Field.EMAIL, List.of(Value.good(0, "a@b.ru"), Value.good(0, "a@b.ru")));
        fields.put(Field.CITY, List.of(Value.good(1, "не сюда")));
        assertThat(generic(List.of(table(0, "Почта", "Телефон")), Ids.SOURCE, card(0, fields)))
                .last()
                .isEqualTo(List.of("a@b.ru", "+79990000001, +79990000002"));
    }

    @Test
    void tables_stand_under_the_union_of_their_titles() throws IOException {
        SourceTable first = table(0, "Тел", "Тел", "Имя");
        SourceTable second = table(1, "Имя", "Тел", "Тел", "Тел", "Город");
        Map<Field, List<Value>> one = Map.of(
                Field.PHONE,
                List.of(Value.good(0, "1"), Value.good(1, "2")),
                Field.FIRST_NAME,
                List.of(Value.good(2, "Аня")));
        Map<Field, List<Value>> two = Map.of(
                Field.PHONE, List.of(Value.good(1, "3"), Value.good(2, "4"), Value.good(3, "5")),
                Field.FIRST_NAME, List.of(Value.good(0, "Боря")));
        assertThat(generic(List.of(first, second), Ids.PUBLIC, card(0, one), card(1, two, new Extra(4, "Уфа"))))
                .containsExactly(
                        List.of("revizor_id", "Тел", "Тел", "Имя", "Тел", "Город"),
                        List.of("file:contact:1", "1", "2", "Аня", "", ""),
                        List.of("file:contact:1", "3", "4", "Боря", "5", "Уфа"));
    }

    @Test
    void titles_of_tables_without_cards_are_left_out() throws IOException {
        SourceColumns source = new SourceColumns(List.of(table(0, "Ничьё"), table(1, "Имя", "revizor_id")));
        Card card = card(1, Map.of(), new Extra(0, ""), new Extra(1, "старое"));
        source.see(card);
        TextParts parts = TextParts.open(Dialect.GENERIC, Cells.CRM, source, Ids.PUBLIC);
        parts.exporter().card(card);
        assertThat(TextParts.rows(parts.texts().get(0), ';'))
                .containsExactly(List.of("revizor_id", "Имя", "revizor_id"), List.of("file:contact:1", "", "старое"));
    }

    private static Card full(EntityKind kind, String note) {
        return full("x", kind, note);
    }

    private static Card full(String system, EntityKind kind, String note) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, "17")));
        fields.put(Field.LAST_NAME, List.of(Value.good(0, "Иванов")));
        fields.put(Field.FIRST_NAME, List.of(Value.good(0, "Пётр")));
        fields.put(Field.PATRONYMIC, List.of(Value.blank(0, "")));
        fields.put(Field.JOB_TITLE, List.of(Value.good(0, "директор")));
        fields.put(Field.COMPANY, List.of(Value.good(0, "Луч")));
        fields.put(Field.LEGAL_FORM, List.of(Value.good(0, "ООО")));
        fields.put(Field.PHONE, List.of(Value.good(0, "+79990000001;ext=12")));
        fields.put(Field.EMAIL, List.of(Value.good(0, "a@b.ru"), Value.good(0, "c@d.ru")));
        fields.put(Field.BIRTH_DATE, List.of(Value.good(0, "1980-02-01")));
        fields.put(Field.OWNER, List.of(Value.good(0, "Петров")));
        fields.put(Field.ORIGIN, List.of(Value.good(0, "сайт")));
        fields.put(Field.TAGS, List.of(new Value(0, "а,б", List.of("а", "б"), Quality.GOOD, "", "", "")));
        fields.put(Field.NOTE, List.of(Value.good(0, note)));
        return new Card(system + ":" + kind.id() + ":17", kind, new Origin(0, 2), fields, List.of());
    }

    @Test
    void amocrm_gets_its_own_titles() throws IOException {
        TextParts parts = open("amocrm", Cells.CRM);
        parts.exporter().card(full("amocrm", EntityKind.CONTACT, "=1"));
        parts.exporter().card(full("amocrm", EntityKind.COMPANY, "x"));
        parts.exporter()
                .card(new Card(
                        "x:contact:2",
                        EntityKind.CONTACT,
                        new Origin(0, 3),
                        Map.of(
                                Field.FULL_NAME,
                                List.of(Value.good(0, "Оля")),
                                Field.COMPANY,
                                List.of(Value.good(0, "Луч"))),
                        List.of()));
        String text = parts.texts().get(0);
        assertThat(TextParts.rows(text, ','))
                .containsExactly(
                        List.of(
                                "ID",
                                "Полное имя (контакт)",
                                "Должность (контакт)",
                                "Название (компания)",
                                "Рабочий телефон (контакт)",
                                "Мобильный телефон (контакт)",
                                "Домашний телефон (контакт)",
                                "Рабочий email (контакт)",
                                "Личный email (контакт)",
                                "Адрес (компания)",
                                "Сайт компании",
                                "Ответственный за контакт",
                                "Тег контакта",
                                "Примечание к контакту"),
                        List.of(
                                "17",
                                "Иванов Пётр",
                                "директор",
                                "ООО «Луч»",
                                "",
                                "+79990000001 доб. 12",
                                "",
                                "a@b.ru",
                                "c@d.ru",
                                "",
                                "",
                                "Петров",
                                "а, б",
                                "=1"),
                        List.of(
                                "17",
                                "",
                                "директор",
                                "ООО «Луч»",
                                "",
                                "+79990000001 доб. 12",
                                "",
                                "a@b.ru",
                                "c@d.ru",
                                "",
                                "",
                                "Петров",
                                "а, б",
                                "x; ID: Иванов; ID: Пётр"),
                        List.of("", "Оля", "", "Луч", "", "", "", "", "", "", "", "", "", ""));
        assertThat(text).contains("\"17\",\"Иванов Пётр\"").endsWith("\"\"\r\n");
    }

    @Test
    void bitrix24_gets_its_own_titles() throws IOException {
        TextParts parts = open("bitrix24", Cells.PEOPLE);
        parts.exporter().card(full("bitrix24", EntityKind.CONTACT, "=1"));
        parts.exporter()
                .card(new Card(
                        "x:contact:2",
                        EntityKind.CONTACT,
                        new Origin(0, 3),
                        Map.of(Field.LEGAL_FORM, List.of(Value.good(0, "ООО"))),
                        List.of()));
        String text = parts.texts().get(0);
        assertThat(text).doesNotContain("\r").contains(";\n");
        List<List<String>> rows = TextParts.rows(text, ';');
        assertThat(rows.get(0))
                .startsWith("ID", "Обращение", "Имя", "Отчество", "Фамилия")
                .endsWith("Комментарий", "");
        assertThat(rows.get(1))
                .startsWith("17", "", "Пётр", "", "Иванов", "01.02.1980", "ООО «Луч»", "директор", "Петров")
                .contains("'+79990000001 доб. 12", "a@b.ru", "c@d.ru", "сайт", "'=1");
        assertThat(rows.get(2)).containsOnly("", "ID: ООО");
    }

    @Test
    void amocrm_takes_ten_thousand_rows_a_file() throws IOException {
        TextParts out = open("amocrm", Cells.CRM);
        Card small = card(0, Map.of());
        for (int i = 0; i < 20_001; i++) {
            out.exporter().card(small);
        }
        List<String> parts = out.texts();
        assertThat(parts).hasSize(3);
        assertThat(TextParts.rows(parts.get(0), ',')).hasSize(10_001);
        assertThat(TextParts.rows(parts.get(1), ',')).hasSize(10_001);
        assertThat(TextParts.rows(parts.get(2), ',')).hasSize(2);
        assertThat(TextParts.rows(parts.get(2), ',').get(0))
                .isEqualTo(TextParts.rows(parts.get(0), ',').get(0));
    }

    @Test
    void amocrm_takes_two_megabytes_a_file() throws IOException {
        TextParts out = open("amocrm", Cells.CRM);
        for (int i = 0; i < 100; i++) {
            out.exporter().card(full(EntityKind.CONTACT, "ё".repeat(25_000)));
        }
        List<String> parts = out.texts();
        assertThat(parts).hasSize(3);
        int rows = 0;
        for (String part : parts) {
            assertThat(TextParts.bytes(part)).isLessThanOrEqualTo(2_000_000);
            assertThat(TextParts.rows(part, ',').get(0)).startsWith("ID", "Полное имя (контакт)");
            rows += TextParts.rows(part, ',').size();
        }
        assertThat(rows).isEqualTo(103);
    }

    @Test
    void what_no_column_can_hold_goes_into_the_note() throws IOException {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.PHONE,
                List.of(
                        Value.unusable(1, "звонить Оле", Quality.UNREADABLE, "phone.text"),
                        new Value(2, "x", List.of("+79990000001"), Quality.REPAIRED, "", "через приёмную", "")));
        fields.put(Field.NOTE, List.of(Value.good(3, "важный")));
        SourceTable table = table(0, "ID", "Рабочий телефон", "Мобильный", "Комментарий", "Моё");
        SourceColumns source = new SourceColumns(List.of(table));
        Card card = card(0, fields, new Extra(4, "как было"));
        source.see(card);
        TextParts parts = TextParts.open(Dialect.of("bitrix24"), Cells.CRM, source, Ids.SOURCE);
        parts.exporter().card(card);
        List<List<String>> rows = TextParts.rows(parts.texts().get(0), ';');
        assertThat(rows.get(0)).endsWith("Комментарий", "Моё", "");
        assertThat(rows.get(1))
                .endsWith("важный; Рабочий телефон: звонить Оле; Мобильный: через приёмную", "как было", "");
    }

    @Test
    void a_telephone_that_was_restored_out_of_a_power_of_ten_leaves_nothing_behind() throws IOException {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.PHONE,
                List.of(
                        Value.repaired(1, "7,9730000012E+10", "+79730000012", "damage.repaired"),
                        Value.repaired(2, "7,973E+10", "+79730000013", "damage.rescued")));
        SourceTable table = table(0, "ID", "Рабочий телефон", "Мобильный");
        SourceColumns source = new SourceColumns(List.of(table));
        Card card = card(0, fields);
        source.see(card);
        TextParts parts = TextParts.open(Dialect.of("bitrix24"), Cells.CRM, source, Ids.SOURCE);
        parts.exporter().card(card);
        assertThat(parts.texts().get(0))
                .contains("+79730000012", "+79730000013")
                .doesNotContain("E+10");
    }

    @Test
    void as_they_stood_cells_of_a_merge_without_a_column_are_still_named() throws IOException {
        SourceColumns source = new SourceColumns(List.of(table(0, "Имя", "Тел"), table(1, "Город")));
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.FIRST_NAME, List.of(Value.repaired(0, "АНЯ", "Аня", "name.case")));
        fields.put(Field.CITY, List.of(Value.good(-1, "Уфа")));
        Card card = card(0, fields);
        source.see(card);
        GenericRows rows = new GenericRows(source, Ids.SOURCE, Values.SOURCE, Dialect.Style.PLAIN);
        assertThat(rows.titles()).containsExactly("Имя", "Тел", "revizor_more");
        assertThat(rows.row(card, java.util.Optional.empty()))
                .extracting(Cell::text)
                .containsExactly("АНЯ", "", "city: Уфа");
    }
}
