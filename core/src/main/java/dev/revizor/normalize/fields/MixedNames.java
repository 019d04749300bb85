package dev.revizor.normalize.fields;

/**
 * Words with letters of two alphabets: whether it is certain what was meant. It is where all letters of one alphabet have
 * twins in the other, the word that they make is a known name, and the other way leads to none: «Пeтр» is Петр.
 */
final class MixedNames {
    private MixedNames() {}

    /** Whether every such word of a text can only be one known name. */
    static boolean areCertain(String text) {
        return !Letters.isMixed(repaired(text));
    }

    /** A text whose certain words are brought to one alphabet; the others stay. */
    static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (Letters.isCyrillic(text.charAt(end)) || Letters.isLatin(text.charAt(end)))) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                String word = text.substring(at, end);
                out.append(Letters.isMixed(word) ? word(word) : word);
                at = end;
            }
        }
        return out.toString();
    }

    private static String word(String word) {
        // Capitals have twins that small letters have not.
        String cased = NameCase.of(word);
        String cyrillic = known(Letters.inCyrillic(word), Letters.inCyrillic(cased));
        String latin = known(Letters.inLatin(word), Letters.inLatin(cased));
        if (cyrillic.isEmpty() == latin.isEmpty()) {
            return word;
        }
        return cyrillic.isEmpty() ? latin : cyrillic;
    }

    private static String known(String one, String other) {
        return isKnown(one) ? one : isKnown(other) ? other : "";
    }

    private static boolean isKnown(String reading) {
        return reading.length() > 1
                && (NameDictionary.knows(NameCase.of(reading)) || SurnameEndings.tellsInLatin(Letters.fold(reading)));
    }
}
