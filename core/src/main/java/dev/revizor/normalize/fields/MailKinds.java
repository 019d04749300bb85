package dev.revizor.normalize.fields;

import dev.revizor.text.OfficeMailboxes;
import java.util.HashSet;
import java.util.Set;

/**
 * Addresses that are no person's own: of services whose mailboxes last for minutes (the list disposable-email-domains,
 * CC0), and of an office rather than a person. Read with the first question.
 */
final class MailKinds {
    private static final Set<String> DISPOSABLE = new HashSet<>();

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
        return OfficeMailboxes.has(local);
    }
}
