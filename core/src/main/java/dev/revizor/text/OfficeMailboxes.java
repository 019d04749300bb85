package dev.revizor.text;

import java.util.Set;

/** What stands before the at sign of mailboxes that are an office's and nobody's own: words in daily use, and those of RFC 2142. */
public final class OfficeMailboxes {
    private static final Set<String> WORDS = Set.of(
            "abuse",
            "accounts",
            "accueil",
            "admin",
            "administracion",
            "administrator",
            "billing",
            "biuro",
            "buero",
            "buh",
            "buhgalter",
            "buhgalteria",
            "comercial",
            "commercial",
            "contact",
            "contacto",
            "contacts",
            "director",
            "dispetcher",
            "dostavka",
            "feedback",
            "finance",
            "handel",
            "hello",
            "help",
            "helpdesk",
            "hostmaster",
            "hr",
            "info",
            "information",
            "jobs",
            "kadry",
            "kontakt",
            "mail",
            "mailer-daemon",
            "manager",
            "marketing",
            "media",
            "news",
            "no-reply",
            "noreply",
            "office",
            "opt",
            "order",
            "orders",
            "otdel",
            "postmaster",
            "pr",
            "press",
            "priem",
            "priemnaya",
            "privacy",
            "prodazhi",
            "reception",
            "root",
            "rop",
            "sale",
            "sales",
            "secretar",
            "secretary",
            "security",
            "sekretariat",
            "service",
            "shop",
            "site",
            "sklad",
            "snab",
            "snabzhenie",
            "spam",
            "support",
            "team",
            "tech",
            "tender",
            "vendas",
            "vendite",
            "ventas",
            "verkauf",
            "vertrieb",
            "webmaster",
            "welcome",
            "zakaz",
            "zakupki",
            "zayavka");

    private OfficeMailboxes() {}

    /** Whether a lower-case part before the at sign is such a word, with a number behind it or without: {@code info}, {@code sales2}. */
    public static boolean has(String local) {
        int end = local.length();
        while (end > 0 && local.charAt(end - 1) >= '0' && local.charAt(end - 1) <= '9') {
            end--;
        }
        return WORDS.contains(local.substring(0, end));
    }
}
