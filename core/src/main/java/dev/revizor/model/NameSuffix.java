package dev.revizor.model;

import java.util.Locale;
import java.util.Optional;

/** Which of several of one name in a family a person is: what stands behind the name. The second of a name is the junior one. */
public enum NameSuffix {
    FIRST,
    SECOND,
    THIRD,
    FOURTH;

    /** What a word says, in lower case without its point; empty for any other word. */
    public static Optional<NameSuffix> of(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "sr", "snr", "senior", "ст", "старший", "старшая" -> FIRST;
                    case "jr", "jnr", "junior", "ii", "мл", "младший", "младшая" -> SECOND;
                    case "iii" -> THIRD;
                    case "iv" -> FOURTH;
                    default -> null;
                });
    }

    /** What a cell says that has nothing else: «Jr.», «(мл.)»; empty for any other cell. */
    public static Optional<NameSuffix> ofCell(String cell) {
        return of(cell.replaceAll("[.,()\\s]", "").toLowerCase(Locale.ROOT));
    }

    /** Whether a cell has a word that hardly means anything else: a number may be that of a ward or a class. */
    public static boolean isUnmistakable(String cell) {
        String word = cell.replaceAll("[.,()\\s]", "").toLowerCase(Locale.ROOT);
        return of(word).isPresent() && !word.startsWith("i");
    }
}
