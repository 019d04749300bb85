package dev.revizor.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings texts to forms in which spellings of one thing are equal. */
final class Folding {
    private static final String LATIN_LOOKS = "aceopxyktmhb";
    private static final String CYRILLIC_LOOKS = "асеорхуктмнв";
    private static final String[] LATIN_LETTERS = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };
    private static final String KEYS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String KEYS_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /** Letters that are no letter with a mark on it, and what passports and addresses without them have. */
    private static final String WHOLE = "ßæœøłđðþıħŋŧĸſəǝĳǆǉǌƒ";

    private static final String[] PLAIN = {
        "ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "h", "n", "t", "k", "s", "a", "a", "ij", "dz", "lj", "nj", "f"
    };

    private Folding() {}

    /**
     * The words of a text: lower case, ё as е, Latin diacritics dropped, runs of letters or of digits, Latin letters
     * inside a Cyrillic word replaced by those that they look like.
     */
    static List<String> words(String text) {
        List<String> out = new ArrayList<>(4);
        String low = plain(text);
        int start = -1;
        for (int i = 0; i <= low.length(); i++) {
            boolean inside = i < low.length() && Character.isLetterOrDigit(low.charAt(i));
            boolean turns =
                    inside && start >= 0 && Character.isDigit(low.charAt(i)) != Character.isDigit(low.charAt(i - 1));
            if (start >= 0 && (!inside || turns)) {
                out.add(oneScript(low.substring(start, i)));
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return out;
    }

    private static String plain(String text) {
        String low = composed(text.toLowerCase(Locale.ROOT));
        StringBuilder out = null;
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            boolean special = c == 'ё' || isApostrophe(c) || isMarked(c) || isMark(c);
            if (special && out == null) {
                out = new StringBuilder(low.length()).append(low, 0, i);
            }
            if (out != null) {
                append(out, c);
            }
        }
        return out == null ? low : out.toString();
    }

    /** Marks that stand behind their letter are joined with it: й that came as и and a breve is no и. */
    private static String composed(String low) {
        for (int i = 0; i < low.length(); i++) {
            if (isMark(low.charAt(i))) {
                return Normalizer.normalize(low, Normalizer.Form.NFC);
            }
        }
        return low;
    }

    /** A mark that no letter took, like the dot that İ leaves behind in small letters. */
    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    /** Signs within a word that are no letter of it: O'Neil, Oʻgʻil, Saʿid. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || (c >= 0x2B9 && c <= 0x2BF);
    }

    /** Latin letters with marks, those of Vietnamese and Azerbaijani names among them. */
    private static boolean isMarked(char c) {
        return (c > 0xBF && c < 0x250) || c == 'ə' || (c >= 0x1E00 && c < 0x1F00);
    }

    private static void append(StringBuilder out, char c) {
        if (c == 'ё') {
            out.append('е');
        } else if (isMarked(c)) {
            int whole = WHOLE.indexOf(c);
            String parts = whole >= 0 ? "" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            out.append(whole >= 0 ? PLAIN[whole] : parts.substring(0, 1));
        } else if (!isApostrophe(c) && !isMark(c)) {
            out.append(c);
        }
    }

    private static String oneScript(String word) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < word.length(); i++) {
            latin |= isLatin(word.charAt(i));
            cyrillic |= isCyrillic(word.charAt(i));
        }
        if (!latin || !cyrillic) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN_LOOKS.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : CYRILLIC_LOOKS.charAt(at));
        }
        return out.toString();
    }

    /** A Latin word read as the Russian letters that all of its letters look like; as it is where one looks like none. */
    static String russianLooks(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN_LOOKS.indexOf(word.charAt(i));
            if (at < 0) {
                return word;
            }
            out.append(CYRILLIC_LOOKS.charAt(at));
        }
        return out.toString();
    }

    /** A folded Russian word in the Latin letters that other peoples would write it with. */
    static String latinLetters(String word) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isCyrillic(c)) {
                out.append(LATIN_LETTERS[c - 'а']);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What the text would read if it had been typed with the Latin keyboard layout. */
    static String latinKeys(String text) {
        return typed(text, KEYS_CYRILLIC, KEYS_LATIN);
    }

    /** What the text would read if it had been typed with the Russian keyboard layout. */
    static String russianKeys(String text) {
        return typed(text, KEYS_LATIN, KEYS_CYRILLIC);
    }

    private static String typed(String text, String with, String meant) {
        String low = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(low.length());
        for (int i = 0; i < low.length(); i++) {
            int at = with.indexOf(low.charAt(i));
            out.append(at < 0 ? low.charAt(i) : meant.charAt(at));
        }
        return out.toString();
    }

    /**
     * Whether a Latin text can only have been meant for another keyboard layout: five letters and no vowel among them, or
     * a bracket or semicolon within a word.
     */
    static boolean unpronounceable(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        int letters = 0;
        boolean vowel = false;
        for (int i = 0; i <= low.length(); i++) {
            char c = i < low.length() ? low.charAt(i) : ' ';
            char next = i + 1 < low.length() ? low.charAt(i + 1) : ' ';
            boolean within = letters > 0 && (c == ';' && isLatin(next) || c == '[' && (isLatin(next) || next == ' '));
            if (within) {
                return true;
            }
            if (isLatin(c)) {
                letters++;
                vowel |= "aeiouy".indexOf(c) >= 0;
                continue;
            }
            if (letters >= 5 && !vowel) {
                return true;
            }
            letters = Character.isLetter(c) ? Integer.MIN_VALUE : 0;
            vowel = false;
        }
        return false;
    }

    static boolean hasCyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCyrillic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isCyrillic(char c) {
        return c >= 'а' && c <= 'я';
    }
}
