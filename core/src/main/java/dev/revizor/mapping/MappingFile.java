package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mapping as a YAML file that people edit: one entry per column with its number, title, field, tag and part. The file
 * is read strictly, and all its troubles are told at once.
 */
public final class MappingFile {
    /** Stands for «no field: keep the column as it is». */
    static final String VERBATIM = "verbatim";

    private MappingFile() {}

    /** The mapping as YAML with comments in the language; the same mapping gives the same text. */
    public static String write(SourceTable table, Mapping mapping, Lang lang) {
        Texts texts = Texts.of("mapping", lang);
        StringBuilder out = new StringBuilder();
        comment(out, texts.get("file.head", "file", quoted(table.file())));
        comment(out, texts.get("file.how"));
        comment(out, texts.get("file.fields"));
        out.append("preset: ").append(quoted(mapping.preset())).append('\n');
        out.append("kind: ").append(mapping.kind().id());
        out.append("  # ").append(texts.get("kind." + mapping.kind().id())).append('\n');
        out.append("system: ").append(quoted(mapping.system())).append('\n');
        out.append("columns:\n");
        for (Mapping.Column column : mapping.columns()) {
            write(out, column, texts);
        }
        return out.toString();
    }

    private static void write(StringBuilder out, Mapping.Column column, Texts texts) {
        String field = column.field().map(Field::id).orElse(VERBATIM);
        out.append("  - column: ").append(column.position() + 1).append('\n');
        out.append("    title: ").append(quoted(column.title())).append('\n');
        out.append("    field: ").append(field).append("  # ").append(texts.get("field." + field));
        if (column.field().isPresent()) {
            out.append("; ").append(texts.get("why." + column.why()));
        }
        out.append('\n');
        if (!column.tag().isEmpty()) {
            out.append("    tag: ").append(quoted(column.tag())).append('\n');
        }
        if (column.part() == Mapping.Part.CLIENT) {
            out.append("    part: client  # ").append(texts.get("part.client")).append('\n');
        }
    }

    private static void comment(StringBuilder out, String text) {
        for (String line : text.split("\n")) {
            out.append("# ").append(line).append('\n');
        }
    }

    /** A double-quoted YAML scalar, which is also a JSON string. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * Reads an edited mapping back. What it says is the user's word: certainty 1, why {@code user}. Columns that it does
     * not name are kept verbatim. Throws a {@code RevizorException} that lists all troubles, each as
     * {@code line: what → nearest}; {@link #problems} gives them one by one.
     */
    public static Mapping read(Path file, SourceTable table) {
        MappingReader reader = MappingReader.of(file, table);
        List<Problem> problems = reader.problems();
        if (problems.isEmpty()) {
            return reader.mapping();
        }
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("troubles", problems.size());
        args.put(
                "list",
                String.join("; ", problems.stream().map(MappingFile::brief).toList()));
        Path name = file.getFileName();
        throw new RevizorException(MappingError.FILE_WRONG, Place.file(name == null ? "" : name.toString()), args);
    }

    /** The same, where the user says of some columns, by position, what they are. */
    public static Mapping read(Path file, SourceTable table, Map<Integer, FieldChoice> wishes) {
        Mapping mapping = read(file, table);
        List<Mapping.Column> columns = mapping.columns().stream()
                .map(column -> wishes.containsKey(column.position())
                        ? wishes.get(column.position()).choice().column(column.position(), column.title())
                        : column)
                .toList();
        return new Mapping(mapping.kind(), mapping.certainty(), mapping.preset(), mapping.system(), columns);
    }

    /** All troubles of a mapping file with their lines; empty when {@link #read} will succeed. */
    public static List<Problem> problems(Path file, SourceTable table) {
        return MappingReader.of(file, table).problems();
    }

    private static String brief(Problem problem) {
        StringBuilder out = new StringBuilder().append(problem.place().row()).append(": ");
        Object nearest = problem.args().get("nearest");
        for (Map.Entry<String, Object> arg : problem.args().entrySet()) {
            if (!arg.getKey().equals("nearest")) {
                out.append(out.charAt(out.length() - 1) == ' ' ? "" : " ≠ ").append(arg.getValue());
            }
        }
        return nearest == null || nearest.equals("") ? out.toString() : out + " → " + nearest;
    }
}
