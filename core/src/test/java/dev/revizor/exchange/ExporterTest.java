package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.CrmLinks;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.problem.RevizorException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class ExporterTest {
    private static SourceTable table(int index, String... titles) {
        return new SourceTable(index, "a.csv", "", "csv", "UTF-8", ";", 1, List.of(titles), "00");
    }

    private static Card card(int source, Map<Field, List<Value>> fields, Extra... extras) {
        return new Card("crm:contact:7", EntityKind.CONTACT, new Origin(source, 2), fields, List.of(extras));
    }

    private static TextParts open(Dialect dialect, List<SourceTable> tables, Ids ids) throws Exception {
        return TextParts.open(dialect, Cells.CRM, TextParts.columns(tables), ids);
    }

    @Test
    void generic_rows_keep_titles_order_unknown_columns_and_raw_values_but_repairs() throws Exception {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, "7")));
        fields.put(Field.PHONE, List.of(Value.repaired(2, "8 (916) 123-45-67", "+79161234567", "phone.trunk_8")));
        fields.put(Field.CREATED_AT, List.of(Value.repaired(3, "24.11.2026", "2026-11-24", "date.ru")));
        fields.put(Field.EMAIL, List.of(Value.unusable(4, "нет", Quality.PLACEHOLDER, "placeholder")));
        fields.put(Field.FIRST_NAME, List.of(new Value(2, "", List.of("Пётр"), Quality.GOOD, "", "", "")));
        TextParts parts =
                open(Dialect.GENERIC, List.of(table(0, "ID", "Моё", "Телефон", "Создан", "Почта")), Ids.SOURCE);
        parts.exporter().card(card(0, fields, new Extra(1, "=как;есть"), new Extra(99, "нигде")));
        assertThat(parts.texts().get(0))
                .isEqualTo("\ufeffID;Моё;Телефон;Создан;Почта\r\n7;\"=как;есть\";+79161234567;24.11.2026;нет\r\n");
    }

    @Test
    void values_that_a_merge_brought_are_not_dropped() throws Exception {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.PHONE,
                List.of(Value.good(1, "+79161234567"), Value.good(1, "+79161234568"), Value.good(1, "+79161234568")));
        fields.put(Field.CITY, List.of(Value.good(-1, "Тула")));
        fields.put(Field.EMAIL, List.of(Value.good(-1, "a@b.ru")));
        List<SourceTable> tables = List.of(table(0, "ID", "Телефон"), table(1, "Телефон", "Телефон", "Город"));
        SourceColumns source = TextParts.columns(tables);
        source.see(card(0, fields));
        TextParts parts = TextParts.open(Dialect.GENERIC, Cells.CRM, source, Ids.PUBLIC);
        parts.exporter().card(card(0, fields));
        assertThat(parts.texts().get(0).lines().toList())
                .containsExactly(
                        "\ufeffrevizor_id;ID;Телефон;Телефон;Город;revizor_more",
                        "crm:contact:7;;+79161234567, +79161234568, +79161234568;;;\"email: a@b.ru; city: Тула\"");
    }

    @Test
    void a_refusal_without_a_column_is_written_as_the_word_for_it() throws Exception {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.CONSENT_MARKETING,
                List.of(
                        Value.repaired(-1, "Yes", "refused", "consent.format"),
                        Value.blank(-1, "No"),
                        Value.unusable(-1, "возможно", Quality.SUSPICIOUS, "consent.unknown_word")));
        SourceColumns source = TextParts.columns(List.of(table(0, "ID")));
        source.see(card(0, fields));
        TextParts parts = TextParts.open(Dialect.GENERIC, Cells.CRM, source, Ids.PUBLIC);
        parts.exporter().card(card(0, fields));
        assertThat(parts.texts().get(0).lines().toList())
                .containsExactly(
                        "\ufeffrevizor_id;ID;revizor_more",
                        "crm:contact:7;;\"consent_marketing: refused; consent_marketing: возможно\"");
    }

    @Test
    void amocrm_parts_have_at_most_ten_thousand_rows_and_two_megabytes() throws Exception {
        TextParts out = open(Dialect.of("amocrm"), List.of(table(0, "ID")), Ids.SOURCE);
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, "7")));
        for (int i = 0; i < 10_001; i++) {
            out.exporter().card(card(0, fields));
        }
        fields.put(Field.NOTE, List.of(Value.good(0, "я".repeat(300_000))));
        for (int i = 0; i < 7; i++) {
            out.exporter().card(card(0, fields));
        }
        List<String> parts = out.texts();
        assertThat(parts).hasSize(4);
        assertThat(parts.get(0).lines()).hasSize(10_001);
        assertThat(parts).allMatch(part -> TextParts.bytes(part) <= 2_000_000);
        assertThat(parts).allMatch(part -> part.lines().count() > 1);
    }

    @Test
    void a_record_that_no_file_holds_stops_the_export() throws Exception {
        TextParts out = open(Dialect.of("amocrm"), List.of(table(0, "ID")), Ids.SOURCE);
        Card big = card(0, Map.of(Field.NOTE, List.of(Value.good(0, "я".repeat(1_100_000)))));
        assertThatThrownBy(() -> out.exporter().card(big))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ExchangeError.OVER_LIMIT);
                    assertThat(e.args()).containsOnlyKeys(e.code().arguments());
                });
    }

    @Test
    void rows_of_one_deal_are_never_parted() throws Exception {
        TextParts out = open(Dialect.of("amocrm-deals"), List.of(table(0, "ID")), Ids.SOURCE);
        int width = Dialect.of("amocrm-deals").columns().size();
        List<Cell> row = new ArrayList<>(java.util.Collections.nCopies(width, Cell.BLANK));
        for (int i = 0; i < 4_001; i++) {
            row.set(0, Cell.of("deal " + i));
            out.exporter().record(List.of(List.copyOf(row), List.copyOf(row), List.copyOf(row)));
        }
        List<String> parts = out.texts();
        assertThat(parts).hasSize(2);
        for (String part : parts) {
            assertThat((part.lines().count() - 1) % 3).isZero();
        }
        assertThat(parts.get(0).lines()).hasSize(10_000);
    }

    @Test
    void crm_rows_carry_names_companies_and_every_phone() throws Exception {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.EXTERNAL_ID, List.of(Value.good(0, "7")));
        fields.put(Field.LAST_NAME, List.of(Value.good(0, "Ёлкин")));
        fields.put(Field.FIRST_NAME, List.of(Value.good(0, "Пётр")));
        fields.put(Field.COMPANY, List.of(Value.good(0, "Ромашка")));
        fields.put(Field.LEGAL_FORM, List.of(Value.good(0, "ООО")));
        fields.put(Field.BIRTH_DATE, List.of(Value.good(0, "1990-02-01")));
        List<String> phones = List.of("+79160000001;ext=12", "+79160000002", "+79160000003", "+79160000004");
        fields.put(Field.PHONE, List.of(new Value(0, "x", phones, Quality.REPAIRED, "", "", "")));
        String last = "";
        for (String dialect : List.of("amocrm", "bitrix24")) {
            TextParts parts = open(Dialect.of(dialect), List.of(table(0, "ID")), Ids.SOURCE);
            parts.exporter().card(card(0, fields));
            parts.exporter().card(new Card("h:1", EntityKind.COMPANY, new Origin(0, 3), Map.of(), List.of()));
            last = parts.texts().get(0);
            assertThat(last)
                    .contains(
                            "Ёлкин",
                            "Пётр",
                            "ООО «Ромашка»",
                            "+79160000001 доб. 12",
                            "+79160000002",
                            dialect.equals("amocrm") ? "+79160000003, +79160000004" : "+79160000003; +79160000004");
        }
        assertThat(last).contains("01.02.1990");
    }

    @Test
    void people_get_no_formulas_but_phones_and_numbers_stay() {
        for (String danger : List.of(
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "-",
                "+",
                "=HYPERLINK(\"x\")",
                "+7 916 x")) {
            assertThat(Cells.PEOPLE.guarded(danger)).isEqualTo("'" + danger);
            assertThat(Cells.CRM.guarded(danger)).isEqualTo(danger);
        }
        for (String good : List.of("", "Иван", "+79161234567", "-5", "-5,50", "a=b", "1-2")) {
            assertThat(Cells.PEOPLE.guarded(good)).isEqualTo(good);
        }
    }

    @Test
    void commons_csv_reads_back_what_is_written() throws Exception {
        Random random = new Random(3);
        String[] bits = {"a", ";", ",", "\"", "\n", "\r\n", " ", "ё", "=", "'", ""};
        for (int i = 0; i < 3_000; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                row.add(bits[random.nextInt(bits.length)] + bits[random.nextInt(bits.length)]);
            }
            for (CsvForm.Quoting quoting : CsvForm.Quoting.values()) {
                CsvForm form = new CsvForm(
                        java.nio.charset.StandardCharsets.UTF_8,
                        CsvForm.Mark.WITHOUT,
                        ';',
                        quoting,
                        "\r\n",
                        CsvForm.Tail.PLAIN);
                String line = form.line(row) + "\r\n";
                CSVFormat format = CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setIgnoreEmptyLines(false)
                        .get();
                List<CSVRecord> read = format.parse(new StringReader(line)).getRecords();
                assertThat(read).hasSize(1);
                assertThat(read.get(0).toList()).isEqualTo(row);
            }
        }
    }

    @Test
    void words_of_options_are_known_in_any_case() {
        assertThat(Dialect.of("amoCRM").name()).isEqualTo("amocrm");
        assertThat(Cells.of("People")).isEqualTo(Cells.PEOPLE);
        assertThatThrownBy(() -> Dialect.of("megaplan")).isInstanceOf(RevizorException.class);
        assertThatThrownBy(() -> Cells.of("x")).isInstanceOf(RevizorException.class);
    }

    @Test
    void links_lead_to_the_card_and_to_the_merge_screen_that_bitrix_has() {
        Card seven = card(0, Map.of(Field.EXTERNAL_ID, List.of(Value.good(0, "7"))));
        assertThat(CrmLinks.card("https://x.ru/", "bitrix24", seven)).isEqualTo("https://x.ru/crm/contact/details/7/");
        assertThat(CrmLinks.card("https://x.ru", "amocrm", seven)).isEqualTo("https://x.ru/contacts/detail/7");
        assertThat(CrmLinks.card("", "amocrm", seven)).isEmpty();
        assertThat(CrmLinks.merge("https://x.ru", "bitrix24", EntityKind.CONTACT, List.of(seven, seven)))
                .isEqualTo("https://x.ru/crm/contact/merge/?id=7,7");
        assertThat(CrmLinks.merge("https://x.ru", "amocrm", EntityKind.CONTACT, List.of(seven)))
                .isEmpty();
        assertThat(CrmLinks.card("https://x.ru", "bitrix24", card(0, Map.of()))).isEmpty();
        assertThat(CrmLinks.card("https://x.ru", "hubspot", seven)).isEmpty();
        Card astray = card(0, Map.of(Field.EXTERNAL_ID, List.of(Value.good(0, "../7?x"))));
        assertThat(CrmLinks.card("https://x.ru", "bitrix24", astray)).isEmpty();
        assertThat(CrmLinks.merge("https://x.ru", "bitrix24", EntityKind.CONTACT, List.of(seven, astray)))
                .isEmpty();
    }
}
