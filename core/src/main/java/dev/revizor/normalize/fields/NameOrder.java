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
 */
record NameOrder(String last, String first, String patronymic) {

    /** Tenths of log-odds: how much a word must be more of a first name than another to stand against its place. */
    private static final int SLIGHT = 5;
    /** … and how much it must be one to stand against the custom of its column. */
    private static final int AGAINST_COLUMN = 40;

    private static final int CLEAR = 15;
    private static final int OVERWHELMING = 90;

    /** Nothing could be told apart. */
    static final NameOrder NONE = new NameOrder("", "", "");

    /** The known parts as «Фамилия Имя Отчество». */
    String full() {
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
        if (hasInitial(words)) {
            return withInitials(words);
        }
        int at = patronymicAt(words);
        if (at < 0) {
            return withoutPatronymic(words, custom);
        }
        List<String> rest = new ArrayList<>(words);
        String patronymic = rest.remove(at);
        return withPatronymic(rest, at - 1, patronymic);
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

    /** «И.», {@code J.}. */
    static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.' && Character.isLetter(word.charAt(0));
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
            NameOrder known = of(names);
            boolean room =
                    two.isEmpty() && !known.last().isEmpty() && !known.first().isEmpty();
            return room ? new NameOrder(known.last(), known.first(), one) : NONE;
        }
        String name = names.get(0);
        boolean first = two.isEmpty() && NameDictionary.score(name) == NameDictionary.SURE_FIRST;
        return first ? new NameOrder(one, name, "") : new NameOrder(name, one, two);
    }

    private static int patronymicAt(List<String> words) {
        int found = -1;
        boolean behindFirst = false;
        for (int i = words.size() == 1 ? 0 : 1; i < words.size(); i++) {
            if (!NameDictionary.isPatronymic(words.get(i))) {
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
        int best = Math.min(before, rest.size() - 1);
        for (int i = 0; i < rest.size(); i++) {
            // The word before the patronymic is the first name, unless the words themselves say otherwise aloud.
            if (strength(rest.get(i)) > strength(rest.get(best)) + OVERWHELMING) {
                best = i;
            }
        }
        List<String> others = new ArrayList<>(rest);
        String first = others.remove(best);
        return new NameOrder(String.join(" ", others), first, patronymic);
    }

    private static NameOrder withoutPatronymic(List<String> words, NameOrders.First custom) {
        String one = words.get(0);
        if (words.size() == 1) {
            boolean first = score(one) >= NameDictionary.FIRST || strength(one) > CLEAR * 2;
            return first ? new NameOrder("", one, "") : new NameOrder(one, "", "");
        }
        String two = words.get(1);
        if (words.size() == 2) {
            boolean turned = apart(one, two) > enoughToTurn(custom);
            return turned ? new NameOrder(two, one, "") : new NameOrder(one, two, "");
        }
        if (words.size() > 3) {
            return NONE;
        }
        String three = words.get(2);
        boolean best = score(one) >= NameDictionary.FIRST && score(one) >= score(two) && score(one) > score(three);
        if (best) {
            return new NameOrder(three, one, two);
        }
        boolean doubled =
                score(three) > score(two) && score(three) > score(one) && score(three) >= NameDictionary.FIRST;
        return doubled ? new NameOrder(one + " " + two, three, "") : new NameOrder(one, two, three);
    }

    private static int enoughToTurn(NameOrders.First custom) {
        return switch (custom) {
            case UNKNOWN -> SLIGHT;
            case SURNAME -> AGAINST_COLUMN;
            case FIRST_NAME -> -AGAINST_COLUMN;
        };
    }

    /** How much a word is a first name; what ends like a patronymic never is, and a particle makes a surname. */
    private static int strength(String word) {
        if (NameDictionary.isPatronymic(word)) {
            return -2 * OVERWHELMING;
        }
        return word.indexOf(' ') > 0 ? -OVERWHELMING : NameDictionary.strength(word);
    }

    /** A particle makes a surname: «ван Бетховен». */
    private static int score(String word) {
        return word.indexOf(' ') > 0 ? NameDictionary.SURE_SURNAME : NameDictionary.score(word);
    }
}
