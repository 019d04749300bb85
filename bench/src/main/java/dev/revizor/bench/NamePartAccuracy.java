package dev.revizor.bench;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Whole names of one cell, put together of the lists' words: is each word told for what it is, in every order? */
final class NamePartAccuracy {
    private static final int NAMES = 20_000;
    private static final int EXAMPLES = 5;
    private static final long SEED = 20_260_601;

    /** A word and how often it is drawn. */
    private record Word(String text, String sex, long weight) {}

    /** A name whose parts are known. */
    private record Person(String last, String first, String patronymic) {}

    private enum Order {
        LAST_FIRST_PATRONYMIC(p -> p.last + " " + p.first + " " + p.patronymic),
        FIRST_PATRONYMIC_LAST(p -> p.first + " " + p.patronymic + " " + p.last),
        LAST_FIRST(p -> p.last + " " + p.first),
        FIRST_LAST(p -> p.first + " " + p.last);

        private final Function<Person, String> text;

        Order(Function<Person, String> text) {
            this.text = text;
        }

        boolean hasPatronymic() {
            return this == LAST_FIRST_PATRONYMIC || this == FIRST_PATRONYMIC_LAST;
        }
    }

    private final Path shared;
    private final PrintStream out;
    private final NameReading reading = new NameReading();

    NamePartAccuracy(Path shared, PrintStream out) {
        this.shared = shared;
        this.out = out;
    }

    void run() throws IOException {
        out.printf("%nName parts of a whole-name cell, %d seeded names each%n", NAMES);
        out.println("lists                                order                  half   answered    right");
        List<Word> patronymics = table("dict/ru/patronymics.csv", "text", "gender", "count").stream()
                .filter(word -> word.weight() >= 10)
                .toList();
        List<Word> surnames = table("dict/ru/surnames.csv", "Name", "Gender", "Frequency");
        List<Word> firsts = table("dict/ru/first_names_freq.csv", "Name", "Gender", "Frequency");
        lists("registers, as often as people", surnames, firsts, patronymics);
        lists("registers, each name once", once(surnames), once(firsts), once(patronymics));
        lists(
                "natasha last, natasha first",
                plain("dict/ru/natasha/last.txt"),
                plain("dict/ru/natasha/first.txt"),
                once(patronymics));
        lists(
                "natasha last, Petrovich first",
                plain("dict/ru/natasha/last.txt"),
                tagged("dict/ru/petrovich/firstnames.gender.tsv"),
                once(patronymics));
    }

    private void lists(String name, List<Word> last, List<Word> first, List<Word> patronymic) {
        if (last.isEmpty() || first.isEmpty() || patronymic.isEmpty()) {
            out.println(name + ": skipped, no such list");
            return;
        }
        for (Order order : Order.values()) {
            for (boolean even : new boolean[] {true, false}) {
                Drawing drawing = new Drawing(half(last, even), half(first, even), half(patronymic, even));
                measure(name, order, even ? "even" : "odd", drawing);
            }
        }
    }

    private static List<Word> half(List<Word> words, boolean even) {
        return words.stream()
                .filter(word -> NameReading.isEven(word.text()) == even)
                .toList();
    }

    private void measure(String name, Order order, String half, Drawing drawing) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            people.add(drawing.next());
        }
        measure(name, order, half, people, reading);
        if (!order.hasPatronymic()) {
            List<String> column = people.stream().map(order.text).toList();
            measure("  … in a column of such names", order, half, people, NameReading.ofColumn(column));
        }
    }

    private void measure(String name, Order order, String half, List<Person> people, NameReading with) {
        int answered = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Person person : people) {
            String text = order.text.apply(person);
            Card card = with.card(Field.FULL_NAME, text);
            boolean told = !card.text(Field.LAST_NAME).isEmpty()
                    && !card.text(Field.FIRST_NAME).isEmpty();
            boolean fits = same(card.text(Field.LAST_NAME), person.last)
                    && same(card.text(Field.FIRST_NAME), person.first)
                    && (!order.hasPatronymic() || same(card.text(Field.PATRONYMIC), person.patronymic));
            answered += told ? 1 : 0;
            right += told && fits ? 1 : 0;
            if (told && !fits && wrong.size() < EXAMPLES) {
                wrong.add(text);
            }
        }
        out.printf(
                Locale.ROOT,
                "%-36s %-22s %-5s  %6.2f%%  %6.2f%%  %s%n",
                name,
                order.name().toLowerCase(Locale.ROOT),
                half,
                100.0 * answered / NAMES,
                100.0 * right / Math.max(1, answered),
                String.join("; ", wrong));
    }

    private static boolean same(String read, String meant) {
        return NameReading.fold(read).equals(NameReading.fold(meant));
    }

    private static List<Word> once(List<Word> words) {
        return words.stream().map(word -> new Word(word.text(), word.sex(), 1)).toList();
    }

    private List<Word> table(String file, String word, String sex, String weight) throws IOException {
        List<Word> out = new ArrayList<>();
        if (Files.exists(shared.resolve(file))) {
            for (Map<String, String> row :
                    LabelledTable.read(shared.resolve(file)).rows()) {
                String text = row.getOrDefault(word, "");
                if (isWord(text)) {
                    out.add(new Word(text, row.getOrDefault(sex, ""), Long.parseLong(row.getOrDefault(weight, "1"))));
                }
            }
        }
        return out;
    }

    private List<Word> plain(String file) throws IOException {
        List<Word> out = new ArrayList<>();
        if (Files.exists(shared.resolve(file))) {
            for (String line : Files.readAllLines(shared.resolve(file), StandardCharsets.UTF_8)) {
                String text = line.split("#")[0].strip();
                if (isWord(text)) {
                    out.add(new Word(titled(text), "", 1));
                }
            }
        }
        return out;
    }

    private List<Word> tagged(String file) throws IOException {
        List<Word> out = new ArrayList<>();
        if (Files.exists(shared.resolve(file))) {
            for (String line : Files.readAllLines(shared.resolve(file), StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t");
                if (isWord(cells[0]) && cells.length > 1) {
                    String sex = cells[1].equals("мр") ? "m" : cells[1].equals("жр") ? "f" : "";
                    out.add(new Word(titled(cells[0]), sex, 1));
                }
            }
        }
        return out;
    }

    private static boolean isWord(String text) {
        return text.length() > 2 && text.chars().allMatch(c -> (c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё');
    }

    private static String titled(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Draws people whose parts fit in sex, where the lists know it. */
    private static final class Drawing {
        private static final int TRIES = 20;

        private final Random random = new Random(SEED);
        private final Urn last;
        private final Urn first;
        private final Urn patronymic;

        Drawing(List<Word> last, List<Word> first, List<Word> patronymic) {
            this.last = new Urn(last);
            this.first = new Urn(first);
            this.patronymic = new Urn(patronymic);
        }

        Person next() {
            Word name = first.draw(random);
            return new Person(
                    fitting(last, name.sex()).text(),
                    name.text(),
                    fitting(patronymic, name.sex()).text());
        }

        private Word fitting(Urn urn, String sex) {
            Word word = urn.draw(random);
            for (int i = 0; i < TRIES && isOther(word.sex(), sex); i++) {
                word = urn.draw(random);
            }
            return word;
        }

        private static boolean isOther(String one, String two) {
            return (one + two).equals("mf") || (one + two).equals("fm");
        }
    }

    /** Words by weight. */
    private static final class Urn {
        private final List<Word> words;
        private final long[] upTo;

        Urn(List<Word> words) {
            this.words = words;
            this.upTo = new long[words.size()];
            long sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                sum += words.get(i).weight();
                upTo[i] = sum;
            }
        }

        Word draw(Random random) {
            long at = (long) (random.nextDouble() * upTo[upTo.length - 1]) + 1;
            int found = java.util.Arrays.binarySearch(upTo, at);
            return words.get(found >= 0 ? found : -found - 1);
        }
    }
}
