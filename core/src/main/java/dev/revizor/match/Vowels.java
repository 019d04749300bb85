package dev.revizor.match;

/**
 * What is heard between the consonants of a given name, so that Dana and Diana, Хасан and Хусан are told apart while
 * Yusuf and Yousef, Наталья and Наталия remain one. A name is prepared once, as a text of one character for each run of
 * vowels; two such texts are compared without anything being made.
 *
 * <p>What counts as a usual spelling of the same: any of the sounds that a run may stand for (ou is u, ee is i, ai is a
 * or e), o and u, and where no stress is: e beside any of the others in a last syllable that a consonant closes
 * (Mohammed, Рустем), a, e and i in one that is neither the first nor the last but one, a and o behind the first
 * syllable of a Russian word (Гулнора). A name of fewer runs has swallowed one (Фатма, Katrina) and is no other.
 */
final class Vowels {
    private static final int A = 1;
    private static final int E = 2;
    private static final int I = 4;
    private static final int O = 8;
    private static final int U = 16;
    private static final int ALL = A | E | I | O | U;

    /** A vowel of its own before another one: Diana, Мария. */
    private static final int GLIDE = 32;

    /** What may be a glide, or a soft consonant alone: Таня, Sophie. */
    private static final int SOFT = 64;

    /** Ends the name. */
    private static final int LAST = 128;

    private static final int RUSSIAN = 256;

    private static final String CYRILLIC = "аеиоуыэюяй";
    private static final int[] HEARD = {A, E | SOFT, I, O, U, I, E, U | SOFT, A | SOFT, I};

    private Vowels() {}

    /** The runs of vowels of a folded word, in order. */
    static String of(String word) {
        StringBuilder out = new StringBuilder(4);
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && isVowel(word, end)) {
                end++;
            }
            if (end > at) {
                out.append((char) run(word, at, end));
            }
            at = Math.max(end, at + 1);
        }
        return out.toString();
    }

    /** Whether two names of the same consonants are heard as two, by their runs as {@link #of} gives them. */
    static boolean differ(String one, String other) {
        if (one.length() != other.length()) {
            return one.length() < other.length() ? isLonger(other, one) : isLonger(one, other);
        }
        for (int i = 0; i < one.length(); i++) {
            if (differ(one, other, i)) {
                return true;
            }
        }
        return false;
    }

    /** Айнур and Айнура, Robert and Roberto: what is heard behind the last consonant, but for the silent e. */
    private static boolean isLonger(String longer, String shorter) {
        int end = longer.length() - 1;
        boolean behind = end == shorter.length()
                && (longer.charAt(end) & LAST) != 0
                && (end == 0 || (shorter.charAt(end - 1) & LAST) == 0);
        return behind && (longer.charAt(end) & (A | O)) != 0;
    }

    /** Whether two words that sound alike are told apart by a vowel before another: Диана is no Dana. */
    static boolean swallow(String one, String other) {
        for (int i = 0; one.length() == other.length() && i < one.length(); i++) {
            if (isSwallowed(one.charAt(i), other.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSwallowed(int run, int other) {
        return ((run | other) & SOFT) == 0 && ((run ^ other) & GLIDE) != 0;
    }

    private static boolean differ(String one, String other, int at) {
        int x = one.charAt(at);
        int y = other.charAt(at);
        if (isSwallowed(x, y)) {
            return true;
        }
        int last = one.length() - 1;
        boolean closed = at == last && ((x | y) & LAST) == 0;
        boolean stressed = at == 0 || (at == last && !closed) || (at == last - 1 && ((one.charAt(last) & LAST) != 0));
        return ((usual(x, at, closed, stressed) & y) & ALL) == 0 && ((usual(y, at, closed, stressed) & x) & ALL) == 0;
    }

    /** The sounds of a run, and those that are usually written for them where it stands. */
    private static int usual(int run, int at, boolean closed, boolean stressed) {
        int out = run & ALL;
        out |= (out & O) != 0 ? U : 0;
        if (at > 0 && (run & RUSSIAN) != 0) {
            out |= (out & O) != 0 ? A : 0;
        }
        if (at > 0 && closed) {
            out |= (run & (E | I)) == E ? A | I | U : 0;
        } else if (!stressed) {
            out |= (out & (A | E | I)) != 0 ? A | E | I : 0;
        }
        return out;
    }

    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        if (c == 'ь' || c == 'ъ') {
            // Наталья: a sign before a vowel is heard as one, any other is not.
            return at + 1 < word.length() && CYRILLIC.indexOf(word.charAt(at + 1)) >= 0;
        }
        if (c == 'y' || c == 'j') {
            return at > 0 && (c == 'y' || !isConsonantJ(word, at));
        }
        return CYRILLIC.indexOf(c) >= 0 || isLatin(c);
    }

    private static boolean isLatin(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Najib: between vowels, or at the end, a j is rather a consonant; behind one it is heard as in Tatjana. */
    private static boolean isConsonantJ(String word, int at) {
        return isLatin(word.charAt(at - 1)) && (at + 1 == word.length() || word.charAt(at + 1) == 'i');
    }

    private static int run(String word, int from, int to) {
        int end = to == word.length() || (to == word.length() - 1 && word.charAt(to) == 'h') ? LAST : 0;
        int first = heard(word.charAt(from));
        int script = Folding.isCyrillic(word.charAt(from)) ? RUSSIAN : 0;
        if (to - from == 1) {
            return first | end | script;
        }
        if (from > 0 && (first & (ALL | GLIDE)) == I && from + 1 < to) {
            return behindI(word, from, to) | end | script;
        }
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= heard(word.charAt(i)) & ALL;
        }
        return all(word.substring(from, to), all) | end | script;
    }

    /** What stands behind a soft sound: ия and ья, ia and ya; of ie and ии either may be heard alone. */
    private static int behindI(String word, int from, int to) {
        int rest = 0;
        for (int i = from + 1; i < to; i++) {
            rest |= heard(word.charAt(i)) & ALL;
        }
        boolean hollow = (rest & ~(I | E)) == 0;
        return hollow ? rest | I | SOFT : rest & ~I | GLIDE;
    }

    /** Runs that are heard otherwise than by their letters. */
    private static int all(String run, int letters) {
        return switch (run) {
            case "oa" -> O;
            case "ea" -> E | I;
            case "ee" -> I | E;
            case "oo" -> O | U;
            default -> letters;
        };
    }

    private static int heard(char c) {
        int at = CYRILLIC.indexOf(c);
        if (at >= 0) {
            return HEARD[at];
        }
        return switch (c) {
            case 'a' -> A;
            case 'e' -> E;
            case 'o' -> O;
            case 'u' -> U;
            default -> I;
        };
    }
}
