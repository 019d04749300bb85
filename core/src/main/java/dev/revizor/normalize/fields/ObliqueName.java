package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Russian names that were typed in another case than the nominative, as letters and contracts have them: «Иванову Ивану
 * Ивановичу». What was meant is only worked out, never put in the place of what was typed, for «Иванова Александра» is a
 * man in the genitive and a woman in the nominative.
 */
final class ObliqueName {
    /** Adjectives with the stress on their ending, which no letter shows: the nominative is «-ой». */
    private static final Set<String> STRESSED = Set.of(
            "бос", "глух", "густ", "дорог", "дурн", "жив", "зл", "золот", "коренн", "кос", "крив", "крут", "лесн",
            "лих", "лугов", "молод", "морск", "нем", "передов", "полев", "прост", "ряб", "свят", "сед", "слеп", "степн",
            "сух", "толст", "удал", "хром", "худ", "цветн", "боев", "берегов", "ломов", "мостов", "верхов", "низов",
            "голуб", "гнед", "туп");

    private enum Case {
        GENITIVE,
        DATIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        PREPOSITIONAL
    }

    /** An ending, and what stands there in the nominative. */
    private record Rule(String ending, String nominative) {}

    private static final Map<String, String> IRREGULAR = Map.of(
            "павла", "павел", "павлу", "павел", "павлом", "павел", "павле", "павел", "льва", "лев", "льву", "лев",
            "львом", "лев", "льве", "лев");

    private static final List<String> IN_CASE = List.of(
            "ского", "цкого", "скому", "цкому", "ову", "еву", "овым", "евым", "вича", "вичу", "вичем", "вны", "вне");

    /** So many times as many people must have a name for one of its cases to be thought of before another name. */
    private static final int MORE_PEOPLE = 100;

    /** First names come again and again. */
    private static final Recall<Boolean> SETTLED = new Recall<>();

    private ObliqueName() {}

    /**
     * The words in the nominative; empty where they stand in it, or nothing certain can be said. One word is never
     * enough, and one of the words must be a first name that is known or a patronymic.
     */
    static String nominative(List<String> words) {
        if (words.size() < 2 || words.size() > 3 || !mayBe(words)) {
            return "";
        }
        for (String sex : List.of("m", "f")) {
            for (Case one : Case.values()) {
                String meant = nominative(words, sex, one);
                if (!meant.isEmpty()) {
                    return meant;
                }
            }
        }
        return "";
    }

    /** Spares most names the work: a frequent first name or a patronymic in the nominative settles it. */
    private static boolean mayBe(List<String> words) {
        boolean sure = words.stream().anyMatch(word -> endsInCase(Letters.fold(word)));
        for (String word : words) {
            boolean cyrillic = Letters.isCyrillic(word.charAt(0)) && word.length() > 2;
            if (!cyrillic || Patronymics.isPatronymic(word) || (!sure && isSettled(word))) {
                return false;
            }
        }
        return true;
    }

    /** «Достоевского», «Михайловича»: no surname or patronymic ends so in the nominative. */
    private static boolean endsInCase(String key) {
        for (String ending : IN_CASE) {
            if (key.length() > ending.length() + 1 && key.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** «Павла», «Петру» are first names too, but rare ones beside the men whose name it is in another case. */
    private static boolean isSettled(String word) {
        return SETTLED.of(word, () -> isSettledFirst(word));
    }

    private static boolean isSettledFirst(String word) {
        String key = Letters.fold(word);
        return NameDictionary.isFrequentFirst(word)
                && !IRREGULAR.containsKey(key)
                && NameDictionary.people(firstAlone(key)) < MORE_PEOPLE * NameDictionary.people(key);
    }

    private static String nominative(List<String> words, String sex, Case as) {
        List<String> meant = new ArrayList<>(words.size());
        boolean sure = false;
        boolean surname = false;
        for (String word : words) {
            String key = Letters.fold(word);
            String patronymic = patronymic(key, sex, as);
            String first = patronymic.isEmpty() ? first(key, sex, as) : "";
            String last = patronymic.isEmpty() && first.isEmpty() && !surname ? surname(key, sex, as) : "";
            String found = patronymic + first + last;
            if (found.isEmpty()) {
                return "";
            }
            sure |= last.isEmpty();
            surname |= !last.isEmpty();
            meant.add(NameCase.of(found));
        }
        return sure ? String.join(" ", meant) : "";
    }

    private static String patronymic(String key, String sex, Case as) {
        List<Rule> rules = sex.equals("m")
                ? List.of(new Rule(ofMan(as, "ич", "ем"), "ич"))
                : List.of(new Rule(ofWoman("вн", as), "вна"), new Rule(ofWoman("ичн", as), "ична"));
        for (Rule rule : rules) {
            String meant = replaced(key, rule);
            if (!meant.isEmpty() && Patronymics.isPatronymic(meant)) {
                return meant;
            }
        }
        return "";
    }

    private static String ofMan(Case as, String stem, String instrumental) {
        return stem
                + switch (as) {
                    case GENITIVE, ACCUSATIVE -> "а";
                    case DATIVE -> "у";
                    case INSTRUMENTAL -> instrumental;
                    case PREPOSITIONAL -> "е";
                };
    }

    private static String ofWoman(String stem, Case as) {
        return stem
                + switch (as) {
                    case GENITIVE -> "ы";
                    case DATIVE, PREPOSITIONAL -> "е";
                    case ACCUSATIVE -> "у";
                    case INSTRUMENTAL -> "ой";
                };
    }

    /** A first name that many have, of the sex. */
    private static String first(String key, String sex, Case as) {
        String irregular = IRREGULAR.getOrDefault(key, "");
        if (!irregular.isEmpty()) {
            return sex.equals("m") && key.equals(ofMan(as, key.substring(0, key.length() - length(key)), "ом"))
                    ? irregular
                    : "";
        }
        for (Rule rule : firstNames(sex, as)) {
            String meant = replaced(key, rule);
            boolean known = !meant.isEmpty() && NameDictionary.isFrequentFirst(meant);
            if (known && NameDictionary.sexOfFirst(meant).equals(sex)) {
                return meant;
            }
        }
        return "";
    }

    private static int length(String irregular) {
        return irregular.endsWith("ом") ? 2 : 1;
    }

    private static List<Rule> firstNames(String sex, Case as) {
        boolean man = sex.equals("m");
        return switch (as) {
            case GENITIVE ->
                man
                        ? List.of(
                                rule("а", ""),
                                rule("я", "й"),
                                rule("я", "ь"),
                                rule("ы", "а"),
                                rule("и", "я"),
                                rule("и", "а"))
                        : List.of(rule("ы", "а"), rule("и", "а"), rule("и", "я"), rule("и", "ь"));
            case DATIVE ->
                man
                        ? List.of(rule("у", ""), rule("ю", "й"), rule("ю", "ь"), rule("е", "а"), rule("е", "я"))
                        : List.of(rule("е", "а"), rule("е", "я"), rule("и", "я"), rule("и", "ь"));
            case ACCUSATIVE ->
                man
                        ? List.of(rule("а", ""), rule("я", "й"), rule("я", "ь"), rule("у", "а"), rule("ю", "я"))
                        : List.of(rule("у", "а"), rule("ю", "я"));
            case INSTRUMENTAL ->
                man
                        ? List.of(
                                rule("ом", ""),
                                rule("ем", "й"),
                                rule("ем", "ь"),
                                rule("ой", "а"),
                                rule("ей", "я"),
                                rule("ей", "а"))
                        : List.of(rule("ой", "а"), rule("ей", "я"), rule("ей", "а"), rule("ью", "ь"));
            case PREPOSITIONAL ->
                man
                        ? List.of(
                                rule("е", ""),
                                rule("е", "й"),
                                rule("е", "ь"),
                                rule("и", "й"),
                                rule("е", "а"),
                                rule("е", "я"))
                        : List.of(rule("е", "а"), rule("е", "я"), rule("и", "я"), rule("и", "ь"));
        };
    }

    private static String surname(String key, String sex, Case as) {
        for (Rule rule : sex.equals("m") ? mensSurnames(as) : womensSurnames(as)) {
            String meant = rule.nominative().equals("ой") ? adjective(key, rule) : replaced(key, rule);
            if (!meant.isEmpty() && (rule.ending().length() > 1 || NameDictionary.strength(meant) < 0)) {
                return meant;
            }
        }
        return key.endsWith("ко") || key.endsWith("их") || key.endsWith("ых") ? key : "";
    }

    /** «Толстого» is of Толстой, «Грозного» of Грозный: a surname that is known, else by the stress of the word, else by the letter before. */
    private static String adjective(String key, Rule rule) {
        String stem = replaced(key, new Rule(rule.ending(), ""));
        if (stem.isEmpty()) {
            return "";
        }
        for (String ending : List.of("ый", "ой", "ий")) {
            if (NameDictionary.isSurname(stem + ending)) {
                return stem + ending;
            }
        }
        if (STRESSED.contains(stem)) {
            return stem + "ой";
        }
        char before = stem.charAt(stem.length() - 1);
        return stem + ("кгчщ".indexOf(before) >= 0 ? "ий" : "хжш".indexOf(before) >= 0 ? "ой" : "ый");
    }

    private static List<Rule> mensSurnames(Case as) {
        return switch (as) {
            case GENITIVE, ACCUSATIVE ->
                List.of(
                        rule("ова", "ов"),
                        rule("ева", "ев"),
                        rule("ина", "ин"),
                        rule("ына", "ын"),
                        rule("ского", "ский"),
                        rule("цкого", "цкий"),
                        rule("ого", "ой"),
                        rule("а", ""));
            case DATIVE ->
                List.of(
                        rule("ову", "ов"),
                        rule("еву", "ев"),
                        rule("ину", "ин"),
                        rule("ыну", "ын"),
                        rule("скому", "ский"),
                        rule("цкому", "цкий"),
                        rule("ому", "ой"),
                        rule("у", ""));
            case INSTRUMENTAL ->
                List.of(
                        rule("овым", "ов"),
                        rule("евым", "ев"),
                        rule("иным", "ин"),
                        rule("ыным", "ын"),
                        rule("ским", "ский"),
                        rule("цким", "цкий"),
                        rule("ом", ""));
            case PREPOSITIONAL ->
                List.of(
                        rule("ове", "ов"),
                        rule("еве", "ев"),
                        rule("ине", "ин"),
                        rule("ыне", "ын"),
                        rule("ском", "ский"),
                        rule("цком", "цкий"),
                        rule("е", ""));
        };
    }

    private static List<Rule> womensSurnames(Case as) {
        if (as == Case.ACCUSATIVE) {
            return List.of(
                    rule("ову", "ова"),
                    rule("еву", "ева"),
                    rule("ину", "ина"),
                    rule("ыну", "ына"),
                    rule("скую", "ская"),
                    rule("цкую", "цкая"));
        }
        return List.of(
                rule("овой", "ова"),
                rule("евой", "ева"),
                rule("иной", "ина"),
                rule("ыной", "ына"),
                rule("ской", "ская"),
                rule("цкой", "цкая"));
    }

    private static Rule rule(String ending, String nominative) {
        return new Rule(ending, nominative);
    }

    private static String replaced(String key, Rule rule) {
        int stem = key.length() - rule.ending().length();
        boolean fits = stem >= 2 && key.endsWith(rule.ending()) && isSpelt(rule, key.charAt(stem - 1));
        return fits ? key.substring(0, stem) + rule.nominative() : "";
    }

    /** «Ольги» is of Ольга, «Лены» of Лена: «Тахири» is not of Тахира. */
    private static boolean isSpelt(Rule rule, char before) {
        if (!rule.nominative().equals("а")) {
            return true;
        }
        return switch (rule.ending()) {
            case "и" -> "гкхжчшщ".indexOf(before) >= 0;
            case "ы" -> "гкхжчшщ".indexOf(before) < 0;
            case "ей" -> "жчшщц".indexOf(before) >= 0;
            default -> true;
        };
    }

    /** The nominative of a first name alone, for its sex; empty where the word is none in another case. */
    static String firstAlone(String key) {
        String found = "";
        for (String sex : List.of("m", "f")) {
            for (Case one : Case.values()) {
                String meant = first(key, sex, one);
                if (!meant.isEmpty() && !found.isEmpty() && !meant.equals(found)) {
                    return "";
                }
                found = meant.isEmpty() ? found : meant;
            }
        }
        return found;
    }
}
