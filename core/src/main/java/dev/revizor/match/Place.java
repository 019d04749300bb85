package dev.revizor.match;

import java.util.Arrays;

/** Town, address and postcode together. The house decides; a shared address alone never makes two cards one. */
final class Place implements Comparison {
    private static final int EXACT = 1;
    private static final int HOUSE = 2;
    private static final int STREET = 3;
    private static final int HOUSE_NUMBER = 4;
    private static final int DIFFERENT = 5;

    /** What a town that was read in an address says at most beside an equal telephone, in bits. */
    private static final double BESIDE_PHONE = 1;

    private final Table table;
    private final Frequencies frequencies;
    private final Rarity posted;

    Place(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
        this.posted = new Rarity(frequencies.withPostcode);
    }

    @Override
    public void compare(int a, int b, Tally out) {
        int mark = out.mark();
        boolean firms = table.kind[a] == 1 && table.kind[b] == 1;
        postcode(a, b, out);
        city(a, b, firms, out);
        if (table.place[a] != 0 && table.place[b] != 0) {
            address(a, b, out);
        }
        out.ceiling(Ceilings.PLACE, mark, out.weights.placeCap + out.weights.both(Aspect.CITY, Aspect.ADDRESS));
    }

    private void postcode(int a, int b, Tally out) {
        int x = table.postcode[a];
        int y = table.postcode[b];
        if (x == 0 || y == 0 || (table.postcodeRead.get(a) && table.postcodeRead.get(b))) {
            return;
        }
        if (x == y) {
            out.add(Aspect.POSTCODE, 1, Frequencies.rarity(1, frequencies.postcodes[x], frequencies.withPostcode, 12));
        } else {
            boolean typo = out.edits.osa(table.postcodes.text(x), table.postcodes.text(y)) == 1;
            int level = typo ? 2 : 3;
            double ofEqual = posted.bits(Math.max(frequencies.postcodes[x], frequencies.postcodes[y]), 12);
            double own = out.weights.surprise(Aspect.POSTCODE.ordinal(), level);
            out.add(Aspect.POSTCODE, level, out.under(Aspect.POSTCODE, level, own, ofEqual));
        }
    }

    private void city(int a, int b, boolean firms, Tally out) {
        int x = table.city[a];
        int y = table.city[b];
        boolean readA = table.townRead.get(a);
        boolean readB = table.townRead.get(b);
        if (x == 0 || y == 0 || (readA && readB)) {
            return;
        }
        if (x != y) {
            out.city = towns(x, y, out);
            // Not held under what equality says: a slip in a common town is rarer among strangers than the town by far.
            out.add(Aspect.CITY, level(out.city));
            return;
        }
        out.city = Relation.EXACT;
        double bits = Frequencies.rarity(1, frequencies.cities[x], frequencies.withCity, 10);
        if (table.postcode[a] != 0 && table.postcode[a] == table.postcode[b]) {
            bits = Math.min(bits, frequencies.cityBesidePostcode(a));
        }
        if ((readA || readB) && out.samePhone) {
            // Whoever shares the telephone of a household shares its town.
            bits = Math.min(bits, BESIDE_PHONE);
        }
        if (!firms && out.last.alike() && out.first.alike()) {
            bits = Math.min(bits, frequencies.cityBesideName(a, b));
        }
        if (firms && (out.name == Relation.EXACT || out.name == Relation.SOUND || out.name == Relation.TYPO)) {
            out.townTwice = Math.max(0, bits - frequencies.cityBesideName(a, b));
        }
        out.add(Aspect.CITY, 1, Math.max(0.5, bits));
    }

    /** How two different towns stand to each other. */
    Relation towns(int x, int y, Tally out) {
        long key = Memo.key(6, x, y);
        return out.memo.knows(key) ? out.memo.get(key) : out.memo.put(key, town(x, y, out));
    }

    /** The level of two towns that stand so. */
    static int level(Relation towns) {
        return towns == Relation.TYPO ? 2 : towns == Relation.NEAR ? 3 : 4;
    }

    private Relation town(int x, int y, Tally out) {
        String one = table.cityNames.text(x);
        String other = table.cityNames.text(y);
        if (one.startsWith(other) || other.startsWith(one) || out.edits.osa(one, other) <= 1) {
            return Relation.TYPO;
        }
        return JaroWinkler.of(one, other) >= 0.88 ? Relation.NEAR : Relation.DIFFERENT;
    }

    private void address(int a, int b, Tally out) {
        int[] p = table.places.numbers(table.place[a]);
        int[] q = table.places.numbers(table.place[b]);
        int street = street(a, b, out);
        boolean noHouse = p.length == 0 || q.length == 0;
        if (noHouse && street <= 0) {
            return;
        }
        if (noHouse || p[0] != q[0] || street < 0) {
            out.otherAddress = street <= 0;
            out.add(Aspect.ADDRESS, street > 0 ? STREET : DIFFERENT);
            return;
        }
        int further = Math.min(p.length, q.length);
        int same = 1;
        while (same < further && p[same] == q[same]) {
            same++;
        }
        boolean flat = same == further;
        // A street that many live in names no house; but the whole address does, unless the towns differ.
        boolean whole = street == 0 && out.city != Relation.DIFFERENT && equal(a, b);
        out.sameAddress = street > 0 || whole;
        if ((street > 0 && flat) || whole) {
            int count = Math.max(frequencies.addresses(a), frequencies.addresses(b));
            double rare = Frequencies.rarity(1, count, frequencies.addressed, 16);
            out.add(Aspect.ADDRESS, EXACT, Math.min(rare, 8 + 3 * same));
        } else {
            out.add(Aspect.ADDRESS, street == 0 ? HOUSE_NUMBER : HOUSE);
        }
    }

    /** Whether two addresses have the same words, a street's among them, and the same numbers. */
    private boolean equal(int a, int b) {
        int[] words = own(a, b, table.place[a]);
        return words.length > 0
                && Arrays.equals(words, own(a, b, table.place[b]))
                && Arrays.equals(table.places.numbers(table.place[a]), table.places.numbers(table.place[b]));
    }

    /** The words of an address without the town's. */
    private int[] own(int a, int b, int place) {
        return Arrays.stream(table.places.names(place))
                .filter(word -> !town(word, a) && !town(word, b))
                .toArray();
    }

    private boolean town(int word, int row) {
        return !table.townRead.get(row) && table.cityNames.text(table.city[row]).contains(table.places.word(word));
    }

    /** 1 the streets agree, −1 they differ, 0 a side has none. */
    private int street(int a, int b, Tally out) {
        int[] p = table.places.names(table.place[a]);
        int[] q = table.places.names(table.place[b]);
        int own = telling(p, a, b);
        int other = telling(q, a, b);
        if (own == 0 || other == 0) {
            return 0;
        }
        int shared = 0;
        for (int word : p) {
            if (tells(word, a, b)) {
                for (int second : q) {
                    if (tells(second, a, b) && sameWord(word, second, out)) {
                        shared++;
                        break;
                    }
                }
            }
        }
        return 2 * shared >= Math.min(own, other) ? 1 : -1;
    }

    private boolean sameWord(int x, int y, Tally out) {
        if (x == y) {
            return true;
        }
        String one = table.places.word(x);
        String other = table.places.word(y);
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 4 && Math.abs(one.length() - other.length()) < 2 && out.edits.osa(one, other) == 1;
    }

    private int telling(int[] words, int a, int b) {
        int out = 0;
        for (int word : words) {
            out += tells(word, a, b) ? 1 : 0;
        }
        return out;
    }

    /** Whether a word of an address can name a street: not the town, not a word that a tenth of all addresses have. */
    private boolean tells(int word, int a, int b) {
        if (frequencies.placeWords[word] > 20 && frequencies.placeWords[word] * 25L > frequencies.addressed) {
            return false;
        }
        String text = table.places.word(word);
        return text.length() > 2 && !town(word, a) && !town(word, b);
    }
}
