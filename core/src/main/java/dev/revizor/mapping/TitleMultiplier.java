package dev.revizor.mapping;

import java.util.regex.Pattern;

/** The words at the end of a title that say in what its numbers are: «, тыс. руб.» of «Сумма, тыс. руб.». */
final class TitleMultiplier {
    private static final Pattern BEHIND = Pattern.compile(
            "[\\s,;:(\\[/-]*(?<!\\p{L})(?:(?:в|in|usd|eur|rub|руб)\\.?\\s+)*"
                    + "(?:тыс|тысяч[аи]?|млн|миллион(?:ы|ов)?|млрд|миллиард(?:ы|ов)?"
                    + "|thousands?|thsd|mln|millions?|bn|bln|billions?)(?!\\p{L})\\.?"
                    + "\\s*(?:р|руб|рублей|rub|rur|₽|usd|\\$|долл|долларов|eur|€|евро|тенге|kzt|byn)?\\.?[)\\]\\s]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TitleMultiplier() {}

    /** A title without them; itself where it has none, or nothing else. */
    static String without(String title) {
        String bare = BEHIND.matcher(title).replaceFirst("");
        return bare.isBlank() ? title : bare;
    }
}
