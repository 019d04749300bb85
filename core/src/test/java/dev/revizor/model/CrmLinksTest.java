package dev.revizor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.testing.Made;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrmLinksTest {
    private static Card card(EntityKind kind, String id) {
        return Made.card(kind, "x", 2, "external_id", id);
    }

    @ParameterizedTest
    @CsvSource({
        "bitrix24, CONTACT, https://firm.example/crm/contact/details/7/",
        "bitrix24, COMPANY, https://firm.example/crm/company/details/7/",
        "bitrix24, LEAD, https://firm.example/crm/lead/details/7/",
        "bitrix24, DEAL, https://firm.example/crm/deal/details/7/",
        "bitrix24, TASK, ''",
        "amocrm, CONTACT, https://firm.example/contacts/detail/7",
        "amocrm, COMPANY, https://firm.example/companies/detail/7",
        "amocrm, LEAD, https://firm.example/leads/detail/7",
        "amocrm, DEAL, https://firm.example/leads/detail/7",
        "amocrm, OWNER, ''"
    })
    void each_crm_has_its_own_addresses(String system, EntityKind kind, String expected) {
        assertThat(CrmLinks.card("https://firm.example/", system, card(kind, "7")))
                .isEqualTo(expected);
        assertThat(CrmLinks.card("https://firm.example", system, card(kind, "7")))
                .isEqualTo(expected);
    }

    @Test
    void without_a_portal_or_an_id_there_is_no_link() {
        assertThat(CrmLinks.card("", "bitrix24", card(EntityKind.CONTACT, "7"))).isEmpty();
        assertThat(CrmLinks.card("https://firm.example", "bitrix24", card(EntityKind.CONTACT, "")))
                .isEmpty();
    }

    @Test
    void bitrix_has_a_merge_screen_for_cards_of_one_kind() {
        List<Card> two = List.of(card(EntityKind.CONTACT, "7"), card(EntityKind.CONTACT, "9"));
        for (EntityKind kind : List.of(EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD, EntityKind.DEAL)) {
            assertThat(CrmLinks.merge(
                            "https://firm.example/", "bitrix24", kind, List.of(card(kind, "7"), card(kind, "9"))))
                    .isEqualTo("https://firm.example/crm/" + kind.id() + "/merge/?id=7,9");
        }
        assertThat(CrmLinks.merge("", "bitrix24", EntityKind.CONTACT, two)).isEmpty();
        assertThat(CrmLinks.merge("https://firm.example", "amocrm", EntityKind.CONTACT, two))
                .isEmpty();
        assertThat(CrmLinks.merge("https://firm.example", "bitrix24", EntityKind.TASK, two))
                .isEmpty();
        assertThat(CrmLinks.merge("https://firm.example", "bitrix24", EntityKind.COMPANY, two))
                .isEmpty();
        assertThat(CrmLinks.merge(
                        "https://firm.example",
                        "bitrix24",
                        EntityKind.CONTACT,
                        List.of(two.get(0), card(EntityKind.CONTACT, ""))))
                .isEmpty();
    }
}
