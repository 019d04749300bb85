package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;

/** The dialling codes of the towns of fixed lines in Russia: another code is another town. */
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

    private int codeOf(int id) {
        return id < codes.length ? codes[id] : 0;
    }

    /** The three digits after +7 of a fixed line; 0 of mobile, toll-free and foreign numbers. */
    private static int code(String number) {
        if (number.length() < 12 || !number.startsWith("+7")) {
            return 0;
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
