package dev.revizor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cells as people type them, seeded, each with the number that is meant. */
final class PhoneSpellings {
    private static final int CELLS = 20_000;
    private static final long SEED = 20_260_601;
    /** Codes in use of Russia: mobile and towns. */
    private static final String[] CODES = {"916", "903", "926", "981", "495", "812", "343", "383", "499", "831"};
    /** Numbers of other countries, as E.164 without their last six digits. */
    private static final String[] ABROAD = {
        "375291", "380501", "998901", "99655512", "4930901", "90532123", "97250123", "33612"
    };

    private final Random random = new Random(SEED);

    List<PhoneContest.Cell> cells() {
        List<PhoneContest.Cell> out = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            out.add(random.nextInt(5) == 0 ? abroad() : russian());
        }
        return out;
    }

    private PhoneContest.Cell russian() {
        String code = CODES[random.nextInt(CODES.length)];
        String tail = tail(7);
        String e164 = "+7" + code + tail;
        String text = spelled(code, tail);
        String extension = Integer.toString(1 + random.nextInt(9_999));
        return switch (random.nextInt(12)) {
            case 0 -> new PhoneContest.Cell(text + " доб. " + extension, "RU", e164 + ";ext=" + extension);
            case 1 -> new PhoneContest.Cell(text + ", доб." + extension, "RU", e164 + ";ext=" + extension);
            case 2 -> new PhoneContest.Cell(text + " вн. " + extension, "RU", e164 + ";ext=" + extension);
            case 3 -> new PhoneContest.Cell(text + " #" + extension, "RU", e164 + ";ext=" + extension);
            case 4 -> new PhoneContest.Cell(text + " (доп. " + extension + ")", "RU", e164 + ";ext=" + extension);
            case 5 -> two(text, e164);
            case 6 -> new PhoneContest.Cell(text + " (Анна, после 18)", "RU", e164);
            case 7 -> new PhoneContest.Cell("моб. " + text, "RU", e164);
            case 8 -> new PhoneContest.Cell(text + " - приёмная", "RU", e164);
            default -> new PhoneContest.Cell(text, "RU", e164);
        };
    }

    private PhoneContest.Cell two(String text, String e164) {
        String code = CODES[random.nextInt(CODES.length)];
        String tail = tail(7);
        String mark = new String[] {", ", "; ", " / ", "\n", " и ", "   "}[random.nextInt(6)];
        return new PhoneContest.Cell(text + mark + spelled(code, tail), "RU", e164 + " + +7" + code + tail);
    }

    private PhoneContest.Cell abroad() {
        String head = ABROAD[random.nextInt(ABROAD.length)];
        String digits = head + tail(head.startsWith("33") || head.startsWith("49") ? 6 : 12 - head.length());
        String text = switch (random.nextInt(5)) {
            case 0 -> "+" + digits;
            case 1 -> "+" + digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
            case 2 -> "00" + digits;
            case 3 -> "8-10-" + digits;
            default -> digits;
        };
        return new PhoneContest.Cell(text, "RU", "+" + digits);
    }

    private String spelled(String a, String t) {
        String b = t.substring(0, 3);
        String c = t.substring(3, 5);
        String d = t.substring(5);
        return switch (random.nextInt(10)) {
            case 0 -> "+7" + a + t;
            case 1 -> "8 (" + a + ") " + b + "-" + c + "-" + d;
            case 2 -> "7" + a + t;
            case 3 -> "+7 " + a + " " + b + " " + c + " " + d;
            case 4 -> "8" + a + t;
            case 5 -> "(" + a + ")" + b + c + d;
            case 6 -> "8-" + a + "-" + b + "-" + c + "-" + d;
            case 7 -> a + "." + b + "." + c + "." + d;
            case 8 -> "+7(" + a + ")" + b + "–" + c + "–" + d;
            default -> "+8 " + a + " " + b + c + d;
        };
    }

    private String tail(int digits) {
        StringBuilder out = new StringBuilder(digits).append((char) ('1' + random.nextInt(9)));
        while (out.length() < digits) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }
}
