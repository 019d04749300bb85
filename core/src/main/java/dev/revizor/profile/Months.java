package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Measure;

/** Months, counted from the year 0. */
final class Months extends Places {
    Months() {
        super(Measure.MONTH);
    }

    void add(int month, long times) {
        count(month, times);
    }

    @Override
    double at(int place) {
        return place;
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
