package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of all leaves, each layer over the one before, each value with its origin. */
final class Layers {
    private static final String BUILT_IN = "built-in";

    private final SortedMap<String, Setting> settings = new TreeMap<>();
    private final Troubles troubles;
    private final ValueReader reader;

    Layers(Troubles troubles) {
        this.troubles = troubles;
        this.reader = new ValueReader(troubles);
        Policy builtIn = Policy.builtIn();
        PolicyKeys.all()
                .forEach((path, key) ->
                        settings.put(path, new Setting(key.builtIn().apply(builtIn), key.isList(), BUILT_IN)));
    }

    SortedMap<String, Setting> settings() {
        return settings;
    }

    /** Sets a leaf that holds one value. */
    void put(String path, KeyType type, String raw, Place place, String origin) {
        Setting before = settings.get(path);
        PolicyKey key = PolicyKeys.all().get(path);
        boolean mayBeEmpty =
                key != null && key.builtIn().apply(Policy.builtIn()).equals(List.of(""));
        Optional<String> value = raw.isBlank() && mayBeEmpty ? Optional.of("") : reader.read(path, type, raw, place);
        if (value.isEmpty()) {
            return;
        }
        if (before == null && path.startsWith(PolicyKeys.RULES + ".")) {
            seedRule(path.substring(0, path.lastIndexOf('.')));
        }
        settings.put(path, new Setting(List.of(value.get()), false, origin));
    }

    /** Sets a list: its words replace those before, a word with a plus is added to them. */
    void putWords(String path, List<String> raw, Place place, String origin) {
        List<String> own = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (String word : raw) {
            String text = word.strip();
            boolean plus = text.startsWith("+");
            String bare = plus ? text.substring(1).strip() : text;
            if (bare.isEmpty()) {
                troubles.add(place, PolicyError.EMPTY_WORD, "key", path);
                return;
            }
            (plus ? more : own).add(bare);
        }
        Setting before = settings.get(path);
        Set<String> words = new LinkedHashSet<>(own);
        if (own.isEmpty() && !more.isEmpty() && before != null) {
            words.addAll(before.values());
        }
        words.addAll(more);
        sound(path, List.copyOf(words), place)
                .ifPresent(values -> settings.put(path, new Setting(values, true, origin)));
    }

    private Optional<List<String>> sound(String path, List<String> words, Place place) {
        if (!(PolicyKeys.type(path).orElse(null) instanceof KeyType.Fields fields)) {
            return Optional.of(words);
        }
        return FieldSets.read(
                fields,
                words,
                (name, allowed) -> troubles.add(
                        place,
                        PolicyError.NOT_A_FIELD,
                        "key",
                        path,
                        "value",
                        name,
                        "nearest",
                        Nearest.of(name, allowed).orElse("–"),
                        "allowed",
                        ValueReader.joined(allowed)));
    }

    /** A rule that is named at all has all three switches. */
    private void seedRule(String rule) {
        settings.putIfAbsent(rule + ".enabled", new Setting(List.of("true"), false, BUILT_IN));
        settings.putIfAbsent(rule + ".required", new Setting(List.of("false"), false, BUILT_IN));
        settings.putIfAbsent(rule + ".severity", new Setting(List.of(""), false, BUILT_IN));
    }

    /**
     * A leaf's value.
     *
     * @param values one text, or the words of a list
     * @param isList whether the key holds a list
     * @param origin which layer it is from
     */
    record Setting(List<String> values, boolean isList, String origin) {
        /** The value as YAML: a text, or a list in brackets. */
        String shown() {
            if (!isList) {
                return values.get(0);
            }
            StringBuilder out = new StringBuilder("[");
            for (String word : values) {
                out.append(out.length() > 1 ? ", " : "").append(quoted(word));
            }
            return out.append(']').toString();
        }

        private static String quoted(String word) {
            boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || " .-_/@".indexOf(c) >= 0);
            return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
