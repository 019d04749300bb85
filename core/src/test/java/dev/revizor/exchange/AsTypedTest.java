package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an export writes of a cell says no less, and nothing else, than the cell did. */
class AsTypedTest {
    private static Value value(int column, String raw, String rest, String... canonical) {
        return new Value(column, raw, List.of(canonical), Quality.REPAIRED, "x", rest, "");
    }

    private static List<String> row(String dialect, EntityKind kind, Map<Field, List<Value>> fields)
            throws IOException {
        SourceTable table = new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("Один", "Два"), "");
        TextParts parts = TextParts.open(Dialect.of(dialect), Cells.CRM, TextParts.columns(List.of(table)), Ids.SOURCE);
        parts.exporter().card(new Card("x:" + kind.id() + ":1", kind, new Origin(0, 2), fields, List.of()));
        char delimiter = Dialect.of(dialect).form().delimiter();
        return TextParts.rows(parts.texts().get(0), delimiter).get(1);
    }

    @Test
    void words_beside_an_address_keep_their_brackets() throws IOException {
        Value mail = value(0, "Иван Петров <Ivan@mail.ru>", "иван петров", "ivan@mail.ru");
        assertThat(row("generic", EntityKind.CONTACT, Map.of(Field.EMAIL, List.of(mail))))
                .startsWith("Иван Петров <Ivan@mail.ru>");
    }

    @Test
    void digits_beside_a_telephone_do_not_become_a_part_of_it() throws IOException {
        Value phone = value(0, "8 495 123-45-68, 69, 70", "69 70", "+74951234568");
        Value words = value(1, "8 495 123-45-69 (жена)", "жена", "+74951234569");
        assertThat(row("generic", EntityKind.CONTACT, Map.of(Field.PHONE, List.of(phone, words))))
                .containsExactly("8 495 123-45-68, 69, 70", "+74951234569 жена");
    }

    @Test
    void an_address_and_a_messenger_without_a_column_are_told_with_their_titles() throws IOException {
        Map<Field, List<Value>> fields =
                Map.of(Field.CITY, List.of(Value.good(0, "Тула")), Field.MESSENGER, List.of(Value.good(1, "@anna_s")));
        assertThat(row("pipedrive", EntityKind.CONTACT, fields))
                .anyMatch(cell -> cell.contains("Один: Тула") && cell.contains("Два: @anna_s"));
        assertThat(row("bitrix24", EntityKind.CONTACT, fields)).contains("Тула", "@anna_s");
    }

    @Test
    void a_sign_beside_a_name_stays() throws IOException {
        Map<Field, List<Value>> fields = Map.of(Field.FIRST_NAME, List.of(value(0, "😀 анна", "", "Анна")));
        assertThat(row("generic", EntityKind.CONTACT, fields)).startsWith("😀 анна");
        assertThat(row("bitrix24", EntityKind.CONTACT, fields)).contains("Анна", "Один: 😀 анна");
    }

    @Test
    void each_of_several_sites_keeps_its_scheme() {
        Value sites = value(
                0,
                "https://Example.ru/Path?Q=1, www.example.com; http://www.Example.org/",
                "",
                "example.ru/Path?Q=1",
                "example.com",
                "example.org");
        assertThat(MadeText.sites(sites))
                .containsExactly("https://Example.ru/Path?Q=1", "example.com", "http://www.Example.org/");
    }

    /** In a target with a column for the currency: amount, currency, and what stands among the leftovers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 USD|1000|RUB|''|RUB|Один: 1000 USD",
                "1000 USD|1000|USD|1000|USD|''",
                "$1,234.50|1234.50|''|1234.50|USD|''",
                "€ 5|5|евро|5|евро|''",
                "10%|10|RUB|''|RUB|Один: 10%",
                "1 234 руб. 50 коп.|1234.50|RUB|1234.50|RUB|''",
                "1 234 р.|1234|''|1234|RUB|''",
                "1 234 ₽|1234|USD|''|USD|Один: 1 234 ₽",
                "1000|1000|USD|1000|USD|''",
                "5 тенге|5|Тенге|5|Тенге|''"
            })
    void an_amount_is_never_one_of_another_currency(
            String raw, String number, String currency, String amount, String written, String left) throws IOException {
        Value of = currency.isEmpty() ? Value.blank(1, "") : Value.good(1, currency);
        List<String> row = row(
                "bitrix24-deals",
                EntityKind.DEAL,
                Map.of(Field.AMOUNT, List.of(value(0, raw, "", number)), Field.CURRENCY, List.of(of)));
        assertThat(List.of(row.get(6), row.get(7), row.get(11))).containsExactly(amount, written, left);
    }

    @Test
    void a_currency_without_a_column_is_told_with_its_amount() throws IOException {
        List<String> row = row(
                "amocrm-deals", EntityKind.DEAL, Map.of(Field.AMOUNT, List.of(value(0, "$1,234.50", "", "1234.50"))));
        assertThat(row).contains("Один: $1,234.50").doesNotContain("1234.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "700|Доллар США|''|Один: 700 Доллар США",
                "700|EUR|''|Один: 700 EUR",
                "700|у.е.|''|Один: 700 у.е.",
                "700|Российский рубль|700|''",
                "700|''|700|''",
                "1000 USD|USD|''|Один: 1000 USD"
            })
    void a_target_of_one_currency_gets_no_amount_of_another(String raw, String currency, String amount, String left)
            throws IOException {
        String number = raw.replaceAll("\\D", "");
        Value of = currency.isEmpty() ? Value.blank(1, "") : Value.good(1, currency);
        List<String> row = row(
                "amocrm-deals",
                EntityKind.DEAL,
                Map.of(Field.AMOUNT, List.of(value(0, raw, "", number)), Field.CURRENCY, List.of(of)));
        assertThat(List.of(row.get(1), row.get(6))).containsExactly(amount, left);
    }

    @Test
    void a_day_in_one_of_two_readings_is_counted() throws IOException {
        Value day = new Value(0, "05/06/1984", List.of("1984-06-05"), Quality.SUSPICIOUS, "date.order", "", "");
        SourceTable table = new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("Один"), "");
        for (String dialect : List.of("bitrix24", "generic")) {
            TextParts parts =
                    TextParts.open(Dialect.of(dialect), Cells.CRM, TextParts.columns(List.of(table)), Ids.SOURCE);
            parts.exporter()
                    .card(new Card(
                            "x:contact:1",
                            EntityKind.CONTACT,
                            new Origin(0, 2),
                            Map.of(Field.BIRTH_DATE, List.of(day)),
                            List.of()));
            assertThat(parts.exporter().guessedDays()).isEqualTo(dialect.equals("generic") ? 0 : 1);
        }
    }
}
