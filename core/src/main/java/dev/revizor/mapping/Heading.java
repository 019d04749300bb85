package dev.revizor.mapping;

import java.util.List;
import java.util.Locale;

/**
 * A title taken apart: what it is of, and the rest.
 *
 * @param title as it stands, trimmed
 * @param full the key of the whole title
 * @param key the key without the word that says what it is of
 * @param subject what it is of: {@code Контакт: Имя}, {@code Должность (контакт)}, {@code Person - Name}
 */
record Heading(String title, String full, String key, Subject subject) {

    /** What a title says its column is of. */
    enum Subject {
        NONE,
        CONTACT,
        COMPANY,
        DEAL,
        OTHER
    }

    private static final List<String> CONTACT = List.of("контакт", "contact", "person", "клиент");
    private static final List<String> COMPANY = List.of("компания", "company", "organization", "organisation");
    private static final List<String> DEAL = List.of("сделка", "deal");
    /** Groups that only say what is plain without them: «Адрес: Город» is a town. */
    private static final List<String> PLAIN = List.of(
            "адрес",
            "контакты",
            "контактные данные",
            "личные данные",
            "общие сведения",
            "address",
            "contacts",
            "contact details",
            "contact data",
            "personal data",
            "general");

    private static final List<String> OTHER = List.of("activity", "lead", "лид");

    static Heading of(String title) {
        String trimmed = title.strip();
        String low = trimmed.toLowerCase(Locale.ROOT);
        String full = TitleKey.of(trimmed);
        int open = low.lastIndexOf('(');
        if (open > 0 && low.endsWith(")")) {
            Subject subject = subject(low.substring(open + 1, low.length() - 1).strip());
            if (subject != Subject.NONE) {
                return new Heading(trimmed, full, TitleKey.of(trimmed.substring(0, open)), subject);
            }
        }
        int parted = prefixEnd(low);
        if (parted > 0 && PLAIN.contains(low.substring(0, parted).strip())) {
            Heading rest = of(trimmed.substring(parted + 1));
            return new Heading(trimmed, full, rest.key(), rest.subject());
        }
        if (parted > 0) {
            Subject subject = subject(low.substring(0, parted).strip());
            if (subject != Subject.NONE) {
                return new Heading(trimmed, full, TitleKey.of(trimmed.substring(parted + 1)), subject);
            }
        }
        return new Heading(trimmed, full, TitleKey.of(TitleMultiplier.without(trimmed)), Subject.NONE);
    }

    private static int prefixEnd(String low) {
        int colon = low.indexOf(':');
        int dash = low.indexOf(" - ");
        return colon > 0 ? colon : dash > 0 ? dash + 1 : -1;
    }

    private static Subject subject(String word) {
        if (CONTACT.contains(word)) {
            return Subject.CONTACT;
        }
        if (COMPANY.contains(word)) {
            return Subject.COMPANY;
        }
        if (DEAL.contains(word)) {
            return Subject.DEAL;
        }
        return OTHER.contains(word) ? Subject.OTHER : Subject.NONE;
    }
}
