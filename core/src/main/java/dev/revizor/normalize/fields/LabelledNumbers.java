package dev.revizor.normalize.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a company behind their words, in a cell that is for its name: «ООО Луч, БИК 044525225, р/с 4070…».
 *
 * @param before the cell without them
 * @param numbers they, and what stands between and behind them, as typed: «р/с 4070… в ПАО Банк, БИК 044525225»
 */
record LabelledNumbers(String before, String numbers) {
    /** A word, and as many digits as its number has; the lengths are those of the Bank of Russia and the Tax Service. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{L})(?:(?:бик|bic)[\\s:.№-]*0\\d{8}"
                    + "|(?:р[/.\\s]?с(?:ч[её]т)?|расч(?:[её]тный|\\.)\\s?сч[её]т"
                    + "|к(?:орр?)?[/.\\s]{0,2}с(?:ч[её]т)?)[\\s:.№-]*\\d{20}"
                    + "|инн[\\s:.№-]*(?:\\d{12}|\\d{10})|кпп[\\s:.№-]*\\d{9}"
                    + "|огрн(?:ип)?[\\s:.№-]*(?:\\d{15}|\\d{13}))(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST = 9;
    private static final String MARKS = " ,;:/|-–—([";
    private static final String ENDS = " ,;:/|-–—)]";

    /** Takes them out of a clean line; empty where there are none, or nothing else. */
    static Optional<LabelledNumbers> in(String clean) {
        if (!hasLongNumber(clean)) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(clean);
        if (!number.find()) {
            return Optional.empty();
        }
        String before = trimmed(clean.substring(0, number.start()), MARKS);
        if (!before.isEmpty()) {
            String numbers = clean.substring(number.start());
            boolean wrapped =
                    clean.substring(before.length(), number.start()).indexOf('(') >= 0 && numbers.endsWith(")");
            return Optional.of(new LabelledNumbers(before, trimmed(numbers, wrapped ? ENDS : " ,;")));
        }
        int end = number.end();
        while (number.find()
                && trimmed(clean.substring(end, number.start()), MARKS).isEmpty()) {
            end = number.end();
        }
        String behind = clean.substring(end).replaceFirst("^[ ,;:/|)\\]–—-]+", "");
        return behind.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LabelledNumbers(behind, clean.substring(0, end).strip()));
    }

    private static boolean hasLongNumber(String clean) {
        int digits = 0;
        for (int i = 0; i < clean.length() && digits < SHORTEST; i++) {
            digits = Letters.isDigit(clean.charAt(i)) ? digits + 1 : 0;
        }
        return digits == SHORTEST;
    }

    private static String trimmed(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
