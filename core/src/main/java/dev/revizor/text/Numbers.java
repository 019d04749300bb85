package dev.revizor.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers and dates as people write them in each language. */
public final class Numbers {
    /** Groups of thousands in Russian are parted by a no-break space. */
    private static final char NBSP = '\u00a0';

    /** Of no percentage are more digits shown. */
    private static final int MOST_DIGITS = 8;

    private Numbers() {}

    /** A whole number: {@code 12 480} with no-break spaces in Russian (from five digits on), {@code 12,480} in English. */
    public static String count(long number, Lang lang) {
        String digits = Long.toString(Math.abs(number));
        if (digits.length() < 5) {
            return number < 0 ? "-" + digits : digits;
        }
        StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(lang == Lang.RU ? NBSP : ',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** A decimal with so many digits after the mark: a comma in Russian, a point in English. */
    public static String decimal(double number, int digits, Lang lang) {
        String plain = String.format(Locale.ROOT, "%." + digits + "f", number);
        return lang == Lang.RU ? plain.replace('.', ',') : plain;
    }

    /** A share as a percentage with one digit: {@code 6,2 %} in Russian, {@code 6.2%} in English. */
    public static String percent(double share, Lang lang) {
        return decimal(share * 100, 1, lang) + (lang == Lang.RU ? NBSP + "%" : "%");
    }

    /**
     * A share as a percentage with as many digits, one at least, as it takes to stand on its own side of some cuts:
     * 0.9986 beside the cut 0.999 is {@code 99.86%}.
     */
    public static String percentBeside(double share, Lang lang, double... cuts) {
        int digits = 1;
        while (digits < MOST_DIGITS && crosses(share, digits, cuts)) {
            digits++;
        }
        return decimal(share * 100, digits, lang) + (lang == Lang.RU ? NBSP + "%" : "%");
    }

    private static boolean crosses(double share, int digits, double... cuts) {
        BigDecimal shown = BigDecimal.valueOf(share).movePointRight(2).setScale(digits, RoundingMode.HALF_UP);
        for (double cut : cuts) {
            BigDecimal exact = BigDecimal.valueOf(cut).movePointRight(2);
            if (share < cut && shown.compareTo(exact) >= 0 || share >= cut && shown.compareTo(exact) < 0) {
                return true;
            }
        }
        return false;
    }

    /** A day: {@code 22.11.2026} in Russian, {@code 2026-11-22} in English. */
    public static String day(LocalDate day, Lang lang) {
        return lang == Lang.EN
                ? day.toString()
                : two(day.getDayOfMonth()) + "." + two(day.getMonthValue()) + "." + two(day.getYear() / 100)
                        + two(day.getYear() % 100);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
