package dev.revizor.match;

/**
 * A given name in Latin letters as it is heard whoever writes it: Sofia and Sophia, Carl and Karl, Yousuf and Yusuf, Sara
 * and Sarah. Narrower than {@link Skeleton}, which keeps no more than tells words apart: what differs here in a vowel may be
 * another name (Marcus, Marcos). Words of other letters are left as they are.
 */
final class Spelling {
    private static final String[][] RULES = {
        {"tch", "C"}, {"sch", "S"}, {"chr", "kr"}, {"ch", "C"}, {"sh", "S"}, {"ck", "k"}, {"ph", "f"}, {"th", "t"},
        {"kh", "h"}, {"ce", "se"}, {"ci", "si"}, {"cy", "si"}, {"c", "k"}, {"q", "k"}, {"x", "ks"}, {"w", "v"},
        {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"y", "i"},
    };

    private Spelling() {}

    /** The usual spelling of a folded word. */
    static String of(String word) {
        if (word.isEmpty() || !Folding.isLatin(word.charAt(0))) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length() + 2);
        int at = 0;
        while (at < word.length()) {
            at += sound(word, at, out);
        }
        return out.toString();
    }

    private static int sound(String word, int at, StringBuilder out) {
        for (String[] rule : RULES) {
            if (word.startsWith(rule[0], at)) {
                append(rule[1], out);
                return rule[0].length();
            }
        }
        if (!isMute(word, at)) {
            append(word.substring(at, at + 1), out);
        }
        return 1;
    }

    /** John, Sarah: an h behind a vowel that none follows. */
    private static boolean isMute(String word, int at) {
        boolean behind = at > 0 && "aeiouy".indexOf(word.charAt(at - 1)) >= 0;
        boolean before = at + 1 < word.length() && "aeiouy".indexOf(word.charAt(at + 1)) >= 0;
        return word.charAt(at) == 'h' && behind && !before;
    }

    /** Doubled letters are one. */
    private static void append(String sound, StringBuilder out) {
        boolean again = out.length() > 0 && out.charAt(out.length() - 1) == sound.charAt(0);
        out.append(sound, again ? 1 : 0, sound.length());
    }
}
