package dev.revizor.profile;

/**
 * Hides a value but for what tells it from others: {@code И***в}, {@code +7***12}, {@code i***@mail.ru}. How long it is
 * cannot be seen.
 */
final class Masking {
    private static final String HIDDEN = "***";
    private static final int SHORT = 4;
    private static final int PHONE_DIGITS = 10;

    private Masking() {}

    static String of(String text) {
        int sign = text.indexOf('@');
        boolean mail = sign > 0 && sign == text.lastIndexOf('@') && text.indexOf(' ') < 0;
        if (mail) {
            return first(text) + HIDDEN + text.substring(sign);
        }
        if (text.codePointCount(0, text.length()) < SHORT) {
            return HIDDEN;
        }
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits >= PHONE_DIGITS) {
            int head = text.charAt(0) == '+' ? 2 : 1;
            return text.substring(0, head) + HIDDEN + text.substring(text.length() - 2);
        }
        int last = text.offsetByCodePoints(text.length(), -1);
        return first(text) + HIDDEN + text.substring(last);
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
