package dev.revizor.normalize.fields;

import java.util.Set;

/**
 * Whether the text behind «г.» or «ул.» can be a name and nothing but one: «Ленина у вокзала» is more than a name, and a
 * part of it would be a guess.
 */
final class PlaceName {
    /** Words that stand small inside names: «Ростов на Дону», «50 лет Октября», «имени Гагарина». */
    private static final Set<String> SMALL = Set.of("на", "и", "им", "им.", "имени", "лет", "летия");
    /** Words that lead away from a name, in capitals too. */
    private static final Set<String> LEADING_AWAY = Set.of(
            "у",
            "в",
            "во",
            "к",
            "с",
            "со",
            "от",
            "до",
            "за",
            "при",
            "под",
            "над",
            "перед",
            "около",
            "возле",
            "рядом",
            "напротив",
            "через",
            "вход",
            "угол");

    private PlaceName() {}

    /** Whether the name of a place of this kind holds nothing that is none. */
    static boolean fits(AddressWord kind, String name) {
        boolean numbered = kind.level() == AddressWord.Level.QUARTER || kind.level() == AddressWord.Level.COUNTRY;
        return numbered ? !name.isEmpty() : isName(name.split(" "));
    }

    private static boolean isName(String[] words) {
        boolean letters = false;
        // What follows a number or a small word of a name may be small itself: «8 марта», «на дону».
        boolean mayBeSmall = words.length == 1;
        for (int i = 0; i < words.length; i++) {
            if (!isPlain(words[i]) || !(i == 0 ? begins(words[i], mayBeSmall) : goesOn(words[i], mayBeSmall))) {
                return false;
            }
            letters |= Letters.hasLetter(words[i]);
            mayBeSmall = isNumber(words[i]) || SMALL.contains(words[i]);
        }
        return letters;
    }

    private static boolean begins(String word, boolean alone) {
        return alone || isNumber(word) || isCapital(word) || SMALL.contains(word);
    }

    private static boolean goesOn(String word, boolean mayBeSmall) {
        boolean fits = mayBeSmall || SMALL.contains(word) || (!isNumber(word) && isCapital(word));
        return fits && !LEADING_AWAY.contains(Letters.fold(word));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static boolean isNumber(String word) {
        return Letters.isDigit(word.charAt(0));
    }

    /** Letters, digits and hyphens, and points behind initials: «М.Горького», «Н.-Садовая». */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean point = c == '.' && i > 0 && (i == word.length() - 1 || Character.isUpperCase(word.charAt(i - 1)));
            if (!Character.isLetterOrDigit(c) && c != '-' && !point) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
