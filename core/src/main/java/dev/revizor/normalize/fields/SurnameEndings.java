package dev.revizor.normalize.fields;

import java.util.Set;

/** What the end of a folded word says of a surname: whether it is one, and whether a man's or a woman's. */
final class SurnameEndings {
    private static final String[] STRONG = {
        "ов", "ова", "ев", "ева", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ской", "цкой", "енко",
        "чук", "швили", "дзе", "янц", "ов-оглы"
    };
    private static final String[] WEAK = {
        "ян", "ко", "юк", "ук", "их", "ых", "ик", "ец", "як", "ак", "ий", "ый", "ой", "ая", "ич", "ер", "ман", "берг"
    };
    private static final String[] WOMENS = {"ова", "ева", "ина", "ына", "ская", "цкая", "ая", "яя"};
    private static final String[] MENS = {"ов", "ев", "ын", "ин", "кий", "ний", "ый", "ой"};
    private static final String[] CERTAIN_WOMENS = {"ова", "ева", "ская", "цкая"};
    private static final String[] CERTAIN_MENS = {"ов", "ев", "ин", "ын", "ский", "цкий"};
    /** Surnames that end like a man's or a woman's and are both; Petrovich's rules of sex, MIT. */
    private static final Set<String> BOTH_SEXES =
            Set.of("бова", "регин", "дарвин", "пэйлин", "грин", "цин", "шенгелая", "чаплин");

    private static final String[] LATIN_STRONG = {
        "ov", "ova", "ev", "eva", "sky", "skiy", "skij", "skii", "skaya", "skaia", "skaja", "enko", "chuk", "shvili",
        "dze"
    };
    private static final String[] LATIN_NORTHERN = {"mann", "berg", "stein", "sson", "sen"};
    private static final String[] LATIN_WEAK = {"in", "ina", "yan", "ian", "son", "sen", "mann", "berg", "ko"};

    private SurnameEndings() {}

    /** Few words but surnames end so. */
    static boolean tells(String key) {
        return endsWith(key, STRONG, 2) || tellsInLatin(key);
    }

    /** The same of a Russian word, which must be a little longer: «Панин», not «Янин». */
    static boolean tellsRussian(String key) {
        return endsWith(key, STRONG, 3);
    }

    /** … of a Latin one. */
    static boolean tellsInLatin(String key) {
        return endsWith(key, LATIN_STRONG, 2);
    }

    /** The same, and endings of German and Nordic surnames that hardly a first name has. */
    static boolean saysInLatin(String key) {
        return tellsInLatin(key) || endsWith(key, LATIN_NORTHERN, 3);
    }

    /** Surnames end so, and other words too. */
    static boolean hints(String key) {
        return endsWith(key, WEAK, 2) || hintsInLatin(key);
    }

    /** … in Latin letters. */
    static boolean hintsInLatin(String key) {
        return endsWith(key, LATIN_WEAK, 3);
    }

    /** {@code m} or {@code f} by the ending of a Russian surname; the empty string where it does not tell. */
    static String sex(String word) {
        String key = Letters.fold(word);
        if (BOTH_SEXES.contains(key)) {
            return "";
        }
        if (endsWith(key, WOMENS, 2)) {
            return "f";
        }
        return endsWith(key, MENS, 2) ? "m" : "";
    }

    /** The same by endings that no surname of the other sex has; those of «Щербина» and «Цой» are such of both. */
    static String certainSex(String word) {
        String key = Letters.fold(word);
        if (endsWith(key, CERTAIN_WOMENS, 3)) {
            return "f";
        }
        return endsWith(key, CERTAIN_MENS, 2) && !BOTH_SEXES.contains(key) ? "m" : "";
    }

    private static boolean endsWith(String key, String[] endings, int before) {
        for (String ending : endings) {
            if (key.length() >= ending.length() + before && key.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
