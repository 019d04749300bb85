package dev.revizor.flow;

import java.util.Comparator;

/** The order of records: by file, then by id, numbers by value, everything else behind them by its characters. */
final class RecordOrder {
    /** The number of an id that is none. */
    static final long NO_NUMBER = Long.MAX_VALUE;

    /** Names of records of one file, in the same order. */
    static final Comparator<String> NAMES =
            Comparator.comparingLong(RecordOrder::numberOf).thenComparing(Comparator.naturalOrder());

    private RecordOrder() {}

    /** An id as a number, where that says all of it; else {@link #NO_NUMBER}. */
    static long numberOf(String text) {
        int length = text.length();
        if (length == 0 || length > 18 || (length > 1 && text.charAt(0) == '0')) {
            return NO_NUMBER;
        }
        long out = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            out = out * 10 + digit;
        }
        return out;
    }
}
