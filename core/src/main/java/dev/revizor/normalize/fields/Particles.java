package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that make one with their neighbour: particles before a surname («ван Бетховен», «Ван Гог», {@code de la Cruz}),
 * words for a son or a daughter behind the father's name («Рашид оглы»).
 */
final class Particles {
    /** What with a hyphen makes a surname of any word: «Аль-Асад», «Бен-Гурион», «Тер-Петросян». */
    private static final Set<String> HYPHENED = Set.of(
            "аль", "эль", "ас", "аш", "ар", "ат", "аз", "бен", "бин", "ибн", "тер", "фон", "ван", "де", "ди", "да",
            "дю", "al", "el", "ben", "bin", "ibn", "von", "van", "de", "di", "da", "du");

    private Particles() {}

    /** Joins particles and their words; the others stay. */
    static List<String> joined(List<String> typed) {
        List<String> words = leading(typed);
        List<String> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // «Оглы» with a capital is a surname too, unless two names stand before it.
            boolean child = NameCase.isAfterName(word) || (out.size() > 1 && Patronymics.isChildWord(word));
            // «Рашид-оглы» behind two names; «Кара-оглы Иван» is a surname.
            boolean hyphened = word.indexOf('-') > 0
                    && (out.size() > 1 ? Patronymics.hasJoinedChildWord(word) : isBehindFirst(out, word));
            int end = i;
            while (end < words.size() - 1 && isParticle(words, end, i)) {
                end++;
            }
            if (child && !out.isEmpty()) {
                out.set(out.size() - 1, out.get(out.size() - 1) + " " + word.toLowerCase(Locale.ROOT));
            } else if (hyphened) {
                out.add(Patronymics.parted(word));
            } else if (end > i) {
                out.add(String.join(" ", words.subList(i, end + 1)));
                i = end;
            } else {
                // A particle without its word is a name like any other.
                out.add(NameCase.isParticle(word) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            }
        }
        return out;
    }

    private static boolean isBehindFirst(List<String> before, String word) {
        return before.size() == 1
                && Patronymics.hasKnownFather(word)
                && NameDictionary.score(before.get(0)) >= NameDictionary.FIRST;
    }

    /** Whether a surname of several words begins with a particle. */
    static boolean begin(String surname) {
        int space = surname.indexOf(' ');
        return space > 0
                && NameCase.BEFORE_SURNAME.contains(surname.substring(0, space).toLowerCase(Locale.ROOT));
    }

    /** «Бетховен Людвиг ван», as registers have it: the particle belongs before the surname. */
    private static List<String> leading(List<String> words) {
        int last = words.size() - 1;
        boolean behind = last >= 2
                && NameCase.BEFORE_SURNAME.contains(words.get(last))
                && words.subList(0, last).stream().noneMatch(NameCase::isParticle)
                && NameDictionary.score(words.get(0)) < NameDictionary.FIRST
                && isFirst(words.get(1));
        if (!behind) {
            return words;
        }
        List<String> out = new ArrayList<>(words.subList(0, last));
        out.add(0, words.get(last));
        return out;
    }

    /** Whether a hyphened word is a surname by what it begins with. */
    static boolean beginSurname(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && HYPHENED.contains(Letters.fold(word.substring(0, hyphen)));
    }

    /** In small letters it surely is one; with a capital it may be a name («Ван», «Ли», {@code Del}). */
    private static boolean isParticle(List<String> words, int at, int begin) {
        String word = words.get(at);
        if (NameCase.BEFORE_SURNAME.contains(word)) {
            return true;
        }
        boolean like = NameCase.BEFORE_SURNAME.contains(word.toLowerCase(Locale.ROOT));
        return like && isSurnameBehind(words, at) && (at > begin || isOnlySurname(words, at) || standsAlone(words));
    }

    /** Whether the next word that is no particle may be a surname, and none that needs no particle. */
    private static boolean isSurnameBehind(List<String> words, int at) {
        String word = words.get(behind(words, at));
        return !NameOrder.isInitial(word)
                && !NameCase.BEFORE_SURNAME.contains(word.toLowerCase(Locale.ROOT))
                && !Patronymics.isPatronymic(word)
                && NameDictionary.score(word) < NameDictionary.FIRST
                && !(isName(words.get(at)) && SurnameEndings.tellsRussian(Letters.fold(word)));
    }

    /** Where the word of one particle, or of several, stands. */
    private static int behind(List<String> words, int at) {
        int next = at + 1;
        while (next < words.size() - 1
                && NameCase.BEFORE_SURNAME.contains(words.get(next).toLowerCase(Locale.ROOT))) {
            next++;
        }
        return next;
    }

    /** Whether among the words before and behind is a first name, and none of all is another surname. */
    private static boolean isOnlySurname(List<String> words, int at) {
        if (FarNames.are(words)) {
            return false;
        }
        boolean first = false;
        int end = behind(words, at);
        for (int i = 0; i < words.size(); i++) {
            boolean outside = i < at || i > end;
            if (outside && isFirst(words.get(i))) {
                first = true;
            } else if (outside && NameDictionary.score(words.get(i)) == NameDictionary.SURE_SURNAME) {
                return false;
            }
        }
        return first;
    }

    /** «Ван», «Бен»: a particle that people are called by too. */
    private static boolean isName(String particle) {
        return isFirst(particle) || NameDictionary.knows(particle) || FarNames.isSurname(particle);
    }

    private static boolean isFirst(String word) {
        return NameDictionary.score(word) >= NameDictionary.FIRST || FirstNameSex.isNamed(Letters.fold(word));
    }

    /** «Де Голль»: two words, neither of which is known as a name. */
    private static boolean standsAlone(List<String> words) {
        return words.size() == 2 && !NameDictionary.knows(words.get(0)) && !NameDictionary.knows(words.get(1));
    }
}
