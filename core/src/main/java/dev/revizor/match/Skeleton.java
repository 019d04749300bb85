package dev.revizor.match;

import java.util.Arrays;

/**
 * The sound of a word in a spelling that is the same for Cyrillic and for all usual transliterations: щ and shch, х
 * and kh, ц and ts, я and ya and ia, -ий and -y. Several standards are in use at once, so none of them is undone;
 * what they confuse is folded away.
 */
final class Skeleton {
    private static final String[] CYRILLIC = {
        "a", "b", "v", "g", "d", "e", "Z", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "c", "C", "S", "S", "", "i", "", "e", "iu", "ia"
    };
    private static final String[][] LATIN = {
        {"shch", "S"}, {"sch", "S"}, {"tch", "C"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"kh", "h"}, {"ts", "c"},
        {"tz", "c"}, {"ck", "k"}, {"ph", "f"}, {"yo", "e"}, {"jo", "e"}, {"ye", "e"}, {"je", "e"}, {"x", "ks"},
        {"w", "v"}, {"y", "i"}, {"j", "i"}, {"q", "k"},
    };

    /** The rules by their first letter: most letters begin none. */
    private static final String[][][] RULES = rules();

    private static final String VOICED = "bvgdzZc";
    private static final String UNVOICED = "pfktsSk";

    private Skeleton() {}

    /** The skeleton of a folded word of a person's name, in which an e may be the mark of the vowel before it. */
    static String ofName(String word) {
        return squeeze(sounds(word), true);
    }

    /** The skeleton of a folded word. */
    static String of(String word) {
        return squeeze(sounds(word), false);
    }

    private static StringBuilder sounds(String word) {
        StringBuilder sounds = new StringBuilder(word.length() + 2);
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            if (c >= 'а' && c <= 'я') {
                sounds.append(CYRILLIC[c - 'а']);
                i++;
            } else {
                i += latin(word, i, sounds);
            }
        }
        return sounds;
    }

    /** The skeleton without the vowels at its end: Иванов, Иванова; Толстой, Толстая. */
    static String stem(String skeleton) {
        int end = skeleton.length();
        while (end > 3 && vowel(skeleton.charAt(end - 1))) {
            end--;
        }
        return skeleton.substring(0, end);
    }

    /** The first sound of a skeleton and its consonants, voiced as unvoiced ones, without h: what spellings of one name share. */
    static String consonants(String skeleton) {
        StringBuilder out = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            int voiced = VOICED.indexOf(skeleton.charAt(i));
            char c = voiced < 0 ? skeleton.charAt(i) : UNVOICED.charAt(voiced);
            if (i == 0 || (!vowel(c) && c != 'h')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int latin(String word, int at, StringBuilder out) {
        char c = word.charAt(at);
        if (c < RULES.length) {
            for (String[] rule : RULES[c]) {
                if (word.startsWith(rule[0], at)) {
                    out.append(rule[1]);
                    return rule[0].length();
                }
            }
        }
        out.append(c);
        return 1;
    }

    private static String[][][] rules() {
        String[][][] out = new String['z' + 1][][];
        for (int c = 0; c < out.length; c++) {
            char first = (char) c;
            out[c] = Arrays.stream(LATIN)
                    .filter(rule -> rule[0].charAt(0) == first)
                    .toArray(String[][]::new);
        }
        return out;
    }

    private static String squeeze(StringBuilder sounds, boolean name) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            char before = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
            char after = c == 'i' ? beyondRun(sounds, i) : 0;
            if (c == before && !Character.isDigit(c)) {
                continue;
            }
            if (name && c == 'e' && isUmlaut(sounds, i)) {
                // Soeren is Søren, whose mark is gone, and Mueller is Müller; Самуэль is Samuel.
                continue;
            }
            if (c == 's' && before == 't') {
                out.setCharAt(out.length() - 1, 'c');
            } else if (c != 'i' || before == 0 || !(vowel(before) || vowel(after))) {
                // At the beginning it is heard: Яна is not Анна, Yana is not Anna.
                out.append(c);
            }
        }
        return out.toString();
    }

    /** An e behind a, o or u and before a consonant is how their marks are written. */
    private static boolean isUmlaut(StringBuilder sounds, int at) {
        char before = at == 0 ? 0 : sounds.charAt(at - 1);
        boolean marked = before == 'a' || before == 'o' || before == 'u';
        // Behind a first i, which may be a j, too: Juergen.
        boolean alone = at <= 2 || !vowel(sounds.charAt(at - 2));
        return marked && alone && at + 1 < sounds.length() && !vowel(sounds.charAt(at + 1));
    }

    /** The char after a run of i: -ия and -ья are one sound. */
    private static char beyondRun(StringBuilder sounds, int from) {
        int at = from;
        while (at < sounds.length() && sounds.charAt(at) == 'i') {
            at++;
        }
        return at < sounds.length() ? sounds.charAt(at) : 0;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
