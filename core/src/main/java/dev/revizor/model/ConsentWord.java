package dev.revizor.model;

import java.util.List;

/** The words of a consent, the strictest first. */
public final class ConsentWord {
    private static final List<String> STRICTEST_FIRST = List.of("withdrawn", "refused", "given");

    private ConsentWord() {}

    /** What a card says of a consent: of several columns the strictest; the empty string where none says anything. */
    public static String of(Card card, Field consent) {
        List<String> said = card.all(consent);
        return STRICTEST_FIRST.stream().filter(said::contains).findFirst().orElse("");
    }

    /** The rank of a word: 0 for a withdrawal, higher the milder it is. */
    public static int rank(String word) {
        int at = STRICTEST_FIRST.indexOf(word);
        return at < 0 ? STRICTEST_FIRST.size() : at;
    }
}
