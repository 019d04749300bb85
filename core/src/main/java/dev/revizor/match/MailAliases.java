package dev.revizor.match;

import java.util.Set;

/** Mailboxes that are one although they are written in two ways: known of two services only, and of no other. */
final class MailAliases {
    private static final String GMAIL = "gmail.com";
    private static final String YANDEX = "yandex.ru";

    /** One mailbox of Yandex has all of these (Yandex ID help, «Email addresses», read 2026). */
    private static final Set<String> OF_YANDEX = Set.of("ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua");

    private MailAliases() {}

    /**
     * The one spelling of a mailbox. Gmail looks past dots and all behind a plus (Gmail help, «Dots don't matter in Gmail
     * addresses»), elsewhere both make another mailbox.
     *
     * @param address in lower case
     */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return address;
        }
        String domain = address.substring(at + 1);
        if (OF_YANDEX.contains(domain)) {
            return address.substring(0, at + 1) + YANDEX;
        }
        if (!domain.equals(GMAIL) && !domain.equals("googlemail.com")) {
            return address;
        }
        int plus = address.indexOf('+');
        String local = address.substring(0, plus > 0 && plus < at ? plus : at).replace(".", "");
        return local.isEmpty() ? address : local + '@' + GMAIL;
    }
}
