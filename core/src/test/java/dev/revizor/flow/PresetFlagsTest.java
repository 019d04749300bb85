package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.rule.Standing;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags of known exports that say what tags or consents say elsewhere. */
class PresetFlagsTest {
    @TempDir
    Path folder;

    private Card customer(int number) {
        Desk desk = new Desk(folder);
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve("retailcrm-api.json")));
        try (Base base = desk.open()) {
            return base.find("retailcrm:contact:" + number).orElseThrow();
        }
    }

    @Test
    void a_bad_customer_is_on_the_blacklist_and_a_good_one_is_not() {
        assertThat(customer(5004).all(Field.TAGS)).anyMatch(Standing::blacklist);
        assertThat(customer(5002).all(Field.TAGS)).isEmpty();
    }

    @Test
    void flags_go_out_again_as_they_came() {
        List<String> cells =
                customer(5004).values(Field.TAGS).stream().map(Value::raw).toList();
        assertThat(cells).contains("true", "false");
        assertThat(customer(5001).all(Field.TAGS)).containsOnly("VIP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "salesforce | contact | Id,LastName,AccountId,OwnerId,CreatedDate,LeadSource,HasOptedOutOfEmail | true | false",
                "salesforce | contact | Id,LastName,AccountId,OwnerId,CreatedDate,LeadSource,HasOptedOutOfEmail | 1 | 0",
                "salesforce | lead | Id,LastName,IsConverted,OwnerId,LeadSource,ConvertedDate,SystemModstamp,Email Opt Out"
                        + " | TRUE | FALSE",
                "hubspot | contact | Record ID,Last Name,Contact owner,Lifecycle Stage,Lead Status,Original Source,"
                        + "Unsubscribed from all email | Yes | No",
            })
    void an_opt_out_is_a_refusal_and_none_is_no_consent(
            String system, String kind, String titles, String out, String stays) {
        Desk desk = new Desk(folder);
        String commas = ",".repeat(titles.split(",").length - 2);
        desk.load(desk.csv("contacts.csv", titles, "a1,Lee" + commas + out, "a2,Ray" + commas + stays));
        try (Base base = desk.open()) {
            Card first = base.find(system + ":" + kind + ":a1").orElseThrow();
            Card second = base.find(system + ":" + kind + ":a2").orElseThrow();
            assertThat(first.text(Field.CONSENT_MARKETING)).isEqualTo("refused");
            assertThat(second.all(Field.CONSENT_MARKETING)).isEmpty();
            assertThat(second.values(Field.CONSENT_MARKETING).get(0).raw()).isEqualTo(stays);
        }
    }
}
