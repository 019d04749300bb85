package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * What the end of a Cyrillic word tells where no dictionary has the word: whether it is rather a first name or a
 * surname, and whether a first name is a man's or a woman's. The longest ending in the table speaks; {@code ^} stands
 * before the first letter, so that whole words can be listed too. Read once.
 */
final class NameEndings {
    private static final int LONGEST_LEAN = 4;
    private static final int LONGEST_SEX = 24;

    private static final Map<String, Integer> LEANS = new HashMap<>();
    private static final Map<String, String> SEXES = new HashMap<>();

    static {
        NameDictionary.load("name_endings.tsv", row -> LEANS.put(row[0], Integer.parseInt(row[1])));
        NameDictionary.load("sex_endings.tsv", row -> SEXES.put(row[0], row[1]));
    }

    private NameEndings() {}

    /**
     * Ten times the natural log-odds that a word is a first name rather than a surname; 0 where nothing speaks.
     *
     * @param key the folded word
     */
    static int lean(String key) {
        if (key.isEmpty() || !Letters.isCyrillic(key.charAt(key.length() - 1))) {
            return 0;
        }
        String word = "^" + key;
        for (int from = Math.max(0, word.length() - LONGEST_LEAN); from < word.length(); from++) {
            Integer lean = LEANS.get(word.substring(from));
            if (lean != null) {
                return lean;
            }
        }
        return 0;
    }

    /** {@code m} or {@code f} of a folded first name by its ending; empty where it fits both or none. */
    static String sex(String key) {
        if (key.length() < 2 || !Letters.isCyrillic(key.charAt(key.length() - 1))) {
            return "";
        }
        String word = "^" + key;
        for (int from = Math.max(0, word.length() - LONGEST_SEX); from < word.length(); from++) {
            String sex = SEXES.get(word.substring(from));
            if (sex != null) {
                return sex.equals("u") ? "" : sex;
            }
        }
        return "";
    }
}
