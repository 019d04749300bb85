package dev.revizor.normalize.fields;

import java.util.HashSet;
import java.util.Set;

/**
 * Addresses that are no person's own: of services whose mailboxes last for minutes (the list disposable-email-domains,
 * CC0), and of an office rather than a person, by names in daily use and those of RFC 2142. Read with the first question.
 */
final class MailKinds {
    private static final Set<String> DISPOSABLE = new HashSet<>();
    private static final Set<String> ROLES = Set.of(
            "abuse",
            "accounts",
            "admin",
            "administrator",
            "billing",
            "buh",
            "buhgalter",
            "buhgalteria",
            "contact",
            "contacts",
            "director",
            "dispetcher",
            "dostavka",
            "feedback",
            "finance",
            "help",
            "helpdesk",
            "hello",
            "hostmaster",
            "hr",
            "info",
            "information",
            "jobs",
            "kadry",
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
            "privacy",
            "priem",
            "priemnaya",
            "reception",
            "root",
            "rop",
            "sales",
            "secretar",
            "secretary",
            "security",
            "service",
            "shop",
            "site",
            "sklad",
            "snab",
            "snabzhenie",
            "spam",
            "support",
            "tech",
            "team",
            "tender",
            "webmaster",
            "welcome",
            "zakaz",
            "zakupki",
            "zayavka");

    static {
        NameDictionary.load("disposable_domains.txt", row -> DISPOSABLE.add(row[0]));
    }

    private MailKinds() {}

    /** Whether the domain, or one that it is a part of, gives mailboxes away for minutes. */
    static boolean isDisposable(String domain) {
        String part = domain;
        while (part.indexOf('.') > 0) {
            if (DISPOSABLE.contains(part)) {
                return true;
            }
            part = part.substring(part.indexOf('.') + 1);
        }
        return false;
    }

    /** Whether the part before the @ names an office: {@code info}, {@code sales2}. */
    static boolean isRole(String local) {
        int end = local.length();
        while (end > 0 && Letters.isDigit(local.charAt(end - 1))) {
            end--;
        }
        return ROLES.contains(local.substring(0, end));
    }
}
