package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The dialling codes of the towns of fixed lines in Russia: another code is another town. Of other numbers the code of the
 * country, below 0.
 */
final class Areas {
    private static final int BY_NUMBER = 900;

    private final Lists phone;
    private short[] codes = new short[1024];

    Areas(Lists phone) {
        this.phone = phone;
    }

    /** Takes a number in E.164 under its id. */
    void note(int id, String number) {
        if (id >= codes.length) {
            codes = Arrays.copyOf(codes, Math.max(id + 1, codes.length * 2));
        }
        codes[id] = (short) code(number);
    }

    void keep(KeptOut out) throws IOException {
        out.ints(codes.length, i -> codes[i]);
    }

    void restore(KeptIn in) throws IOException {
        int[] kept = in.ints();
        codes = new short[Math.max(1, kept.length)];
        for (int i = 0; i < kept.length; i++) {
            codes[i] = (short) kept[i];
        }
    }

    /** Whether both rows have fixed lines, and none in a town of the other's. */
    boolean apart(int a, int b) {
        boolean known = false;
        for (int i = phone.from(a); i < phone.to(a); i++) {
            int one = codeOf(phone.get(i));
            for (int j = phone.from(b); one > 0 && j < phone.to(b); j++) {
                int other = codeOf(phone.get(j));
                if (one == other) {
                    return false;
                }
                known |= other > 0;
            }
        }
        return known;
    }

    /** The code of a number's country where that is neither 7 nor 1, which no zero stands for; else 0. */
    int country(int id) {
        return Math.max(0, -codeOf(id));
    }

    private int codeOf(int id) {
        return id < codes.length ? codes[id] : 0;
    }

    /** Countries whose code has two digits, of those that begin neither with 1 nor with 7; ITU-T E.164. */
    private static final List<String> OF_TWO = List.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private static int foreign(String number) {
        if (number.length() < 9 || number.charAt(0) != '+' || number.charAt(1) == '1' || number.charAt(1) == '7') {
            return 0;
        }
        int end = OF_TWO.contains(number.substring(1, 3)) ? 3 : 4;
        for (int i = 1; i < end; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(number, 1, end, 10);
    }

    /** The three digits after +7 of a fixed line; 0 of mobile and toll-free numbers. */
    private static int code(String number) {
        if (number.length() < 12 || !number.startsWith("+7")) {
            return -foreign(number);
        }
        int code = 0;
        for (int i = 2; i < 5; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            code = code * 10 + digit;
        }
        return code >= BY_NUMBER || code == 800 || code < 300 ? 0 : town(code);
    }

    /** Moscow and its region have four codes each that overlap. */
    private static int town(int code) {
        return code == 499 || code == 498 || code == 496 ? 495 : code;
    }
}
