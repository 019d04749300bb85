package dev.revizor.normalize.fields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Alphabets: which letters look alike in Cyrillic and Latin script, and which lie on one key. */
public final class Letters {
    private static final String LATIN_TWINS = "ABCEHKMOPTXYaceopxykë";
    private static final String CYRILLIC_TWINS = "АВСЕНКМОРТХУасеорхукё";
    private static final String OTHER_LATIN = "IJSijs";
    private static final String OTHER_CYRILLIC = "ІЈЅіјѕ";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN_UPPER_KEYS = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";

    private static final char[] TO_CYRILLIC = new char[0x100];
    private static final char[] TO_LATIN = new char[0x100];

    static {
        for (int i = 0; i < LATIN_TWINS.length(); i++) {
            TO_CYRILLIC[LATIN_TWINS.charAt(i)] = CYRILLIC_TWINS.charAt(i);
            TO_LATIN[CYRILLIC_TWINS.charAt(i) - 0x400] = LATIN_TWINS.charAt(i);
        }
        // Of other Cyrillic alphabets than the Russian one: a Latin word may hold them, a Russian one needs no Latin i.
        for (int i = 0; i < OTHER_CYRILLIC.length(); i++) {
            TO_LATIN[OTHER_CYRILLIC.charAt(i) - 0x400] = OTHER_LATIN.charAt(i);
        }
    }

    private Letters() {}

    static boolean isCyrillic(char c) {
        return c >= 0x400 && c <= 0x52f;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hasCyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCyrillic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLatin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word has letters of both scripts; hyphens and the like part words. */
    static boolean isMixed(String text) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                cyrillic = true;
            } else if (isLatin(c)) {
                latin = true;
            } else {
                latin = false;
                cyrillic = false;
            }
            if (latin && cyrillic) {
                return true;
            }
        }
        return false;
    }

    /**
     * Each word of two scripts in one script, where all letters of the other have a twin in it; other words stay. Where
     * both ways are open, Cyrillic wins.
     */
    static String unmixed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (isCyrillic(text.charAt(end)) || isLatin(text.charAt(end)))) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(unmixedWord(text.substring(at, end)));
                at = end;
            }
        }
        return out.toString();
    }

    /**
     * The words of two scripts that can be meant in either: «Рoмашка» can not, since its м and ш are in no Latin word, «AВС»
     * can. In Cyrillic letters.
     */
    static List<String> openWords(String text) {
        List<String> open = new ArrayList<>();
        for (String word : text.split("[^\\p{L}]+")) {
            String cyrillic = isMixed(word) ? inCyrillic(word) : "";
            if (!cyrillic.isEmpty() && !inLatin(word).isEmpty()) {
                open.add(cyrillic);
            }
        }
        return open;
    }

    private static String unmixedWord(String word) {
        if (!isMixed(word)) {
            return word;
        }
        String cyrillic = inCyrillic(word);
        if (!cyrillic.isEmpty()) {
            return cyrillic;
        }
        String latin = inLatin(word);
        return latin.isEmpty() ? word : latin;
    }

    /** The word with Latin letters replaced by their Cyrillic twins; empty when one has none. */
    static String inCyrillic(String word) {
        char[] out = word.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (isLatin(out[i])) {
                char twin = out[i] < 0x100 ? TO_CYRILLIC[out[i]] : 0;
                if (twin == 0) {
                    return "";
                }
                out[i] = twin;
            }
        }
        return new String(out);
    }

    /** The text with Cyrillic letters replaced by their Latin twins; empty when one has none. */
    static String inLatin(String word) {
        char[] out = word.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (isCyrillic(out[i])) {
                char twin = out[i] < 0x500 ? TO_LATIN[out[i] - 0x400] : 0;
                if (twin == 0) {
                    return "";
                }
                out[i] = twin;
            }
        }
        return new String(out);
    }

    /** What would stand there had the keyboard been Russian: {@code Bdfyjd} is «Иванов». */
    static String retypedInRussian(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int lower = LATIN_KEYS.indexOf(c);
            int upper = lower < 0 ? LATIN_UPPER_KEYS.indexOf(c) : -1;
            if (lower >= 0) {
                out.append(CYRILLIC_KEYS.charAt(lower));
            } else if (upper >= 0) {
                out.append(Character.toUpperCase(CYRILLIC_KEYS.charAt(upper)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Folded Latin letters without their marks: {@code ł} as {@code l}, {@code ø} as {@code o}; others stay. */
    static String unaccented(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 0xc0 && isLatin(c) || c >= 0x1e00 && c <= 0x1eff) {
                return plain(key);
            }
        }
        return key;
    }

    private static String plain(String key) {
        String parted = Normalizer.normalize(key, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            switch (c) {
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'ı' -> out.append('i');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                default -> {
                    if (c < 0x300 || c > 0x36f) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** For comparing: lower case, ё as е. */
    public static String fold(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.indexOf('ё') < 0 ? low : low.replace('ё', 'е');
    }
}
