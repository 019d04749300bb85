package dev.revizor.match;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The dictionary of mailboxes: of each, the part before the at sign, the domain, and the letters that occur, so that
 * most pairs of mailboxes are told apart without looking at a character.
 */
final class Mailboxes {
    private static final Set<String> ROLES = Set.of(
            "info",
            "sales",
            "mail",
            "office",
            "admin",
            "director",
            "zakaz",
            "contact",
            "support",
            "hello",
            "post",
            "buh",
            "buhgalter",
            "manager",
            "market",
            "reception",
            "secretary",
            "hr",
            "job",
            "order",
            "shop",
            "noreply");

    private final Texts texts = new Texts();
    private final Texts locals = new Texts();
    private final Texts domains = new Texts();
    private final Texts plain = new Texts();
    private final Ints local = new Ints();
    private final Ints domain = new Ints();
    private final Ints letters = new Ints();

    /** Of each part before the at sign: the number of what is left without digits, then {@link #ROLE} and {@link #DIGITS}. */
    private final Ints traits = new Ints();

    private static final int DIGITS = 1;
    private static final int ROLE = 2;
    private static final int TRAITS = 2;

    Mailboxes() {
        locals.id("-");
        traits.add(0);
        traits.add(0);
        append("", -1);
    }

    /** The id of a lower-case mailbox; 0 for the empty text. */
    int id(String address) {
        int before = texts.size();
        int id = texts.id(address);
        if (id == before) {
            append(address, address.indexOf('@'));
        }
        return id;
    }

    void keep(KeptOut out) throws IOException {
        for (Texts words : List.of(texts, locals, domains, plain)) {
            words.keep(out);
        }
        for (Ints column : List.of(local, domain, letters, traits)) {
            column.keep(out);
        }
    }

    /** As they were kept, before anything else. */
    void restore(KeptIn in) throws IOException {
        for (Texts words : List.of(texts, locals, domains, plain)) {
            words.restore(in);
        }
        for (Ints column : List.of(local, domain, letters, traits)) {
            column.restore(in);
        }
        if (local.size() != texts.size() || domain.size() != texts.size() || traits.size() != locals.size()) {
            throw new IOException("damaged");
        }
    }

    /** Whether what stands before the at sign is a part to play, not a name. */
    static boolean isRole(String local) {
        return ROLES.contains(local);
    }

    /** No further mailbox comes. */
    void settle() {
        List.of(texts, locals, domains, plain).forEach(Texts::settle);
        List.of(local, domain, letters).forEach(Ints::settle);
    }

    private void append(String address, int at) {
        boolean whole = at > 0;
        String before = whole ? address.substring(0, at) : address;
        int known = locals.size();
        int id = before.isEmpty() ? 1 : locals.id(before);
        if (id == known) {
            String rest = withoutDigits(before);
            traits.add(plain.id(rest.isEmpty() ? "-" : rest) << TRAITS
                    | (ROLES.contains(before) ? ROLE : 0)
                    | (rest.length() < before.length() ? DIGITS : 0));
        }
        local.add(id);
        domain.add(whole ? domains.id(address.substring(at)) : 0);
        letters.add(NameWords.mask(address));
    }

    private static String withoutDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                out.append(c);
            }
        }
        return out.toString();
    }

    String text(int id) {
        return texts.text(id);
    }

    int size() {
        return texts.size();
    }

    /** The key of a whole mailbox, as {@link Keys#hash} of its text. */
    long key(long kind, int id) {
        return Keys.hash(kind, Keys.raw(texts.hash(id), texts.length(id)));
    }

    /** Gives the keys of the parts of a mailbox. */
    void partKeys(int id, int row, Keys.Sink to) {
        int end = texts.indexOf(id, '@');
        if (end >= 5 && !role(id)) {
            to.key(part(2, texts.hash(id, 0, end, 0), end), row);
        }
        if (end >= 8) {
            // A typing error in one half of the mailbox leaves the other.
            int length = texts.length(id);
            int head = end - end / 3;
            to.key(part(20, texts.hash(id, end, length, texts.hash(id, 0, head, 0)), head + length - end), row);
            to.key(part(21, texts.hash(id, end / 2, length, 0), length - end / 2), row);
        }
    }

    private static long part(long kind, int ofText, int length) {
        return Keys.hash(kind, Keys.raw(ofText, length));
    }

    /** Whether the text has a part before an at sign. */
    boolean whole(int id) {
        return domain.get(id) != 0;
    }

    /** The number of the part before the at sign. */
    int localId(int id) {
        return local.get(id);
    }

    /** The number of the domain; 0 where there is none. */
    int domainId(int id) {
        return domain.get(id);
    }

    /** The number of what is left of the part before the at sign without its digits. */
    int plain(int id) {
        return traits(id) >>> TRAITS;
    }

    /** The letters that occur, as {@link NameWords#mask}. */
    int letters(int id) {
        return letters.get(id);
    }

    boolean sameLocal(int id, int other) {
        return local.get(id) == local.get(other);
    }

    boolean sameDomain(int id, int other) {
        return domain.get(id) == domain.get(other);
    }

    /** Whether the parts before the at sign differ in digits alone. */
    boolean sameLetters(int id, int other) {
        return plain(id) == plain(other);
    }

    /** The part before the at sign. */
    String local(int id) {
        return locals.text(local.get(id));
    }

    String domain(int id) {
        return domains.text(domain.get(id));
    }

    /** Whether the mailbox belongs to a role, not to a person. */
    boolean role(int id) {
        return (traits(id) & ROLE) != 0;
    }

    boolean hasDigit(int id) {
        return (traits(id) & DIGITS) != 0;
    }

    private int traits(int id) {
        return traits.get(local.get(id));
    }

    /** At least so many characters differ. */
    int leastErrors(int id, int other) {
        return (Integer.bitCount(letters.get(id) ^ letters.get(other)) + 1) / 2;
    }
}
