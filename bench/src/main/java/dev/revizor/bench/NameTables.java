package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tables of name endings and letters that the product ships, out of lists whose licences allow it: the state registers
 * (BSD-3-Clause, MIT), the rules of Petrovich (MIT), the even half of natasha's lists (MIT) and other peoples' names (MIT,
 * Apache-2.0). The odd halves, and all of Petrovich's test lists, are left for measuring.
 */
public final class NameTables {
    private static final Pattern WORD = Pattern.compile("[а-я]{3,}");
    private static final Pattern PATRONYMIC = Pattern.compile(".*(вич|вна|ична|кызы|оглы)");
    private static final Pattern SURNAME =
            Pattern.compile(".{2,}([оеы]в|[оеы]ва|[иы]н|[иы]на|[сц]к[иа][йя]|[сц]кой|енко)");
    private static final Pattern QUOTED = Pattern.compile("\"([а-яё-]+)\"");
    private static final int RARE = 10;
    /** From so many people on the product trusts a register's sex. */
    private static final int FREQUENT = 8;

    /** So many words must have a run of letters. */
    private static final int ENOUGH = 8;
    /** There are more surnames than first names; these weigh more in return, but not without end. */
    private static final double MOST_BALANCE = 3;

    /** In hundredths of log-odds: surnames that their letters tell as clearly need no list. */
    private static final int TELLING = 350;
    /** … and so many people must bear the others. */
    private static final int MANY = 150;

    private static final double FATHER = 0.3;
    private static final double BY_HAND = 0.7;

    private final Path dictionaries;
    private final Map<String, String> sexes = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private NameTables(Path dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Arguments: the folder of the shared data, the folder of the resources. */
    public static void main(String[] args) throws IOException {
        NameTables tables = new NameTables(Path.of(args[0]).resolve("dict"));
        Path resources = Path.of(args[1]);
        tables.readRegister();
        write(resources.resolve("sex_endings.tsv"), tables.sexEndings());
        Path byHand = resources.resolve("first_names_by_hand.tsv");
        GramTraining parts = tables.partGrams(byHand);
        write(resources.resolve("part_grams.tsv"), parts.table());
        write(resources.resolve("surnames_alike.tsv"), tables.alikeSurnames(parts, resources));
        WorldList world = WorldList.read();
        GramTraining sexes = new SexGramTable(tables.dictionaries).learnt(byHand, world);
        write(resources.resolve("sex_grams.tsv"), sexes.table());
        write(resources.resolve("first_names_world.tsv"), world.untold(sexes, tables.petrovich()));
        write(resources.resolve("first_names_rare.tsv"), tables.rareNames(resources.resolve("first_names.tsv")));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private void readRegister() throws IOException {
        for (Map<String, String> row :
                LabelledTable.read(dictionaries.resolve("ru/first_names.csv")).rows()) {
            String name = NameReading.fold(row.getOrDefault("text", ""));
            int count = Integer.parseInt(row.getOrDefault("count", "0"));
            if (count > counts.getOrDefault(name, 0)) {
                counts.put(name, count);
                sexes.put(name, row.getOrDefault("gender", ""));
            }
        }
        counts.keySet().removeIf(name -> !isFirstName(name));
        sexes.keySet().retainAll(counts.keySet());
    }

    /** The registers' tails hold surnames and patronymics that were typed into the wrong box. */
    private boolean isFirstName(String name) {
        boolean rare = counts.getOrDefault(name, 0) < RARE;
        return WORD.matcher(name).matches()
                && !PATRONYMIC.matcher(name).matches()
                && !(rare && SURNAME.matcher(name).matches());
    }

    /** What the letters say of a word: is it rather a first name than a surname? */
    private GramTraining partGrams(Path byHand) throws IOException {
        Map<String, Double> firsts = new TreeMap<>();
        counts.forEach((name, count) -> firsts.put(name, count >= 2 ? 1 : 0.4));
        for (Map<String, String> row :
                LabelledTable.read(dictionaries.resolve("ru/patronymics.csv")).rows()) {
            addWord(row.getOrDefault("fname", ""), FATHER, firsts);
        }
        for (String line : Files.readAllLines(byHand, StandardCharsets.UTF_8)) {
            addWord(line.split("\t")[0], BY_HAND, firsts);
        }
        for (String name : evenHalf("ru/natasha/first.txt")) {
            addWord(name, 1, firsts);
        }
        Map<String, Double> surnames = new TreeMap<>();
        for (Map<String, String> row :
                LabelledTable.read(dictionaries.resolve("ru/surnames.csv")).rows()) {
            addWord(row.getOrDefault("Name", ""), 1, surnames);
        }
        for (String name : evenHalf("ru/natasha/last.txt")) {
            addWord(name, 1, surnames);
        }
        return learnt(firsts, surnames);
    }

    private static GramTraining learnt(Map<String, Double> firsts, Map<String, Double> surnames) {
        double balance = Math.min(
                MOST_BALANCE,
                surnames.values().stream().mapToDouble(w -> w).sum()
                        / firsts.values().stream().mapToDouble(w -> w).sum());
        GramTraining training = new GramTraining(ENOUGH);
        firsts.forEach((name, weight) -> training.add(name, true, weight * balance));
        surnames.forEach((name, weight) -> training.add(name, false, weight));
        training.train();
        return training;
    }

    /** Surnames that many have and that look like first names: by ending and letters alone they would be in doubt. */
    private List<String> alikeSurnames(GramTraining parts, Path resources) throws IOException {
        Set<String> known = new TreeSet<>();
        for (String file : List.of("surnames.tsv", "first_names.tsv", "first_names_rare.tsv")) {
            for (String line : Files.readAllLines(resources.resolve(file), StandardCharsets.UTF_8)) {
                known.add(NameReading.fold(line.split("\t")[0]));
            }
        }
        Set<String> out = new TreeSet<>();
        for (Map<String, String> row :
                LabelledTable.read(dictionaries.resolve("ru/surnames.csv")).rows()) {
            String key = NameReading.fold(row.getOrDefault("Name", ""));
            int people = Integer.parseInt(row.getOrDefault("Frequency", "0"));
            boolean alike =
                    WORD.matcher(key).matches() && SURNAME.matcher(key).matches() && parts.weighed(key) > -TELLING;
            if (people >= MANY && alike && !known.contains(key)) {
                out.add(key);
            }
        }
        return new ArrayList<>(out);
    }

    private static void addWord(String name, double weight, Map<String, Double> words) {
        String key = NameReading.fold(name);
        if (WORD.matcher(key).matches()) {
            words.merge(key, weight, Math::max);
        }
    }

    private List<String> evenHalf(String file) throws IOException {
        List<String> out = new ArrayList<>();
        for (String line : Files.readAllLines(dictionaries.resolve(file), StandardCharsets.UTF_8)) {
            String name = line.split("#")[0].strip();
            if (NameReading.isEven(name)) {
                out.add(name);
            }
        }
        return out;
    }

    /**
     * The rules of Petrovich alone: endings learnt from the register where these are silent were wrong too
     * often on the even half, and a wrong sex is worse than none.
     */
    private List<String> sexEndings() throws IOException {
        return new TreeMap<>(petrovich())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .toList();
    }

    /** Exceptions as whole words, behind {@code ^}, then endings. */
    private Map<String, String> petrovich() throws IOException {
        String json = Files.readString(dictionaries.resolve("ru/petrovich/gender.json"), StandardCharsets.UTF_8);
        String firstNames = json.substring(json.indexOf("\"firstname\""), json.indexOf("\"middlename\""));
        int split = firstNames.indexOf("\"suffixes\"");
        Map<String, String> out = new LinkedHashMap<>();
        quoted(firstNames.substring(0, split), "^", out);
        quoted(firstNames.substring(split), "", out);
        return out;
    }

    private static void quoted(String json, String before, Map<String, String> out) {
        for (String sex : List.of("androgynous", "male", "female")) {
            int begin = json.indexOf("\"" + sex + "\"");
            Matcher words = QUOTED.matcher(json.substring(begin, json.indexOf(']', begin)));
            while (words.find()) {
                String code = sex.equals("androgynous") ? "u" : sex.substring(0, 1);
                out.put(before + words.group(1).toLowerCase(Locale.ROOT).replace('ё', 'е'), code);
            }
        }
    }

    /** Names that two people or more have, and that the shipped list is too short for. */
    private List<String> rareNames(Path shipped) throws IOException {
        readSecondRegister();
        for (String line : Files.readAllLines(shipped, StandardCharsets.UTF_8)) {
            counts.remove(NameReading.fold(line.split("\t")[0]));
        }
        List<String> out = new ArrayList<>();
        counts.forEach((name, count) -> {
            String sex = sexes.getOrDefault(name, "");
            if (count >= 2) {
                out.add(name + "\t" + (sex.isEmpty() ? "u" : sex) + "\t" + count);
            }
        });
        return out;
    }

    /** A larger base: ten times the people, and of rare names a surer sex. */
    private void readSecondRegister() throws IOException {
        for (Map<String, String> row : LabelledTable.read(dictionaries.resolve("ru/first_names_freq.csv"))
                .rows()) {
            String name = NameReading.fold(row.getOrDefault("Name", ""));
            int count = Math.max(FREQUENT, Integer.parseInt(row.getOrDefault("Frequency", "0")) / 10);
            if (WORD.matcher(name).matches() && count > counts.getOrDefault(name, 0)) {
                counts.put(name, count);
                sexes.put(name, row.getOrDefault("Gender", ""));
            }
        }
    }
}
