package dev.revizor.match;

import dev.revizor.run.Parallel;
import java.util.BitSet;

/**
 * Of each row what a glance at a pair needs, in one stretch of memory. Buys: a pair of strangers is told apart by
 * touching two places of the memory instead of thirty.
 */
final class Sketches {
    static final int WIDTH = 32;
    static final int FLAGS = 0;
    static final int LAST = 1;
    static final int LAST_STEM = 2;
    static final int LAST_SOUNDS = 3;
    static final int LAST_LETTERS = 4;
    static final int FIRST = 5;
    static final int MIDDLE = 8;
    static final int DOMAINS = 9;
    static final int BIRTH = 11;
    static final int PHONES = 12;
    static final int DIGITS = 14;
    /** Of two telephones the digits for which there was no room, eight bits each; above them the marks of the INN. */
    static final int HIGH_DIGITS = 16;

    static final int INN_MARKS = 16;
    static final int COMPANY_LETTERS = 17;
    static final int EMAILS = 18;
    static final int LOCALS = 20;
    static final int LETTERS = 22;
    static final int PLAIN = 6;
    static final int CITY = 24;
    static final int PLACE = 25;
    static final int HOUSE = 26;
    static final int POSTCODE = 27;
    static final int COMPANY = 28;
    static final int WORDS = 29;
    static final int INN = 30;
    static final int KPP = 31;

    /** Flags: more contacts than there is room for; a number that is not of ten digits; and what is rare. */
    static final int MANY_PHONES = 1;

    static final int MANY_EMAILS = 2;
    static final int OTHER_LENGTH = 4;
    static final int HANDLE = 8;
    static final int NUMBERS = 16;
    static final int SITE = 32;
    static final int LAST_INITIAL = 64;
    static final int FIRST_INITIAL = 128;
    static final int MIDDLE_INITIAL = 256;
    static final int EMPLOYED = 1024;

    /** Cards of companies, sole traders included. */
    static final int COMPANIES = 512;

    /** Two bits: the sex. */
    static final int SEX = 2048;

    /** Rows that may be a company's although they are a person's, or the other way round: see {@link RowKind}. */
    static final int OPEN = 65536;

    /** Rows whose town, and those whose postcode, was read in the address. */
    static final int TOWN_READ = 1 << 17;

    static final int POSTCODE_READ = 1 << 18;

    /** Three bits: see {@link Generation}. */
    static final int GENERATION = 8192;

    /** How many phones, and how many mailboxes, there is room for. */
    private static final int ROOM = 2;

    private static final int DIGITS_OF_NUMBER = 10;

    /** So many rows are filled by one thread at a time. */
    private static final int PIECE = 1 << 15;

    final int[] values;
    private final Table table;

    private final BitSet wanted;

    Sketches(Table table) {
        this(table, 1, all(table));
    }

    /**
     * The same, made by several threads.
     *
     * @param wanted the rows that will be asked for
     */
    Sketches(Table table, int threads, BitSet wanted) {
        this.table = table;
        this.wanted = wanted;
        values = new int[Math.multiplyExact(table.size, WIDTH)];
        int pieces = table.size / PIECE + 1;
        Parallel.inOrder(
                threads,
                pieces,
                piece -> {
                    fill(piece * PIECE, Math.min(table.size, (piece + 1) * PIECE));
                    return piece;
                },
                done -> {});
    }

    /** All rows. */
    static BitSet all(Table table) {
        BitSet out = new BitSet();
        out.set(0, table.size);
        return out;
    }

    private void fill(int from, int to) {
        for (int row = wanted.nextSetBit(from); row >= 0 && row < to; row = wanted.nextSetBit(row + 1)) {
            int at = row * WIDTH;
            values[at + FLAGS] = name(row, at) | phones(row, at) | emails(row, at) | rest(row, at);
        }
    }

    private int name(int row, int at) {
        NameWords names = table.names;
        int last = table.last[row];
        int first = table.first[row];
        int middle = table.middle[row];
        values[at + LAST] = last;
        values[at + LAST_STEM] = names.stem(last);
        values[at + LAST_SOUNDS] = names.sounds(names.stem(last));
        values[at + LAST_LETTERS] = names.letters(last);
        values[at + FIRST] = first;
        values[at + MIDDLE] = middle == 0 ? 0 : names.skeleton(middle);
        values[at + BIRTH] = BirthDate.packed(table.birth[row]);
        return (names.initial(last) ? LAST_INITIAL : 0)
                | (names.initial(first) ? FIRST_INITIAL : 0)
                | (names.initial(middle) ? MIDDLE_INITIAL : 0)
                | table.sex[row] * SEX
                | table.generation[row] * GENERATION;
    }

    private int phones(int row, int at) {
        int flags = 0;
        int n = 0;
        for (int i = table.phone.from(row); i < table.phone.to(row); i++, n++) {
            if (n == ROOM) {
                return flags | MANY_PHONES;
            }
            int id = table.phone.get(i);
            values[at + PHONES + n] = id;
            flags |= table.phones.length(id) == DIGITS_OF_NUMBER ? 0 : OTHER_LENGTH;
            long digits = table.phones.digits(id);
            values[at + DIGITS + n] = (int) digits;
            values[at + HIGH_DIGITS] |= ((int) (digits >>> 32) & 0xFF) << 8 * n;
        }
        return flags;
    }

    private int emails(int row, int at) {
        int n = 0;
        for (int i = table.email.from(row); i < table.email.to(row); i++, n++) {
            if (n == ROOM) {
                return MANY_EMAILS;
            }
            int id = table.email.get(i);
            values[at + EMAILS + n] = id;
            values[at + LOCALS + n] = table.emails.whole(id) ? table.emails.localId(id) : 0;
            values[at + LETTERS + n] = table.emails.letters(id);
            values[at + PLAIN + n] = table.emails.plain(id);
            values[at + DOMAINS + n] = table.emails.domainId(id);
        }
        return 0;
    }

    private int rest(int row, int at) {
        int place = table.place[row];
        values[at + CITY] = table.city[row];
        values[at + PLACE] = place;
        values[at + HOUSE] = table.places.house(place);
        values[at + POSTCODE] = table.postcode[row];
        values[at + INN] = table.inn[row];
        values[at + HIGH_DIGITS] |= table.taxNumbers.marks(table.inn[row]) << INN_MARKS;
        int company = table.company[row];
        values[at + COMPANY] = table.companies.join(company);
        int words = 0;
        for (int word : table.companies.tokens(company)) {
            words += (int) Keys.mix(word);
        }
        values[at + WORDS] = words;
        values[at + COMPANY_LETTERS] = NameWords.mask(table.companies.joined(company));
        values[at + KPP] = table.kpp[row];
        return (company == 0 ? 0 : EMPLOYED)
                | (table.kind[row] == 1 ? COMPANIES : 0)
                | (table.open.get(row) ? OPEN : 0)
                | (table.townRead.get(row) ? TOWN_READ : 0)
                | (table.postcodeRead.get(row) ? POSTCODE_READ : 0)
                | (table.handle.blank(row) ? 0 : HANDLE)
                | (table.site.blank(row) ? 0 : SITE)
                | (table.snils[row] != 0 || table.ogrn[row] != 0 ? NUMBERS : 0);
    }
}
