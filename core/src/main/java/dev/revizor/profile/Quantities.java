package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Measure;
import java.math.BigDecimal;

/**
 * Numbers in places that grow with them: thirty-two to each doubling, so that a place is 3 % wide, and whole numbers below
 * 64 have a place of their own.
 */
final class Quantities extends Places {
    private static final int LEAST = -20;
    private static final int MOST = 62;
    private static final int PARTS = 32;
    private static final int SIDE = (MOST - LEAST + 1) * PARTS;
    /** Numbers up to here are told apart exactly. */
    private static final int EXACT = 64;

    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private boolean whole = true;

    Quantities() {
        super(Measure.VALUE);
    }

    void add(double number, long times) {
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
        whole &= number == Math.rint(number);
        count(place(number), times);
    }

    private static int place(double number) {
        double magnitude = Math.abs(number);
        int exponent = Math.getExponent(magnitude);
        if (magnitude == 0 || exponent < LEAST) {
            return SIDE;
        }
        int top = Math.min(MOST, exponent);
        int part = (int) (Math.min(2 - 1e-9, magnitude / Math.scalb(1.0, top)) * PARTS) - PARTS;
        int away = (top - LEAST) * PARTS + part + 1;
        return number < 0 ? SIDE - away : SIDE + away;
    }

    @Override
    double at(int place) {
        int away = Math.abs(place - SIDE);
        if (away == 0) {
            return 0;
        }
        int exponent = (away - 1) / PARTS + LEAST;
        double magnitude = Math.scalb(1.0 + (away - 1) % PARTS / (double) PARTS, exponent);
        return place < SIDE ? -magnitude : magnitude;
    }

    @Override
    boolean isWhole() {
        return whole && greatest < EXACT && least > -EXACT;
    }

    @Override
    String least() {
        return exact(least);
    }

    @Override
    String most() {
        return exact(greatest);
    }

    private static String exact(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
