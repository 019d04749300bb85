package dev.revizor.normalize.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of a closed dictionary and what they stand for. Case, ё/е and outer dirt do not matter. */
final class WordMap {
    private final Map<String, String> meanings = new LinkedHashMap<>();

    /** Adds words; an earlier meaning of a word stays. */
    WordMap with(String meaning, List<String> words) {
        meanings.putIfAbsent(meaning, meaning);
        for (String word : words) {
            meanings.putIfAbsent(Letters.fold(Cleaner.line(word)), meaning);
        }
        return this;
    }

    /** The meaning of a clean text; the empty string where it has none. */
    String meaning(String clean) {
        String exact = meanings.get(clean);
        return exact != null ? exact : meanings.getOrDefault(Letters.fold(clean), "");
    }
}
