package dev.revizor.match;

/** Birth dates with the errors that people make: day and month swapped, one digit, the year's neighbour. */
final class BirthDate implements Comparison {
    /** As if so many more dates had been seen: there are some twenty thousand days to be born on. */
    private static final int DAYS = 500;

    static final int EXACT = 1;
    private static final int SWAPPED = 2;
    private static final int ONE_DIGIT = 3;
    private static final int NEAR = 4;
    private static final int OTHER_YEAR = 5;
    static final int YEAR = 6;
    private static final int DECADE = 7;
    static final int DIFFERENT = 8;
    private static final Relation[] RELATIONS = {
        Relation.BLANK,
        Relation.EXACT,
        Relation.TYPO,
        Relation.TYPO,
        Relation.NEAR,
        Relation.NEAR,
        Relation.DIFFERENT,
        Relation.DIFFERENT,
        Relation.DIFFERENT
    };

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
        int level = level(x, y, table.today);
        if (level == 0) {
            return;
        }
        out.birth = RELATIONS[level];
        if (level == EXACT) {
            // The first of January, and a day that many cards have, is what is typed where the day is not known.
            double bits = Frequencies.rarity(1, frequencies.births(a), frequencies.withBirth + DAYS, 13);
            out.add(Aspect.BIRTH, level, x % 10000 == 101 ? Math.min(6, bits) : bits);
        } else {
            out.add(Aspect.BIRTH, level);
        }
    }

    /**
     * The level of two days; 0 where they say nothing. Nobody is born tomorrow: such a date is one that was typed wrongly,
     * and tells of another birth date no more than a blank one does.
     *
     * @param x a day, or 0
     * @param y another, or 0
     */
    static int level(int x, int y, int today) {
        int level = x == 0 || y == 0 ? 0 : level(x, y);
        return level >= YEAR && Math.max(x, y) > today ? 0 : level;
    }

    /** The level of two days. */
    static int level(int x, int y) {
        if (x == y) {
            return EXACT;
        }
        if (swapped(x, y)) {
            return SWAPPED;
        }
        int off = digitsOff(x, y);
        if (off == 1 || transposed(x, y)) {
            return ONE_DIGIT;
        }
        int days = Math.abs(days(x) - days(y));
        if (x % 10000 == y % 10000) {
            return OTHER_YEAR;
        }
        if (off == 2 || days <= 31) {
            return NEAR;
        }
        return days <= 366 ? YEAR : days <= 3660 ? DECADE : DIFFERENT;
    }

    /** Roughly the day's number. */
    private static int days(int date) {
        return date / 10000 * 365 + date / 100 % 100 * 30 + date % 100;
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
