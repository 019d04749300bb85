package dev.revizor.samples;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers that belong to one client only: phones and tax numbers made of his serial number. Phones begin their local
 * part with a zero, tax numbers name an office «00» that does not exist: valid by their form, invented for certain.
 * There are such numbers for 9.9 million clients.
 */
final class Codes {
    private static final int CITIES = Places.count();
    private static final int FIRMS_OF_A_TOWN = 100_000;
    /** Serial numbers below have the ИНН of their town; further ones that of a region without towns here. */
    private static final long FIRMS = (long) CITIES * FIRMS_OF_A_TOWN;

    /** Mobile codes 9xx that operators have; their last two digits. */
    private static final String[] MOBILE =
            ("00 01 02 03 04 05 06 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27"
                            + " 28 29 31 32 33 34 36 37 38 39 50 51 52 53 58 60 61 62 63 64 65 66 67 68 69 77 78 80 81 82 83 84"
                            + " 85 86 87 88 89 91 92 93 94 95 96 99")
                    .split(" ");

    /** Regions of the tax service in which none of the towns lies. */
    private static final List<String> ELSEWHERE = IntStream.rangeClosed(1, 99)
            .mapToObj(region -> digits(region, 2))
            .filter(region -> IntStream.range(0, CITIES)
                    .noneMatch(town -> Places.tax(town).equals(region)))
            .toList();

    private final long scatter;

    Codes(long seed) {
        this.scatter = Math.floorMod(seed, 1_000_000L);
    }

    /** {@code 79DD0rddddd}: a mobile number, different for each serial number below seventy million. */
    String mobile(long serial) {
        long numbers = MOBILE.length * 100_000L;
        long value = (serial * 7_368_787L + scatter * 131) % numbers;
        String start = "79" + MOBILE[(int) (value % MOBILE.length)] + digits(serial / numbers, 2);
        return start + digits(value / MOBILE.length, 5);
    }

    /** A firm's number in its town, different for each serial number below sixteen million. */
    String landline(long serial) {
        return "7" + Places.dialling(town(serial)) + digits(serial / FIRMS, 2) + digits(inTown(serial), 5);
    }

    /** The town of {@link #landline}. */
    int town(long serial) {
        return (int) (place(serial) % CITIES);
    }

    /** Which of a hundred thousand firms of its town. */
    private long inTown(long serial) {
        return place(serial) / CITIES;
    }

    /** A bijection of 0…1,599,999 for as many serial numbers (73,783 has no factor in common with it). */
    private long place(long serial) {
        return (serial * 73_783L + scatter * 17) % FIRMS;
    }

    /** A firm's ИНН: ten digits, the last one a check digit; different for each serial number below 9.9 million. */
    String firmInn(long serial) {
        long beyond = serial - FIRMS;
        String region = beyond < 0 ? Places.tax(town(serial)) : ELSEWHERE.get((int) (beyond % ELSEWHERE.size()));
        long firm = beyond < 0 ? inTown(serial) : beyond / ELSEWHERE.size();
        String body = region + "00" + digits((firm * 7_919L + 4_211) % FIRMS_OF_A_TOWN, 5);
        return body + check(body, 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    /** A person's ИНН: twelve digits, the last two check digits; different for each serial number below sixteen million. */
    String personInn(long serial) {
        long person = inTown(serial) + serial / FIRMS * FIRMS_OF_A_TOWN;
        String body = Places.tax(town(serial)) + "00" + digits((person * 7_919L + 4_211) % 1_000_000L, 6);
        String eleven = body + check(body, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
        return eleven + check(eleven, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    /** A КПП of a head office, or of a branch where the number is above 1. */
    String kpp(long serial, int branch) {
        return Places.tax(town(serial)) + "0001" + digits(branch, 3);
    }

    /** A check digit of an ИНН (order of the tax service MMV-7-6/435, annex 1). */
    private static int check(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10;
    }

    /** With leading zeros. */
    static String digits(long number, int count) {
        char[] out = new char[count];
        long rest = number;
        for (int i = count - 1; i >= 0; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(out);
    }
}
