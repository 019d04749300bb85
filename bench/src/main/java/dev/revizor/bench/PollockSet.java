package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of polluted files ({@code csv}), their clean readings ({@code clean}) and descriptions ({@code parameters}). */
record PollockSet(Path folder) {
    private static final Pattern HEADER_LINES = Pattern.compile("\"header_lines\": \"?(\\d+)");
    private static final Pattern DELIMITER = Pattern.compile("\"delimiter\": \"(\\\\?.)\"");
    private static final Pattern QUOTE = Pattern.compile("\"quotechar\": \"(\\\\?.)\"");
    private static final Pattern INVENTED = Pattern.compile("col_\\d+");

    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The names of the files, in order. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("csv"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    Path polluted(String file) {
        return folder.resolve("csv").resolve(file);
    }

    /** What a perfect reader reads. */
    Reading clean(String file) throws IOException {
        String text = Files.readString(folder.resolve("clean").resolve(file), StandardCharsets.UTF_8);
        List<List<String>> records = parse(text);
        // Where there are no titles, the survey has names of its own in the first line, the benchmark has none.
        boolean invented =
                !records.isEmpty() && INVENTED.matcher(records.get(0).get(0)).matches();
        if (headerLines(file) > 0) {
            return Reading.headed(records);
        }
        return Reading.of(List.of(), invented ? records.subList(1, records.size()) : records);
    }

    private int headerLines(String file) throws IOException {
        Matcher found = HEADER_LINES.matcher(described(file));
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    /** The delimiter by the description of the file. */
    char delimiter(String file) throws IOException {
        return sign(DELIMITER, file, ',');
    }

    /** The quote by the description of the file. */
    char quote(String file) throws IOException {
        return sign(QUOTE, file, '"');
    }

    private char sign(Pattern pattern, String file, char otherwise) throws IOException {
        Matcher found = pattern.matcher(described(file));
        String sign = found.find() ? found.group(1) : "";
        return switch (sign) {
            case "" -> otherwise;
            case "\\t" -> '\t';
            default -> sign.charAt(sign.length() - 1);
        };
    }

    private String described(String file) throws IOException {
        return Files.readString(
                folder.resolve("parameters").resolve(file + "_parameters.json"), StandardCharsets.UTF_8);
    }

    /** RFC 4180, as the clean readings keep it. */
    private static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        if (!record.isEmpty() || cell.length() > 0) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
