package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.EntityKind;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write for a CRM and import again into the store that it came from: it is known, and each row finds its card. */
class DialectsComeBackTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile written(String dialect, ExportFormat format, String name, EntityKind... kinds) {
        return written(dialect, format, Values.CLEAN, name, kinds);
    }

    private InputFile written(String dialect, ExportFormat format, Values values, String name, EntityKind... kinds) {
        Path target = desk.path(name);
        ExportFlow.Manner manner =
                new ExportFlow.Manner(Dialect.of(dialect), format, Cells.CRM, values, 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(kinds), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return InputFile.of(target);
    }

    /** {@code preset: new}, and per kind how many are. */
    private static String told(ImportFlow.Outcome outcome) {
        return outcome.inputs().get(0).mapping().preset() + " "
                + outcome.news().stream()
                        .filter(news -> news.rows().fresh() > 0)
                        .map(news -> news.kind().id() + " " + news.rows().fresh())
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "bitrix24, bitrix24-contacts.csv, bitrix24-contacts",
        "bitrix24-companies, bitrix24-companies.csv, bitrix24-companies",
        "bitrix24-deals, bitrix24-deals.csv, bitrix24-deals",
        "bitrix24-leads, bitrix24-leads.csv, bitrix24-leads",
        "hubspot, hubspot-contacts.csv, hubspot-contacts",
        "hubspot-companies, hubspot-companies.csv, hubspot-companies",
        "pipedrive, pipedrive-persons.csv, pipedrive-persons",
        "retailcrm, retailcrm-customers.csv, retailcrm-customers",
        "salesforce, salesforce-contacts.csv, salesforce-contacts",
        "salesforce-leads, salesforce-leads.csv, salesforce-leads",
        "zoho, zoho-contacts.csv, zoho-contacts"
    })
    void a_dialects_file_is_known_and_each_row_finds_its_card(String dialect, String sample, String preset) {
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve(sample)));
        ImportFlow.Outcome back = desk.load(written(dialect, ExportFormat.CSV, "back.csv"));
        assertThat(told(back)).isEqualTo(preset + " ");
        assertThat(back.rejected()).isZero();
    }

    @Test
    void amocrms_list_does_not_say_which_rows_are_companies_so_they_go_apart() {
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve("amocrm-contacts.csv")));
        InputFile people = written("amocrm", ExportFormat.CSV, "people.csv", EntityKind.CONTACT);
        InputFile firms = written("amocrm", ExportFormat.CSV, "firms.csv", EntityKind.COMPANY);
        InputFile said =
                new InputFile(firms.path(), Optional.of(EntityKind.COMPANY), Optional.empty(), firms.options());
        assertThat(told(desk.load(people))).isEqualTo("amocrm-contacts ");
        assertThat(desk.load(said).news().get(0).rows().fresh()).isZero();
    }

    @Test
    void vcards_go_to_the_cards_whose_public_ids_they_have() {
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve("bitrix24-contacts.csv")));
        ImportFlow.Outcome back = desk.load(written("generic", ExportFormat.VCARD, "back.vcf", EntityKind.CONTACT));
        assertThat(told(back)).isEqualTo("generic ");
        assertThat(back.inputs().get(0).read()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"bitrix24-contacts.csv", "amocrm-contacts.csv", "hubspot-contacts.csv"})
    void our_own_workbook_of_untouched_cards_changes_nothing(String sample) {
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve(sample)));
        ImportFlow.Outcome back = desk.load(written("generic", ExportFormat.XLSX, Values.SOURCE, "back.xlsx"));
        assertThat(back.changes())
                .as("%s", back.news().stream().map(News::fields).toList())
                .isZero();
    }
}
