package dev.revizor.normalize.fields;

import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time behind a date.
 *
 * @param canonical {@code T10:15[:30]}; empty at midnight
 * @param offset what followed, or empty
 */
record ClockText(String canonical, String offset) {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?");
    /** No clock on Earth is farther from Greenwich's. */
    private static final int MOST_HOURS = 14;

    private static final ClockText NONE = new ClockText("", "");

    /** Reads what follows the day; null where it is no time. */
    static @Nullable ClockText read(String tail) {
        String text = tail.strip();
        // T101500 of ISO 8601, as address books write it.
        boolean basic = text.startsWith("t");
        if (text.startsWith(",") || text.startsWith("t")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            return tail.isEmpty() ? NONE : null;
        }
        int[] parts = new int[3];
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int begin = at;
            while (at < text.length() && at < begin + 2 && Letters.isDigit(text.charAt(at))) {
                parts[part] = parts[part] * 10 + text.charAt(at++) - '0';
            }
            if (at == begin) {
                return null;
            }
            boolean more = part < 2 && at < text.length();
            if (more && text.charAt(at) == ':') {
                at++;
            } else if (!more || !basic || !Letters.isDigit(text.charAt(at))) {
                break;
            }
        }
        at = afterFraction(text, at);
        String rest = text.substring(at).strip();
        return finish(parts, rest);
    }

    private static int afterFraction(String text, int from) {
        int at = from;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            while (at < text.length() && Letters.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static @Nullable ClockText finish(int[] parts, String rest) {
        int hour = parts[0];
        String offset = rest;
        boolean afternoon = rest.equals("pm");
        if (afternoon || rest.equals("am")) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (afternoon ? 12 : 0);
            offset = "";
        } else if (!isOffset(rest)) {
            return null;
        }
        if (hour > 23 || parts[1] > 59 || parts[2] > 59) {
            return null;
        }
        return new ClockText(of(hour, parts[1], parts[2]), offset);
    }

    /** {@code z}, {@code utc}, {@code +3}, {@code +03}, {@code +0300}, {@code +03:00}, {@code gmt+3}. */
    private static boolean isOffset(String rest) {
        String bare = bareOffset(rest);
        if (bare.isEmpty()) {
            return true;
        }
        Matcher offset = OFFSET.matcher(bare);
        return offset.matches()
                && Integer.parseInt(offset.group(2)) <= MOST_HOURS
                && (offset.group(3) == null || Integer.parseInt(offset.group(3)) < 60);
    }

    private static String bareOffset(String rest) {
        if (rest.equals("z") || rest.equals("utc") || rest.equals("gmt")) {
            return "";
        }
        return rest.startsWith("utc") || rest.startsWith("gmt")
                ? rest.substring(3).strip()
                : rest;
    }

    /** What an offset that was read says. */
    static ZoneOffset zoneOffset(String rest) {
        Matcher offset = OFFSET.matcher(bareOffset(rest));
        if (!offset.matches()) {
            return ZoneOffset.UTC;
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    }

    /** A time as {@code T10:15}, with seconds where there are any; empty at midnight. */
    static String of(int hour, int minute, int second) {
        if (hour == 0 && minute == 0 && second == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder(9).append('T');
        two(out, hour);
        two(out.append(':'), minute);
        if (second > 0) {
            two(out.append(':'), second);
        }
        return out.toString();
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
