package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a first name is a man's or a woman's: a list written by hand, then the registers where enough people are
 * called so, then Petrovich's rules unless the letters speak against them aloud, then the letters alone, which must be
 * the surer the less the last of them fits. The lists of other peoples' names stand against these where several have the
 * name, and speak where they are silent. A wrong sex is worse than none, so each step may give no answer. Read once.
 */
final class FirstNameSex {
    /** Hundredths of log-odds: what the letters must say for a man where the word ends like most men's names, */
    private static final int LIKE_MEN = 80;
    /** … for a woman where it ends like most women's, */
    private static final int LIKE_WOMEN = 120;
    /** … and against the last letter, or where it tells nothing; … */
    private static final int CERTAIN = 200;
    /** … where the word may be a surname, */
    private static final int SURELY = 300;
    /** … where the word may be a slip of a name of the other sex, or the registers could not tell it. */
    private static final int MORE_CERTAIN = 250;
    /** … what they must say in such a case together with a rule, */
    private static final int AGREEING = 100;
    /** … and against a rule to silence it. */
    private static final int CONTRARY = 250;

    /** Tenths of log-odds: from so much on a word may be a surname in the wrong cell. */
    private static final int SURNAME = 5;

    private static final String WOMENS_LETTERS = "ая";
    /** «Ремзие», «Анели»: women's names end so, and men's. */
    private static final String EITHERS_LETTERS = "еэи";

    private static final String NOBODYS_LETTERS = "ьеэыю";

    private static final String BOTH = "u";

    private static final Map<String, String> BY_HAND = new HashMap<>();
    private static final GramWeights LETTERS = new GramWeights("sex_grams.tsv");

    static {
        NameDictionary.load("first_names_by_hand.tsv", row -> BY_HAND.put(row[0], row[1]));
    }

    private FirstNameSex() {}

    /** {@code m} or {@code f} of a folded first name; the empty string where it is both or unknown. */
    static String of(String key) {
        String byHand = BY_HAND.get(key);
        if (byHand != null) {
            return byHand.equals(BOTH) ? "" : byHand;
        }
        if (key.endsWith("мурза") || key.endsWith("мирза")) {
            // A title that only men had: «Бекмурза», «Мирза».
            return "m";
        }
        String register = NameDictionary.registeredSex(key);
        if (!register.isEmpty()) {
            return register.equals(BOTH) ? certain(key, MORE_CERTAIN) : register;
        }
        String nominative = ObliqueName.firstAlone(key);
        return nominative.isEmpty() || isItsOwn(key, nominative) ? weighed(key) : inOtherCase(key, nominative);
    }

    /** «Ивана» stands among the rare names of the registers too, but is what contracts make of Иван. */
    private static boolean isItsOwn(String key, String nominative) {
        boolean likeWomen = lean(key, "f") >= LIKE_WOMEN;
        return NameDictionary.isFirst(key) && (NameDictionary.isSeldom(nominative) || likeWomen);
    }

    private static String weighed(String key) {
        String told = unlisted(key);
        String abroad = WorldNames.sex(key);
        if (told.isEmpty() || abroad.isEmpty() || told.equals(abroad)) {
            return told.isEmpty() ? abroad.isEmpty() ? otherSpelling(key) : abroad : told;
        }
        return WorldNames.isSure(key) ? abroad : "";
    }

    private static String otherSpelling(String key) {
        String sex = WorldNames.ofOtherSpelling(key);
        return sex.isEmpty() || lean(key, sex) <= -CONTRARY ? "" : sex;
    }

    /** What the list by hand and the registers say of a folded name; {@code u} for both, empty where they have it not. */
    static String listed(String key) {
        String byHand = BY_HAND.get(key);
        return byHand != null ? byHand : NameDictionary.registeredSex(key);
    }

    /** Whether a list says what the sex of a first name is, and not only its letters. */
    static boolean isKnown(String word) {
        String listed = listed(Letters.fold(word));
        return listed.equals("m") || listed.equals("f");
    }

    private static String unlisted(String key) {
        String rule = NameEndings.sex(key);
        String sex = rule.isEmpty() ? byLetters(key) : lean(key, rule) > -CONTRARY ? rule : "";
        boolean slip = !sex.isEmpty() && NameDictionary.isSlipOfOtherSex(key, sex);
        return slip && lean(key, sex) < (rule.isEmpty() ? MORE_CERTAIN : AGREEING) ? "" : sex;
    }

    /**
     * «Емельяна» ends like a woman's name and is a man's in the genitive; «Казима» is a woman, for so few men are called
     * Казим that a cell with one of them in another case than the nominative is not to be expected.
     */
    private static String inOtherCase(String key, String nominative) {
        boolean ofMan =
                (key.endsWith("а") || key.endsWith("я")) && of(nominative).equals("m");
        return ofMan && NameDictionary.isSeldom(nominative) && LETTERS.of(key) < 0 ? "f" : "";
    }

    /** Whether the list by hand or those of other peoples have a folded word as a first name. */
    static boolean isForeign(String key) {
        return BY_HAND.containsKey(key) || !WorldNames.sex(key).isEmpty();
    }

    /** Whether a list has a folded word as a first name, if only the lists of other peoples. */
    static boolean isNamed(String key) {
        return BY_HAND.containsKey(key)
                || NameDictionary.isFirst(key)
                || !WorldNames.sex(key).isEmpty();
    }

    /** Whether a folded word stands in the list written by hand: a first name, however like a surname it ends. */
    static boolean isListed(String key) {
        return BY_HAND.containsKey(key);
    }

    /** How sure the letters must be hangs on the last one; chosen on the even half of Petrovich's list. */
    private static String byLetters(String key) {
        char last = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
        if (WOMENS_LETTERS.indexOf(last) >= 0) {
            return LETTERS.of(key) <= -LIKE_WOMEN ? "f" : certain(key, CERTAIN);
        }
        if (EITHERS_LETTERS.indexOf(last) >= 0 && LETTERS.of(key) <= -LIKE_WOMEN) {
            return "f";
        }
        // «Смит» in a first name's cell tells nothing: most surnames end like men.
        boolean surname = NameDictionary.strength(key) <= -SURNAME;
        boolean tells = NOBODYS_LETTERS.indexOf(last) < 0 && !surname;
        return tells && LETTERS.of(key) >= LIKE_MEN ? "m" : certain(key, surname ? SURELY : CERTAIN);
    }

    private static String certain(String key, int enough) {
        int man = LETTERS.of(key);
        return man >= enough ? "m" : man <= -enough ? "f" : "";
    }

    /** How much the letters speak for a sex, in hundredths of log-odds. */
    private static int lean(String key, String sex) {
        int man = LETTERS.of(key);
        return sex.equals("m") ? man : -man;
    }
}
