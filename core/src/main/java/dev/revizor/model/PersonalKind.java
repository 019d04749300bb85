package dev.revizor.model;

import java.util.Locale;

/** Which personal data a column holds. */
public enum PersonalKind {
    NONE,
    /** Telephones, e-mail addresses, messengers. */
    CONTACT,
    /** Names of persons. */
    IDENTITY,
    /** Passports, SNILS, tax numbers of persons. */
    DOCUMENT,
    /** Numbers of cards and accounts. */
    PAYMENT,
    BIRTH_DATE,
    ADDRESS,
    /** Texts among which some hold a telephone, an e-mail address or a card number. */
    FREE_TEXT;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
