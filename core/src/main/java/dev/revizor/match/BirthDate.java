package dev.revizor.match;

/**
 * Birth dates with the errors that people make: day and month swapped, one digit, the year's neighbour. Where a side has but the
 * year, or the year and the month, what both say is compared, and weighed for itself: it is far less than a whole date.
 */
final class BirthDate implements Comparison {
    /** As if so many more dates had been seen: there are some twenty thousand days to be born on. */
    private static final int DAYS = 500;

    /** A date that may be either of two is the other's by chance twice as often, in bits. */
    private static final double OF_ORDER = 1;

    /** Days have eight digits. */
    private static final int LAST_DAY = 99_999_999;

    /** Roughly the days that parents are older than their children at least. */
    private static final int GENERATION = 14 * 365;

    static final int EXACT = 1;
    static final int SWAPPED = 2;
    private static final int ONE_DIGIT = 3;
    private static final int NEAR = 4;
    static final int OTHER_YEAR = 5;
    static final int YEAR = 6;
    private static final int DECADE = 7;
    static final int DIFFERENT = 8;

    /** Levels of a date of which a part is known. */
    static final int SAME_YEAR = 1;

    static final int SAME_MONTH = 2;
    static final int NEAR_YEAR = 3;
    static final int YEARS_APART = 4;

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
    private final Rarity born;
    private final int today;

    BirthDate(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
        born = new Rarity(frequencies.withBirth + DAYS);
        today = packed(table.today);
    }

    @Override
    public void compare(int a, int b, Tally out) {
        int x = table.birth[a];
        int y = table.birth[b];
        if (x == 0 || y == 0) {
            return;
        }
        if (!PartDate.isWhole(x) || !PartDate.isWhole(y)) {
            int part = partLevel(packed(x), packed(y), today);
            if (part != 0) {
                out.birth = part == YEARS_APART ? Relation.DIFFERENT : Relation.NEAR;
                out.add(Aspect.BIRTH_YEAR, part);
            }
            return;
        }
        int level = x == y ? EXACT : packedLevel(packed(x), packed(y), today);
        if (level == 0) {
            return;
        }
        if (level == SWAPPED && table.openDay.get(a) != table.openDay.get(b)) {
            // The order of one is a guess, and the other says that it was a wrong one.
            out.birth = Relation.EXACT;
            out.add(Aspect.BIRTH, EXACT, Math.min(ofEqual(a), ofEqual(b)) - OF_ORDER);
            return;
        }
        out.birth = RELATIONS[level];
        if (level == EXACT) {
            out.add(Aspect.BIRTH, level, ofEqual(a));
        } else if (level < OTHER_YEAR) {
            double own = out.weights.surprise(Aspect.BIRTH.ordinal(), level);
            out.add(Aspect.BIRTH, level, out.under(Aspect.BIRTH, level, own, Math.min(ofEqual(a), ofEqual(b))));
        } else {
            out.add(Aspect.BIRTH, level);
        }
    }

    /** The first of January, and a day that many cards have, is what is typed where the day is not known. */
    private double ofEqual(int row) {
        double bits = born.bits(frequencies.births(row), 13);
        return table.birth[row] % 10000 == 101 ? Math.min(6, bits) : bits;
    }

    /**
     * The level of two days; 0 where they say nothing. Nobody is born tomorrow: such a date is one that was typed wrongly,
     * and tells of another birth date no more than a blank one does.
     *
     * @param x a day as yyyymmdd, or 0
     * @param y another, or 0
     * @param today the day of the run as yyyymmdd, or more than any day
     */
    static int level(int x, int y, int today) {
        return packedLevel(packed(x), packed(y), packed(today));
    }

    /** A day, four bits a digit, so that digits are compared all at once; what is no day is later than any day. */
    static int packed(int date) {
        if (date > LAST_DAY) {
            return -1;
        }
        int out = 0;
        for (int rest = date, at = 0; rest != 0; rest /= 10, at += 4) {
            out |= rest % 10 << at;
        }
        return out;
    }

    /** What {@link #level(int, int, int)} says of days that were packed. */
    static int packedLevel(int x, int y, int today) {
        int level = x == 0 || y == 0 ? 0 : ofPacked(x, y);
        boolean future = Integer.compareUnsigned(x, today) > 0 || Integer.compareUnsigned(y, today) > 0;
        return level >= YEAR && future ? 0 : level;
    }

    /** Whether one of two days that were packed, both known, is but a part of one. */
    static boolean isPart(int x, int y) {
        return (x & 0xFF) == 0 || (y & 0xFF) == 0;
    }

    /** The level of two days that were packed of which one {@link #isPart}; 0 where they say nothing. */
    static int partLevel(int x, int y, int today) {
        if (Integer.compareUnsigned(x, today) > 0 || Integer.compareUnsigned(y, today) > 0) {
            return 0;
        }
        int off = (x ^ y) >>> 16;
        if (off == 0) {
            boolean months = (x & 0xFF00) != 0 && (y & 0xFF00) != 0;
            return !months ? SAME_YEAR : ((x ^ y) & 0xFF00) == 0 ? SAME_MONTH : NEAR_YEAR;
        }
        int one = x >>> 16;
        int other = y >>> 16;
        boolean swapped = other == (one & 0xFF00 | (one & 0xF) << 4 | one >>> 4 & 0xF);
        return swapped || Math.abs(years(x) - years(y)) == 1 ? NEAR_YEAR : YEARS_APART;
    }

    /** Whether nothing that is known of the birth dates speaks against one. */
    static boolean mayBeOne(Tally tally) {
        int part = tally.level(Aspect.BIRTH_YEAR.ordinal());
        return tally.birth == Relation.BLANK || part == SAME_YEAR || part == SAME_MONTH;
    }

    /** The bits that the birth dates took away, as a positive number. */
    static double against(Tally tally) {
        return tally.against(Aspect.BIRTH.id) + tally.against(Aspect.BIRTH_YEAR.id);
    }

    private static int ofPacked(int x, int y) {
        int off = x ^ y;
        if (off == 0) {
            return EXACT;
        }
        if (y == (x & ~0xFFFF | (x & 0xFF) << 8 | x >>> 8 & 0xFF)) {
            return SWAPPED;
        }
        if (Numbers.slip(x & 0xFFFFFFFFL, y & 0xFFFFFFFFL)) {
            return ONE_DIGIT;
        }
        if ((off & 0xFFFF) == 0) {
            return OTHER_YEAR;
        }
        int digitsOff = Integer.bitCount((off | off >>> 1 | off >>> 2 | off >>> 3) & 0x11111111);
        int days = Math.abs(days(x) - days(y));
        // Two slips that make a generation of difference are hardly ever two slips.
        boolean twoDigits = digitsOff == 2 && days < GENERATION;
        if (twoDigits || days <= 31) {
            return NEAR;
        }
        return days <= 366 ? YEAR : days <= 3660 ? DECADE : DIFFERENT;
    }

    /** Roughly the number of a day that was packed. */
    private static int days(int packed) {
        // Two digits a byte, as a number.
        int pairs = packed - 6 * (packed >>> 4 & 0x0F0F0F0F);
        return years(packed) * 365 + (pairs >>> 8 & 0xFF) * 30 + (pairs & 0xFF);
    }

    private static int years(int packed) {
        int pairs = packed - 6 * (packed >>> 4 & 0x0F0F0F0F);
        return (pairs >>> 24) * 100 + (pairs >>> 16 & 0xFF);
    }
}
