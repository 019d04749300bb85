package dev.revizor.normalize.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word that makes the number before it larger: «тыс.», «млн», k, million.
 *
 * @param zeros by how many the point moves
 * @param rest what stands behind the word
 * @param sense whether it can mean anything else
 */
record Multiplier(int zeros, String rest, Sense sense) {
    private static final Map<String, Integer> CLEAR = words(List.of(
            "3 тыс тысяч тысяча тысячи тысячу тыщ к тр k thousand thousands thsd tsd тис тисяч",
            "6 млн миллион миллиона миллионов лям лямов mln mio mill million millions мільйон мільйона мільйонів",
            "9 млрд миллиард миллиарда миллиардов bn bln billion billions mlrd mrd",
            "12 трлн триллион триллиона триллионов trn tln trillion trillions"));

    /** Letters that are a thousand or a million beside a currency, and tons, metres or copecks elsewhere. */
    private static final Map<String, Integer> UNCLEAR = words(List.of("3 т", "6 м m mm", "9 b"));

    /** What the letter of a word means for the amount. */
    enum Sense {
        CLEAR,
        /** Only beside a currency. */
        WITH_CURRENCY
    }

    private static Map<String, Integer> words(List<String> lines) {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                out.put(parts[i], Integer.valueOf(parts[0]));
            }
        }
        return out;
    }

    /** The one at the beginning of what stands behind a number; empty where none stands there. */
    static Optional<Multiplier> of(String behind) {
        String text = behind.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String typed = text.substring(0, end);
        String word = Letters.fold(typed);
        boolean pointed = end < text.length() && text.charAt(end) == '.';
        String rest = text.substring(pointed ? end + 1 : end).strip();
        Integer clear = CLEAR.get(word);
        if (clear != null) {
            return Optional.of(new Multiplier(clear, rest, ofLetter(word, behind, pointed)));
        }
        Integer unclear = UNCLEAR.get(word);
        if (unclear == null) {
            return Optional.empty();
        }
        boolean large = typed.equals("M") && !behind.startsWith(" ");
        return Optional.of(new Multiplier(unclear, rest, large ? Sense.CLEAR : Sense.WITH_CURRENCY));
    }

    /** «10к» are ten thousand; «10 к.» may be copecks. */
    private static Sense ofLetter(String word, String behind, boolean pointed) {
        boolean apart = pointed || behind.startsWith(" ");
        return word.equals("к") && apart ? Sense.WITH_CURRENCY : Sense.CLEAR;
    }
}
