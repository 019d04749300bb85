package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Measure;

/** Months of the years 1800 to 2199. */
final class Months extends Places {
    private static final int FIRST = 1800 * 12;
    private static final int MONTHS = 400 * 12;

    Months() {
        super(Measure.MONTH, MONTHS);
    }

    /** A month counted from the year 0. */
    void add(int month, long times) {
        count(month - FIRST, times);
    }

    @Override
    double at(int place) {
        return place + FIRST;
    }

    @Override
    boolean isWhole() {
        return true;
    }

    @Override
    String text(double value) {
        return DayText.text((int) value);
    }
}
