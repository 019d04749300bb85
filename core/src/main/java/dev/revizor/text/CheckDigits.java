package dev.revizor.text;

/** Check digits of Russian identifiers. All arguments are digits of a length that the number may have. */
public final class CheckDigits {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    /** Numbers up to 001-001-998 were given without a check (order of the Pension Fund on SNILS). */
    private static final int LAST_WITHOUT_CHECK = 1_001_998;

    private CheckDigits() {}

    /** Ten digits of a company, twelve of a person (order MM-7-6/435@ of the Federal Tax Service). */
    public static boolean inn(String digits) {
        if (digits.length() == 10) {
            return weighted(digits, INN_10) == digit(digits, 9);
        }
        return weighted(digits, INN_11) == digit(digits, 10) && weighted(digits, INN_12) == digit(digits, 11);
    }

    /** Whether digits of any length are an ИНН without its leading zero. */
    public static boolean lacksZero(String digits) {
        return (digits.length() == 9 || digits.length() == 11)
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && inn("0" + digits);
    }

    /** Thirteen digits modulo 11, fifteen modulo 13, then the last digit. */
    public static boolean ogrn(String digits) {
        int last = digits.length() - 1;
        long number = Long.parseLong(digits.substring(0, last));
        return number % (digits.length() == 13 ? 11 : 13) % 10 == digit(digits, last);
    }

    /** Nine digits with weights 9 to 1, modulo 101, 100 as 00. */
    public static boolean snils(String digits) {
        int number = Integer.parseInt(digits.substring(0, 9));
        if (number <= LAST_WITHOUT_CHECK) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += digit(digits, i) * (9 - i);
        }
        return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
    }

    /** The key of a settlement account: the last three digits of the БИК before it (Bank of Russia, 08.09.1997, 515). */
    public static boolean account(String bik, String account) {
        return isZeroSum(bik.substring(6) + account);
    }

    /** The key of a correspondent account: 0 and the fifth and sixth digits of the БИК before it. */
    public static boolean correspondent(String bik, String account) {
        return isZeroSum("0" + bik.substring(4, 6) + account);
    }

    /** Weights 7, 1, 3 over and over; of the products only the last digits count. */
    private static boolean isZeroSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 1 : 3;
            sum += digit(digits, i) * weight % 10;
        }
        return sum % 10 == 0;
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum % 11 % 10;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
