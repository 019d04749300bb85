package dev.revizor.normalize.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person is called, in quotes behind a part of the name («Иванов "Ваня" Иван»), which is none of its parts.
 *
 * @param name the text without it
 * @param nickname empty where there is none
 */
record Nickname(String name, String nickname) {
    /** Quotes around a word or two, behind another word. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<=[\\p{L}.]\\s)[«\"“„]([^«»\"“”„]{2,40})[»\"“”](?=[\\s,;]|$)");

    /** Parts a clean text. */
    static Nickname beside(String clean) {
        Matcher quoted = QUOTED.matcher(clean);
        if (quoted.find()) {
            String outside = clean.substring(0, quoted.start()) + " " + clean.substring(quoted.end());
            if (mayBePerson(outside.strip().split("[ ,;]+"))) {
                return new Nickname(outside, quoted.group(1).strip());
            }
        }
        return new Nickname(clean, "");
    }

    /** «Салон "Мечта"» is a place of business, and of «Ателье "Игла"» nobody knows. */
    private static boolean mayBePerson(String[] words) {
        boolean known = words.length > 1;
        for (String word : words) {
            String bare = NameTitles.bare(word);
            if (NoteWords.isTrade(bare) || NoteWords.isNote(bare)) {
                return false;
            }
            known |= NameDictionary.knows(NameCase.of(bare));
        }
        return known;
    }
}
