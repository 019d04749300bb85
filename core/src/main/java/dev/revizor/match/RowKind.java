package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Locale;

/**
 * Whose a row is, a person's or a company's, where a table has both and no column that says so: a row with a company and
 * nothing of a person is the company's. By its own values alone, so that no other row can turn it.
 */
final class RowKind {
    private static final List<Field> NAMES =
            List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);

    /** What only a person has. */
    private static final List<Field> PERSONS =
            List.of(Field.BIRTH_DATE, Field.SEX, Field.SNILS, Field.SALUTATION, Field.JOB_TITLE);

    /** Digits of the INN of a company, and of its OGRN; those of a person are longer. */
    private static final int INN = 10;

    private static final int OGRN = 13;

    /** The reason of a cell of names that holds a company. */
    private static final String COMPANY_INSIDE = "name.company_inside";

    /** Shorter words stand in mailboxes by chance. */
    private static final int TELLING = 4;

    /** A row of a company. */
    static final int FIRM = 1;

    /** A row that may be of the other kind after all: a company's with whom to ask for is like a person's with an employer. */
    static final int OPEN = 2;

    /** A kind takes so many bits of its column. */
    static final int BITS = 2;

    private RowKind() {}

    /** What a row is: 0 or {@link #FIRM}, with {@link #OPEN} where nothing says so. */
    static int of(Card card) {
        if (card.kind() != EntityKind.CONTACT) {
            return card.kind() == EntityKind.COMPANY ? FIRM : 0;
        }
        if (said(card, Field.ENTITY_KIND)) {
            return 0;
        }
        return isNameless(card) ? FIRM | OPEN : mayBeFirms(card) ? OPEN : 0;
    }

    /** Whether the numbers of a company stand beside a person's name, and nothing says that it is the person's row. */
    private static boolean mayBeFirms(Card card) {
        boolean numbered = Meant.number(card, Field.INN).length() == INN
                || Meant.number(card, Field.OGRN).length() == OGRN;
        return numbered && !card.text(Field.COMPANY).isEmpty() && !isPersons(card);
    }

    /** The company that a row names: in its own cell, or where the name of a client stands whoever it is. */
    static String company(Card card) {
        String company = card.text(Field.COMPANY);
        for (Value value : company.isEmpty() ? card.values(Field.FULL_NAME) : List.<Value>of()) {
            company = value.reason().equals(COMPANY_INSIDE) ? value.raw() : company;
        }
        return company;
    }

    private static boolean isNameless(Card card) {
        if (isPersons(card)) {
            return false;
        }
        for (Field field : NAMES) {
            if (said(card, field)) {
                return false;
            }
        }
        String company = company(card);
        if (company.isEmpty()) {
            return false;
        }
        String inn = Meant.number(card, Field.INN);
        String ogrn = Meant.number(card, Field.OGRN);
        if (inn.length() > INN || ogrn.length() > OGRN || SoleTraders.is(card.text(Field.LEGAL_FORM))) {
            // A person who trades alone, under whatever name.
            return false;
        }
        boolean numbered = inn.length() == INN || ogrn.length() == OGRN || said(card, Field.KPP);
        return numbered || !hasMailboxOfPerson(card, company);
    }

    private static boolean isPersons(Card card) {
        for (Field field : PERSONS) {
            for (Value value : card.values(field)) {
                // What was read off the name says no more than the name: whoever is asked for has a sex too.
                boolean typed = !value.raw().isBlank();
                if (typed && value.quality() != Quality.BLANK && value.quality() != Quality.PLACEHOLDER) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean said(Card card, Field field) {
        for (Value value : card.values(field)) {
            boolean something = value.quality() != Quality.BLANK && value.quality() != Quality.PLACEHOLDER;
            if (something && !value.reason().equals(COMPANY_INSIDE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a mailbox is somebody's at the company: {@code a.reed@oakfield.example} is, {@code info@oakfield.example} and
     * {@code oakfield77@mail.example} are not. Then the row is rather a person's whose name was lost. Behind a legal form a
     * mailbox elsewhere is the company's, whoever's name it bears.
     */
    private static boolean hasMailboxOfPerson(Card card, String company) {
        List<String> words = Folding.words(company);
        boolean formed = !card.text(Field.LEGAL_FORM).isEmpty();
        for (String mailbox : card.all(Field.EMAIL)) {
            int at = mailbox.indexOf('@');
            if (at <= 0) {
                continue;
            }
            String local = mailbox.substring(0, at).toLowerCase(Locale.ROOT);
            boolean own = Mailboxes.isRole(local) || names(local, words);
            if (!own && (!formed || names(mailbox.substring(at + 1), words))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of a mailbox has a word of the company's name in it, in whichever script. */
    private static boolean names(String part, List<String> words) {
        String sound = Skeleton.of(String.join("", Folding.words(part)));
        for (String word : words) {
            String own = Skeleton.of(word);
            if (own.length() >= TELLING && sound.contains(own)) {
                return true;
            }
        }
        return false;
    }
}
