package dev.revizor.normalize.fields;

import java.util.List;
import java.util.Set;

/**
 * Words of everyday use that are noted beside a name and that nobody is called by: «Иванов Иван склад», «Анна не звонить»,
 * «Пётр Первый». By the list of {@link NameTitles}.
 */
final class NoteWords {
    /** Words that begin the name of a place of business; none is a surname or a given name. */
    private static final Set<String> TRADES = Set.of(
            "магазин",
            "автосервис",
            "автосалон",
            "салон",
            "кафе",
            "ресторан",
            "аптека",
            "гостиница",
            "отель",
            "стоматология",
            "парикмахерская",
            "автомойка",
            "шиномонтаж",
            "ателье",
            "пекарня",
            "столовая",
            "центр",
            "автоцентр",
            "техцентр",
            "студия",
            "клиника",
            "поликлиника",
            "больница",
            "мастерская",
            "фабрика",
            "детсад",
            "турфирма",
            "типография",
            "турагентство",
            "агентство",
            "компания",
            "фирма",
            "предприятие");

    private static final String CONSONANTS = "бвгджзйклмнпрстфхцчшщьъ";
    /** «Ст», «Св» may be cut short. */
    private static final int LEAST_UNSAYABLE = 3;

    private static final String[] ADJECTIVES = {"ый", "ий", "ой", "ая", "яя"};
    private static final int LEAST_ADJECTIVE = 4;

    private NoteWords() {}

    /** Whether a word is a note, however it is written. */
    static boolean isNote(String word) {
        return NameTitles.of(word).contains(NameTitles.Kind.NOTE);
    }

    /** Whether a word begins the name of a place of business. */
    static boolean isTrade(String word) {
        return TRADES.contains(Letters.fold(word));
    }

    /**
     * For each word whether another one is written with a capital and is a known name: then small letters tell something. Looks at
     * each once, since a cell may have thousands.
     */
    static boolean[] haveNameBeside(List<String> tokens) {
        int names = 0;
        boolean[] out = new boolean[tokens.size()];
        if (tokens.stream().noneMatch(token -> isSmallAdjective(NameTitles.bare(token)))) {
            // Nobody asks for the others, and to know names takes time.
            return out;
        }
        for (int i = 0; i < out.length; i++) {
            String token = NameTitles.bare(tokens.get(i));
            boolean capital = token.length() > 2 && Character.isUpperCase(token.charAt(0));
            out[i] = capital && NameDictionary.knows(NameCase.of(token));
            names += out[i] ? 1 : 0;
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = names > (out[i] ? 1 : 0);
        }
        return out;
    }

    /** «мама Пети»: where it was not cut off, the name is another's. */
    private static boolean isNoName(String word) {
        return isNote(word)
                || isSmallAdjective(word)
                || isUnsayable(word)
                || NameTitles.of(word).contains(NameTitles.Kind.KIN);
    }

    /**
     * «Иван новый»: an adjective that was written small, unlike the name beside it. It keeps its small letters, so what was
     * made of a cell is read the same way again.
     */
    static boolean isSmallAdjective(String word) {
        if (word.length() < LEAST_ADJECTIVE || !Character.isLowerCase(word.charAt(0))) {
            return false;
        }
        for (String ending : ADJECTIVES) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** «ПВХ»: an abbreviation. */
    private static boolean isUnsayable(String word) {
        return word.length() >= LEAST_UNSAYABLE
                && Letters.fold(word).chars().allMatch(letter -> CONSONANTS.indexOf(letter) >= 0);
    }

    /** The words that are none; of one word alone nothing is taken. */
    static List<String> without(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isNoName(words.get(i), words) && words.size() > 1) {
                // «Михаил Магазин Ромашка»: behind the trade stands what its place is called.
                boolean trade = i > 0 && isTrade(words.get(i));
                return (trade ? words.subList(0, i) : words)
                        .stream().filter(other -> !isNoName(other, words)).toList();
            }
        }
        return words;
    }

    /** «Школа Иван», «Школа Иван Петрович» are somebody's names, «Ирина Школа» hardly. */
    private static boolean isNoName(String word, List<String> all) {
        boolean note = NameTitles.of(word).contains(NameTitles.Kind.MAYBE_NOTE)
                && all.size() <= PersonName.MOST_WORDS
                && all.indexOf(word) > 0
                && all.stream().noneMatch(Patronymics::isPatronymic);
        return note || isNoName(word);
    }
}
