package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
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

    private static final Pattern PARTS = Pattern.compile("[\\s.,;/()]+");

    private static final List<Field> BESIDE = List.of(Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME);

    private TitleSex() {}

    /** {@code m} or {@code f}; empty where no title tells, or several contradict each other, as those of a couple do. */
    static String of(Map<Field, List<Value>> fields) {
        String found = "";
        for (Value value : fields.getOrDefault(Field.SALUTATION, List.of())) {
            found = with(found, value.raw());
        }
        for (Field field : BESIDE) {
            for (Value value : fields.getOrDefault(field, List.of())) {
                found = value.rest().isEmpty() ? found : with(found, value.rest());
            }
        }
        return found.length() == 1 ? found : "";
    }

    /** All sexes that were told so far, each once. */
    private static String with(String found, String words) {
        String out = found;
        for (String word : PARTS.split(words.toLowerCase(Locale.ROOT))) {
            String told = OF_MEN.contains(word) ? "m" : OF_WOMEN.contains(word) ? "f" : "";
            out = out.contains(told) ? out : out + told;
        }
        return out;
    }
}
