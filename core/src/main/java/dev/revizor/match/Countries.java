package dev.revizor.match;

import dev.revizor.text.CountryNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Countries as a column writes them, {@link CountryNames} folded as the matcher folds words. */
final class Countries {
    /** A column is one of countries where so many of its cells are known ones. */
    private static final double NEARLY_ALL = 0.9;

    private static final List<List<String>> SAME = CountryNames.all();

    private static final Map<String, Integer> NUMBERS = numbers();

    private Countries() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int number = 0; number < SAME.size(); number++) {
            for (String name : SAME.get(number)) {
                out.putIfAbsent(folded(name), number + 1);
            }
        }
        return out;
    }

    /** A name as a column has it. */
    private static String folded(String name) {
        return String.join(" ", Folding.words(name));
    }

    /** The number of a country by its folded name; 0 where none is called so. */
    static int number(String folded) {
        return NUMBERS.getOrDefault(folded, 0);
    }

    /**
     * Of each value of a column the one that stands for its country; empty where the column is none of countries, or has
     * each of them in one spelling.
     *
     * @param cells how many cells have each value
     */
    static int[] standIns(Texts texts, int[] cells) {
        int[] out = new int[texts.size()];
        int[] first = new int[SAME.size() + 1];
        long all = 0;
        long known = 0;
        boolean any = false;
        for (int id = 1; id < out.length; id++) {
            int number = number(texts.text(id));
            out[id] = number == 0 || first[number] == 0 ? id : first[number];
            any |= out[id] != id;
            first[number] = first[number] == 0 ? id : first[number];
            all += cells[id];
            known += number == 0 ? 0 : cells[id];
        }
        return any && known >= NEARLY_ALL * all ? out : new int[0];
    }
}
