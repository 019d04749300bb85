package dev.revizor.cli;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** What the ending of an output's name promises. A CSV under the name of a PDF is opened by nothing and understood by nobody. */
public final class Endings {
    /** Formats that people know by their endings, and that no command of tables writes. */
    private static final Set<String> OF_OTHERS = Set.of(
            "pdf", "xls", "xlsm", "xlsb", "ods", "doc", "docx", "odt", "rtf", "html", "htm", "xml", "zip", "gz",
            "parquet", "vcf", "yaml", "yml", "png", "svg");

    /** Those of which tables are written. */
    private static final Set<String> OF_TABLES = Set.of("csv", "tsv", "txt", "xlsx", "json", "jsonl");

    private Endings() {}

    /** The ending of a file's name in small letters, without its point; empty where there is none. */
    public static String of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** Refuses a name that promises a format of others; {@code .txt}, {@code .tsv}, no ending and unknown ones promise nothing. */
    public static void demand(Path file, List<String> known) {
        String ending = of(file);
        if (OF_OTHERS.contains(ending) && !known.contains("." + ending)) {
            throw unknown(ending, known);
        }
    }

    /** Refuses the name of a file where a folder of several files is written. A folder that is there already is one, whatever its name. */
    public static void demandFolder(Path named) {
        boolean file = isFormat(of(named))
                || Files.isRegularFile(named)
                || named.toString().equals("-");
        if (file && !Files.isDirectory(named)) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("name", named.toString());
            args.put("folder", folderFor(named).toString());
            throw new RevizorException(ReportError.FOLDER_WANTED, Place.NOWHERE, args);
        }
    }

    private static boolean isFormat(String ending) {
        return OF_OTHERS.contains(ending) || OF_TABLES.contains(ending);
    }

    /** The name without its ending, where no file has it; as folders are called without {@code -o} otherwise. */
    private static Path folderFor(Path named) {
        String name = named.getFileName().toString();
        String stem = name.equals("-")
                ? "stdin"
                : name.substring(0, name.length() - of(named).length()).replaceAll("\\.$", "");
        Path plain = named.resolveSibling(stem);
        boolean free = !stem.isEmpty() && !stem.equals("stdin") && !Files.isRegularFile(plain);
        return free ? plain : named.resolveSibling(stem + "-revizor");
    }

    /** Refuses what {@link #demand} does before any work is done, for each command that writes one table. */
    static void refuse(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            List<ArgSpec> given = line.getParseResult().matchedArgs();
            boolean named =
                    given.stream().anyMatch(argument -> isField(argument, "format") || isField(argument, "json"));
            given.stream()
                    .filter(argument -> !named && isField(argument, "output"))
                    .map(argument -> argument.<Path>getValue())
                    .forEach(file -> demand(file, OutputOptions.ENDINGS));
        }
    }

    private static boolean isField(ArgSpec argument, String name) {
        return argument.userObject() instanceof Field field
                && field.getDeclaringClass() == OutputOptions.class
                && field.getName().equals(name);
    }

    /** An ending that a command does not write, with those that it does. */
    public static RevizorException unknown(String ending, List<String> known) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("ending", ending);
        args.put("known", String.join(" ", known));
        return new RevizorException(ReportError.ENDING_UNKNOWN, Place.NOWHERE, args);
    }
}
