package dev.revizor.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Numbers of a sheet as text: plain digits, never {@code 5E+11}; dates in ISO. A sheet stores doubles of 15 significant
 * digits and dates as days since the end of 1899 (or since 1904).
 */
final class SheetValues {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_466;
    private static final long DAY_SECONDS = 86_400;
    private static final MathContext EXCEL = new MathContext(15);

    private SheetValues() {}

    /** A stored number in plain notation; what is no number stays as it is. */
    static String plain(String stored) {
        if (isInteger(stored)) {
            return stored;
        }
        try {
            return plain(new BigDecimal(stored));
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    static String plain(double stored) {
        return Double.isNaN(stored) || Double.isInfinite(stored) ? "" : plain(BigDecimal.valueOf(stored));
    }

    private static String plain(BigDecimal number) {
        // A double such as 1E300 would be 300 characters; no column of a client base holds one.
        if (Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 60) {
            return number.toString();
        }
        BigDecimal rounded = number.round(EXCEL);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static boolean isInteger(String stored) {
        int from = stored.startsWith("-") ? 1 : 0;
        for (int i = from; i < stored.length(); i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return stored.length() > from;
    }

    /** A number with zeros in front, for the number format {@code 000000}. */
    static String padded(String plain, int digits) {
        return isInteger(plain) && !plain.startsWith("-") && plain.length() < digits
                ? "0".repeat(digits - plain.length()) + plain
                : plain;
    }

    /** A stored date in ISO: {@code 2026-11-24}, {@code 2026-11-24T09:30}, {@code 09:30}; else the plain number. */
    static String date(String stored, boolean since1904) {
        try {
            return date(Double.parseDouble(stored), since1904);
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    static String date(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < LAST_DAY) || !since1904 && serial >= 60 && serial < 61) {
            return plain(serial);
        }
        long seconds = Math.round(serial * DAY_SECONDS);
        long days = seconds / DAY_SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        // Day 0 of the calendar of 1904 is a day, but a time on it is a time of any day.
        if (days == 0 && (!since1904 || time.toSecondOfDay() > 0)) {
            return time.toString();
        }
        // 1900 counts a 29 February that never was: days before it are one off.
        LocalDate epoch = since1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900.plusDays(1) : EPOCH_1900;
        LocalDate day = epoch.plusDays(days);
        return time.toSecondOfDay() == 0
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    /** A date that is stored as ISO text, cut to what it says: no zone, no fractions, no midnight. */
    static String isoDate(String stored) {
        String text = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
        int dot = text.indexOf('.');
        text = dot > 0 ? text.substring(0, dot) : text;
        return text.endsWith("T00:00:00") ? text.substring(0, text.length() - 9) : text;
    }

    /** Whether a number format shows a date (ECMA-376 part 1, 18.8.30). */
    static boolean isDateFormat(int id, String code) {
        if (code.isEmpty()) {
            return id >= 14 && id <= 22
                    || id >= 27 && id <= 36
                    || id >= 45 && id <= 47 && id != 46
                    || id >= 50 && id <= 58;
        }
        String bare = bare(code);
        boolean letters = false;
        for (int i = 0; i < bare.length(); i++) {
            letters |= "ymdhs".indexOf(Character.toLowerCase(bare.charAt(i))) >= 0;
        }
        boolean number =
                bare.indexOf('#') >= 0 || bare.indexOf('0') >= 0 && bare.indexOf('s') < 0 && bare.indexOf('S') < 0;
        return letters && !number && !bare.equalsIgnoreCase("standard") && !bare.contains("[");
    }

    /** How many zeros a format of zeros alone has, else 0. */
    static int zeros(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c == '0') ? code.length() : 0;
    }

    /** The first section of a format without quoted text, escapes, colours and locales; elapsed time keeps its bracket. */
    private static String bare(String code) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';') {
                break;
            }
            if (c == '"') {
                int close = code.indexOf('"', i + 1);
                i = close < 0 ? code.length() : close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int close = code.indexOf(']', i);
                String inside = close < 0 ? "" : code.substring(i + 1, close).toLowerCase(java.util.Locale.ROOT);
                out.append(!inside.isEmpty() && inside.chars().allMatch(x -> "hms".indexOf(x) >= 0) ? "[" : "");
                i = close < 0 ? code.length() : close;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
