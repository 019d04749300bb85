package dev.revizor.profile;

import java.util.List;
import java.util.Locale;

/** Tells of a text whether it is a number, and how it is written. */
final class NumberText {
    /** How a number is written. */
    enum Form {
        NONE,
        INTEGER,
        DECIMAL,
        /** With a currency, groups of thousands, or just two digits behind the mark. */
        AMOUNT
    }

    private static final int MOST_DIGITS = 18;
    private static final int GROUP = 3;
    private static final List<String> CURRENCIES =
            List.of("руб.", "руб", "р.", "₽", "rub", "usd", "eur", "kzt", "byn", "тг", "$", "€", "£", "₸");
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private double value;

    /** What the last number was. */
    double value() {
        return value;
    }

    /** Reads a text. */
    Form read(String text) {
        int last = text.length() - 1;
        if (text.length() > MOST_DIGITS * 2) {
            return Form.NONE;
        }
        boolean bare = isNumeric(text.charAt(0)) && isNumeric(text.charAt(last));
        String number = bare ? text : withoutCurrency(text);
        Form form = number.isEmpty() ? Form.NONE : digits(number);
        return form != Form.NONE && !bare ? Form.AMOUNT : form;
    }

    private static boolean isNumeric(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+';
    }

    private static String withoutCurrency(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (String currency : CURRENCIES) {
            if (low.endsWith(currency)) {
                return text.substring(0, text.length() - currency.length()).strip();
            }
            if (low.startsWith(currency)) {
                return text.substring(currency.length()).strip();
            }
        }
        return "";
    }

    private Form digits(String text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        int mark = mark(text);
        String whole = text.substring(at, mark < 0 ? text.length() : mark);
        String part = mark < 0 ? "" : text.substring(mark + 1);
        String plain = ungrouped(whole);
        boolean wrong = plain.isEmpty() || plain.length() + part.length() > MOST_DIGITS || !allDigits(part);
        // Zeros in front are those of codes.
        if (wrong || plain.length() > 1 && plain.charAt(0) == '0' || mark >= 0 && part.isEmpty()) {
            return Form.NONE;
        }
        double magnitude = Long.parseLong(plain + part) / POWERS[part.length()];
        value = at == 1 ? -magnitude : magnitude;
        if (whole.length() != plain.length() || part.length() == 2) {
            return Form.AMOUNT;
        }
        return part.isEmpty() ? Form.INTEGER : Form.DECIMAL;
    }

    /** Where the mark of decimals stands; a comma before three digits behind other commas is one of groups. */
    private static int mark(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int mark = Math.max(comma, point);
        boolean several = mark >= 0 && text.indexOf(text.charAt(mark)) != mark;
        return several ? -1 : mark;
    }

    /** The digits without blanks, commas or apostrophes between groups of three; empty where there is anything else. */
    private static String ungrouped(String whole) {
        if (allDigits(whole)) {
            return whole;
        }
        StringBuilder out = new StringBuilder();
        int run = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
                run++;
            } else if (" \u00a0\u202f',".indexOf(c) >= 0 && run > 0 && run <= GROUP && (whole.length() - i) % 4 == 0) {
                run = 0;
            } else {
                return "";
            }
        }
        return run == GROUP ? out.toString() : "";
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
