package dev.revizor.bench;

import dev.revizor.model.Field;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The sex that a name tells, list by list: how often there is an answer, and how often it is right. */
final class SexAccuracy {
    /**
     * A word with its label.
     *
     * @param word as the list has it
     * @param sex {@code m} or {@code f}
     * @param weight how many people are called so, or 1
     */
    record Labelled(String word, String sex, long weight) {}

    private static final int COMMON = 10;

    private final Path shared;
    private final PrintStream out;
    private final int examples;
    private final NameReading reading = new NameReading();

    /**
     * For the lists of a folder.
     *
     * @param examples how many wrong answers are shown of the even half of each list; of the odd one none ever, for who
     *     has seen them tunes on them
     */
    SexAccuracy(Path shared, PrintStream out, int examples) {
        this.shared = shared;
        this.out = out;
        this.examples = examples;
    }

    void run() throws IOException {
        out.println("Sex by one name; words that the list gives to both sexes are left out");
        out.println("list                                      half     words  answered   right   wrong");
        Map<String, String> register = register();
        List<Labelled> petrovich = weighted(tagged("dict/ru/petrovich/firstnames.gender.tsv"));
        report("Petrovich, first names", Field.FIRST_NAME, petrovich);
        report("  without labels the register disputes", Field.FIRST_NAME, undisputed(petrovich, register));
        SexWitnesses others = SexWitnesses.read(shared);
        report(
                "  no other list says otherwise",
                Field.FIRST_NAME,
                some(petrovich, row -> others.leaves(row.word(), row.sex())));
        report(
                "  another list says the same",
                Field.FIRST_NAME,
                some(petrovich, row -> others.confirms(row.word(), row.sex())));
        report(
                "Petrovich, popular first names",
                Field.FIRST_NAME,
                tagged("dict/ru/petrovich/firstnames.popular.gender.tsv"));
        report("Petrovich, first names in cases", Field.FIRST_NAME, inCases("dict/ru/petrovich/firstnames.misc.tsv"));
        report("Petrovich, surnames in cases", Field.LAST_NAME, inCases("dict/ru/petrovich/surnames.misc.tsv"));
        report("register, first names", Field.FIRST_NAME, table("dict/ru/first_names.csv", "text", "gender", "count"));
        report(
                "register, first names 2",
                Field.FIRST_NAME,
                table("dict/ru/first_names_freq.csv", "Name", "Gender", "Frequency"));
        report("register, surnames", Field.LAST_NAME, table("dict/ru/surnames.csv", "Name", "Gender", "Frequency"));
        report("register, patronymics", Field.PATRONYMIC, table("dict/ru/patronymics.csv", "text", "gender", "count"));
        report("short forms, list 1", Field.FIRST_NAME, words("dict/no-licence/ru_diminutives_train-gender.tsv", 0, 2));
        report("short forms, list 2", Field.FIRST_NAME, words("dict/no-licence/ru_diminutives_test-gender.tsv", 0, 1));
    }

    /** With the people of both state registers who are called so, and one where these have nobody. */
    private List<Labelled> weighted(List<Labelled> list) throws IOException {
        Map<String, Long> people = new LinkedHashMap<>();
        List<Labelled> rows = new ArrayList<>(table("dict/ru/first_names.csv", "text", "gender", "count"));
        rows.addAll(table("dict/ru/first_names_freq.csv", "Name", "Gender", "Frequency"));
        rows.forEach(row -> people.merge(NameReading.fold(row.word()), row.weight(), Math::max));
        return list.stream()
                .map(row -> new Labelled(row.word(), row.sex(), people.getOrDefault(NameReading.fold(row.word()), 1L)))
                .toList();
    }

    /** First names of both state registers, where ten people or more are called so; the second one has no rarer ones. */
    private Map<String, String> register() throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        List<Labelled> rows = new ArrayList<>(table("dict/ru/first_names.csv", "text", "gender", "count"));
        rows.addAll(table("dict/ru/first_names_freq.csv", "Name", "Gender", "Frequency"));
        for (Labelled row : rows) {
            if (row.weight() >= COMMON) {
                out.putIfAbsent(NameReading.fold(row.word()), row.sex());
            }
        }
        return out;
    }

    private static List<Labelled> undisputed(List<Labelled> list, Map<String, String> register) {
        return some(
                list,
                row -> register.getOrDefault(NameReading.fold(row.word()), row.sex())
                        .equals(row.sex()));
    }

    private static List<Labelled> some(List<Labelled> list, Predicate<Labelled> which) {
        return list.stream().filter(which).toList();
    }

    private List<Labelled> tagged(String file) throws IOException {
        return words(file, 0, 1);
    }

    private List<Labelled> inCases(String file) throws IOException {
        return words(file, 1, 2);
    }

    private List<Labelled> words(String file, int word, int label) throws IOException {
        List<Labelled> rows = new ArrayList<>();
        if (Files.exists(shared.resolve(file))) {
            for (String line : Files.readAllLines(shared.resolve(file), StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t");
                String sex = cells.length > label ? sex(cells[label]) : "";
                if (!sex.isEmpty()) {
                    rows.add(new Labelled(cells[word], sex, 1));
                }
            }
        }
        return rows;
    }

    private List<Labelled> table(String file, String word, String label, String weight) throws IOException {
        List<Labelled> rows = new ArrayList<>();
        if (Files.exists(shared.resolve(file))) {
            for (Map<String, String> row :
                    LabelledTable.read(shared.resolve(file)).rows()) {
                String sex = sex(row.getOrDefault(label, ""));
                if (!sex.isEmpty() && !row.getOrDefault(word, "").isEmpty()) {
                    rows.add(new Labelled(
                            row.getOrDefault(word, ""), sex, Long.parseLong(row.getOrDefault(weight, "1"))));
                }
            }
        }
        return rows;
    }

    private static String sex(String label) {
        return switch (label.split(",")[0]) {
            case "мр", "m", "masc" -> "m";
            case "жр", "f", "femn" -> "f";
            default -> "";
        };
    }

    private void report(String name, Field field, List<Labelled> list) {
        if (list.isEmpty()) {
            out.println(name + ": skipped, no such list");
            return;
        }
        half(
                name,
                "even",
                field,
                list.stream().filter(row -> NameReading.isEven(row.word())).toList());
        half(
                "",
                "odd",
                field,
                list.stream().filter(row -> !NameReading.isEven(row.word())).toList());
    }

    private void half(String name, String half, Field field, List<Labelled> list) {
        Tally words = new Tally();
        Tally people = new Tally();
        List<String> wrong = new ArrayList<>();
        for (Labelled row : list) {
            String sex = reading.sex(field, row.word());
            words.add(1, sex, row.sex());
            people.add(row.weight(), sex, row.sex());
            if (!sex.isEmpty() && !sex.equals(row.sex()) && half.equals("even") && wrong.size() < examples) {
                wrong.add(row.word() + "=" + sex);
            }
        }
        boolean weighted = people.all > words.all;
        out.printf(
                Locale.ROOT,
                "%-41s %-5s %8d   %6.2f%%  %6.2f%%  %6d%s  %s%n",
                name,
                half,
                words.all,
                words.answeredShare(),
                words.rightShare(),
                words.answered - words.right,
                weighted
                        ? String.format(
                                Locale.ROOT, "  by people %6.2f%% %6.2f%%", people.answeredShare(), people.rightShare())
                        : "",
                String.join(" ", wrong));
    }

    /** Asked, answered, answered rightly. */
    private static final class Tally {
        private long all;
        private long answered;
        private long right;

        void add(long weight, String answer, String truth) {
            all += weight;
            answered += answer.isEmpty() ? 0 : weight;
            right += answer.equals(truth) ? weight : 0;
        }

        double answeredShare() {
            return 100.0 * answered / Math.max(1, all);
        }

        double rightShare() {
            return 100.0 * right / Math.max(1, answered);
        }
    }
}
