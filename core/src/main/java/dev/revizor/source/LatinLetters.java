package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which letters that are not ASCII a language writes with Latin letters has, and how often: «ł ą ę» are Polish, «ě ř ů»
 * Czech, «ı ş ğ» Turkish. Bytes are in the charset whose letters are best those of one language that is written in it.
 */
final class LatinLetters {
    /** The share of a letter that the language does not have: foreign names are in every table. */
    private static final double FOREIGN = 0.002;

    /** Added to what a letter scores as a capital behind a small letter, or before a digit: no language writes so. */
    private static final double ODD_CASE = -4;

    /** What an undefined byte scores, and a sign that touches a letter. */
    private static final double SIGN_IN_WORD = -9;

    private static final double SIGN = -3;

    /** Signs that stand beside a word without a blank. */
    private static final String BEFORE_WORDS = "«»‹›“„‘’‚–—•·\u00A0¿¡";

    private static final String BEHIND_WORDS = "«»‹›“”’–—…•·ªº®™\u00A0";

    /** Languages whose letters others have too are believed only for a reason; a few bytes give none. */
    private static final Map<String, Double> RARE =
            new TreeMap<>(Map.of("is", -6.0, "hr", -2.0, "sk", -1.0, "ro", -1.0));

    private static final List<LatinLetters> ALL = read();

    private final String name;
    private final List<Charset> charsets;
    private final Map<Character, Double> log;

    private LatinLetters(String name, List<Charset> charsets, Map<Character, Double> shares) {
        this.name = name;
        this.charsets = charsets;
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        this.log = new TreeMap<>();
        shares.forEach((letter, share) -> log.put(letter, Math.log(share / sum * (1 - FOREIGN * 20))));
    }

    /** What bytes of Latin text score at most in a charset, over all languages that use it; a sum over the bytes. */
    static double score(String text, Charset charset) {
        double best = Double.NEGATIVE_INFINITY;
        for (LatinLetters language : ALL) {
            if (language.charsets.contains(charset)) {
                best = Math.max(best, language.sum(text) + RARE.getOrDefault(language.name, 0.0));
            }
        }
        return best;
    }

    private double sum(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                sum += Character.isLetter(c) && c != 'ª' && c != 'º'
                        ? letter(before, c, after)
                        : sign(before, c, after);
            }
        }
        return sum;
    }

    private double letter(char before, char c, char after) {
        boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
        // «Ł2» is a price in pounds.
        double odd = hump || Character.isDigit(after) ? ODD_CASE : 0;
        Double own = log.get(c);
        // The small form of the Turkish İ is two characters: it is asked for as it stands.
        Double small = own == null ? log.get(Character.toLowerCase(c)) : own;
        return odd + (small == null ? Math.log(FOREIGN) : small);
    }

    private static double sign(char before, char c, char after) {
        boolean control = c < 0xA0 || c == '\uFFFD';
        boolean ends = Character.isLetter(before) && BEHIND_WORDS.indexOf(c) < 0;
        boolean begins = Character.isLetter(after) && BEFORE_WORDS.indexOf(c) < 0;
        return control || ends || begins ? SIGN_IN_WORD : SIGN;
    }

    private static List<LatinLetters> read() {
        List<LatinLetters> out = new ArrayList<>();
        for (String line : resource().split("\n")) {
            String[] words = line.split(" ");
            if (words.length < 3 || line.startsWith("#")) {
                continue;
            }
            Map<Character, Double> shares = new LinkedHashMap<>();
            for (int i = 2; i < words.length; i++) {
                shares.put(words[i].charAt(0), Double.valueOf(words[i].substring(1)));
            }
            List<Charset> charsets = new ArrayList<>();
            for (String charset : words[1].split(",")) {
                charsets.add(Charset.forName(charset));
            }
            out.add(new LatinLetters(words[0].toLowerCase(Locale.ROOT), charsets, shares));
        }
        return out;
    }

    private static String resource() {
        try (InputStream in = LatinLetters.class.getResourceAsStream("latin-letters.txt")) {
            if (in == null) {
                throw new IllegalStateException("latin-letters.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
