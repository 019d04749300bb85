package dev.revizor.text;

import java.util.Locale;
import java.util.Map;

/** Fills a pattern in: plain arguments, and counts with the noun's form. */
final class Pattern {
    private Pattern() {}

    static String fill(String pattern, Map<String, ?> args, Lang lang) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return out.append(pattern, at, pattern.length()).toString();
            }
            out.append(pattern, at, open).append(one(pattern.substring(open + 1, close), args, lang));
            at = close + 1;
        }
        return out.toString();
    }

    private static String one(String inside, Map<String, ?> args, Lang lang) {
        String[] parts = inside.split("\\|", -1);
        Object value = args.get(parts[0]);
        if (value == null) {
            throw new IllegalArgumentException("no argument " + parts[0]);
        }
        String shown = show(value, lang);
        return parts.length == 1 ? shown : shown + " " + noun(((Number) value).longValue(), parts, lang);
    }

    private static String noun(long count, String[] parts, Lang lang) {
        if (lang == Lang.EN) {
            return count == 1 ? parts[1] : parts[2];
        }
        // Russian: 1, 21, 31 … one; 2–4, 22–24 … few; the rest, 11–14 among them, many (CLDR plural rules).
        long ten = Math.abs(count) % 10;
        long hundred = Math.abs(count) % 100;
        if (ten == 1 && hundred != 11) {
            return parts[1];
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? parts[2] : parts[3];
    }

    private static String show(Object value, Lang lang) {
        if (value instanceof Long || value instanceof Integer) {
            return Numbers.count(((Number) value).longValue(), lang);
        }
        if (value instanceof Double) {
            return Numbers.decimal((Double) value, 1, lang);
        }
        return value instanceof String ? (String) value : String.format(Locale.ROOT, "%s", value);
    }
}
