package dev.revizor.mapping;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file token by token, with the line of each, and gathers all that is wrong with it. */
final class MappingReader {
    private static final List<String> TOP = List.of("preset", "kind", "system", "columns");
    private static final List<String> COLUMN = List.of("column", "title", "field", "tag", "part");

    private final String name;
    private final SourceTable table;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Scalar> top = new LinkedHashMap<>();
    private final Mapping.@Nullable Column[] columns;

    /** A value with its line. */
    private record Scalar(String text, long line) {}

    private MappingReader(String name, SourceTable table) {
        this.name = name;
        this.table = table;
        this.columns = new Mapping.Column[table.columns().size()];
    }

    static MappingReader of(Path file, SourceTable table) {
        Path last = file.getFileName();
        MappingReader reader = new MappingReader(last == null ? "" : last.toString(), table);
        try (JsonParser parser = new YAMLFactory().createParser(Files.newBufferedReader(file))) {
            reader.read(parser);
        } catch (JsonParseException e) {
            reader.add(
                    MappingError.NOT_YAML,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    Map.of());
        } catch (IOException e) {
            throw new RevizorException(MappingError.FILE_UNREADABLE, Place.file(reader.name), Map.of(), e);
        }
        return reader;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Mapping mapping() {
        List<Mapping.Column> out = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Mapping.Column column = columns[i];
            out.add(column != null ? column : column(i, Optional.empty(), "", Mapping.Part.SELF));
        }
        EntityKind kind = EntityKind.of(text(top, "kind")).orElseThrow();
        String preset = text(top, "preset");
        String system = text(top, "system");
        return new Mapping(kind, 1, preset.isEmpty() ? "generic" : preset, system.isEmpty() ? "file" : system, out);
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            add(MappingError.NOT_YAML, line(parser), Map.of());
            return;
        }
        boolean sawColumns = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            long line = line(parser);
            JsonToken value = parser.nextToken();
            if (key.equals("columns") && value == JsonToken.START_ARRAY && !sawColumns) {
                sawColumns = true;
                columns(parser);
            } else {
                other(key, line, parser, sawColumns);
                sawColumns |= key.equals("columns");
            }
        }
        if (!sawColumns) {
            add(MappingError.MISSING_KEY, 1, Map.of("key", "columns"));
        }
        kind();
    }

    private void other(String key, long line, JsonParser parser, boolean sawColumns) throws IOException {
        if (!key.equals("columns")) {
            take(top, TOP, key, line, parser);
            return;
        }
        parser.skipChildren();
        if (sawColumns) {
            add(MappingError.REPEATED_KEY, line, Map.of("key", key));
        } else {
            add(MappingError.UNKNOWN_KEY, line, pair("key", key, ""));
        }
    }

    private void kind() {
        Scalar kind = top.get("kind");
        if (kind == null) {
            add(MappingError.MISSING_KEY, 1, Map.of("key", "kind"));
        } else if (EntityKind.of(kind.text()).isEmpty()) {
            List<String> known =
                    Arrays.stream(EntityKind.values()).map(EntityKind::id).toList();
            add(MappingError.UNKNOWN_KIND, kind.line(), pair("value", kind.text(), nearest(kind.text(), known)));
        }
    }

    private void columns(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                add(MappingError.MISSING_KEY, line(parser), Map.of("key", "column"));
                parser.skipChildren();
                continue;
            }
            long line = line(parser);
            Map<String, Scalar> entry = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                long at = line(parser);
                parser.nextToken();
                take(entry, COLUMN, key, at, parser);
            }
            column(entry, line);
        }
    }

    private void take(Map<String, Scalar> into, List<String> allowed, String key, long line, JsonParser parser)
            throws IOException {
        boolean scalar = parser.currentToken() != null && parser.currentToken().isScalarValue();
        String text = scalar && parser.currentToken() != JsonToken.VALUE_NULL ? parser.getText() : "";
        parser.skipChildren();
        if (!allowed.contains(key) || !scalar) {
            add(MappingError.UNKNOWN_KEY, line, pair("key", key, allowed.contains(key) ? "" : nearest(key, allowed)));
        } else if (into.putIfAbsent(key, new Scalar(text, line)) != null) {
            add(MappingError.REPEATED_KEY, line, Map.of("key", key));
        }
    }

    private void column(Map<String, Scalar> entry, long line) {
        Scalar number = entry.get("column");
        if (number == null) {
            add(MappingError.MISSING_KEY, line, Map.of("key", "column"));
            return;
        }
        int position = position(number);
        Optional<Field> field = field(entry, line);
        Mapping.Part part = part(entry);
        if (position < 0) {
            return;
        }
        Scalar title = entry.get("title");
        String stands = table.columns().get(position);
        if (title != null && !title.text().equals(stands)) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("title", title.text());
            args.put("stands", stands);
            add(MappingError.OTHER_TITLE, title.line(), args);
        }
        if (columns[position] != null) {
            add(MappingError.REPEATED_COLUMN, number.line(), Map.of("value", number.text()));
            return;
        }
        columns[position] = column(position, field, text(entry, "tag"), part);
    }

    private int position(Scalar number) {
        int position = -1;
        if (number.text().length() < 6
                && !number.text().isEmpty()
                && number.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            position = Integer.parseInt(number.text()) - 1;
        }
        if (position < 0 || position >= columns.length) {
            add(MappingError.NO_SUCH_COLUMN, number.line(), Map.of("value", number.text()));
            return -1;
        }
        return position;
    }

    private Optional<Field> field(Map<String, Scalar> entry, long line) {
        Scalar field = entry.get("field");
        if (field == null) {
            add(MappingError.MISSING_KEY, line, Map.of("key", "field"));
            return Optional.empty();
        }
        Optional<Field> found = Field.of(field.text());
        if (found.isEmpty() && !field.text().equals(MappingFile.VERBATIM)) {
            String nearest = new NearestField().of(field.text()).orElse("");
            add(MappingError.UNKNOWN_FIELD, field.line(), pair("field", field.text(), nearest));
        }
        return found;
    }

    private Mapping.Part part(Map<String, Scalar> entry) {
        Scalar part = entry.get("part");
        String low = part == null ? "self" : part.text().toLowerCase(Locale.ROOT);
        if (part != null && !low.equals("self") && !low.equals("client")) {
            add(MappingError.UNKNOWN_PART, part.line(), Map.of("value", part.text()));
        }
        return low.equals("client") ? Mapping.Part.CLIENT : Mapping.Part.SELF;
    }

    private Mapping.Column column(int position, Optional<Field> field, String tag, Mapping.Part part) {
        return new Mapping.Column(position, table.columns().get(position), field, part, tag, 1, Mapping.USER);
    }

    private static String text(Map<String, Scalar> from, String key) {
        Scalar found = from.get(key);
        return found == null ? "" : found.text();
    }

    private static Map<String, Object> pair(String key, String value, String nearest) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put(key, value);
        args.put("nearest", nearest);
        return args;
    }

    /** The known word that needs the fewest edits, up to three; else empty. */
    private static String nearest(String word, List<String> known) {
        String best = "";
        int bestDistance = 4;
        Set<String> ordered = new LinkedHashSet<>(known);
        for (String candidate : ordered) {
            int distance = HeaderDictionary.distance(word, candidate, 3);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void add(MappingError error, long line, Map<String, Object> args) {
        problems.add(new Problem(error, Place.row(name, "", line), args, List.of()));
    }
}
