package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.List;
import java.util.Map;

/**
 * The sex that the parts of a name tell together. Parts that contradict each other («Иванова Анна Сергеевич») tell none,
 * and of a name in another case only the nominative is asked: «Кузнецовой» ends like a man.
 */
public final class NameSex {
    /** In the order in which they are to be believed. */
    private static final List<Field> PARTS = List.of(Field.PATRONYMIC, Field.FIRST_NAME, Field.LAST_NAME);

    private NameSex() {}

    /** {@code m} or {@code f} by patronymic, title, first name, and surname; empty where nothing tells or they contradict. */
    public static String of(Map<Field, List<Value>> fields) {
        String patronymic = Patronymics.sex(part(fields, Field.PATRONYMIC));
        String first = firstOf(part(fields, Field.FIRST_NAME));
        String byFirst = first.isEmpty() ? "" : NameDictionary.sexOfFirst(first);
        String last = part(fields, Field.LAST_NAME);
        // «фон Бюлов» is of both sexes.
        String bySurname = Particles.begin(last) ? "" : SurnameEndings.certainSex(last);
        if (!patronymic.isEmpty()) {
            // Nobody writes «қизи» by a slip, and first names of the East are borne by both sexes: «Дилбар Ахмад қизи».
            String typed = part(fields, Field.PATRONYMIC);
            boolean told = Patronymics.hasChildWord(typed) || Patronymics.hasJoinedChildWord(typed);
            boolean other = !told && !byFirst.isEmpty() && !byFirst.equals(patronymic) && FirstNameSex.isKnown(first);
            boolean surnameAgainst = byFirst.isEmpty() && contradict(bySurname, patronymic);
            return other || surnameAgainst ? "" : patronymic;
        }
        String title = TitleSex.of(fields);
        if (!title.isEmpty()) {
            // Wives are called by their husbands' names; «Mr. Margaret» and «Ms. John» are what a form had set already.
            boolean wife = title.equals("f") && !Letters.hasCyrillic(first) && TitleSex.isOfWife(fields);
            return contradict(title, byFirst) && !wife ? "" : title;
        }
        if (!byFirst.isEmpty()) {
            return contradict(bySurname, byFirst) ? "" : byFirst;
        }
        // «Петровой Анне»: where the first name is in no nominative, nor is the surname.
        boolean ofWoman = !first.isEmpty() && Letters.fold(last).endsWith("ой");
        return last.isEmpty() || ofWoman ? "" : SurnameEndings.sex(last);
    }

    /** The column of the value that {@link #of} was told by. */
    public static int column(Map<Field, List<Value>> fields) {
        for (Field field : PARTS) {
            List<Value> values = fields.get(field);
            if (values != null && !part(fields, field).isEmpty()) {
                return values.get(0).column();
            }
        }
        return 0;
    }

    private static boolean contradict(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** «Анна Мария»: the first of several speaks. */
    private static String firstOf(String names) {
        int space = names.indexOf(' ');
        return space < 0 ? names : names.substring(0, space);
    }

    private static String part(Map<Field, List<Value>> fields, Field field) {
        List<Value> values = fields.get(field);
        if (values == null) {
            return "";
        }
        for (Value value : values) {
            if (!value.canonical().isEmpty()) {
                return value.reason().equals(Reason.NAME_OBLIQUE_CASE.code()) ? value.suggestion() : value.first();
            }
        }
        return "";
    }
}
