package dev.revizor.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and numbers of a text: case, marks and «ё» do not count. What is written must hold those of what was read. */
final class Wording {
    private Wording() {}

    /** Runs of letters and digits, in their order. */
    static List<String> of(String text) {
        List<String> out = new ArrayList<>();
        String low = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        int begin = -1;
        for (int i = 0; i <= low.length(); i++) {
            boolean inside = i < low.length() && isPart(low.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                out.add(low.substring(begin, i));
                begin = -1;
            }
        }
        return out;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Whether every word of the one stands in the other. */
    static boolean holds(String text, String words) {
        return text.contains(words) || of(text).containsAll(of(words));
    }
}
