package dev.revizor.normalize.fields;

import dev.revizor.normalize.NameOrders;
import java.util.ArrayList;
import java.util.List;

/**
 * Which word is the surname, which the first name, which the patronymic. The decision looks at the words' scores first
 * and at their places only where the scores are equal, so that the ordered words are decided the same way again.
 *
 * @param last the surname, or empty
 * @param first the first name or initial, or empty
 * @param patronymic the patronymic, middle name or initial, or empty
 * @param untold words that belong to the name, but nobody knows as what; where there are some, the name stays in the order
 *     that it was typed in
 */
record NameOrder(String last, String first, String patronymic, String untold) {
    NameOrder {
        // Wherever it was found, so that what is written is read as the same again.
        patronymic = Patronymics.parted(patronymic);
    }

    NameOrder(String last, String first, String patronymic) {
        this(last, first, patronymic, "");
    }

    /** A surname is to be thought of where it has a tenth as many bearers as there are men of the father's name. */
    private static final int LIKE_FATHERS = 10;

    private static final int CLEAR = 15;
    private static final int OVERWHELMING = 90;
    /** From so much on a word that no list has may be a father's name: «Абдугаффор», not «Склад». */
    private static final int LIKE_FIRST = 20;

    /** Nothing could be told apart. */
    static final NameOrder NONE = new NameOrder("", "", "");

    /** Only the first name is known of a name. */
    private static NameOrder onlyFirst(String first, String untold) {
        return new NameOrder("", first, "", untold);
    }

    /** The known parts as «Фамилия Имя Отчество»; empty where one is not known. */
    String full() {
        if (!untold.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(last);
        for (String part : List.of(first, patronymic)) {
            if (!part.isEmpty()) {
                out.append(out.length() == 0 ? "" : " ").append(part);
            }
        }
        return out.toString();
    }

    /** Arranges one word or more; of four or more without a patronymic nothing is told apart. */
    static NameOrder of(List<String> words) {
        return of(words, NameOrders.First.UNKNOWN);
    }

    /**
     * The same, where it may be known which word stands first in the column.
     *
     * @param custom of the column; it speaks only of names of two words
     */
    static NameOrder of(List<String> words, NameOrders.First custom) {
        List<String> names = FarNames.are(words) ? words : NoteWords.without(words);
        if (names.size() < words.size()) {
            return beside(names, words, custom);
        }
        if (hasInitial(words)) {
            return withInitials(words);
        }
        int at = patronymicAt(words);
        if (at == 0 && words.size() == 1) {
            return lonePatronymic(words.get(0));
        }
        if (at < 0) {
            return withoutPatronymic(words, custom);
        }
        if (words.size() == 2 && at == 1) {
            return firstAndPatronymic(words.get(0), words.get(1));
        }
        List<String> rest = new ArrayList<>(words);
        String patronymic = rest.remove(at);
        return withPatronymic(rest, at - 1, patronymic);
    }

    /** What the words that may be names say without those that are notes. */
    private static NameOrder beside(List<String> names, List<String> all, NameOrders.First custom) {
        boolean unknown = names.size() == 1 && NameDictionary.score(names.get(0)) == 0;
        NameOrder order = names.isEmpty() || unknown ? NONE : of(names, custom);
        List<String> untold = new ArrayList<>(all);
        untold.removeAll(List.of(order.last, order.first, order.patronymic));
        return new NameOrder(order.last, order.first, order.patronymic, String.join(" ", untold));
    }

    /** Arranges a first name and a patronymic where the surname stands in a cell of its own. */
    static NameOrder besideSurname(List<String> words) {
        boolean both = words.size() == 2 && !hasInitial(words) && Patronymics.isPatronymic(words.get(1));
        return both ? withPatronymic(List.of(words.get(0)), 0, words.get(1)) : of(words);
    }

    /**
     * «Сергей Иванович» has no surname; «Анна Лукашевич», «Роман Лукашевич» have no patronymic, for no woman is called so
     * and no father; «Роман Абрамович» may have either.
     */
    private static NameOrder firstAndPatronymic(String one, String two) {
        NameOrder usual = withPatronymic(List.of(one), 0, two);
        boolean like = Letters.fold(two).endsWith("вич") && !usual.first().isEmpty() && strength(one) > CLEAR;
        if (!like) {
            return usual;
        }
        String key = Letters.fold(two);
        double bearers = NameDictionary.bearers(key);
        int fathers = Patronymics.fathers(key);
        boolean woman = NameDictionary.sexOfFirst(one).equals("f");
        if (woman || (fathers == 0 && bearers > 0)) {
            return new NameOrder(two, one, "");
        }
        return bearers * LIKE_FATHERS > fathers ? onlyFirst(one, two) : usual;
    }

    /** «Рабинович» is nobody's son, «Абрамович» may be a surname as well. */
    private static NameOrder lonePatronymic(String word) {
        String key = Letters.fold(word);
        if (!key.endsWith("вич")) {
            return new NameOrder("", "", word);
        }
        int fathers = Patronymics.fathers(key);
        if (fathers == 0) {
            return new NameOrder(word, "", "");
        }
        return NameDictionary.bearers(key) * LIKE_FATHERS > fathers ? NONE : new NameOrder("", "", word);
    }

    /** Whether one of the words is an initial. */
    static boolean hasInitial(List<String> words) {
        for (String word : words) {
            if (isInitial(word)) {
                return true;
            }
        }
        return false;
    }

    /** How much more the first word is a first name than the second, in tenths of log-odds. */
    static int apart(String one, String two) {
        return strength(one) - strength(two);
    }

    /** «И.», {@code J.}, «Ив.»: only what is cut short keeps its point. */
    static boolean isInitial(String word) {
        return word.length() > 1 && word.charAt(word.length() - 1) == '.' && Character.isLetter(word.charAt(0));
    }

    private static NameOrder withInitials(List<String> words) {
        List<String> initials = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : words) {
            (isInitial(word) ? initials : names).add(word);
        }
        if (initials.size() > 2 || names.size() > 2) {
            return NONE;
        }
        String one = initials.get(0);
        String two = initials.size() > 1 ? initials.get(1) : "";
        if (names.isEmpty()) {
            return new NameOrder("", one, two);
        }
        if (names.size() == 2) {
            String behind = names.get(1);
            if (two.isEmpty() && Patronymics.isPatronymic(behind) && words.indexOf(one) == 1) {
                // «Иванов И. Иванович»
                return new NameOrder(names.get(0), one, behind);
            }
            NameOrder known = of(names);
            boolean room =
                    two.isEmpty() && !known.last().isEmpty() && !known.first().isEmpty();
            return room ? new NameOrder(known.last(), known.first(), one) : NONE;
        }
        String name = names.get(0);
        boolean first = two.isEmpty() && NameDictionary.score(name) == NameDictionary.SURE_FIRST;
        return first ? new NameOrder(one, name, "") : new NameOrder(name, one, two);
    }

    /** «Анна Мария», or two words before a patronymic of which neither is known («Дык Тоан»); «Склад Иван» are none. */
    private static boolean areFirsts(String one, String two) {
        boolean known = score(one) >= NameDictionary.FIRST;
        return score(two) == NameDictionary.SURE_FIRST ? known : strength(one) >= 0 && strength(two) >= 0 || known;
    }

    private static int patronymicAt(List<String> words) {
        int found = -1;
        boolean behindFirst = false;
        boolean first = words.size() == 1 || (words.size() > 2 && Patronymics.isCertain(words.get(0)));
        for (int i = first ? 0 : 1; i < words.size(); i++) {
            boolean joined = words.size() > 2 && Patronymics.hasJoinedChildWord(words.get(i));
            if (!joined && !Patronymics.isPatronymic(words.get(i))) {
                continue;
            }
            boolean behind = i > 0 && strength(words.get(i - 1)) > CLEAR;
            // «Абрам Исаевич Ланевич»: of three words, the first one that ends so is it; of more, the last one.
            boolean later = words.size() == 3 ? behind && !behindFirst : behind || !behindFirst;
            if (found < 0 || later) {
                found = i;
                behindFirst = behind;
            }
        }
        return found;
    }

    private static NameOrder withPatronymic(List<String> rest, int before, String patronymic) {
        if (rest.isEmpty()) {
            return new NameOrder("", "", patronymic);
        }
        if (rest.size() == 1) {
            boolean surname = strength(rest.get(0)) < -CLEAR;
            return surname ? new NameOrder(rest.get(0), "", patronymic) : new NameOrder("", rest.get(0), patronymic);
        }
        int best = Math.max(0, Math.min(before, rest.size() - 1));
        int aloud = before < 0 ? 0 : OVERWHELMING;
        for (int i = 0; i < rest.size(); i++) {
            // The word before the patronymic is the first name, unless the words themselves say otherwise aloud.
            if (strength(rest.get(i)) > strength(rest.get(best)) + aloud) {
                best = i;
            }
        }
        return rest.size() > 2 ? ofMany(rest, best, before, patronymic) : ofTwo(rest, best, patronymic);
    }

    private static NameOrder ofTwo(List<String> rest, int first, String patronymic) {
        return new NameOrder(rest.get(1 - first), rest.get(first), patronymic);
    }

    /**
     * A surname of two words («Гарсия Маркес»), or two first names («Анна Мария»): words of a kind that stand together. A
     * word that is neither has no place in a name.
     */
    private static NameOrder ofMany(List<String> rest, int best, int before, String patronymic) {
        List<String> head = rest.subList(0, best);
        List<String> tail = rest.subList(best + 1, rest.size());
        List<String> others = head.isEmpty() ? tail : head;
        boolean together = head.isEmpty() || tail.isEmpty();
        if (together && others.stream().allMatch(word -> strength(word) < 0 && !Patronymics.isPatronymic(word))) {
            return new NameOrder(String.join(" ", others), rest.get(best), patronymic);
        }
        for (int i = 0; rest.size() == 3 && i < Math.min(2, before); i++) {
            String other = rest.get(i == 0 ? 2 : 0);
            boolean surname = strength(other) < 0 && !Patronymics.isPatronymic(other);
            if (surname && areFirsts(rest.get(i), rest.get(i + 1))) {
                return new NameOrder(other, rest.get(i) + " " + rest.get(i + 1), patronymic);
            }
        }
        return NONE;
    }

    private static NameOrder withoutPatronymic(List<String> words, NameOrders.First custom) {
        String one = words.get(0);
        if (words.size() == 1) {
            boolean first = score(one) >= NameDictionary.FIRST || strength(one) > CLEAR * 2;
            return first ? new NameOrder("", one, "") : new NameOrder(one, "", "");
        }
        String two = words.get(1);
        if (words.size() == 2) {
            return TwoNames.order(one, two, custom);
        }
        return FarNames.are(words) ? FarNames.order(words) : words.size() > 3 ? NONE : ofThree(one, two, words.get(2));
    }

    private static NameOrder ofThree(String one, String two, String three) {
        boolean cyrillic = Letters.hasCyrillic(one + two + three);
        boolean doubled =
                score(three) > score(two) && score(three) > score(one) && score(three) >= NameDictionary.FIRST;
        boolean father = cyrillic && score(one) == NameDictionary.SURE_SURNAME && isNamed(two);
        if (doubled && !father) {
            return cyrillic && isNoSurname(one) && score(two) < 0
                    ? new NameOrder(two, three, "", one)
                    : new NameOrder(one + " " + two, three, "");
        }
        boolean begins = score(one) >= NameDictionary.FIRST
                && score(one) >= score(two)
                && score(one) > score(three)
                && !Patronymics.isPatronymic(one);
        if (!cyrillic) {
            return inLatin(one, two, three, begins);
        }
        boolean surnameSecond = begins && !isJoined(three) && score(two) < 0 && score(two) < score(three);
        return surnameSecond
                ? new NameOrder(two, one, "", three)
                : begins ? inCyrillic(three, one, two) : inCyrillic(one, two, three);
    }

    /**
     * Surname and first name, and a third word: a further first name («Анна Мария»), or the father's name as papers of
     * several countries have it («Мамедов Эльчин Рашид»), if it can be one. Else nobody knows what it is.
     */
    private static NameOrder inCyrillic(String last, String first, String other) {
        boolean woman = NameDictionary.sexOfFirst(other).equals("f");
        boolean patronymic = Patronymics.isPatronymic(last) || Patronymics.isPatronymic(first);
        if (isJoined(other) && isJoined(last)) {
            return NONE;
        }
        if (isJoined(other) && !patronymic) {
            return new NameOrder(other, last + " " + first, "");
        }
        boolean firsts = score(first) >= NameDictionary.FIRST && score(other) >= NameDictionary.FIRST;
        if ((firsts && woman) || (isJoined(last) && !patronymic && mayBeFather(other))) {
            return new NameOrder(last, first + " " + other, "");
        }
        if (!woman && mayBeFather(other)) {
            return new NameOrder(last, first, other);
        }
        // «Хуан Карлос Бурбон»: of two first names the first is not known to be the surname.
        boolean twoFirsts = score(last) > NameDictionary.SURE_SURNAME && isNamed(last);
        if (score(first) < NameDictionary.FIRST || twoFirsts) {
            return NONE;
        }
        return isNoSurname(last) ? onlyFirst(first, last + " " + other) : new NameOrder(last, first, "", other);
    }

    private static boolean isNamed(String word) {
        return FirstNameSex.isNamed(Letters.fold(word));
    }

    private static boolean isFathersEnding(String key) {
        return key.endsWith("ич") || key.endsWith("тдин") || key.endsWith("ддин");
    }

    private static boolean mayBeFather(String word) {
        boolean named = isNamed(word);
        // «Савич», «Козьмич» are too short for a patronymic alone; «Сиразетдин» ends like a surname.
        return named
                || isFathersEnding(Letters.fold(word))
                || score(word) >= NameDictionary.FIRST
                || strength(word) >= LIKE_FIRST;
    }

    /** Neither the lists nor ending and letters make it one. */
    private static boolean isNoSurname(String word) {
        return score(word) >= 0 && strength(word) > -CLEAR;
    }

    /**
     * Few peoples that write Latin letters have patronymics. «John Michael Smith» has two first names, «Gabriel García
     * Márquez» may have two surnames: only where the words say it anything is told.
     */
    private static NameOrder inLatin(String one, String two, String three, boolean begins) {
        if (begins) {
            boolean firsts = score(two) >= NameDictionary.FIRST && score(three) < 0;
            return firsts ? new NameOrder(three, one + " " + two, "") : onlyFirst(one, two + " " + three);
        }
        boolean surname = score(one) < 0 && score(two) >= NameDictionary.FIRST && score(three) >= NameDictionary.FIRST;
        return surname ? new NameOrder(one, two + " " + three, "") : NONE;
    }

    /** How much a word is a first name; what ends like a patronymic never is, and a particle makes a surname. */
    private static int strength(String word) {
        if (Patronymics.isPatronymic(word)) {
            return -2 * OVERWHELMING;
        }
        return isJoined(word) ? -OVERWHELMING : NameDictionary.strength(word);
    }

    private static boolean isJoined(String word) {
        return word.indexOf(' ') > 0 || Particles.beginSurname(word);
    }

    /** A particle makes a surname: «ван Бетховен». */
    private static int score(String word) {
        return isJoined(word) ? NameDictionary.SURE_SURNAME : NameDictionary.score(word);
    }
}
