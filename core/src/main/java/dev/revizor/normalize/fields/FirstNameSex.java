package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a first name is a man's or a woman's: a list written by hand, then the registers where enough people are
 * called so, then Petrovich's rules unless the letters speak against them aloud, then the letters alone. A wrong sex is
 * worse than none, so each step may give no answer. Read once.
 */
final class FirstNameSex {
    /** Hundredths of log-odds: what the letters must say where nothing else speaks. */
    private static final int CERTAIN = 250;
    /** … and where the word may be a slip of a name of the other sex, or the registers could not tell it. */
    private static final int MORE_CERTAIN = 300;

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
        String register = NameDictionary.registeredSex(key);
        if (!register.isEmpty()) {
            return register.equals(BOTH) ? certain(key, MORE_CERTAIN) : register;
        }
        // «Ивана» ends like a woman's name and is a man's in the genitive.
        if (!NameDictionary.isFirst(key) && !ObliqueName.firstAlone(key).isEmpty()) {
            return "";
        }
        String rule = NameEndings.sex(key);
        String sex = rule.isEmpty() ? certain(key, CERTAIN) : lean(key, rule) > -CERTAIN ? rule : "";
        boolean slip = !sex.isEmpty() && NameDictionary.isSlipOfOtherSex(key, sex);
        return slip && lean(key, sex) < MORE_CERTAIN ? "" : sex;
    }

    /** Whether a folded word stands in the list written by hand: a first name, however like a surname it ends. */
    static boolean isListed(String key) {
        return BY_HAND.containsKey(key);
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
