package dev.revizor.model;

import java.util.List;

/** Addresses of cards in the CRM, made from the portal's address in the policy. Nothing is opened or sent. */
public final class CrmLinks {
    private CrmLinks() {}

    /** A card's own page; empty without a portal, without a number of the CRM, or for a CRM that is not known. */
    public static String card(String portal, String system, Card card) {
        String id = card.text(Field.EXTERNAL_ID);
        if (portal.isEmpty() || !isNumber(id) || !hasPages(card.kind())) {
            return "";
        }
        if (system.equals("amocrm")) {
            return trimmed(portal) + "/" + amoFolder(card.kind()) + "/detail/" + id;
        }
        return system.equals("bitrix24")
                ? trimmed(portal) + "/crm/" + card.kind().id() + "/details/" + id + "/"
                : "";
    }

    /**
     * The CRM's own merge screen for a group: Bitrix24 has one for contacts, companies, leads and deals. Empty without a
     * portal, for another CRM, or when a card has no number of the CRM or is of another kind.
     */
    public static String merge(String portal, String system, EntityKind kind, List<Card> cards) {
        if (portal.isEmpty() || !system.equals("bitrix24") || !hasPages(kind)) {
            return "";
        }
        StringBuilder ids = new StringBuilder();
        for (Card card : cards) {
            String id = card.text(Field.EXTERNAL_ID);
            if (!isNumber(id) || card.kind() != kind) {
                return "";
            }
            ids.append(ids.length() == 0 ? "" : ",").append(id);
        }
        return trimmed(portal) + "/crm/" + kind.id() + "/merge/?id=" + ids;
    }

    private static boolean hasPages(EntityKind kind) {
        return kind.isCard() || kind == EntityKind.DEAL;
    }

    private static String amoFolder(EntityKind kind) {
        if (kind == EntityKind.CONTACT) {
            return "contacts";
        }
        return kind == EntityKind.COMPANY ? "companies" : "leads";
    }

    /** Both CRMs number their cards; anything else in an address would lead astray. */
    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String trimmed(String portal) {
        return portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
    }
}
