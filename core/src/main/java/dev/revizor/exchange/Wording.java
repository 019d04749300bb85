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

    /** Whether a letter is a sign such as an emoji, which normalizing takes out of a name. */
    static boolean isSign(int letter) {
        return Character.getType(letter) == Character.OTHER_SYMBOL;
    }

    /** Whether every word of the one stands in the other as a word; a text without words has to stand there as it is. */
    static boolean holds(String text, String words) {
        if (stands(text, words)) {
            return true;
        }
        List<String> wanted = of(words);
        return wanted.isEmpty() ? text.contains(words) : of(text).containsAll(wanted);
    }

    /** The usual case, without taking both apart. */
    private static boolean stands(String text, String words) {
        int at = text.indexOf(words);
        int end = at + words.length();
        return at >= 0 && !isWithin(text, at) && !isWithin(text, end);
    }

    /** Whether a word goes on at a place. */
    private static boolean isWithin(String text, int at) {
        return at > 0 && at < text.length() && isPart(text.charAt(at - 1)) && isPart(text.charAt(at));
    }

    /** Whether a value stands in a cell as one of several, and not as a piece of another one. */
    static boolean lists(String cell, String value, String separator) {
        for (int at = cell.indexOf(value); at >= 0 && !value.isEmpty(); at = cell.indexOf(value, at + 1)) {
            int end = at + value.length();
            boolean begins = at == 0 || cell.startsWith(separator, at - separator.length());
            if (begins && (end == cell.length() || cell.startsWith(separator, end))) {
                return true;
            }
        }
        return value.isEmpty();
    }
}
