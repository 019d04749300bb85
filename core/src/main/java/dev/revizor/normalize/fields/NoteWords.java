package dev.revizor.normalize.fields;

import java.util.List;

/**
 * Words of everyday use that are noted beside a name and that nobody is called by: «Иванов Иван склад», «Анна не звонить»,
 * «Пётр Первый». By the list of {@link NameTitles}.
 */
final class NoteWords {
    private static final String CONSONANTS = "бвгджзйклмнпрстфхцчшщьъ";
    /** «Ст», «Св» may be cut short. */
    private static final int LEAST_UNSAYABLE = 3;

    private NoteWords() {}

    /** Whether a word is a note, however it is written. */
    static boolean isNote(String word) {
        return NameTitles.of(word).contains(NameTitles.Kind.NOTE);
    }

    /** «мама Пети»: where it was not cut off, the name is another's. */
    private static boolean isNoName(String word) {
        return isNote(word) || isUnsayable(word) || NameTitles.of(word).contains(NameTitles.Kind.KIN);
    }

    /** «ПВХ»: an abbreviation. */
    private static boolean isUnsayable(String word) {
        return word.length() >= LEAST_UNSAYABLE
                && Letters.fold(word).chars().allMatch(letter -> CONSONANTS.indexOf(letter) >= 0);
    }

    /** The words that are none; of one word alone nothing is taken. */
    static List<String> without(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isNoName(words.get(i)) && words.size() > 1) {
                // «Михаил Магазин Ромашка»: behind the trade stands what its place is called.
                boolean trade = i > 0 && PersonNames.isTrade(words.get(i));
                return (trade ? words.subList(0, i) : words)
                        .stream().filter(other -> !isNoName(other)).toList();
            }
        }
        return words;
    }
}
