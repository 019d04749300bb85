package dev.revizor.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail and web addresses, and texts that hold a telephone or an e-mail address. */
final class WebText {
    /** Looks for a sign, a point and at least two letters behind it; runs in linear time. */
    private static final Pattern MAIL_INSIDE =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}+@[\\p{L}\\d-]{1,64}+\\.\\p{L}{2}");

    private static final int LEAST_PHONE = 10;
    private static final int MOST_PHONE = 15;

    private WebText() {}

    static boolean isEmail(String text) {
        int sign = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        return sign > 0
                && text.indexOf('@', sign + 1) < 0
                && dot > sign + 1
                && dot < text.length() - 2
                && text.indexOf(' ') < 0;
    }

    /** With a scheme or {@code www}, or a bare domain in Latin letters or {@code .рф}. */
    static boolean isUrl(String text) {
        if (text.indexOf('.') < 0) {
            return false;
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (low.startsWith("http://") || low.startsWith("https://") || low.startsWith("www.")) {
            return true;
        }
        return low.indexOf('@') < 0 && isDomain(low);
    }

    private static boolean isDomain(String low) {
        int host = low.indexOf('/');
        String name = host < 0 ? low : low.substring(0, host);
        return name.length() <= 253 && domainLike(name);
    }

    private static boolean domainLike(String name) {
        int dot = name.lastIndexOf('.');
        String top = name.substring(dot + 1);
        boolean known = top.equals("рф")
                || top.length() >= 2 && top.length() <= 6 && top.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return known && dot > 1 && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }

    /** Whether an e-mail address, or ten digits in a row with nothing but marks of telephones between, stand in a text. */
    static boolean holdsContact(String text) {
        if (text.indexOf('@') >= 0 && MAIL_INSIDE.matcher(text).find()) {
            return true;
        }
        return holdsPhone(text);
    }

    private static boolean holdsPhone(String text) {
        int run = 0;
        int bare = 0;
        boolean tooLong = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c >= '0' && c <= '9') {
                run++;
                bare++;
                if (bare > MOST_PHONE && !tooLong) {
                    // A number that no telephone has, an id or an account, is not the end of one that stands before it.
                    if (run - bare >= LEAST_PHONE) {
                        return true;
                    }
                    tooLong = true;
                }
                continue;
            }
            bare = 0;
            if (ends(c, tooLong)) {
                if (run >= LEAST_PHONE && !tooLong) {
                    return true;
                }
                run = 0;
                tooLong = false;
            }
        }
        return false;
    }

    /** Whether a sign parts numbers: a plus begins one, and a blank ends one that is too long to be part of a telephone. */
    private static boolean ends(char c, boolean tooLong) {
        boolean blank = c == ' ' || c == '\u00a0';
        return c == '+' || (blank ? tooLong : "()-".indexOf(c) < 0);
    }
}
