package dev.revizor.match;

/**
 * With how many different persons, and how many different companies, a phone or mailbox is found. An office's number
 * says little about who a person is; so does a family's.
 */
final class Degrees {
    /** So many cards may well be of one owner. */
    private static final int OF_ONE = 5;

    private static final double MOST = 24;

    /** As if so many more cards with other values had been seen. */
    private static final int UNSEEN = 2000;

    private final byte[] persons;
    private final byte[] firms;
    private final byte[] houses;
    private final int[] cards;
    private final int filled;

    Degrees(Table table, Lists column, int values, Frequencies.Owners owners) {
        persons = new byte[values];
        firms = new byte[values];
        houses = new byte[values];
        cards = new int[values];
        for (int at = 0; at < column.size(); at++) {
            cards[column.get(at)]++;
        }
        filled = owned(table, column, owners);
        housed(table, column);
    }

    /** Counts owners; gives how many rows have any value. A value that came once has one owner, and need not be sought. */
    private int owned(Table table, Lists column, Frequencies.Owners owners) {
        Longs seen = new Longs();
        int rows = 0;
        for (int row = 0; row < table.size; row++) {
            if (column.blank(row)) {
                continue;
            }
            rows++;
            int who = owners.of(row);
            byte[] counts = table.kind[row] == 0 ? persons : firms;
            for (int at = column.from(row); who != 0 && at < column.to(row); at++) {
                int value = column.get(at);
                if (cards[value] == 1) {
                    counts[value] = 1;
                } else {
                    seen.add(((long) value << 33) | ((long) table.kind[row] << 32) | (who & 0xFFFFFFFFL));
                }
            }
        }
        seen.compact();
        for (int i = 0; i < seen.size(); i++) {
            int value = (int) (seen.get(i) >>> 33);
            byte[] counts = ((seen.get(i) >>> 32) & 1) == 0 ? persons : firms;
            counts[value] = (byte) Math.min(100, counts[value] + 1);
        }
        return rows;
    }

    /** Counts houses by their numbers alone: the street of one house is written in many ways. */
    private void housed(Table table, Lists column) {
        Longs seen = new Longs();
        for (int row = 0; row < table.size; row++) {
            if (table.kind[row] != 1 || column.blank(row)) {
                continue;
            }
            int house = table.places.house(table.place[row]);
            for (int at = column.from(row); house >= 0 && at < column.to(row); at++) {
                int value = column.get(at);
                if (cards[value] == 1) {
                    houses[value] = 1;
                } else {
                    seen.add((long) value << 32 | house);
                }
            }
        }
        seen.compact();
        for (int i = 0; i < seen.size(); i++) {
            int value = (int) (seen.get(i) >>> 32);
            houses[value] = (byte) Math.min(100, houses[value] + 1);
        }
    }

    /** In how many houses companies have the value: that of a chain in many. */
    int houses(int value) {
        return houses[value];
    }

    /** How many cards have any value. */
    int filled() {
        return filled;
    }

    /**
     * The most that an equal value may say, in bits of surprise: a few cards of one owner take nothing from it, but what
     * every tenth card has says little even where no card has a name to tell owners apart.
     */
    double most(int value) {
        return Frequencies.rarity(1, cards[value] - OF_ONE, filled + UNSEEN, MOST);
    }

    /** Whether a value is on fewer cards than another, or on as many in fewer houses. */
    boolean isRarer(int value, int than) {
        return cards[value] == cards[than] ? houses[value] < houses[than] : cards[value] < cards[than];
    }

    /** How many different cards' owners of a kind share the value; 1 or 0 when it is personal. */
    int of(int value, int kind) {
        return kind == 0 ? persons[value] : firms[value];
    }
}
