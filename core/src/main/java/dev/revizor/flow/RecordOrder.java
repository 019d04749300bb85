package dev.revizor.flow;

import java.util.Comparator;

/**
 * A record in the order of files, then of its id: numbers by value, everything else by its characters.
 *
 * @param number the id as a number; the largest when it is none
 */
record RecordOrder(String inner, DedupeFlow.Known record, long number) {
    static final Comparator<RecordOrder> ORDER = Comparator.comparingInt((RecordOrder row) -> row.record.source())
            .thenComparingLong(RecordOrder::number)
            .thenComparing(row -> row.record.recordId())
            .thenComparing(RecordOrder::inner);

    /** Names of records of one file, in the same order. */
    static final Comparator<String> NAMES =
            Comparator.comparingLong(RecordOrder::numberOf).thenComparing(Comparator.naturalOrder());

    static RecordOrder of(String inner, DedupeFlow.Known record) {
        return new RecordOrder(inner, record, numberOf(record.recordId()));
    }

    private static long numberOf(String text) {
        int length = text.length();
        if (length == 0 || length > 18 || (length > 1 && text.charAt(0) == '0')) {
            return Long.MAX_VALUE;
        }
        long out = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Long.MAX_VALUE;
            }
            out = out * 10 + digit;
        }
        return out;
    }
}
