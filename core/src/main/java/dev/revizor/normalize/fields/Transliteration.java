package dev.revizor.normalize.fields;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One table that writes Russian in Latin letters, after the tables of iuliia (MIT). Immutable, may be shared by threads.
 */
public final class Transliteration {
    private static final Map<String, Transliteration> SHIPPED = load();

    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> behind = new LinkedHashMap<>();
    private final Map<String, String> ends = new LinkedHashMap<>();

    private Transliteration() {}

    /** The table with this name, e.g. {@code icao_doc_9303}, which passports use. */
    public static Transliteration scheme(String name) {
        Transliteration found = SHIPPED.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no table of transliteration " + name);
        }
        return found;
    }

    private static Map<String, Transliteration> load() {
        Map<String, Transliteration> out = new LinkedHashMap<>();
        NameDictionary.load(
                "translit.tsv",
                row -> out.computeIfAbsent(row[0], any -> new Transliteration())
                        .add(row[1], row[2], row.length > 3 ? Normalizer.normalize(row[3], Normalizer.Form.NFC) : ""));
        return out;
    }

    private void add(String kind, String from, String to) {
        switch (kind) {
            case "letter" -> letters.put(from, to);
            case "before" -> before.put(from, to);
            case "behind" -> behind.put(from, to);
            case "end" -> ends.put(from, to);
            default -> throw new IllegalStateException("no such part of a table: " + kind);
        }
    }

    /** A text with its Cyrillic words in Latin letters; capitals are kept. */
    public String latin(String text) {
        return byWords(text, this::latinWord);
    }

    interface Word {
        String of(String word);
    }

    static String byWords(String text, Word change) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int begin = 0;
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && isPartOfWord(text, end)) {
                end++;
            }
            if (end == begin) {
                out.append(text.charAt(begin++));
            } else {
                out.append(change.of(text.substring(begin, end)));
                begin = end;
            }
        }
        return out.toString();
    }

    /** Letters, and the marks by which some tables write soft signs. */
    private static boolean isPartOfWord(String text, int at) {
        char c = text.charAt(at);
        boolean mark = c == '\'' || c == 'ʹ' || c == '`' || c == '’';
        return Character.isLetter(c) || (mark && at > 0 && Letters.isLatin(text.charAt(at - 1)));
    }

    String latinWord(String word) {
        if (!Letters.hasCyrillic(word)) {
            return word;
        }
        String low = word.toLowerCase(Locale.ROOT);
        String end = low.length() > 2 ? ends.getOrDefault(low.substring(low.length() - 2), "") : "";
        int length = end.isEmpty() ? low.length() : low.length() - 2;
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < length; i++) {
            String letter = letter(low, i);
            out.append(Character.isUpperCase(word.charAt(i)) ? titled(letter) : letter);
        }
        out.append(end);
        return capitals ? out.toString().toUpperCase(Locale.ROOT) : out.toString();
    }

    /** How a letter is spelled where no neighbour changes it. */
    Map<String, String> letters() {
        return Collections.unmodifiableMap(letters);
    }

    /** How the last two letters of a word are spelled, where that is not letter by letter. */
    Map<String, String> ends() {
        return Collections.unmodifiableMap(ends);
    }

    private String letter(String low, int at) {
        String now = low.substring(at, at + 1);
        String found = before.get((at == 0 ? "" : low.substring(at - 1, at)) + now);
        if (found == null && at + 1 < low.length()) {
            found = behind.get(low.substring(at, at + 2));
        }
        return found != null ? found : letters.getOrDefault(now, now);
    }

    static String titled(String letter) {
        return letter.isEmpty() ? letter : Character.toUpperCase(letter.charAt(0)) + letter.substring(1);
    }
}
