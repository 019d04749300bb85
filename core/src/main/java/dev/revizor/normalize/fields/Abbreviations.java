package dev.revizor.normalize.fields;

import java.util.List;

/** First names that are cut short and end with a point: «Ив.», «Вл.», «Алекс.». Whose they are nobody can tell for certain. */
final class Abbreviations {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final String VOWELS = "аеёиоуыэюя";
    private static final int MOST_FREQUENT = 200;
    private static final List<String> FREQUENT =
            NameDictionary.frequentFirsts().stream().limit(MOST_FREQUENT).toList();

    private Abbreviations() {}

    /** Whether a token is one: a frequent first name begins so, and it is neither a name itself nor a word beside names. */
    static boolean isFirstName(String token) {
        String bare = NameTitles.bare(token);
        int length = bare.length();
        if (length < SHORTEST || length > LONGEST || !token.equals(bare + ".") || !Letters.hasCyrillic(bare)) {
            return false;
        }
        String key = Letters.fold(bare);
        boolean cut = VOWELS.indexOf(key.charAt(length - 1)) < 0;
        return cut
                && NameTitles.of(bare).isEmpty()
                && !NameDictionary.isFrequentFirst(bare)
                && !NameDictionary.isSurname(key)
                && FREQUENT.stream().anyMatch(name -> name.startsWith(key));
    }
}
