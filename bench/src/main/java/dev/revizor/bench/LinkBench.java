package dev.revizor.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code link} finds between two bases whose columns are not alike.
 *
 * <p>Argument: a folder of {@code SampleBase}. Of each person with several cards the first goes into one base, the second
 * into the other; of those with one card every second. The first base keeps its columns; the other is written as other
 * programs would: with English titles, the name in one cell, a year of birth in place of the date, the town within the
 * address, or without most of them. A true pair is lost where it stands in no band. The launcher is looked for in the
 * system property {@code revizor.root}, by default here.
 */
public final class LinkBench {
    /** A column of the other base: its title, and its cell by the cells of the card. */
    private record Column(String title, Function<Map<String, String>, String> cell) {
        static Column of(String title, String from) {
            return new Column(title, card -> card.getOrDefault(from, ""));
        }

        static Column joined(String title, String between, String... from) {
            return new Column(
                    title,
                    card -> Stream.of(from)
                            .map(name -> card.getOrDefault(name, ""))
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(between)));
        }
    }

    private static final String LAST = "Фамилия";
    private static final String FIRST = "Имя";
    private static final String MIDDLE = "Отчество";
    private static final String BORN = "Дата рождения";
    private static final String WORK = "Рабочий телефон";
    private static final String MOBILE = "Мобильный телефон";
    private static final String MAIL = "Частный e-mail";
    private static final String ADDRESS = "Адрес";
    private static final String TOWN = "Населенный пункт";
    private static final List<String> KEPT =
            List.of("ID", LAST, FIRST, MIDDLE, BORN, WORK, MOBILE, MAIL, ADDRESS, TOWN, "Название компании");

    private static final Column CODE = Column.of("Код", "ID");
    private static final Column NAME = Column.joined("ФИО", " ", LAST, FIRST, MIDDLE);
    private static final Column YEAR = new Column("Год рождения", card -> year(card.getOrDefault(BORN, "")));
    private static final Column WHERE = Column.joined(ADDRESS, ", ", TOWN, ADDRESS);

    private static final Map<String, List<Column>> SHAPES = shapes();

    private final Path folder;
    private final Path root;
    private final Path work;
    private final PrintStream out;

    private LinkBench(Path folder, Path root, Path work, PrintStream out) {
        this.folder = folder;
        this.root = root;
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("revizor.root", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        new LinkBench(folder, root, Files.createTempDirectory("revizor-link"), out).run();
    }

    private static Map<String, List<Column>> shapes() {
        Map<String, List<Column>> out = new LinkedHashMap<>();
        out.put(
                "the same columns",
                KEPT.stream().map(title -> Column.of(title, title)).toList());
        out.put(
                "English titles, ISO dates",
                List.of(
                        Column.of("Record ID", "ID"),
                        Column.of("First Name", FIRST),
                        Column.of("Last Name", LAST),
                        Column.of("Middle Name", MIDDLE),
                        new Column("Birthday", card -> iso(card.getOrDefault(BORN, ""))),
                        Column.of("Mobile Phone", MOBILE),
                        Column.of("Work Phone", WORK),
                        Column.of("Email", MAIL),
                        Column.of("Address", ADDRESS),
                        Column.of("City", TOWN)));
        out.put(
                "one cell each",
                List.of(
                        CODE,
                        NAME,
                        Column.of(BORN, BORN),
                        Column.joined("Телефоны", ", ", MOBILE, WORK),
                        Column.of("E-mail", MAIL),
                        WHERE));
        out.put(
                "name, year of birth, town, phone",
                List.of(CODE, NAME, YEAR, Column.of("Город", TOWN), Column.of("Телефон", MOBILE)));
        out.put("name, year of birth, town in the address", List.of(CODE, NAME, YEAR, WHERE));
        out.put("name and date of birth", List.of(CODE, NAME, Column.of(BORN, BORN)));
        return out;
    }

    /** The sample base writes its dates of birth in many ways; one that is not of the usual form stays as it is. */
    private static String iso(String date) {
        return date.matches("\\d{2}\\.\\d{2}\\.\\d{4}")
                ? date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2)
                : date;
    }

    private static String year(String date) {
        return date.matches("\\d{2}\\.\\d{2}\\.\\d{4}") ? date.substring(6) : "";
    }

    private void run() throws IOException, InterruptedException {
        LabelledTable truth = LabelledTable.read(folder.resolve("clients.truth.csv"));
        Map<String, String> entity = truth.column("record_id", "entity_id");
        Map<String, String> kind = truth.column("record_id", "kind");
        List<Map<String, String>> first = new ArrayList<>();
        List<Map<String, String>> second = new ArrayList<>();
        long pairs = part(entity, kind, first, second);
        Path a = write("a", SHAPES.values().iterator().next(), first);
        out.printf("%d and %d persons, %d of them in both%n", first.size(), second.size(), pairs);
        out.println(
                "columns of the second base                  pairs   merge     ask    lost   wrong merge   wrong ask");
        int number = 0;
        for (Map.Entry<String, List<Column>> shape : SHAPES.entrySet()) {
            Path b = write("b" + number++, shape.getValue(), second);
            measure(shape, a, b, entity, pairs);
        }
    }

    /** Parts the persons, and says how many stand on both sides. */
    private long part(
            Map<String, String> entity,
            Map<String, String> kind,
            List<Map<String, String>> first,
            List<Map<String, String>> second)
            throws IOException {
        Map<String, List<Map<String, String>>> clients = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(';')
                .ofNamedCsvRecord(folder.resolve("clients.csv"))) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> card = new LinkedHashMap<>();
                KEPT.forEach(title -> card.put(title, row.findField(title).orElse("")));
                String id = card.getOrDefault("ID", "");
                if (Set.of("person", "contact").contains(kind.getOrDefault(id, ""))) {
                    clients.computeIfAbsent(entity.getOrDefault(id, id), key -> new ArrayList<>())
                            .add(card);
                }
            }
        }
        long pairs = 0;
        boolean odd = false;
        for (List<Map<String, String>> cards : clients.values()) {
            if (cards.size() > 1) {
                first.add(cards.get(0));
                second.add(cards.get(1));
                pairs++;
            } else {
                (odd ? first : second).add(cards.get(0));
                odd = !odd;
            }
        }
        return pairs;
    }

    private Path write(String name, List<Column> columns, List<Map<String, String>> cards) throws IOException {
        Path file = work.resolve(name + ".csv");
        try (CsvWriter to = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            to.writeRecord(columns.stream().map(Column::title).toList());
            for (Map<String, String> card : cards) {
                to.writeRecord(columns.stream()
                        .map(column -> column.cell().apply(card))
                        .toList());
            }
        }
        return file;
    }

    private void measure(Map.Entry<String, List<Column>> shape, Path a, Path b, Map<String, String> entity, long pairs)
            throws IOException, InterruptedException {
        Path found = work.resolve("pairs-" + b.getFileName());
        Measured measured = Measured.run(
                root,
                List.of(
                        "./revizor",
                        "link",
                        a.toString(),
                        b.toString(),
                        "--id-a",
                        "ID",
                        "--id-b",
                        shape.getValue().get(0).title(),
                        "--pairs",
                        found.toString(),
                        "-q",
                        "-o",
                        work.resolve("groups.csv").toString()));
        if (!Files.exists(found)) {
            throw new IOException(shape.getKey() + ": exit " + measured.code() + "\n" + measured.output());
        }
        long[] right = new long[2];
        long[] wrong = new long[2];
        for (Map<String, String> pair : LabelledTable.read(found).rows()) {
            String one = entity.getOrDefault(id(pair.getOrDefault("record_a", "")), "?");
            String other = entity.getOrDefault(id(pair.getOrDefault("record_b", "")), "!");
            int band = pair.getOrDefault("band", "").equals("merge") ? 0 : 1;
            (one.equals(other) ? right : wrong)[band]++;
        }
        out.printf(
                Locale.ROOT,
                "%-42s %6d  %6d  %6d  %6d        %6d      %6d%n",
                shape.getKey(),
                pairs,
                right[0],
                right[1],
                pairs - right[0] - right[1],
                wrong[0],
                wrong[1]);
    }

    /** A record goes by its file and its id. */
    private static String id(String record) {
        return record.substring(record.lastIndexOf(':') + 1);
    }
}
