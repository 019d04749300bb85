package dev.revizor.match;

/** Birth dates with the errors that people make: day and month swapped, one digit, the year's neighbour. */
final class BirthDate implements Comparison {
    private final Table table;
    private final Frequencies frequencies;

    BirthDate(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
    }

    @Override
    public void compare(int a, int b, Tally out) {
        int x = table.birth[a];
        int y = table.birth[b];
        if (x == 0 || y == 0) {
            return;
        }
        if (x == y) {
            out.birth = Relation.EXACT;
            // The first of January, and a day that many cards have, is what is typed where the day is not known.
            double bits = Frequencies.rarity(0.85, frequencies.births(a), frequencies.withBirth, 11);
            out.add("birth_date", "exact", Math.max(1, x % 10000 == 101 ? Math.min(6, bits) : bits));
        } else if (swapped(x, y)) {
            out.birth = Relation.TYPO;
            out.add("birth_date", "day_month_swapped", 6);
        } else if (digitsOff(x, y) == 1 || transposed(x, y)) {
            out.birth = Relation.TYPO;
            out.add("birth_date", "one_digit", 4.5);
        } else if (digitsOff(x, y) == 2 || (x % 10000 == y % 10000 && Math.abs(x / 10000 - y / 10000) == 1)) {
            out.birth = Relation.NEAR;
            out.add("birth_date", "near", -1.5);
        } else {
            out.birth = Relation.DIFFERENT;
            out.add("birth_date", "different", digitsOff(x, y) == 3 ? -4.5 : -7);
        }
    }

    private static boolean swapped(int x, int y) {
        int swapped = x / 10000 * 10000 + x % 100 * 100 + x / 100 % 100;
        return swapped == y;
    }

    private static int digitsOff(int x, int y) {
        int off = 0;
        int p = x;
        int q = y;
        for (int i = 0; i < 8; i++) {
            off += p % 10 == q % 10 ? 0 : 1;
            p /= 10;
            q /= 10;
        }
        return off;
    }

    private static boolean transposed(int x, int y) {
        int place = 1;
        for (int i = 0; i < 7; i++) {
            int low = x / place % 10;
            int high = x / place / 10 % 10;
            if (x + (low - high) * place * 10 + (high - low) * place == y) {
                return true;
            }
            place *= 10;
        }
        return false;
    }
}
