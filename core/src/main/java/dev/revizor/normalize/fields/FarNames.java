package dev.revizor.normalize.fields;

import java.util.List;
import java.util.Set;

/**
 * Korean, Chinese and Vietnamese names: one of few surnames, of one syllable mostly, and behind it a first name in several
 * words, none of which is a patronymic («Ким Чен Сон», «Нгуен Ван Ань», {@code Nguyen Thi Minh Khai}).
 */
final class FarNames {
    private static final Set<String> SURNAMES = Set.of(
            "ким", "пак", "ли", "цой", "чой", "чхве", "чон", "чан", "кан", "лим", "хан", "шин", "со", "сон", "хван",
            "хон", "ян", "но", "пэк", "ван", "чжан", "чжао", "чжоу", "лю", "чэнь", "хуан", "сюй", "сунь", "ху", "чжу",
            "си", "мао", "пэн", "цай", "чжун", "хо", "пан", "май", "ха", "луу", "лыу", "чыонг", "чунг", "юн", "квон",
            "гао", "линь", "хэ", "го", "ма", "ло", "лян", "сун", "тан", "дэн", "фэн", "нгуен", "чинь", "ле", "фам",
            "хоанг", "фан", "ву", "во", "данг", "буй", "до", "нго", "зыонг", "динь", "kim", "park", "lee", "choi",
            "jung", "kang", "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "nguyen",
            "tran", "pham", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ngo", "duong");
    /** What stands before the hyphen of other names. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ad", "ar", "as", "at", "az", "an", "ben", "bin", "bint", "abd", "ibn", "van", "von",
            "de", "di", "da", "le", "la", "saint", "st", "аль", "эль", "ад", "ар", "ас", "аз", "ан", "бен", "бин",
            "ибн", "ван", "фон", "де", "ди", "ла", "ле");

    private static final String VOWELS = "аеёиоуыэюяaeiouy";
    private static final int LONGEST = 6;

    private FarNames() {}

    /** Whether three words or four are such a name. */
    static boolean are(List<String> words) {
        if (words.size() < 3 || words.size() > 4 || !isSurname(words.get(0))) {
            return false;
        }
        return words.stream().skip(1).allMatch(FarNames::isSyllable);
    }

    /** Whether a word is such a surname. */
    static boolean isSurname(String word) {
        return SURNAMES.contains(key(word));
    }

    /** Whether of two words the first one is such a surname, and the other one none that Russians have: «Ван Ли». */
    static boolean isSurnameFirst(String one, String two) {
        return isSurname(one) && (isFirstName(two) || isOnlySurname(one, two));
    }

    /** Whether a word is a Korean first name of two syllables: {@code Su-min}; {@code Al-din} is none, and no {@code Smith-Jones}. */
    static boolean isFirstName(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && !PARTICLES.contains(key(word.substring(0, hyphen)))
                && isSyllable(word.substring(0, hyphen))
                && isSyllable(word.substring(hyphen + 1))
                && Character.isLowerCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)));
    }

    private static boolean isOnlySurname(String one, String two) {
        return !NameDictionary.isFrequentFirst(one) && NameDictionary.score(two) > NameDictionary.SURE_SURNAME;
    }

    /** Its parts. */
    static NameOrder order(List<String> words) {
        return new NameOrder(words.get(0), String.join(" ", words.subList(1, words.size())), "");
    }

    private static boolean isSyllable(String word) {
        String key = key(word);
        int groups = 0;
        boolean vowel = false;
        for (int i = 0; i < key.length(); i++) {
            boolean now = VOWELS.indexOf(key.charAt(i)) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        boolean common = (NameDictionary.score(word) == NameDictionary.SURE_FIRST && !NameDictionary.isSeldom(key))
                || NameDictionary.score(word) == NameDictionary.SURE_SURNAME;
        return groups == 1 && key.length() <= LONGEST && (!common || SURNAMES.contains(key) || key.length() <= 3);
    }

    private static String key(String word) {
        return Letters.unaccented(Letters.fold(word));
    }
}
