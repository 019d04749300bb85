package dev.revizor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Runs a command line through the front door, with the environment that a test gives. */
final class Cli {
    private final Map<String, String> env = new LinkedHashMap<>();

    static Cli in(String lang) {
        Cli cli = new Cli();
        cli.env.put("REVIZOR_LANG", lang);
        cli.env.put("REVIZOR_ACTOR", "test");
        return cli;
    }

    Cli without(String name) {
        env.remove(name);
        return this;
    }

    Cli with(String name, String value) {
        env.put(name, value);
        return this;
    }

    /** What a command did. */
    record Result(int code, String out, String talk) {
        /** Everything that the user saw. */
        String all() {
            return out + talk;
        }
    }

    Result run(Object... args) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream talk = new ByteArrayOutputStream();
        String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = new FrontDoor(new Out(data, talk), env, new Stop()).run(Arrays.asList(words));
        return new Result(code, data.toString(StandardCharsets.UTF_8), talk.toString(StandardCharsets.UTF_8));
    }

    /** The checkout's folder. */
    static Path root() {
        return Path.of(System.getProperty("revizor.root"));
    }

    static Path sample(String name) {
        return root().resolve("samples").resolve(name);
    }

    /** The first rows of the sample of clients, for what does not ask how many there are. */
    static Path part(Path folder, int rows) throws IOException {
        List<List<String>> records = rows(sample("clients.csv"));
        Path part = folder.resolve("part.csv");
        write(part, records.subList(0, rows + 1));
        return part;
    }

    /** What lies in a folder, in the order of the names. */
    static List<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The records of a semicolon CSV, the titles first. */
    static List<List<String>> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(
                plain, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            return parser.getRecords().stream().map(row -> row.toList()).toList();
        }
    }

    /** Writes records as a semicolon CSV. */
    static void write(Path file, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            printer.printRecords(rows);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
