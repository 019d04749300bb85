package dev.revizor.cli;

import dev.revizor.flow.InputFile;
import dev.revizor.model.EntityKind;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.source.Password;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.Sources;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command reads. */
public final class InputOptions {
    /** The usual ones; each that Java knows fits. */
    private static final List<String> CHARSETS =
            List.of("utf-8", "utf-16le", "windows-1251", "cp866", "koi8-r", "windows-1252", "windows-1250");

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
    List<Path> files = new ArrayList<>();

    @Option(names = "--as", paramLabel = "KIND:FILE", descriptionKey = "as")
    List<String> as = new ArrayList<>();

    @Option(names = "--map", paramLabel = "FILE", descriptionKey = "map")
    List<Path> maps = new ArrayList<>();

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "charset")
    @Nullable
    String charset;

    @Option(names = "--delimiter", paramLabel = "CHAR", descriptionKey = "delimiter")
    @Nullable
    String delimiter;

    @Option(names = "--quote", paramLabel = "CHAR", descriptionKey = "quote")
    @Nullable
    String quote;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    List<String> sheets = new ArrayList<>();

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    @Nullable
    Path passwordFile;

    @Option(names = "--header-row", paramLabel = "N", descriptionKey = "header-row")
    @Nullable
    Long headerRow;

    @Option(names = "--date-order", paramLabel = "dmy|mdy", descriptionKey = "date-order")
    @Nullable
    String dateOrder;

    @Option(names = "--decimal", paramLabel = "comma|point", descriptionKey = "decimal")
    @Nullable
    String decimal;

    private @Nullable Path standardInput;
    /** Commands ask for their files more than once; what is known of those with many tables is kept. */
    private final Map<Path, List<ReadOptions>> read = new TreeMap<>();

    private Optional<Password> environment = Optional.empty();

    /** The first positional argument as typed: the second word of a command, or a file. */
    public Optional<Path> positional() {
        return files.stream().findFirst();
    }

    /** Takes the first positional argument away: it was the second word of a command. */
    public void dropFirst() {
        files.remove(0);
    }

    /** The first file, if any was named. */
    public Optional<Path> first() {
        return inputs().stream().map(InputFile::path).findFirst();
    }

    /** Takes the password of locked workbooks that the environment names, for use without {@code --password-file}. */
    public void environment(Optional<Password> password) {
        environment = password;
    }

    /** All tables, those named by {@code --as} too, in the order of the command line: a file, or several of its sheets. */
    public List<InputFile> inputs() {
        List<InputFile> out = new ArrayList<>();
        int position = 0;
        for (Path file : files) {
            List<InputFile> tables = tables(resolved(file), Optional.empty(), position);
            position += tables.size();
            out.addAll(tables);
        }
        for (String text : as) {
            int colon = text.indexOf(':');
            Optional<EntityKind> kind = colon < 0 ? Optional.empty() : EntityKind.of(text.substring(0, colon));
            if (kind.isEmpty()) {
                throw Refusal.ofKindWithFile("--as", text);
            }
            Path file = resolved(Path.of(text.substring(colon + 1)));
            out.removeIf(other -> other.path().equals(file));
            List<InputFile> tables = tables(file, kind, position);
            position += tables.size();
            out.addAll(tables);
        }
        return out;
    }

    /** What is known of each file by options. */
    public InputFile.Hints hints() {
        return new InputFile.Hints(Optional.empty(), Optional.empty(), dates(), marks());
    }

    /** A further file, read as the others are. */
    public InputFile file(Path path) {
        return new InputFile(
                        resolved(path),
                        Optional.empty(),
                        Optional.empty(),
                        options(sheets.stream().findFirst()))
                .dated(dates())
                .marked(marks());
    }

    /** Per table of {@link #inputs} the words that name it on a command line. */
    public List<List<String>> words() {
        return inputs().stream().map(this::words).toList();
    }

    private List<String> words(InputFile file) {
        String name = file.path().equals(standardInput) ? "-" : file.path().toString();
        List<String> out = new ArrayList<>(file.forced()
                .map(kind -> List.of("--as", kind.id() + ":" + name))
                .orElse(List.of(name)));
        file.mapping().ifPresent(map -> out.addAll(List.of("--map", map.toString())));
        return out;
    }

    /** The options by which the tables are read, with their values. */
    public List<String> reading() {
        List<String> out = new ArrayList<>();
        add("--charset", charset, out);
        add("--delimiter", delimiter, out);
        add("--quote", quote, out);
        sheets.forEach(sheet -> add("--sheet", sheet, out));
        add("--header-row", headerRow, out);
        add("--password-file", passwordFile, out);
        add("--date-order", dateOrder, out);
        add("--decimal", decimal, out);
        return out;
    }

    private static void add(String option, @Nullable Object value, List<String> out) {
        if (value != null) {
            out.addAll(List.of(option, value.toString()));
        }
    }

    private List<InputFile> tables(Path file, Optional<EntityKind> kind, int position) {
        List<InputFile> out = new ArrayList<>();
        for (ReadOptions table : read.computeIfAbsent(file, this::options)) {
            out.add(new InputFile(file, kind, map(position + out.size()), table)
                    .dated(dates())
                    .marked(marks()));
        }
        return out;
    }

    /** How to read the tables of a file: each sheet that was named, or one table. */
    private List<ReadOptions> options(Path file) {
        boolean several = sheets.size() > 1 || sheets.contains("*");
        if (!several) {
            return List.of(options(sheets.stream().findFirst()));
        }
        ReadOptions all = options(Optional.empty());
        List<ReadOptions> tables = Sources.tables(file, all, sheets);
        return tables.isEmpty() ? List.of(all) : tables;
    }

    /** The standard input can be read once, while commands ask for their files more than once. */
    private Path resolved(Path file) {
        if (!StandardInput.named(file)) {
            return file;
        }
        if (standardInput == null) {
            standardInput = StandardInput.copy();
        }
        return standardInput;
    }

    private Optional<Path> map(int position) {
        return position < maps.size() ? Optional.of(maps.get(position)) : Optional.empty();
    }

    private Optional<DateOrders.Order> dates() {
        if (dateOrder == null) {
            return Optional.empty();
        }
        return switch (dateOrder) {
            case "dmy" -> Optional.of(DateOrders.Order.DAY_FIRST);
            case "mdy" -> Optional.of(DateOrders.Order.MONTH_FIRST);
            default -> throw Refusal.of("--date-order", dateOrder, List.of("dmy", "mdy"));
        };
    }

    private Optional<NumberMarks.Mark> marks() {
        if (decimal == null) {
            return Optional.empty();
        }
        return switch (decimal) {
            case "comma" -> Optional.of(NumberMarks.Mark.COMMA);
            case "point" -> Optional.of(NumberMarks.Mark.POINT);
            default -> throw Refusal.of("--decimal", decimal, List.of("comma", "point"));
        };
    }

    private ReadOptions options(Optional<String> sheet) {
        ReadOptions plain = new ReadOptions(
                Optional.ofNullable(charset).map(InputOptions::charset),
                Optional.ofNullable(delimiter).map(InputOptions::delimiter),
                Optional.ofNullable(quote).map(InputOptions::quote),
                sheet,
                headerRow == null ? OptionalLong.empty() : OptionalLong.of(headerRow));
        Optional<Password> password = passwordFile == null ? environment : Optional.of(PasswordFile.read(passwordFile));
        return password.map(plain::with).orElse(plain);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.of("--charset", name, CHARSETS);
        }
    }

    private static char delimiter(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw Refusal.of("--delimiter", text, List.of("\";\"", "\",\"", "\"|\"", "tab"));
        }
        return text.charAt(0);
    }

    private static char quote(String text) {
        if (text.equals("none")) {
            return ReadOptions.NO_QUOTE;
        }
        if (text.length() != 1) {
            throw Refusal.of("--quote", text, List.of("'\"'", "\"'\"", "none"));
        }
        return text.charAt(0);
    }
}
