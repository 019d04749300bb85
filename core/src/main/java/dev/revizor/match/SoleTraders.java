package dev.revizor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What people are called who trade alone, in the countries that write Cyrillic: «ИП» in Russia and Belarus («ІП»), «ФОП» in
 * Ukraine, «ЖК» in Kazakhstan. They are persons, whichever cell the form stands in.
 */
final class SoleTraders {
    /** Forms as they stand in a cell of their own. */
    private static final Set<String> FORMS = Set.of("ИП", "ІП", "ФОП", "ЖК");

    /** Words that are no part of anybody's name. */
    private static final Set<String> CERTAIN = Set.of("ип", "іп", "фоп");

    /** Words of a form in full, which are one only together. */
    private static final List<Set<String>> IN_FULL = List.of(
            Set.of("индивидуальный", "предприниматель"),
            Set.of("індивідуальний", "підприємець"),
            Set.of("фізична", "особа", "підприємець"),
            Set.of("физическое", "лицо", "предприниматель"),
            Set.of("жеке", "кәсіпкер"),
            Set.of("індывідуальны", "прадпрымальнік"));

    /** In Kazakhstan a sole trader, in all other places a housing estate: what bears a person's name is none. */
    private static final String ALSO_HOUSES = "жк";

    private SoleTraders() {}

    /** Whether a form is that of a sole trader. */
    static boolean is(String form) {
        return FORMS.contains(form.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether words name a person who trades alone.
     *
     * @param words of a company's name
     * @param given whether a word is a given name
     */
    static boolean named(List<String> words, Predicate<String> given) {
        for (String word : words) {
            if (CERTAIN.contains(word)) {
                return true;
            }
        }
        for (Set<String> form : IN_FULL) {
            if (words.containsAll(form)) {
                return true;
            }
        }
        int last = words.size() - 1;
        boolean named = last == 2 && given.test(words.get(last));
        return last > 1
                && words.get(0).equals(ALSO_HOUSES)
                && (named || words.stream().anyMatch(PersonParts::patronymic));
    }

    /** The words without the form; «ЖК» only where they stand for a sole trader. */
    static List<String> bare(List<String> words) {
        List<String> out = new ArrayList<>(words);
        out.removeIf(CERTAIN::contains);
        for (Set<String> form : IN_FULL) {
            if (out.containsAll(form)) {
                out.removeAll(form);
            }
        }
        if (!out.isEmpty() && out.get(0).equals(ALSO_HOUSES)) {
            out.remove(0);
        }
        return out;
    }
}
