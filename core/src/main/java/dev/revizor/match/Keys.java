package dev.revizor.match;

/**
 * The blocking keys of a row, redundant on purpose: two cards of one entity should share at least one although any
 * single value may be missing or wrong. Pure: a key depends on the row's own values alone.
 */
final class Keys {
    /** How many kinds of key there are beside those of unknown columns. */
    static final int KINDS = 16;

    private final Table table;
    private final NameWords names;
    private final Frequencies frequencies;

    /** Takes a key. */
    interface Sink {
        void key(long hash, int row);
    }

    Keys(Table table, Frequencies frequencies) {
        this.table = table;
        this.names = table.names;
        this.frequencies = frequencies;
    }

    /** Surname with an initial or a town, words of company names, values of unknown columns. */
    static boolean weak(int kind) {
        return kind == 5 || kind == 9 || kind == 11 || kind == 12 || kind >= KINDS;
    }

    /** Gives the keys of one kind for one row. */
    void of(int kind, int row, Sink to) {
        switch (kind) {
            case 0 -> numbers(row, to);
            case 1 -> mailboxes(row, to);
            case 2 -> localParts(row, to);
            case 3 -> each(kind, row, table.handle, table.handles, to);
            case 4 -> taxes(row, to);
            case 5 -> surnameAndInitial(row, to);
            case 6 -> bothNames(row, to);
            case 7 -> givenPatronymicYear(row, to);
            case 8 -> birthAndInitial(row, to);
            case 9 -> pair(kind, names.stemText(table.last[row]), table.cityNames.text(table.city[row]), row, to);
            case 10 -> houseAndStreet(row, to);
            case 11 -> company(row, to);
            case 12 -> companyWords(row, to);
            case 13 -> firmSites(row, to);
            case 14 -> wholeBirthDate(row, to);
            case 15 -> givenAndPlace(row, to);
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
        long who = hash(71, names.sound(table.middle[row])) + 31 * hash(72, names.stemText(table.last[row]));
        return who + 961 * hash(73, names.sound(table.first[row])) + table.birth[row] % 10000;
    }

    private static void each(int kind, int row, Lists column, Texts words, Sink to) {
        for (int at = column.from(row); at < column.to(row); at++) {
            to.key(hash(kind, words.text(column.get(at))), row);
        }
    }

    private void mailboxes(int row, Sink to) {
        for (int at = table.email.from(row); at < table.email.to(row); at++) {
            to.key(hash(1, table.emails.text(table.email.get(at))), row);
        }
    }

    private void localParts(int row, Sink to) {
        for (int at = table.email.from(row); at < table.email.to(row); at++) {
            String address = table.emails.text(table.email.get(at));
            int end = address.indexOf('@');
            String local = address.substring(0, Math.max(0, end));
            if (end >= 5 && !Mailboxes.isRole(local)) {
                to.key(hash(2, local), row);
            }
            if (end >= 8) {
                // A typing error in one half of the mailbox leaves the other.
                to.key(hash(20, local.substring(0, end - end / 3) + address.substring(end)), row);
                to.key(hash(21, address.substring(end / 2)), row);
            }
        }
    }

    private void taxes(int row, Sink to) {
        one(4, table.taxNumbers.text(table.inn[row]), row, to);
        one(40, table.taxNumbers.text(table.ogrn[row]), row, to);
        one(41, table.taxNumbers.text(table.snils[row]), row, to);
    }

    private void surnameAndInitial(int row, Sink to) {
        if (table.last[row] != 0 && table.first[row] != 0) {
            String stem = names.stemText(table.last[row]);
            to.key(hash(5, stem) * 31 + frequencies.lead(table.first[row]), row);
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
        // Day and month in either order, so that swapped ones meet.
        int month = birth / 100 % 100;
        int day = birth % 100;
        int either = birth / 10000 * 10000 + Math.min(month, day) * 100 + Math.max(month, day);
        to.key(mix(8L * 1_000_003 + either) + frequencies.lead(table.first[row]), row);
        String stem = names.stemText(table.last[row]);
        if (!stem.isEmpty()) {
            to.key(mix(80L * 1_000_003 + birth / 10000) + hash(80, stem), row);
            to.key(mix(81L * 1_000_003 + birth % 10000) + hash(81, stem), row);
        }
    }

    private void wholeBirthDate(int row, Sink to) {
        if (table.birth[row] != 0) {
            to.key(mix(14L * 1_000_003 + table.birth[row]), row);
        }
    }

    private void houseAndStreet(int row, Sink to) {
        int place = table.place[row];
        int[] numbers = table.places.numbers(place);
        if (numbers.length == 0) {
            return;
        }
        for (int word : table.places.names(place)) {
            if (frequencies.placeWords[word] * 50L < 200 + frequencies.addressed) {
                to.key(hash(10, table.places.word(word)) + numbers[0] * 7919L, row);
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

    private void numbers(int row, Sink to) {
        for (int at = table.phone.from(row); at < table.phone.to(row); at++) {
            to.key(mix(table.phones.value(table.phone.get(at))), row);
        }
    }

    private static void one(int kind, String text, int row, Sink to) {
        if (!text.isEmpty()) {
            to.key(hash(kind, text), row);
        }
    }

    /** A 64-bit hash of a text under a kind of key; a chance meeting only costs a comparison. */
    static long hash(long kind, String text) {
        return mix(text.hashCode() * 0x9E3779B97F4A7C15L + kind * 0xD1B54A32D192ED03L + text.length());
    }

    /** The finaliser of SplitMix64. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
