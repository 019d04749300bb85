package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How likely one Russian letter follows another, learned from a page of prose that ships with the program. Letters are
 * folded to one case, so text in capitals is judged as well as any other; the case itself is judged apart.
 */
final class CyrillicBigrams {
    /** Score of what no text has: a letter beside a box-drawing sign, an undefined byte. */
    static final double ABSURD = -9;

    /** Score of a Cyrillic letter that touches a Latin one. */
    static final double MIXED = -7;

    private static final int LETTERS = 33;
    private static final double[] LOG = learn();

    private CyrillicBigrams() {}

    /** The natural logarithm of the chance of the second letter after the first; 0 stands for a word's edge. */
    static double score(int first, int second) {
        return LOG[first * LETTERS + second];
    }

    /** 1..32 for а..я in any case (ё as е), else 0. */
    static int letter(char c) {
        if (c >= 'а' && c <= 'я') {
            return c - 'а' + 1;
        }
        if (c >= 'А' && c <= 'Я') {
            return c - 'А' + 1;
        }
        return c == 'ё' || c == 'Ё' ? 'е' - 'а' + 1 : 0;
    }

    private static double[] learn() {
        int[] pairs = new int[LETTERS * LETTERS];
        int[] totals = new int[LETTERS];
        int before = 0;
        String prose = prose();
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

    private static String prose() {
        try (InputStream in = CyrillicBigrams.class.getResourceAsStream("prose-ru.txt")) {
            if (in == null) {
                throw new IllegalStateException("prose-ru.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
