package dev.revizor.text;

/** The check digit of ISO/IEC 7812-1, which numbers of bank cards end with. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last digit is right; all that is no digit is read over. */
    public static boolean holds(String text) {
        int sum = 0;
        int place = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int digit = c - '0';
                int weighed = place++ % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
        }
        return place > 0 && sum % 10 == 0;
    }
}
