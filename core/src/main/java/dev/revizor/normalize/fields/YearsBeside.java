package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years beside a name, which tell of the person and are no telephone: «(1799-1837)», «1987 г.р.».
 *
 * @param before the line without them
 * @param said they, without their brackets
 */
record YearsBeside(String before, List<String> said) {
    private static final String YEAR = "(?:1\\d|20)\\d\\d";
    /** In brackets, or with the word for them; a day may stand before. */
    private static final Pattern YEARS = Pattern.compile(
            "\\(\\s*" + YEAR + "(?:\\s*[-–—]\\s*(?:" + YEAR + ")?)?\\s*\\)"
                    + "|(?<![\\d.-])(?:\\d{1,2}\\.\\d{1,2}\\.)?" + YEAR + "(?:\\s*[-–—]\\s*" + YEAR + ")?"
                    + "\\s*(?:гг\\.?|г\\.\\s?р\\.?|г\\.|года?(?:\\s+рождения)?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Takes them out of a clean line. */
    static YearsBeside of(String clean) {
        if (!Letters.hasDigit(clean)) {
            return new YearsBeside(clean, List.of());
        }
        List<String> said = new ArrayList<>();
        Matcher years = YEARS.matcher(clean);
        StringBuilder out = new StringBuilder(clean.length());
        while (years.find()) {
            String text = years.group().strip();
            said.add(text.startsWith("(") ? text.substring(1, text.length() - 1).strip() : text);
            years.appendReplacement(out, " ");
        }
        return new YearsBeside(years.appendTail(out).toString(), said);
    }
}
