package dev.revizor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small comma-separated table of labels or results, by title.
 *
 * @param rows the rows, each from title to cell
 */
record LabelledTable(List<Map<String, String>> rows) {
    static LabelledTable read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> titles = List.of();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> cells = cells(line.replace("\uFEFF", ""));
            if (titles.isEmpty()) {
                titles = cells;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < titles.size(); i++) {
                row.put(titles.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return new LabelledTable(rows);
    }

    /** From the cells of one column to those of another. */
    Map<String, String> column(String key, String value) {
        Map<String, String> out = new LinkedHashMap<>();
        rows.forEach(row -> out.put(row.getOrDefault(key, ""), row.getOrDefault(value, "")));
        return out;
    }

    private static List<String> cells(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                out.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        out.add(cell.toString());
        return out;
    }
}
