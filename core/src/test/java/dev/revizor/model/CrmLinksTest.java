package dev.revizor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrmLinksTest {
    private static final String PORTAL = "https://firma.bitrix24.ru";

    private static Card card(EntityKind kind, String id) {
        return new Card("x:" + kind.id() + ":" + id, kind, new Origin(0, 2),
                Map.of(Field.EXTERNAL_ID, List.of(id.isEmpty() ? Value.blank(0, "") : Value.good(0, id))), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "bitrix24, CONTACT, /crm/contact/details/7/", "bitrix24, COMPANY, /crm/company/details/7/",
        "bitrix24, LEAD, /crm/lead/details/7/", "bitrix24, DEAL, /crm/deal/details/7/", "bitrix24, TASK, ''",
        "amocrm, CONTACT, /contacts/detail/7", "amocrm, COMPANY, /companies/detail/7", "amocrm, LEAD, /leads/detail/7",
        "amocrm, DEAL, /leads/detail/7", "amocrm, TOUCH, ''"
    })
    void a_card_has_a_page_of_its_own(String system, EntityKind kind, String page) {
        String wanted = page.isEmpty() ? "" : PORTAL + page;
        assertThat(CrmLinks.card(PORTAL, system, card(kind, "7"))).isEqualTo(wanted);
        assertThat(CrmLinks.card(PORTAL + "/", system, card(kind, "7"))).isEqualTo(wanted);
    }

    @Test
    void without_a_portal_or_an_id_there_is_no_page() {
        assertThat(CrmLinks.card("", "bitrix24", card(EntityKind.CONTACT, "7"))).isEmpty();
        assertThat(CrmLinks.card(PORTAL, "bitrix24", card(EntityKind.CONTACT, ""))).isEmpty();
    }

    @Test
    void bitrix24_merges_a_group_on_its_own_screen() {
        for (EntityKind kind : List.of(EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD, EntityKind.DEAL)) {
            assertThat(CrmLinks.merge(PORTAL + "/", "bitrix24", kind, List.of(card(kind, "1"), card(kind, "2"), card(kind, "3"))))
                    .isEqualTo(PORTAL + "/crm/" + kind.id() + "/merge/?id=1,2,3");
        }
    }

    @Test
    void a_group_that_the_crm_cannot_merge_has_no_screen() {
        List<Card> two = List.of(card(EntityKind.CONTACT, "1"), card(EntityKind.CONTACT, "2"));
        assertThat(CrmLinks.merge("", "bitrix24", EntityKind.CONTACT, two)).isEmpty();
        assertThat(CrmLinks.merge(PORTAL, "amocrm", EntityKind.CONTACT, two)).isEmpty();
        assertThat(CrmLinks.merge(PORTAL, "bitrix24", EntityKind.TASK, two)).isEmpty();
        assertThat(CrmLinks.merge(PORTAL, "bitrix24", EntityKind.COMPANY, two)).isEmpty();
        assertThat(CrmLinks.merge(PORTAL, "bitrix24", EntityKind.CONTACT, List.of(two.get(0), card(EntityKind.CONTACT, ""))))
                .isEmpty();
    }
}
