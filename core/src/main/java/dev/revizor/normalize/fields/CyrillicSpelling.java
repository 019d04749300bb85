package dev.revizor.normalize.fields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Latin spellings back to Cyrillic. Most tables have lost something on the way (soft signs, й and и), so first names are
 * found by how they are spelled, and the rest is read letter by letter, longest letters first: a best guess, never a
 * canonical value. Immutable, may be shared by threads.
 */
public final class CyrillicSpelling {
    private static final String VOWELS = "аеёиоуыэюя";
    private static final int LONGEST_LETTER = 5;

    private final Transliteration table;
    private final Map<String, String> back = new LinkedHashMap<>();
    private final Map<String, String> firstNames = new HashMap<>();

    public CyrillicSpelling(Transliteration table) {
        this.table = table;
        List<Map.Entry<String, String>> all = new ArrayList<>(table.letters().entrySet());
        all.sort(Comparator.comparing(
                (Map.Entry<String, String> entry) -> -entry.getValue().length()));
        for (Map.Entry<String, String> entry : all) {
            if (!entry.getValue().isEmpty()) {
                back.putIfAbsent(entry.getValue(), entry.getKey());
            }
        }
        // The commoner letter where one spelling serves for two.
        back.computeIfPresent("e", (latin, letter) -> "е");
        back.computeIfPresent("i", (latin, letter) -> "и");
        NameDictionary.frequentFirsts().forEach(name -> firstNames.putIfAbsent(table.latinWord(name), name));
    }

    /** A text with its Latin words in Cyrillic letters; capitals are kept. */
    public String cyrillic(String text) {
        return Transliteration.byWords(Normalizer.normalize(text, Normalizer.Form.NFC), this::word);
    }

    private String word(String word) {
        if (!Letters.hasLatin(word)) {
            return word;
        }
        String low = word.toLowerCase(Locale.ROOT);
        String name = firstNames.getOrDefault(low, "");
        String meant = name.isEmpty() ? readBack(low) : name;
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return meant.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(word.charAt(0)) ? Transliteration.titled(meant) : meant;
    }

    private String readBack(String low) {
        StringBuilder out = new StringBuilder(low.length());
        String stem = low;
        String tail = "";
        for (Map.Entry<String, String> end : table.ends().entrySet()) {
            boolean fits = low.endsWith(end.getValue())
                    && low.length() > end.getValue().length() + 1;
            if (fits && tail.isEmpty()) {
                tail = end.getKey();
                stem = low.substring(0, low.length() - end.getValue().length());
            }
        }
        int at = 0;
        while (at < stem.length()) {
            int length = longest(stem, at);
            String letter =
                    length == 0 ? stem.substring(at, at + 1) : back.getOrDefault(stem.substring(at, at + length), "");
            out.append(isShortI(letter, out, at + length >= stem.length() && tail.isEmpty()) ? "й" : letter);
            at += Math.max(1, length);
        }
        return out.append(tail).toString();
    }

    /** An «и» behind a vowel at the end of a word is «й» where the table has one spelling for both. */
    private boolean isShortI(String letter, StringBuilder before, boolean last) {
        boolean same =
                table.letters().getOrDefault("и", "").equals(table.letters().getOrDefault("й", ""));
        return same
                && last
                && letter.equals("и")
                && before.length() > 0
                && VOWELS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private int longest(String text, int at) {
        for (int length = Math.min(LONGEST_LETTER, text.length() - at); length > 0; length--) {
            if (back.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
