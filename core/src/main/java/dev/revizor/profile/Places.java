package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.ColumnProfile.Measure;
import dev.revizor.model.ColumnProfile.Spread;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Counts at places on a line of one measure; draws at most twelve bars of them. */
abstract class Places {
    private static final int BARS = 12;
    private static final int SLACK = 16;
    /** One value in a hundred on either side is let lie outside, or one wrong year makes a single bar of all others. */
    private static final double TAIL = 0.01;

    private static final MathContext SHORT = new MathContext(3);
    private static final double EXACT_UP_TO = 1e15;

    private final Measure measure;
    /** Of all places only those from the first that came to the last. */
    private long[] counts = new long[0];

    private int first;
    private long all;

    Places(Measure measure) {
        this.measure = measure;
    }

    void count(int place, long times) {
        if (place < first || place >= first + counts.length) {
            widen(place);
        }
        counts[place - first] += times;
        all += times;
    }

    private void widen(int place) {
        boolean none = counts.length == 0;
        int from = none ? place : Math.min(first, place);
        int to = none ? place + SLACK : Math.max(first + counts.length, place + SLACK);
        long[] wider = new long[to - from];
        System.arraycopy(counts, 0, wider, none ? 0 : first - from, counts.length);
        counts = wider;
        first = from;
    }

    /** What stands at a place. */
    abstract double at(int place);

    /** Whether nothing lies between a number and the next. */
    abstract boolean isWhole();

    /** What a number on the line is written as. */
    String text(double value) {
        long whole = Math.round(value);
        return whole == value && Math.abs(value) < EXACT_UP_TO
                ? Long.toString(whole)
                : new BigDecimal(value).round(SHORT).stripTrailingZeros().toPlainString();
    }

    /** The least and the greatest that came, as they are to be written. */
    String least() {
        return text(at(place(0)));
    }

    String most() {
        return text(at(place(1)));
    }

    /** The drawing. */
    Spread spread() {
        if (all == 0) {
            return new Spread(measure, "", "", "", List.of());
        }
        double from = at(place(TAIL));
        double to = at(place(1 - TAIL));
        double step = isWhole() ? Math.max(1, Math.ceil((to - from + 1) / BARS)) : (to - from) / BARS;
        int bars = step == 0 ? 1 : isWhole() ? (int) Math.ceil((to - from + 1) / step) : BARS;
        long[] heights = new long[bars];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int bar = step == 0 ? 0 : (int) Math.floor((at(first + i) - from) / step);
                heights[Math.max(0, Math.min(bars - 1, bar))] += counts[i];
            }
        }
        return new Spread(measure, least(), text(at(place(0.5))), most(), bars(heights, from, step));
    }

    private List<Bar> bars(long[] heights, double from, double step) {
        List<Bar> out = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            double end = from + (i + 1) * step - (isWhole() ? 1 : 0);
            String left = i == 0 ? least() : text(from + i * step);
            String right = i == heights.length - 1 ? most() : text(end);
            out.add(new Bar(left, right, heights[i]));
        }
        return out;
    }

    /** The place below which this share of all lies. */
    private int place(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return first + i;
            }
        }
        return first + counts.length - 1;
    }
}
