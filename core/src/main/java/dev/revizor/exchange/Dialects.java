package dev.revizor.exchange;

import dev.revizor.model.EntityKind;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the dialects: lines of cells parted by tabs; {@code #} begins a comment line. */
public final class Dialects {
    private static final String FOLDER = "/dev/revizor/exchange/dialects/";

    private Dialects() {}

    /** The names of all dialects, {@code generic} first. */
    public static List<String> names() {
        List<String> out = new ArrayList<>(List.of(Dialect.GENERIC.name()));
        for (String[] line : lines("index.txt")) {
            out.add(line[0]);
        }
        return out;
    }

    static Dialect of(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        if (low.equals(Dialect.GENERIC.name())) {
            return Dialect.GENERIC;
        }
        for (String[] line : lines("index.txt")) {
            // Behind the name stand other names for the same.
            if (List.of(line).contains(low)) {
                return read(line[0]);
            }
        }
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("word", word);
        args.put("known", String.join(", ", names()));
        throw new RevizorException(ExchangeError.UNKNOWN_DIALECT, Place.NOWHERE, args);
    }

    private static Dialect read(String name) {
        Settings settings = new Settings(new LinkedHashMap<>());
        List<Dialect.Column> columns = new ArrayList<>();
        for (String[] line : lines(name + ".dialect")) {
            if (line[0].equals("column")) {
                columns.add(new Dialect.Column(line[1], Rendering.parse(line.length > 2 ? line[2] : "")));
            } else {
                settings.values().put(line[0], line[1]);
            }
        }
        return new Dialect(
                name,
                settings.text("system", name),
                settings.kinds(),
                columns,
                settings.form(),
                settings.style(),
                new Dialect.Limits(settings.number("rows"), settings.number("bytes")),
                settings.quirks());
    }

    /** The settings of a file by their names. */
    private record Settings(Map<String, String> values) {
        String text(String name, String otherwise) {
            String text = values.getOrDefault(name, otherwise);
            boolean inQuotes = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            return inQuotes ? text.substring(1, text.length() - 1) : text;
        }

        long number(String name) {
            return Long.parseLong(text(name, "0").replace("_", ""));
        }

        List<EntityKind> kinds() {
            List<EntityKind> out = new ArrayList<>();
            for (String kind : text("kinds", "contact").split(" ")) {
                out.add(EntityKind.of(kind).orElseThrow());
            }
            return out;
        }

        CsvForm form() {
            return new CsvForm(
                    Charset.forName(text("charset", "UTF-8")),
                    CsvForm.Mark.valueOf(word("mark", "without")),
                    text("delimiter", ",").charAt(0),
                    CsvForm.Quoting.valueOf(word("quoting", "needed")),
                    text("end", "crlf").equals("lf") ? "\n" : "\r\n",
                    CsvForm.Tail.valueOf(word("tail", "plain")));
        }

        Dialect.Style style() {
            return new Dialect.Style(
                    text("day", "yyyy-MM-dd"),
                    text("moment", "yyyy-MM-dd HH:mm:ss"),
                    text("separator", ", "),
                    text("extension", " ext. "),
                    text("yes", "Yes"),
                    text("no", "No"),
                    Dialect.Names.valueOf(word("names", "first_last")),
                    text("forbidden", ""));
        }

        Dialect.Quirks quirks() {
            List<Rendering> needs = new ArrayList<>();
            for (String need : text("needs", "").split(" ")) {
                if (!need.isEmpty()) {
                    needs.add(Rendering.parse(need));
                }
            }
            return new Dialect.Quirks(
                    text("leftovers", ""),
                    Dialect.Rest.valueOf(word("rest", "keep")),
                    needs,
                    Dialect.People.valueOf(word("people", "all")),
                    Dialect.Dates.valueOf(word("dates", "any")));
        }

        private String word(String name, String otherwise) {
            return text(name, otherwise).toUpperCase(Locale.ROOT);
        }
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = Dialects.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            List<String[]> out = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    out.add(line.split("\t"));
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
