package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Patronymics as they are said, and what papers have for them: «Иваныч» is Иванович, «Иванна» Ивановна, «Пална» Павловна.
 */
final class SpokenPatronymics {
    private static final Map<String, String> CUT = Map.of(
            "пал",
            "павл",
            "сан",
            "александр",
            "михал",
            "михайл",
            "кирил",
            "кирилл",
            "данил",
            "данил",
            "алексан",
            "александр");

    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";
    /** «Иванна» is a first name too, but so many times as many men are called Иван. */
    private static final int MORE_FATHERS = 50;

    /** Fathers whose name fewer have are rarely spoken of by their patronymic alone; their spellings are manifold. */
    private static final int MANY = 1000;

    private static final int LEAST = 5;

    private SpokenPatronymics() {}

    /**
     * Whether a word of a name is such a patronymic of a woman, of which the word alone would not tell it: «Иванна» behind
     * «Мария».
     */
    static boolean isDaughter(List<String> words, int at) {
        return at > 0
                && NameDictionary.score(words.get(at - 1)) == NameDictionary.SURE_FIRST
                && NameDictionary.sexOfFirst(words.get(at - 1)).equals("f")
                && Letters.fold(words.get(at)).endsWith("на")
                && !inPapers(words.get(at)).isEmpty();
    }

    /** A name with such patronymics as papers have them; empty where there is none. */
    static List<String> inPapers(List<String> words) {
        List<String> out = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean lone = words.size() == 1 || i > 0 || Patronymics.isCertain(word);
            if (lone
                    && (Patronymics.isPatronymic(word) || isDaughter(words, i))
                    && !inPapers(word).isEmpty()) {
                out.set(i, inPapers(word));
            }
        }
        return out.equals(words) ? List.of() : out;
    }

    /** What papers have for a patronymic as it is said; empty where it is none, or is written so in papers. */
    static String inPapers(String word) {
        String key = Letters.fold(word);
        if (key.length() < LEAST || key.endsWith("вич") || !Letters.isCyrillic(key.charAt(0))) {
            return "";
        }
        String stem = key.substring(0, key.length() - 2);
        String found = key.endsWith("ыч") || key.endsWith("ич")
                ? ofSon(stem, key.charAt(key.length() - 2))
                : key.endsWith("на") ? ofDaughter(key, stem) : "";
        return found.isEmpty() ? "" : NameCase.of(found);
    }

    private static String ofSon(String stem, char vowel) {
        if (vowel == 'ы') {
            String cut = CUT.getOrDefault(stem, "");
            boolean known = NameDictionary.isMansName(stem);
            return cut.isEmpty() ? known ? stem + "ович" : "" : cut + "ович";
        }
        if (NameDictionary.isMansName(stem + "й")) {
            return stem + "евич";
        }
        return ofSoft(stem, "ьевич");
    }

    /** Fathers in -ий: «Василич», «Анатольна». */
    private static String ofSoft(String stem, String ending) {
        String hard = stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) : stem;
        // «Козьмич» is what papers have, of Козьма.
        boolean soft = NameDictionary.men(hard + "ий") >= MANY && !NameDictionary.isMansName(hard + "а");
        return soft ? hard + ending : "";
    }

    private static String ofDaughter(String key, String stem) {
        String cut = CUT.getOrDefault(stem, "");
        if (!cut.isEmpty()) {
            return cut + "овна";
        }
        if (key.endsWith("вна")) {
            // «Сергевна», «Николавна»: the vowel of the father's name was swallowed.
            String father = key.substring(0, key.length() - 3);
            boolean swallowed = father.length() > 2 && isConsonant(father.charAt(father.length() - 2));
            return swallowed && NameDictionary.isMansName(father + "й") ? father + "евна" : "";
        }
        boolean father = isConsonant(stem.charAt(stem.length() - 1))
                && NameDictionary.isMansName(stem)
                && NameDictionary.men(stem) >= MORE_FATHERS * NameDictionary.people(key);
        return father ? stem + "овна" : ofSoft(stem, "ьевна");
    }

    private static boolean isConsonant(char c) {
        return CONSONANTS.indexOf(c) >= 0;
    }
}
