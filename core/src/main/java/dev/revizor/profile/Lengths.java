package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Measure;

/** Lengths in characters; those over the last place are counted there. */
final class Lengths extends Places {
    private static final int LONGEST = 1_000;

    private int longest;

    Lengths() {
        super(Measure.LENGTH);
    }

    void add(int length, long times) {
        longest = Math.max(longest, length);
        count(Math.min(LONGEST, length), times);
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
    String most() {
        return Integer.toString(longest);
    }
}
