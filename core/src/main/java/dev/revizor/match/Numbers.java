package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers telephone numbers from 1 on; 0 is the blank. A number goes by its last ten digits, without the country, which
 * is often left out. Buys over {@link Words}: twelve bytes a number and no object.
 */
final class Numbers {
    private static final int NATIONAL = 10;
    private static final int BITS = 4;
    private static final long DIGITS = (1L << NATIONAL * BITS) - 1;

    /** Above the digits' number: the number is written as it is dialled at home, its zero left out; see {@link Trunks}. */
    private static final long AT_HOME = 1L << (NATIONAL + 1) * BITS;

    /** At home no number is shorter or longer than so many digits, the zero left out. */
    private static final int SHORTEST = 7;

    private static final int LONGEST = 11;

    private long[] numbers = new long[1024];
    private int[] slots = new int[2048];
    private int size = 1;

    /** The id of the digits of a text up to its extension; 0 where there are too few. */
    int id(String text, int least) {
        long digits = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                break;
            }
            if (c >= '0' && c <= '9') {
                digits = digits << BITS | (c - '0');
                count++;
            }
        }
        return count == 0 || count < least ? 0 : id(packed(digits, count));
    }

    /**
     * The id of a number that no country has, written in digits and the usual marks: of one with a single zero in front
     * as it is dialled at home, of any other as of its digits.
     *
     * @param least fewer digits are no number
     */
    int strange(String text, int least) {
        long digits = 0;
        int count = 0;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                zeros += c == '0' && count == 0 ? 1 : 0;
                count += c == '0' && count == 0 ? 0 : 1;
                digits = digits << BITS | (c - '0');
            } else if (" ()-./\u00a0".indexOf(c) < 0) {
                return id(text, least);
            }
        }
        return zeros == 1 && count >= SHORTEST && count <= LONGEST
                ? id(AT_HOME | packed(digits, count))
                : id(text, least);
    }

    private static long packed(long digits, int count) {
        return (long) Math.min(NATIONAL, count) << NATIONAL * BITS | digits & DIGITS;
    }

    /** Whether a number is written as it is dialled at home. */
    boolean atHome(int id) {
        return (numbers[id] & AT_HOME) != 0;
    }

    /** Whether a number is so short that it may lack its country's code, and not its zero alone: «536 142 509». */
    boolean isBare(int id) {
        return !atHome(id) && length(id) >= SHORTEST && length(id) < NATIONAL;
    }

    /** The id of a number that is dialled at home, with the code of a country; 0 where there is none. */
    int withCode(int id, int code, boolean zero) {
        int length = length(id);
        long digits = digits(id);
        if (zero) {
            length++;
        }
        for (int left = code; left > 0 && length < NATIONAL; left /= 10) {
            digits |= (long) (left % 10) << length++ * BITS;
        }
        return find(packed(digits, length));
    }

    /** The id of a number that is dialled at home as of its digits alone; 0 where there is none. */
    int withoutZero(int id) {
        return find(numbers[id] & ~AT_HOME);
    }

    private int find(long number) {
        int mask = slots.length - 1;
        int at = (int) Keys.mix(number) & mask;
        while (slots[at] != 0 && numbers[slots[at]] != number) {
            at = (at + 1) & mask;
        }
        return slots[at];
    }

    private int id(long number) {
        int mask = slots.length - 1;
        int at = (int) Keys.mix(number) & mask;
        while (slots[at] != 0) {
            if (numbers[slots[at]] == number) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size] = number;
        slots[at] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    void keep(KeptOut out) throws IOException {
        out.longs(size - 1, i -> numbers[i + 1]);
        out.ints(slots.length, i -> slots[i]);
    }

    /** Takes the numbers as they were kept, instead of all before. */
    void restore(KeptIn in) throws IOException {
        long[] kept = in.longs();
        size = kept.length + 1;
        numbers = new long[size + (size >> 3) + 1];
        System.arraycopy(kept, 0, numbers, 1, kept.length);
        slots = in.slots(kept.length);
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int id = 1; id < size; id++) {
            int at = (int) Keys.mix(numbers[id]) & mask;
            while (wider[at] != 0) {
                at = (at + 1) & mask;
            }
            wider[at] = id;
        }
        slots = wider;
    }

    /** No further number comes, and nobody asks for the id of one. */
    void settle() {
        slots = new int[0];
        numbers = Arrays.copyOf(numbers, size);
    }

    /** One more than the largest id. */
    int size() {
        return size;
    }

    /** How many digits of a number are compared: ten, or all of a shorter one. */
    int length(int id) {
        return (int) (numbers[id] >>> NATIONAL * BITS) & (1 << BITS) - 1;
    }

    /** The digits, four bits each, the last one lowest. */
    long digits(int id) {
        return numbers[id] & DIGITS;
    }

    /** Digits and their number as one value, the same in every base. */
    long value(int id) {
        return numbers[id];
    }

    /** Whether one digit too many, too few or wrong, or two neighbours swapped, make one number of the other. */
    boolean oneError(int id, int other) {
        int length = length(id);
        if (length != length(other)) {
            return Contacts.oneError(text(id), text(other));
        }
        return slip(digits(id), digits(other));
    }

    /** Whether two numbers of equal length differ in one digit, or in two neighbours that changed places. */
    static boolean slip(long x, long y) {
        long off = x ^ y;
        if (off == 0) {
            return false;
        }
        int lowest = Long.numberOfTrailingZeros(off) & -BITS;
        int highest = 63 - Long.numberOfLeadingZeros(off) & -BITS;
        boolean neighbours = highest - lowest == BITS
                && (x >>> lowest & 15) == (y >>> highest & 15)
                && (x >>> highest & 15) == (y >>> lowest & 15);
        return highest == lowest || neighbours;
    }

    private String text(int id) {
        StringBuilder out = new StringBuilder();
        for (int i = length(id) - 1; i >= 0; i--) {
            out.append((char) ('0' + (digits(id) >>> i * BITS & 15)));
        }
        return out.toString();
    }
}
