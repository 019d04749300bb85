package dev.revizor.model;

import java.util.List;

/** Addresses of cards in the CRM, made from the portal's address in the policy. Nothing is opened or sent. */
public final class CrmLinks {
    private CrmLinks() {}

    /** A card's own page; empty without a portal, without the CRM's id, or for a card of another system. */
    public static String card(String portal, String system, Card card) {
        String id = card.text(Field.EXTERNAL_ID);
        if (portal.isEmpty() || id.isEmpty()) {
            return "";
        }
        if (!hasPage(card.kind())) {
            return "";
        }
        return system.equals("amocrm")
                ? trimmed(portal) + "/" + amoFolder(card.kind()) + "/detail/" + id
                : trimmed(portal) + "/crm/" + card.kind().id() + "/details/" + id + "/";
    }

    /** In amoCRM a deal is called a lead. */
    private static String amoFolder(EntityKind kind) {
        return kind == EntityKind.CONTACT ? "contacts" : kind == EntityKind.COMPANY ? "companies" : "leads";
    }

    /** The kinds that have a page of their own. */
    private static boolean hasPage(EntityKind kind) {
        return kind.isCard() || kind == EntityKind.DEAL;
    }

    /**
     * The CRM's own merge screen for a group: Bitrix24 has one for contacts, companies, leads and deals. Empty without a
     * portal, for another CRM, or when a card has no id of the CRM or is of another kind.
     */
    public static String merge(String portal, String system, EntityKind kind, List<Card> cards) {
        if (portal.isEmpty() || !system.equals("bitrix24") || !hasPage(kind)) {
            return "";
        }
        StringBuilder ids = new StringBuilder();
        for (Card card : cards) {
            String id = card.text(Field.EXTERNAL_ID);
            if (id.isEmpty() || card.kind() != kind) {
                return "";
            }
            ids.append(ids.length() == 0 ? "" : ",").append(id);
        }
        return trimmed(portal) + "/crm/" + kind.id() + "/merge/?id=" + ids;
    }

    private static String trimmed(String portal) {
        return portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
    }
}
