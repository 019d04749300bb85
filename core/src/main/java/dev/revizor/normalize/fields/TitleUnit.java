package dev.revizor.normalize.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the title of a column says of its numbers: «Сумма, тыс. руб.», {@code Revenue (USD mln)}. */
public final class TitleUnit {
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\p{L})(?<word>тыс|тысяч[аи]?|млн|миллион(?:ы|ов)?|млрд|миллиард(?:ы|ов)?"
                    + "|thousands?|thsd|mln|millions?|bn|bln|billions?)(?!\\p{L})\\.?(?<behind>[^()\\[\\],;:/]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TitleUnit() {}

    /** By how many the point of the column's numbers moves; 0 where the title does not say so, or says something else as well. */
    public static int zeros(String title) {
        Matcher word = WORD.matcher(title);
        if (!word.find() || !AmountUnits.isKnown(word.group("behind").strip())) {
            return 0;
        }
        int zeros = Multiplier.of(word.group("word")).map(Multiplier::zeros).orElse(0);
        return word.find() ? 0 : zeros;
    }
}
