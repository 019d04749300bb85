package dev.revizor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The bundle of one area in one language: {@code /dev/revizor/text/AREA_ru.properties} and {@code AREA_en.properties},
 * both UTF-8. Patterns hold {@code {name}} for a plain argument and {@code {name|one|few|many}} (Russian) or
 * {@code {name|one|other}} (English) for a count with its noun. A missing key is a bug and throws.
 */
public final class Texts {
    private final String area;
    private final Lang lang;
    private final Map<String, String> patterns;

    private Texts(String area, Lang lang, Map<String, String> patterns) {
        this.area = area;
        this.lang = lang;
        this.patterns = patterns;
    }

    /** The bundle of an area, e.g. {@code report}. */
    public static Texts of(String area, Lang lang) {
        String name = "/dev/revizor/text/" + area + "_" + lang.id() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundle " + name);
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new TreeMap<>();
            read.forEach((key, value) -> patterns.put((String) key, (String) value));
            return new Texts(area, lang, patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Lang lang() {
        return lang;
    }

    /** Whether the bundle has the key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** All keys, sorted. */
    public Iterable<String> keys() {
        return patterns.keySet();
    }

    /** The pattern of a key without filling it in. */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + area + "/" + key + " in " + lang.id());
        }
        return pattern;
    }

    /** The text of a key without arguments. */
    public String get(String key) {
        return get(key, Map.of());
    }

    /** The text of a key, if the bundle has it. */
    public Optional<String> find(String key, Map<String, ?> args) {
        return has(key) ? Optional.of(get(key, args)) : Optional.empty();
    }

    /** The text of a key with its arguments: {@code get("rows", "rows", 5, "file", "a.csv")}. */
    public String get(String key, Object... namesAndValues) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return get(key, args);
    }

    /** The text of a key with its arguments. */
    public String get(String key, Map<String, ?> args) {
        return Pattern.fill(pattern(key), args, lang);
    }
}
