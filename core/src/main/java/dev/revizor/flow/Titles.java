package dev.revizor.flow;

import dev.revizor.source.Sources;
import dev.revizor.text.Lang;
import java.util.List;
import java.util.Optional;

/** The language that a file's titles are written in: the last hint when nobody has said which to speak. */
public final class Titles {
    private Titles() {}

    /** Russian when most titles of the first file have Cyrillic letters, else English; empty without a file. */
    public static Optional<Lang> language(List<InputFile> inputs) {
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        InputFile first = inputs.get(0);
        List<String> titles = Sources.titles(first.path(), first.options());
        long cyrillic = titles.stream().filter(Titles::hasCyrillic).count();
        return Optional.of(cyrillic * 2 > titles.size() ? Lang.RU : Lang.EN);
    }

    private static boolean hasCyrillic(String title) {
        return title.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }
}
