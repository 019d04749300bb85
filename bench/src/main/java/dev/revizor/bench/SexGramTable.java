package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Learns which letters make a man's and which a woman's first name: of both registers of first names, of the fathers in
 * the register of patronymics, of the names written by hand, and of other peoples' names. Each name counts once, the rarer
 * the less, for the registers' tails are full of slips.
 */
final class SexGramTable {
    private static final Pattern WORD = Pattern.compile("[а-я-]{3,}");
    private static final Pattern PATRONYMIC = Pattern.compile(".*(вич|вна|ична|кызы|оглы)");
    private static final String VOWELS = "аеиоуыэюя";
    private static final int ENOUGH = 6;
    private static final int FREQUENT = 8;
    private static final int KNOWN = 3;
    private static final double BY_HAND = 0.3;
    private static final double FATHER = 0.35;

    /** A register's answer and how many people it rests on. */
    private record Entry(String sex, int count) {
        double weight() {
            return count >= FREQUENT ? 1.3 : count >= KNOWN ? 1 : count == 2 ? 0.7 : 0.5;
        }
    }

    private final Path dictionaries;
    private final Map<String, Entry> register = new TreeMap<>();
    private final Map<String, Integer> fathers = new TreeMap<>();

    SexGramTable(Path dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * Learns.
     *
     * @param byHand names and sexes of the product's own list
     * @param world names of other peoples
     */
    GramTraining learnt(Path byHand, WorldList world) throws IOException {
        for (Map<String, String> row : table("first_names.csv")) {
            add(row.getOrDefault("text", ""), row.getOrDefault("gender", ""), number(row, "count"));
        }
        for (Map<String, String> row : table("first_names_freq.csv")) {
            int people = Math.max(FREQUENT, number(row, "Frequency") / 10);
            add(row.getOrDefault("Name", ""), row.getOrDefault("Gender", ""), people);
        }
        for (Map<String, String> row : table("patronymics.csv")) {
            fathers.merge(father(row), number(row, "count"), Math::max);
        }
        GramTraining training = new GramTraining(ENOUGH);
        register.forEach((name, entry) -> {
            if (!entry.sex.isEmpty() && !entry.sex.equals("u") && isName(name)) {
                training.add(name, entry.sex.equals("m"), entry.weight());
            }
        });
        fathers.forEach((name, count) -> {
            boolean known = register.containsKey(name) && register.get(name).count >= KNOWN;
            if (isName(name) && !known) {
                training.add(name, true, count >= KNOWN ? FATHER : FATHER / 2);
            }
        });
        for (String[] row : labelled(byHand)) {
            training.add(row[0], row[1].equals("m"), BY_HAND);
        }
        world.teach(training);
        training.train();
        return training;
    }

    private List<Map<String, String>> table(String file) throws IOException {
        return LabelledTable.read(dictionaries.resolve("ru").resolve(file)).rows();
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.getOrDefault(column, "0"));
    }

    private void add(String text, String sex, int count) {
        String name = NameReading.fold(text);
        Entry known = register.get(name);
        if (known == null || count > known.count) {
            register.put(name, new Entry(sex, count));
        }
    }

    private static boolean isName(String name) {
        return WORD.matcher(name).matches() && !PATRONYMIC.matcher(name).matches();
    }

    /** The father as the register has it, or cut out of the patronymic where nothing but its ending was added to him. */
    private static String father(Map<String, String> row) {
        String named = NameReading.fold(row.getOrDefault("fname", ""));
        String patronymic = NameReading.fold(row.getOrDefault("text", ""));
        int stem = patronymic.length() - 4;
        if (!named.isEmpty() || stem < 2) {
            return named;
        }
        String cut = patronymic.substring(0, stem);
        if (patronymic.endsWith("ович") || patronymic.endsWith("овна")) {
            return cut;
        }
        boolean soft = patronymic.endsWith("евич") || patronymic.endsWith("евна");
        return soft && VOWELS.indexOf(cut.charAt(stem - 1)) >= 0 ? cut + "й" : "";
    }

    private static List<String[]> labelled(Path byHand) throws IOException {
        List<String[]> out = new ArrayList<>();
        for (String line : Files.readAllLines(byHand, StandardCharsets.UTF_8)) {
            String[] row = line.split("\t");
            if (!row[1].equals("u")) {
                out.add(row);
            }
        }
        return out;
    }
}
