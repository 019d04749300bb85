package dev.revizor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What other lists than Petrovich's say of the sex of a first name: both state registers of first names, and the register
 * of patronymics, for whoever people are called after was a man. It is asked whatever the product answers, so that it
 * takes nobody's part; but the product knows the registers, and is right on what they confirm more easily than elsewhere.
 */
final class SexWitnesses {
    /** One person may be a slip of the register. */
    private static final long LEAST = 2;

    private static final String VOWELS = "аеиоуыэюя";

    private final Map<String, String> said = new TreeMap<>();
    private final Map<String, Long> fathers = new TreeMap<>();
    private final Map<String, Long> patronymics = new TreeMap<>();

    /** Reads the lists of a folder; what is absent says nothing. */
    static SexWitnesses read(Path shared) throws IOException {
        SexWitnesses witnesses = new SexWitnesses();
        for (Map<String, String> row : rows(shared.resolve("dict/ru/first_names.csv"))) {
            witnesses.add(row.getOrDefault("text", ""), row.getOrDefault("gender", ""), number(row, "count"));
        }
        for (Map<String, String> row : rows(shared.resolve("dict/ru/first_names_freq.csv"))) {
            witnesses.add(row.getOrDefault("Name", ""), row.getOrDefault("Gender", ""), number(row, "Frequency"));
        }
        for (Map<String, String> row : rows(shared.resolve("dict/ru/patronymics.csv"))) {
            long people = number(row, "count");
            witnesses.fathers.merge(NameReading.fold(row.getOrDefault("fname", "")), people, Math::max);
            witnesses.patronymics.merge(NameReading.fold(row.getOrDefault("text", "")), people, Math::max);
        }
        return witnesses;
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        return Files.exists(file) ? LabelledTable.read(file).rows() : List.of();
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.getOrDefault(column, "0"));
    }

    private void add(String name, String sex, long people) {
        boolean told = sex.equals("m") || sex.equals("f");
        if (told && people >= LEAST) {
            said.merge(NameReading.fold(name), sex, (one, other) -> one.contains(other) ? one : one + other);
        }
    }

    /** Whether none of the lists says otherwise; most say nothing. */
    boolean leaves(String word, String sex) {
        return (sexes(word) + sex).replace(sex, "").isEmpty();
    }

    /** Whether one of the lists says the same, and none otherwise. */
    boolean confirms(String word, String sex) {
        return leaves(word, sex) && !sexes(word).isEmpty();
    }

    private String sexes(String word) {
        String key = NameReading.fold(word);
        return said.getOrDefault(key, "") + (isFather(key) ? "m" : "");
    }

    private boolean isFather(String key) {
        if (key.length() < 2) {
            return false;
        }
        char last = key.charAt(key.length() - 1);
        boolean soft = last == 'ь' || last == 'й';
        String stem = soft ? key.substring(0, key.length() - 1) : key;
        char link = soft || VOWELS.indexOf(last) >= 0 ? 'е' : 'о';
        long people = patronymics.getOrDefault(stem + link + "вич", 0L)
                + patronymics.getOrDefault(stem + link + "вна", 0L)
                + fathers.getOrDefault(key, 0L);
        return people >= LEAST;
    }
}
