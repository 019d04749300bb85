package dev.revizor.match;

import java.util.BitSet;

/**
 * The blocking keys of a row, redundant on purpose: two cards of one entity should share at least one although any
 * single value may be missing or wrong. Pure: a key depends on the row's own values alone.
 */
final class Keys {
    /** How many kinds of key there are beside those of unknown columns. */
    static final int KINDS = 16;

    private static final int NUMBERS = 0;
    private static final int MAILBOXES = 1;
    private static final int LOCAL_PARTS = 2;
    private static final int HOUSES = 10;
    private static final int SURNAME_AND_TOWN = 9;
    private static final int COMPANIES = 11;
    private static final int COMPANY_WORDS = 12;
    private static final int GIVEN_AND_POSTCODE = 15;

    private final Table table;
    private final NameWords names;
    private final Frequencies frequencies;
    private final Streets streets;

    /** Of each word of a name its stem and its sound, as {@link #raw}: they are asked for once a row. */
    private final long[] stems;

    private final long[] sounds;

    /** Takes a key. */
    interface Sink {
        void key(long hash, int row);
    }

    Keys(Table table, Frequencies frequencies) {
        this.table = table;
        this.names = table.names;
        this.frequencies = frequencies;
        this.streets = new Streets(table, frequencies);
        this.stems = new long[names.size()];
        this.sounds = new long[names.size()];
        for (int word = 0; word < stems.length; word++) {
            stems[word] = raw(names.stemText(word));
            sounds[word] = raw(names.sound(word));
        }
    }

    /** Surname with an initial or a town, words of company names, values of unknown columns. */
    static boolean weak(int kind) {
        return kind == 5 || kind == 9 || kind == 11 || kind == 12 || kind >= KINDS;
    }

    /**
     * Whether all rows but the new ones have the keys of a kind that they would have without these: some keys ask how
     * common a word is, or which towns other rows have.
     */
    boolean isSteady(int kind, boolean[] fresh) {
        boolean ofTowns = kind == SURNAME_AND_TOWN || kind == COMPANIES || kind == GIVEN_AND_POSTCODE;
        return kind < KINDS
                && kind != COMPANY_WORDS
                && !(ofTowns && ofOthers(table))
                && !(kind == NUMBERS && table.recalled)
                && (kind != HOUSES || streets.areSteady(fresh));
    }

    /** Whether towns and postcodes of some rows depend on what others have. */
    private static boolean ofOthers(Table table) {
        return !table.townRead.isEmpty() || !table.postcodeRead.isEmpty();
    }

    /** Gives the keys of one kind for one row. */
    void of(int kind, int row, Sink to) {
        switch (kind) {
            case NUMBERS, MAILBOXES, LOCAL_PARTS -> listed(kind, row, to);
            case 3 -> each(kind, row, table.handle, table.handles, to);
            case 4 -> taxes(row, to);
            case 5 -> surnameAndInitial(row, to);
            case 6 -> bothNames(row, to);
            case 7 -> givenPatronymicYear(row, to);
            case 8 -> birthAndInitial(row, to);
            case SURNAME_AND_TOWN ->
                pair(kind, names.stemText(table.last[row]), table.cityNames.text(table.city[row]), row, to);
            case HOUSES -> ofValue(kind, table.place[row], row, to);
            case COMPANIES -> company(row, to);
            case COMPANY_WORDS -> companyWords(row, to);
            case 13 -> firmSites(row, to);
            case 14 -> wholeBirthDate(row, to);
            case GIVEN_AND_POSTCODE -> givenAndPlace(row, to);
            default -> throw new IllegalArgumentException("no key " + kind);
        }
    }

    /** Gives the keys of an unknown column for one row. */
    void ofExtra(int position, ExtraColumn column, int row, Sink to) {
        int value = column.value(row);
        if (value == 0) {
            return;
        }
        long kind = 100L + position;
        switch (column.way()) {
            case IDENTIFIER -> {
                String text = column.text(value);
                to.key(hash(kind, text), row);
                if (text.length() >= 6) {
                    int half = text.length() / 2;
                    to.key(hash(kind + 1000, text.substring(0, half)), row);
                    to.key(hash(kind + 2000, text.substring(half)), row);
                }
            }
            case TEXT -> {
                to.key(hash(kind, column.text(value)), row);
                for (int word : column.tokens(value)) {
                    if (column.wordCount(word) <= 60 && column.word(word).length() > 2) {
                        to.key(hash(kind + 3000, column.word(word)), row);
                    }
                }
            }
            case CATEGORY, IGNORED -> {}
        }
    }

    /** A further value by which an oversize block is split. */
    long refinement(int kind, int row) {
        if (table.kind[row] == 1) {
            String name = table.companies.joined(table.company[row]);
            return kind == 11 ? hash(74, table.cityNames.text(table.city[row])) : hash(75, name);
        }
        long who = hash(71, sounds[table.middle[row]]) + 31 * hash(72, stems[table.last[row]]);
        return who + 961 * hash(73, sounds[table.first[row]]) + table.birth[row] % 10000;
    }

    private static void each(int kind, int row, Lists column, Texts words, Sink to) {
        for (int at = column.from(row); at < column.to(row); at++) {
            to.key(hash(kind, words.text(column.get(at))), row);
        }
    }

    /**
     * How many values the keys of a kind are made of, where each key is made of one; 0 where more than one makes it. Buys
     * looking at each value once, in the order in which they lie in memory, and at rows only where a value promises a key.
     */
    int values(int kind) {
        return switch (kind) {
            case NUMBERS -> table.phones.size();
            case MAILBOXES, LOCAL_PARTS -> table.emails.size();
            case HOUSES -> table.places.size();
            default -> 0;
        };
    }

    /** Whether a row has one of some values of a kind that has {@link #values}. */
    boolean hasAny(int kind, int row, BitSet values) {
        if (kind == HOUSES) {
            return values.get(table.place[row]);
        }
        Lists column = kind == NUMBERS ? table.phone : table.email;
        for (int at = column.from(row); at < column.to(row); at++) {
            if (values.get(column.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Gives the keys that one value makes for a row that has it. */
    void ofValue(int kind, int value, int row, Sink to) {
        switch (kind) {
            case NUMBERS -> to.key(mix(table.phones.value(value)), row);
            case MAILBOXES -> to.key(table.emails.key(1, value), row);
            case LOCAL_PARTS -> table.emails.partKeys(value, row, to);
            case HOUSES -> houseAndStreet(value, row, to);
            default -> throw new IllegalArgumentException("no values " + kind);
        }
    }

    private void listed(int kind, int row, Sink to) {
        Lists column = kind == NUMBERS ? table.phone : table.email;
        for (int at = column.from(row); at < column.to(row); at++) {
            ofValue(kind, column.get(at), row, to);
        }
    }

    private void taxes(int row, Sink to) {
        one(4, table.taxNumbers.text(table.inn[row]), row, to);
        one(40, table.taxNumbers.text(table.ogrn[row]), row, to);
        one(41, table.taxNumbers.text(table.snils[row]), row, to);
    }

    private void surnameAndInitial(int row, Sink to) {
        if (table.last[row] != 0 && table.first[row] != 0) {
            to.key(hash(5, stems[table.last[row]]) * 31 + frequencies.lead(table.first[row]), row);
        }
    }

    /** Surname and given name in either order, so that swapped cells meet. */
    private void bothNames(int row, Sink to) {
        String last = names.stemText(table.last[row]);
        String first = Skeleton.stem(names.soundOf(names.key(table.first[row])));
        if (!last.isEmpty() && !first.isEmpty()) {
            to.key(hash(6, last) + hash(6, first), row);
            to.key(hash(60, last.substring(0, Math.min(4, last.length()))) + hash(61, first), row);
        } else if (!last.isEmpty() || !first.isEmpty()) {
            one(62, last + first, row, to);
        }
        if (Regrouped.isOfThree(table, row)) {
            threeWords(row, to);
        }
    }

    /** Three words in whichever order, and two of them as one: Lê Văn Hoa, Hoa Le Van; Kim Ha-eun, Haeun Kim. */
    private void threeWords(int row, Sink to) {
        int last = table.last[row];
        int first = table.first[row];
        int middle = table.middle[row];
        to.key(hash(63, sounds[last]) + hash(63, sounds[first]) + hash(63, sounds[middle]), row);
        asTwo(names.text(first) + names.text(middle), last, row, to);
        asTwo(names.text(middle) + names.text(last), first, row, to);
        asTwo(names.text(last) + names.text(middle), first, row, to);
    }

    private void asTwo(String joined, int alone, int row, Sink to) {
        String one = Skeleton.stem(Skeleton.ofName(joined));
        to.key(hash(6, one) + hash(6, stems[alone]), row);
        to.key(hash(6, one) + hash(6, Skeleton.stem(names.soundOf(names.key(alone)))), row);
    }

    private void givenPatronymicYear(int row, Sink to) {
        String first = names.soundOf(names.key(table.first[row]));
        String middle = names.sound(table.middle[row]);
        if (middle.length() > 1 && !first.isEmpty() && table.birth[row] != 0) {
            to.key(hash(7, middle) + hash(70, first) + table.birth[row] / 10000, row);
        }
    }

    private void birthAndInitial(int row, Sink to) {
        int birth = table.birth[row];
        if (birth == 0) {
            return;
        }
        boolean whole = PartDate.isWhole(birth);
        if (whole) {
            // Day and month in either order, so that swapped ones meet.
            int month = birth / 100 % 100;
            int day = birth % 100;
            int either = birth / 10000 * 10000 + Math.min(month, day) * 100 + Math.max(month, day);
            to.key(mix(8L * 1_000_003 + either) + frequencies.lead(table.first[row]), row);
        }
        long stem = stems[table.last[row]];
        if (stem != 0) {
            to.key(mix(80L * 1_000_003 + birth / 10000) + hash(80, stem), row);
        }
        if (stem != 0 && whole) {
            to.key(mix(81L * 1_000_003 + birth % 10000) + hash(81, stem), row);
        }
    }

    private void wholeBirthDate(int row, Sink to) {
        if (PartDate.isWhole(table.birth[row])) {
            to.key(mix(14L * 1_000_003 + table.birth[row]), row);
        }
    }

    private void houseAndStreet(int place, int row, Sink to) {
        int house = table.places.house(place);
        if (house < 0) {
            return;
        }
        for (int word : table.places.names(place)) {
            if (streets.isOne(word)) {
                to.key(hash(10, table.places.word(word)) + house * 7919L, row);
            }
        }
    }

    private void givenAndPlace(int row, Sink to) {
        String first = names.soundOf(names.key(table.first[row]));
        pair(15, first, table.postcodes.text(table.postcode[row]), row, to);
    }

    private void company(int row, Sink to) {
        if (table.kind[row] == 1 && table.company[row] != 0) {
            one(11, table.companies.joined(table.company[row]), row, to);
        }
    }

    private void companyWords(int row, Sink to) {
        if (table.kind[row] != 1) {
            return;
        }
        String city = table.cityNames.text(table.city[row]);
        for (int word : table.companies.tokens(table.company[row])) {
            String text = table.companies.word(word);
            if (text.length() > 2 && frequencies.companyWords[word] <= 50) {
                to.key(hash(12, text), row);
            } else {
                pair(120, text, city, row, to);
            }
        }
        String joined = table.companies.joined(table.company[row]);
        if (joined.length() >= 8) {
            to.key(hash(121, joined.substring(0, 8)), row);
        }
    }

    private void firmSites(int row, Sink to) {
        if (table.kind[row] == 1) {
            each(13, row, table.site, table.sites, to);
        }
    }

    private static void pair(int kind, String one, String other, int row, Sink to) {
        if (!one.isEmpty() && !other.isEmpty()) {
            to.key(hash(kind, one) + 31 * hash(kind, other), row);
        }
    }

    private static void one(int kind, String text, int row, Sink to) {
        if (!text.isEmpty()) {
            to.key(hash(kind, text), row);
        }
    }

    /** A 64-bit hash of a text under a kind of key; a chance meeting only costs a comparison. */
    static long hash(long kind, String text) {
        return hash(kind, raw(text));
    }

    /** The same of what {@link #raw} makes of a text. */
    static long hash(long kind, long raw) {
        return mix(raw + kind * 0xD1B54A32D192ED03L);
    }

    private static long raw(String text) {
        return raw(text.hashCode(), text.length());
    }

    /** What a text brings to its keys, by its {@link String#hashCode} and its length. */
    static long raw(int ofText, int length) {
        return ofText * 0x9E3779B97F4A7C15L + length;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
