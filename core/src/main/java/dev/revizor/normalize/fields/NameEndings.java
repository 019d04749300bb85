package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether the end of a Cyrillic first name says that it is a man's or a woman's: the rules of Petrovich. The longest
 * ending in the table speaks; {@code ^} stands before the first letter, so that whole words can be listed too. Read once.
 */
final class NameEndings {
    private static final int LONGEST_SEX = 24;

    private static final Map<String, String> SEXES = new HashMap<>();

    static {
        NameDictionary.load("sex_endings.tsv", row -> SEXES.put(row[0], row[1]));
    }

    private NameEndings() {}

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
