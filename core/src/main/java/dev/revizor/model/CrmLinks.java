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
        String base = trimmed(portal);
        if (!isInCrm(card.kind())) {
            return "";
        }
        return system.equals("amocrm")
                ? base + amoFolder(card.kind()) + "/detail/" + id
                : base + "/crm/" + card.kind().id() + "/details/" + id + "/";
    }

    private static boolean isInCrm(EntityKind kind) {
        return kind.isCard() || kind == EntityKind.DEAL;
    }

    /** In amoCRM deals are called leads. */
    private static String amoFolder(EntityKind kind) {
        if (kind == EntityKind.CONTACT) {
            return "/contacts";
        }
        return kind == EntityKind.COMPANY ? "/companies" : "/leads";
    }

    /**
     * The CRM's own merge screen for a group: Bitrix24 has one for contacts, companies, leads and deals. Empty without a
     * portal, for another CRM, or when a card has no id of the CRM or is of another kind.
     */
    public static String merge(String portal, String system, EntityKind kind, List<Card> cards) {
        if (portal.isEmpty() || !system.equals("bitrix24") || !isInCrm(kind)) {
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
