package dev.revizor.flow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person says of two records. */
public enum PairVerdict {
    SAME,
    DIFFERENT,
    UNSURE;

    private static final Map<String, PairVerdict> WORDS = words();

    private static Map<String, PairVerdict> words() {
        Map<String, PairVerdict> out = new TreeMap<>();
        for (String word : "same yes y true 1 + match duplicate да д один одно одинаковые дубль совпадает".split(" ")) {
            out.put(word, SAME);
        }
        for (String word : "different no n false 0 - – − distinct нет н разные другой другие различаются".split(" ")) {
            out.put(word, DIFFERENT);
        }
        for (String word : "unsure ? unknown maybe unclear неясно непонятно сомневаюсь".split(" ")) {
            out.put(word, UNSURE);
        }
        out.put("not sure", UNSURE);
        out.put("не знаю", UNSURE);
        return out;
    }

    /** The verdict that a word stands for, in Russian or English, in any case. */
    static Optional<PairVerdict> of(String word) {
        return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
