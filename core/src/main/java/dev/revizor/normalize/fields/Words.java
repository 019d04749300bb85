package dev.revizor.normalize.fields;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that only fill a cell. Three circles: for any text, for names and companies, for the rest. */
public final class Words {
    private static final int LONGEST = 24;
    private static final Set<String> BLANK_LIKE = Set.of(
            "нет",
            "н/д",
            "нд",
            "н.д.",
            "null",
            "<null>",
            "none",
            "nan",
            "n/a",
            "#n/a",
            "#н/д",
            "#ref!",
            "#value!",
            "#знач!",
            "#ссылка!",
            "не указан",
            "не указана",
            "не указано",
            "не указаны",
            "(не указано)",
            "не задан",
            "не задано",
            "не заполнено",
            "нет данных",
            "неизвестно",
            "неизвестен",
            "отсутствует",
            "пусто",
            "(пусто)",
            "unknown",
            "undefined",
            "not set",
            "empty",
            "test",
            "тест",
            "asdf",
            "qwerty",
            "йцукен",
            "фыва",
            "б/н");
    private static final Set<String> NAME_FILLERS = Set.of(
            "тестовый",
            "тестовая",
            "тестов",
            "тестов тест",
            "тест тест",
            "тест тестов",
            "тест тестович",
            "test test",
            "testov",
            "tester",
            "уточнить",
            "уточняется",
            "клиент",
            "контакт",
            "имя",
            "фамилия",
            "отчество",
            "фио",
            "аноним",
            "инкогнито",
            "без имени",
            "б/и",
            "б/ф",
            "имя не указано",
            "не известно",
            "нету",
            "новый клиент",
            "покупатель",
            "гость",
            "name",
            "first name",
            "last name",
            "surname",
            "guest",
            "customer",
            "client",
            "no name",
            "noname",
            "anonymous",
            "nobody",
            "asd",
            "asdfg",
            "asdfgh",
            "qwe",
            "qwer",
            "qaz",
            "фыв",
            "фывап",
            "йцу",
            "йцуке",
            "abc",
            "абв",
            "абвгд",
            "хз");

    private static final BitSet SHAPES = shapes();

    private final Set<String> own = new HashSet<>();

    /** The built-in words and those of the policy. */
    public Words(List<String> placeholders) {
        for (String word : placeholders) {
            own.add(Letters.fold(Cleaner.line(word)));
        }
    }

    /** Whether a clean text says nothing in any field: a dash, dots, «нет», «н/д», «test», a word of the policy. */
    public boolean fills(String clean) {
        if (clean.isEmpty()) {
            return false;
        }
        if (clean.length() > LONGEST) {
            return !own.isEmpty() && own.contains(Letters.fold(clean));
        }
        if (isMarks(clean)) {
            return true;
        }
        if (own.isEmpty() && !SHAPES.get(shape(clean))) {
            return false;
        }
        String key = Letters.fold(clean);
        return BLANK_LIKE.contains(key) || own.contains(key);
    }

    /** First letter and length: most cells differ from all listed words in one of them, which saves the folding. */
    private static int shape(String word) {
        char first = Character.toLowerCase(word.charAt(0));
        return (first == 'ё' ? 'е' : first) * 32 + word.length();
    }

    private static BitSet shapes() {
        BitSet out = new BitSet();
        BLANK_LIKE.forEach(word -> out.set(shape(word)));
        NAME_FILLERS.forEach(word -> out.set(shape(word)));
        return out;
    }

    /** Whether a clean text cannot be a name or an address: the above, «клиент», «ааа», «123». */
    public boolean fillsName(String clean) {
        if (fills(clean)) {
            return true;
        }
        if (clean.length() > LONGEST) {
            return false;
        }
        boolean listed = SHAPES.get(shape(clean)) && NAME_FILLERS.contains(Letters.fold(clean));
        return listed || isOneLetter(clean) || isShortNumber(clean);
    }

    /** Nothing but marks: «-», «...», «?». */
    static boolean isMarks(String clean) {
        if (!clean.isEmpty() && Character.isLetter(clean.charAt(0))) {
            return false;
        }
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isNumber(c)) {
                return false;
            }
        }
        return !clean.isEmpty();
    }

    private static boolean isNumber(char c) {
        // «½» and «Ⅳ» say something.
        int type = Character.getType(c);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    private static boolean isOneLetter(String clean) {
        if (clean.length() < 3) {
            return false;
        }
        char first = Character.toLowerCase(clean.charAt(0));
        for (int i = 1; i < clean.length(); i++) {
            if (Character.toLowerCase(clean.charAt(i)) != first) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShortNumber(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            if (!Letters.isDigit(clean.charAt(i))) {
                return false;
            }
        }
        return clean.length() <= 5;
    }
}
