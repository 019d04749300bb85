package dev.revizor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented text of CRM tables in one language: titles, names, addresses, phones, notes, with Latin and digits between. */
final class CrmText {
    private static final String[] FIRMS = {"ozon", "mail", "gmail", "yandex", "stroy-snab", "vector24", "office"};

    private final Map<String, List<String>> words;
    private final Random random;

    private CrmText(Map<String, List<String>> words, Random random) {
        this.words = words;
        this.random = random;
    }

    /**
     * The text of a language.
     *
     * @param language {@code ru}, {@code uk}, or one that is written with Latin letters
     * @param lists a folder of dictionaries; names and towns are taken from it where they are there
     */
    static CrmText of(String language, Path lists, Random random) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : resource("crm-words-" + language + ".txt").split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                words.put(
                        line.substring(0, equals),
                        List.of(line.substring(equals + 1).split("\\|")));
            }
        }
        if (language.equals("ru")) {
            replace(words, "given", lists.resolve("ru/natasha/first.txt"), 0);
            replace(words, "surname", lists.resolve("ru/natasha/last.txt"), 0);
            replace(words, "city", lists.resolve("ru/hflabs/city.csv"), 9);
        } else {
            addLatin(words, language, lists);
        }
        return new CrmText(words, random);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CrmText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Surnames and terms of addresses of others, those that have letters beyond ASCII, beside our own words. */
    private static void addLatin(Map<String, List<String>> words, String language, Path lists) throws IOException {
        Path names = lists.resolve("intl/surnames_" + language + ".txt");
        add(words, "surname", Files.exists(names) ? List.of(names) : List.of());
        Path folder = lists.resolve("libpostal/" + language);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                add(words, "street", files.sorted().toList());
            }
        }
    }

    private static void add(Map<String, List<String>> words, String kind, List<Path> files) throws IOException {
        List<String> all = new ArrayList<>(words.getOrDefault(kind, List.of()));
        for (Path file : files) {
            for (String word : Files.readString(file, StandardCharsets.UTF_8).split("[|\\r\\n]+")) {
                boolean telling = word.chars().anyMatch(c -> c >= 0x80);
                if (telling && word.chars().allMatch(c -> c < 0x180)) {
                    all.add(titled(word.strip()));
                }
            }
        }
        words.put(kind, all);
    }

    /** The same text with every second word: the even ones to set something by, the odd ones to report on. */
    CrmText half(int parity) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        words.forEach((kind, list) -> kept.put(
                kind,
                IntStream.range(0, list.size())
                        .filter(i -> i % 2 == parity)
                        .mapToObj(list::get)
                        .toList()));
        return new CrmText(kept, random);
    }

    private static void replace(Map<String, List<String>> words, String kind, Path list, int column)
            throws IOException {
        if (!Files.exists(list)) {
            return;
        }
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            // The first cell of the list of towns is an address in quotes.
            String[] cells = line.replaceFirst("^\"[^\"]*\"", "").split(",");
            String word = column < cells.length ? cells[column].strip() : "";
            if (!word.isEmpty() && Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.CYRILLIC) {
                found.add(titled(word));
            }
        }
        words.put(kind, found);
    }

    private static String titled(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** So many characters of a table, from its titles or from a row on. */
    String table(int length) {
        char delimiter = ";,\t".charAt(random.nextInt(3));
        int width = 3 + random.nextInt(8);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            kinds.add(KINDS[random.nextInt(KINDS.length)]);
        }
        StringBuilder out = new StringBuilder();
        if (random.nextBoolean()) {
            for (int i = 0; i < width; i++) {
                out.append(i == 0 ? "" : delimiter).append(word("titles"));
            }
            out.append('\n');
        }
        while (out.length() < length) {
            for (int i = 0; i < width; i++) {
                out.append(i == 0 ? "" : delimiter).append(cell(kinds.get(i)));
            }
            out.append('\n');
        }
        return out.substring(0, length);
    }

    private static final String[] KINDS = {
        "name", "name", "phone", "mail", "city", "address", "company", "post", "stage", "source", "comment", "date",
        "id"
    };

    private String cell(String kind) {
        if (random.nextInt(8) == 0) {
            return "";
        }
        return switch (kind) {
            case "name" ->
                word("surname") + " " + word("given") + (random.nextBoolean() ? " " + word("patronymic") : "");
            case "phone" ->
                String.format(Locale.ROOT, "+7 (9%02d) %07d", random.nextInt(100), random.nextInt(10_000_000));
            case "mail" ->
                FIRMS[random.nextInt(FIRMS.length)] + random.nextInt(999) + "@" + FIRMS[random.nextInt(FIRMS.length)]
                        + ".ru";
            case "address" -> word("city") + ", " + word("street") + ", " + (1 + random.nextInt(200));
            case "company" -> random.nextInt(5) == 0 ? "Smart Tech LLC" : word("company");
            case "date" ->
                String.format(
                        Locale.ROOT,
                        "%02d.%02d.20%02d",
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        random.nextInt(27));
            case "id" -> String.valueOf(random.nextInt(1_000_000));
            default -> word(kind);
        };
    }

    private String word(String kind) {
        List<String> list = words.getOrDefault(kind, List.of(""));
        return list.get(random.nextInt(list.size()));
    }
}
