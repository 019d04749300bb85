package dev.revizor.match;

import java.util.Set;

/**
 * Chinese given names in Latin letters (Hanyu Pinyin, ISO 7098): two syllables mostly, each of which means something, so that
 * another syllable makes another name: Chuntao and Chunyan, Xiaoyu and Xiaoyan are twins rather than one person.
 */
final class Pinyin {
    private static final int LONGEST = 12;

    private static final Set<String> INITIALS = Set.of(
            "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c",
            "s", "y", "w");

    private static final Set<String> FINALS = Set.of(
            "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "i", "ia", "ie", "iao", "iu", "ian",
            "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ong", "ue");

    private Pinyin() {}

    /** Whether two folded words are names of two syllables each, of which they have one in common in its place. */
    static boolean areTwo(String one, String other) {
        if (!mayBe(one) || !mayBe(other) || one.equals(other)) {
            return false;
        }
        for (int i = 1; i < one.length(); i++) {
            if (!isSyllable(one, 0, i) || !isSyllable(one, i, one.length())) {
                continue;
            }
            int rest = one.length() - i;
            boolean first =
                    other.length() > i && other.startsWith(one.substring(0, i)) && isSyllable(other, i, other.length());
            int at = other.length() - rest;
            boolean second = at > 0 && other.endsWith(one.substring(i)) && isSyllable(other, 0, at);
            if (first || second) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(String word) {
        return word.length() > 3 && word.length() <= LONGEST && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    private static boolean isSyllable(String word, int from, int to) {
        for (int i = from; i <= Math.min(from + 2, to - 1); i++) {
            if (INITIALS.contains(word.substring(from, i)) && FINALS.contains(word.substring(i, to))) {
                return true;
            }
        }
        return false;
    }
}
