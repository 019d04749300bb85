package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Readings that other programs wrote down: {@code tool/set/file.txt}. Its first line says {@code header}, {@code none} or
 * why nothing was read; behind it each record ends with U+001E, each cell with U+001F.
 */
final class WrittenReadings {
    private WrittenReadings() {}

    static void putInto(Map<String, CsvReading> readers, Path folder) throws IOException {
        try (Stream<Path> tools = Files.list(folder)) {
            for (Path tool : tools.filter(Files::isDirectory).sorted().toList()) {
                readers.put(
                        String.valueOf(tool.getFileName()),
                        (set, file) -> read(tool.resolve(set.name()).resolve(file + ".txt")));
            }
        }
    }

    private static Reading read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Reading.failed("absent");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        String kind = text.substring(0, line);
        List<List<String>> records = new ArrayList<>();
        for (String record : parts(text.substring(line + 1), '\u001E')) {
            records.add(parts(record, '\u001F'));
        }
        return switch (kind) {
            case "header" -> Reading.headed(records);
            case "none" -> Reading.of(List.of(), records);
            default -> Reading.failed(kind);
        };
    }

    private static List<String> parts(String text, char end) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, from)) {
            out.add(text.substring(from, at));
            from = at + 1;
        }
        return out;
    }
}
