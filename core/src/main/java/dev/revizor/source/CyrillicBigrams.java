package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How likely one letter of a language follows another, learned from a page of prose that ships with the program. Letters
 * are folded to one case, so text in capitals is judged as well as any other; the case itself is judged apart.
 */
final class CyrillicBigrams {
    /** Score of what no text has: a letter beside a box-drawing sign, an undefined byte. */
    static final double ABSURD = -9;

    /** Score of a Cyrillic letter that touches a Latin one. */
    static final double MIXED = -7;

    private static final String ONLY_UKRAINIAN = "іїєґІЇЄҐ";
    private static final int RUSSIAN_LETTERS = 32;
    private static final int LETTERS = 1 + RUSSIAN_LETTERS + ONLY_UKRAINIAN.length() / 2;

    static final CyrillicBigrams RUSSIAN = new CyrillicBigrams("prose-ru.txt");
    static final CyrillicBigrams UKRAINIAN = new CyrillicBigrams("prose-uk.txt");

    private final double[] log;

    private CyrillicBigrams(String page) {
        this.log = learn(prose(page));
    }

    /** The natural logarithm of the chance of the second letter after the first; 0 stands for a word's edge. */
    double score(int first, int second) {
        return log[first * LETTERS + second];
    }

    /** 1..32 for а..я in any case (ё as е), 33..36 for those that only Ukrainian has, else 0. */
    static int letter(char c) {
        if (c >= 'а' && c <= 'я') {
            return c - 'а' + 1;
        }
        if (c >= 'А' && c <= 'Я') {
            return c - 'А' + 1;
        }
        if (c == 'ё' || c == 'Ё') {
            return 'е' - 'а' + 1;
        }
        int other = c < '\u0400' || c > '\u04FF' ? -1 : ONLY_UKRAINIAN.indexOf(c);
        return other < 0 ? 0 : RUSSIAN_LETTERS + 1 + other % (ONLY_UKRAINIAN.length() / 2);
    }

    private static double[] learn(String prose) {
        int[] pairs = new int[LETTERS * LETTERS];
        int[] totals = new int[LETTERS];
        int before = 0;
        for (int i = 0; i < prose.length(); i++) {
            int now = letter(prose.charAt(i));
            if (before > 0 || now > 0) {
                pairs[before * LETTERS + now]++;
                totals[before]++;
            }
            before = now;
        }
        double[] log = new double[pairs.length];
        for (int i = 0; i < log.length; i++) {
            // A third of a count for what the page does not show.
            log[i] = Math.log((pairs[i] + 0.3) / (totals[i / LETTERS] + 0.3 * LETTERS));
        }
        return log;
    }

    private static String prose(String page) {
        try (InputStream in = CyrillicBigrams.class.getResourceAsStream(page)) {
            if (in == null) {
                throw new IllegalStateException(page);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
