package dev.revizor.normalize.fields;

/**
 * What the beginning of a word says of a surname: «О'Коннор», «д'Артаньян», {@code McDonald}, {@code MacGregor},
 * {@code Fitzgerald} and their Russian spellings. Words that lists have for a first name ({@code Mckenzie}, {@code D'Angelo})
 * are none.
 */
final class SurnameBeginnings {
    private static final String APOSTROPHES = "'’ʼ‘`";
    private static final String BEFORE_APOSTROPHE = "одлodl";
    /** Behind «Мак-» in one word; «Максим», «Макар», «Макпал» are first names. */
    private static final String BEHIND_MAC = "гдкмнлфт";

    private static final String[] SONS = {"mc", "fitz", "фитц", "фиц"};
    private static final int LEAST = 3;

    private SurnameBeginnings() {}

    /** Whether a word as it is typed begins like a surname of the West, and is no first name. */
    static boolean tell(String word) {
        String key = Letters.fold(word);
        return (isParted(word) || isSon(key) || isOfMac(word, key))
                && !NameDictionary.isFirst(key)
                && !FirstNameSex.isNamed(key);
    }

    /** «О'Хара»; the Uzbek {@code O'tkir} goes on in small letters. */
    private static boolean isParted(String word) {
        return word.length() > LEAST + 1
                && BEFORE_APOSTROPHE.indexOf(Character.toLowerCase(word.charAt(0))) >= 0
                && APOSTROPHES.indexOf(word.charAt(1)) >= 0
                && Character.isUpperCase(word.charAt(2));
    }

    private static boolean isSon(String key) {
        for (String son : SONS) {
            if (key.startsWith(son) && key.length() >= son.length() + LEAST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfMac(String word, String key) {
        boolean mac = key.startsWith("mac") || key.startsWith("мак");
        if (!mac || key.length() < LEAST + LEAST) {
            return false;
        }
        char next = word.charAt(LEAST);
        if (next == '-') {
            return Character.isUpperCase(word.charAt(LEAST + 1));
        }
        boolean inner = Character.isUpperCase(next) && Character.isLowerCase(word.charAt(LEAST - 1));
        return inner || (key.startsWith("мак") && BEHIND_MAC.indexOf(key.charAt(LEAST)) >= 0) || NameCase.isOfMac(key);
    }
}
