package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sex that a title before a name tells: «г-жа», {@code Mr.}, {@code Frau}, in a cell of its own or beside the name. Mrs.
 * Charles Reeder is not Mr. Charles Reeder. Words that are something else as well ({@code Sr}, {@code M}) tell nothing.
 */
final class TitleSex {
    private static final Set<String> OF_MEN = Set.of(
            "г-н",
            "господин",
            "уважаемый",
            "пан",
            "mr",
            "mister",
            "herr",
            "señor",
            "monsieur",
            "signor",
            "senhor",
            "pan",
            "bay",
            "heer");

    private static final Set<String> OF_WOMEN = Set.of(
            "г-жа",
            "госпожа",
            "уважаемая",
            "пани",
            "mrs",
            "ms",
            "miss",
            "frau",
            "fräulein",
            "señora",
            "señorita",
            "sra",
            "srta",
            "madame",
            "mme",
            "mademoiselle",
            "mlle",
            "signora",
            "senhora",
            "pani",
            "bayan",
            "mevrouw");

    /** Those of married women, who are called by their husbands' names: «Mrs. John Reed», but «Ms. John Reed» is an error. */
    private static final Set<String> OF_WIVES =
            Set.of("mrs", "señora", "sra", "madame", "mme", "signora", "senhora", "mevrouw");

    private static final Pattern PARTS = Pattern.compile("[\\s.,;/()]+");

    private static final List<Field> BESIDE = List.of(Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME);

    private TitleSex() {}

    /** {@code m} or {@code f}; empty where no title tells, or several contradict each other, as those of a couple do. */
    static String of(Map<Field, List<Value>> fields) {
        boolean man = false;
        boolean woman = false;
        for (String word : words(fields)) {
            man |= OF_MEN.contains(word);
            woman |= OF_WOMEN.contains(word);
        }
        return man == woman ? "" : man ? "m" : "f";
    }

    /** Whether a title of a wife stands there: the given name beside it may be her husband's. */
    static boolean isOfWife(Map<Field, List<Value>> fields) {
        return words(fields).stream().anyMatch(OF_WIVES::contains);
    }

    /** The words of the salutation, and of what was cut off the name. */
    private static List<String> words(Map<Field, List<Value>> fields) {
        List<String> out = new ArrayList<>();
        for (Value value : fields.getOrDefault(Field.SALUTATION, List.of())) {
            add(out, value.raw());
        }
        for (Field field : BESIDE) {
            for (Value value : fields.getOrDefault(field, List.of())) {
                add(out, value.rest());
            }
        }
        return out;
    }

    private static void add(List<String> out, String cell) {
        if (!cell.isEmpty()) {
            out.addAll(List.of(PARTS.split(cell.toLowerCase(Locale.ROOT))));
        }
    }
}
