package dev.revizor.normalize.fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that say whose child somebody is: «-ович» and «-вна» of the papers, «Иваныч» as it is said, and the words for a
 * son or a daughter that stand behind the father's name in the languages of the Turks and Tajiks («Рашид оглы»,
 * «Бахтиёр қизи», {@code Rashid oglu}).
 */
final class Patronymics {
    private static final Set<String> SONS = Set.of(
            "оглы", "оглу", "оғлы", "оғлу", "огли", "угли", "ўғли", "уғли", "ўгли", "улы", "ұлы", "уулу", "ogly",
            "oglu", "oğlu", "oglı", "oğlı", "ogli", "ugli", "o'g'li", "o'gli", "og'li", "uly", "ulı", "uulu");
    private static final Set<String> DAUGHTERS = Set.of(
            "кызы", "гызы", "қызы", "ғызы", "қизи", "кизи", "kyzy", "gyzy", "qyzy", "qizi", "kizi", "qızı", "kızı",
            "gızı");
    /** They make a surname of the father's name rather than a patronymic. */
    private static final Set<String> DESCENDANTS = Set.of("заде", "зода", "zade", "zoda", "zadeh");
    /** What is written in one word with the father's name; a glued «-оглу» is a surname among Turks and Greeks. */
    private static final List<String> GLUED_SONS = List.of("улы", "ұлы");

    private static final List<String> GLUED_DAUGHTERS = List.of("кызы", "қызы", "гызы");
    /** Fathers have names of so many letters at least; «-улы» and other short words end much else. */
    private static final int LEAST_FATHER = 3;

    /** No word for a son or a daughter has more letters. */
    private static final int LONGEST_CHILD_WORD = 8;

    /** «Палыч», «Саныч»: fathers whose names are cut short in the patronymic. */
    private static final Set<String> CUT_FATHERS = Set.of("пал", "сан", "михал", "кирил", "данил");

    /** «Пална», «Михална»: as they are said, where no rule would find them. */
    private static final Set<String> CUT_DAUGHTERS = Set.of("пална", "михална", "степанна", "кирилна");

    private static final Map<String, String> CHANGED_FATHERS =
            Map.of("михайл", "михаил", "павл", "павел", "льв", "лев", "яковл", "яков");

    private static final int LEAST_GLUED = 7;

    private Patronymics() {}

    /** Whether a word stands behind another name and belongs to it. */
    static boolean isChildWord(String word) {
        String key = key(word);
        return SONS.contains(key) || DAUGHTERS.contains(key) || DESCENDANTS.contains(key);
    }

    /** Whether a word ends like a patronymic: -ович, -евна, Ильич, Кузьминична, {@code -ovich}, «Рашид оглы». */
    static boolean isPatronymic(String word) {
        String key = Letters.fold(word);
        int length = key.length();
        if (length < 5) {
            return false;
        }
        boolean formed = switch (key.charAt(length - 1)) {
            case 'ч' ->
                (length >= 6 && (key.endsWith("вич") || key.endsWith("віч") || isSpoken(key)))
                        || isShortPatronymic(key);
            case 'а' ->
                length >= 6 && (key.endsWith("вна") || key.endsWith("ична") || key.endsWith("ўна"))
                        || key.endsWith("овна")
                        || CUT_DAUGHTERS.contains(key);
            case 'h' -> (length >= 7 && (key.endsWith("ovich") || key.endsWith("evich"))) || isShortPatronymic(key);
            case 'a' -> length >= 7 && (key.endsWith("ovna") || key.endsWith("evna") || key.endsWith("ichna"));
            case 'ы' -> length >= LEAST_GLUED && (endsWith(key, GLUED_SONS) || endsWith(key, GLUED_DAUGHTERS));
            default -> false;
        };
        return formed || hasChildWord(word);
    }

    /** Whether a word for a son or a daughter stands behind the father's name: certain, wherever in the name it stands. */
    static boolean hasChildWord(String word) {
        // With a hyphen it may be a surname: «Кара-оглы».
        String tail = word.indexOf(' ') > 0 ? childWord(word) : "";
        return SONS.contains(tail) || DAUGHTERS.contains(tail);
    }

    /**
     * Whether a word for a son or a daughter is written in one with the father's name: «Рашид-оглы», «Ахмадкизи»,
     * {@code Rashidogly}. Behind surname and first name it is a patronymic, elsewhere it may be a surname («Кара-оглы»).
     */
    static boolean hasJoinedChildWord(String word) {
        String key = key(word);
        if (word.indexOf(' ') >= 0) {
            return false;
        }
        int hyphen = key.lastIndexOf('-');
        if (hyphen > 0) {
            String tail = key.substring(hyphen + 1);
            return SONS.contains(tail) || DAUGHTERS.contains(tail);
        }
        return isGlued(key, SONS) || isGlued(key, DAUGHTERS);
    }

    /** The same with a hyphen, where the father's name is a known one: a patronymic also behind a first name alone. */
    static boolean hasKnownFather(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && hasJoinedChildWord(word) && isMansName(Letters.fold(word.substring(0, hyphen)));
    }

    private static boolean isMansName(String father) {
        return NameDictionary.isMansName(father) || FirstNameSex.listed(father).equals("m");
    }

    /** A patronymic whose word for a son or a daughter is written apart: «Рашид-оглы» is «Рашид оглы». */
    static String parted(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && hasJoinedChildWord(word)
                ? NameCase.of(word.substring(0, hyphen)) + " "
                        + word.substring(hyphen + 1).toLowerCase(Locale.ROOT)
                : word;
    }

    private static boolean isGlued(String key, Set<String> childWords) {
        for (int at = Math.max(LEAST_FATHER, key.length() - LONGEST_CHILD_WORD); at < key.length() - 2; at++) {
            if (childWords.contains(key.substring(at))) {
                String father = key.substring(0, at);
                return key.length() - at > LEAST_FATHER || FirstNameSex.isNamed(father);
            }
        }
        return false;
    }

    /** Whether a word is a patronymic that no surname looks like. */
    static boolean isCertain(String word) {
        return isPatronymic(word) && (sex(word).equals("f") || hasChildWord(word));
    }

    /** {@code m} or {@code f} of a patronymic; the empty string for an initial or an unknown ending. */
    static String sex(String word) {
        String tail = childWord(word);
        String key = key(word);
        if (SONS.contains(tail) || key.endsWith("ич") || key.endsWith("ыч") || key.endsWith("віч")) {
            return "m";
        }
        if (DAUGHTERS.contains(tail) || key.endsWith("на") || key.endsWith("vna") || key.endsWith("chna")) {
            return "f";
        }
        if (key.endsWith("ich") || endsWith(key, GLUED_SONS) || isGlued(key, SONS)) {
            return "m";
        }
        return endsWith(key, GLUED_DAUGHTERS) || isGlued(key, DAUGHTERS) ? "f" : "";
    }

    /**
     * How many men have the name that a folded «-ович» is made of, by the registers; 0 where it is nobody's: «Лукашевич»,
     * «Рабинович» are surnames.
     */
    static int fathers(String key) {
        String stem = key.endsWith("ович") || key.endsWith("евич") ? key.substring(0, key.length() - 4) : "";
        if (stem.length() < 2) {
            return NameDictionary.men(key.substring(0, Math.max(0, key.length() - 2)) + "а");
        }
        String soft = stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) + "ий" : stem + "й";
        String changed = CHANGED_FATHERS.getOrDefault(stem, stem);
        int found = Math.max(NameDictionary.men(changed), NameDictionary.men(soft));
        return Math.max(found, Math.max(NameDictionary.men(stem + "ь"), NameDictionary.men(stem + "и")));
    }

    private static String childWord(String word) {
        int at = Math.max(word.lastIndexOf(' '), word.lastIndexOf('-'));
        return at <= 0 ? "" : key(word.substring(at + 1));
    }

    /** Folded, with one kind of apostrophe. */
    private static String key(String word) {
        String key = Letters.fold(word);
        return key.replace('\u02bb', '\'')
                .replace('\u02bc', '\'')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'');
    }

    /** «Гурбангулы», «Алькулы» end in the word for a servant, and are first names. */
    private static boolean endsWith(String key, List<String> endings) {
        for (String ending : endings) {
            if (key.endsWith(ending) && !key.endsWith("г" + ending) && !key.endsWith("к" + ending)) {
                return true;
            }
        }
        return false;
    }

    /** «Алексеич», «Иваныч», «Василич»: as they are said, not as they are written in papers. */
    private static boolean isSpoken(String key) {
        String father = key.substring(0, key.length() - 2);
        if (key.endsWith("ыч")) {
            return key.endsWith("лыч") || CUT_FATHERS.contains(father) || NameDictionary.isMansName(father);
        }
        if (key.endsWith("еич") || key.endsWith("аич") || key.endsWith("оич")) {
            return true;
        }
        String stem = father.endsWith("ь") ? father.substring(0, father.length() - 1) : father;
        return key.endsWith("ич") && !NameDictionary.isSurname(key) && NameDictionary.isMansName(stem + "ий");
    }

    private static boolean isShortPatronymic(String key) {
        return switch (key) {
            case "ильич", "лукич", "фомич", "кузьмич", "никитич", "саввич", "силыч", "фокич", "палыч", "саныч" -> true;
            case "ilich",
                    "ilyich",
                    "il'ich",
                    "lukich",
                    "fomich",
                    "kuzmich",
                    "kuz'mich",
                    "nikitich",
                    "savvich",
                    "fokich" -> true;
            default -> false;
        };
    }
}
