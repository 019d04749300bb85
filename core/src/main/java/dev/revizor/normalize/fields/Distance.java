package dev.revizor.normalize.fields;

/** Whether two words are one slip of the hand apart. */
final class Distance {
    private Distance() {}

    /** One letter more, less or other, or two neighbours exchanged (Damerau-Levenshtein distance 1). */
    static boolean isOneSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int left = Math.max(a.length(), b.length()) - head - tail;
        if (left == 1) {
            return true;
        }
        return left == 2
                && a.length() == b.length()
                && a.charAt(head) == b.charAt(head + 1)
                && a.charAt(head + 1) == b.charAt(head);
    }
}
