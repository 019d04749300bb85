package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dedupe} makes of columns, says of them, and lets the user say. */
final class DedupeFieldsTest {
    @TempDir
    Path folder;

    private Path people() throws IOException {
        return Files.writeString(folder.resolve("people.csv"), """
                rec_id, given_name, surname, date_of_birth, suburb, state, soc_sec_id, Kunde
                r1, Adelaide, Marchbanks, 19490722, Ferndale, wa, 5551234, Orchid
                r2, Adelaide, Marchbanks, 19490722, Ferndale, wa, 5551234, Orchid
                r3, Horatio, Penhaligon, 19300430, Millbrook, qld, 7779876, Tulip
                """);
    }

    @ParameterizedTest
    @CsvSource({"ru, Сравниваются:, не сравниваются: rec_id", "en, Compared:, not compared: rec_id"})
    void the_plan_is_said_in_two_lines_unless_quiet(String lang, String compared, String none) throws IOException {
        Path file = people();
        Cli.Result result = Cli.in(lang).run("dedupe", file, "--id", "rec_id");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk())
                .contains(compared + " first_name ← given_name, last_name ← surname, birth_date ← date_of_birth")
                .contains("city ← suburb")
                .contains("state (region), soc_sec_id, Kunde; " + none)
                .doesNotContain("Marchbanks");
        assertThat(Cli.in(lang).run("dedupe", file, "--id", "rec_id", "-q").talk())
                .isEmpty();
    }

    @Test
    void the_whole_plan_is_a_table_without_values() throws IOException {
        Path file = people();
        Cli.Result table = Cli.in("ru").run("dedupe", file, "--explain-fields");
        assertThat(table.code()).isZero();
        assertThat(table.out())
                .contains("soc_sec_id")
                .contains("по значениям")
                .contains("100 %")
                .doesNotContain("Orchid")
                .doesNotContain("Marchbanks")
                .doesNotContain("group");
        JsonNode rows = new ObjectMapper()
                .readTree(Cli.in("en")
                        .run("dedupe", file, "--explain-fields", "--json")
                        .out())
                .path("data");
        assertThat(rows).hasSize(8);
        assertThat(rows.get(3).path("field").asText()).isEqualTo("birth_date");
        assertThat(rows.get(3).path("use").asText()).isEqualTo("field");
        assertThat(rows.get(6).path("use").asText()).isEqualTo("generic");
    }

    @Test
    void the_user_may_say_what_a_column_is() throws IOException {
        Cli.Result result =
                Cli.in("en").run("dedupe", people(), "--fields", "kunde=company", "--fields", "suburb=none");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk())
                .contains("company ← Kunde")
                .contains("By their values: suburb, state (region), soc_sec_id")
                .doesNotContain("city ←");
    }

    @ParameterizedTest
    @CsvSource({
        "Kunde=compani, ERR-0213, company",
        "Kunde=fone, ERR-0213, phone",
        "Kunde=Telefom, ERR-0213, phone",
        "Kunde=почтаа, ERR-0213, email",
        "Kunde=nome, ERR-0213, none",
        "Kunden=company, ERR-3006, Kunde",
        "Kunde, ERR-0006, --fields Kunde",
        "=company, ERR-0006, --fields =company"
    })
    void what_cannot_be_understood_is_refused_with_the_nearest_word(String said, String code, String nearest)
            throws IOException {
        Path file = people();
        for (String lang : new String[] {"ru", "en"}) {
            Cli.Result result = Cli.in(lang).run("dedupe", file, "--fields", said);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.talk()).contains(code).contains(nearest);
            assertThat(result.out()).isEmpty();
        }
    }

    @Test
    void an_error_of_fields_has_its_page() {
        assertThat(Cli.in("ru").run("help", "ERR-0213").out()).contains("docs/fields.md");
        assertThat(Cli.in("en").run("help", "ERR-0213").code()).isZero();
    }
}
