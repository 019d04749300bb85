package dev.revizor.normalize;

import dev.revizor.normalize.NumberMarks.Mark;
import java.util.Optional;

/**
 * What the marks of one number say.
 *
 * @param decimal the decimal mark, if it can be no other
 * @param thousands whether the other one parts thousands
 * @param open whether it can be read both ways
 */
record NumberShape(Optional<Mark> decimal, boolean thousands, boolean open) {
    private static final NumberShape PLAIN = new NumberShape(Optional.empty(), false, false);
    private static final int GROUP = 3;
    /** What parts thousands beside the marks. */
    private static final String SPACES = " \u00a0\u202f'";

    /** The shape of the number in a text, whatever stands around its digits. A number that is badly grouped says nothing. */
    static NumberShape of(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && !isDigit(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        return marked(text.substring(begin, end));
    }

    private static NumberShape marked(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return PLAIN;
        }
        Mark mark = Mark.of(number.charAt(last));
        String whole = number.substring(0, last);
        if (comma >= 0 && point >= 0) {
            boolean sound = isGrouped(whole, mark.other().sign()) && isWhole(number.substring(last + 1));
            return sound ? new NumberShape(Optional.of(mark), true, false) : PLAIN;
        }
        if (number.indexOf(mark.sign()) != last) {
            return isGrouped(number, mark.sign()) ? new NumberShape(Optional.of(mark.other()), true, false) : PLAIN;
        }
        String fraction = number.substring(last + 1);
        if (!isWhole(fraction) || !isWhole(whole) && !isSpaced(whole)) {
            return PLAIN;
        }
        boolean open = fraction.length() == GROUP && last <= GROUP && whole.charAt(0) != '0' && isWhole(whole);
        return open ? new NumberShape(Optional.empty(), false, true) : new NumberShape(Optional.of(mark), false, false);
    }

    private static boolean isSpaced(String number) {
        return SPACES.chars().anyMatch(space -> isGrouped(number, (char) space));
    }

    /** One to three digits, then groups of three behind the mark, and nothing else. */
    private static boolean isGrouped(String number, char mark) {
        int from = number.indexOf(mark);
        if (from < 1 || from > GROUP || !isWhole(number.substring(0, from))) {
            return false;
        }
        for (int at = from; at < number.length(); at += GROUP + 1) {
            boolean sound = number.charAt(at) == mark
                    && at + GROUP < number.length()
                    && isWhole(number.substring(at + 1, at + GROUP + 1));
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    /** Digits alone, one at least. */
    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
