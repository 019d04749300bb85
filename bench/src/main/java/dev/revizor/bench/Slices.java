package dev.revizor.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A generated base in slices of clients with neighbouring numbers, so that families, namesakes and offices, which the
 * generator makes side by side, stay together.
 */
final class Slices {
    /** Numbers of clients in a slice; some are not given out, as a client with two cards takes up two. */
    private static final int SIZE = 2_000;

    private final Path table;
    private final Map<String, String> entities;

    private Slices(Path table, Map<String, String> entities) {
        this.table = table;
        this.entities = entities;
    }

    static Slices read(Path folder) throws IOException {
        Map<String, String> truth =
                LabelledTable.read(folder.resolve("clients.truth.csv")).column("record_id", "entity_id");
        return new Slices(folder.resolve("clients.csv"), truth);
    }

    /** How many slices there are; the last may be short. */
    int count() {
        return 1 + entities.values().stream().mapToInt(Slices::slice).max().orElse(0);
    }

    /** From the records of a slice to their clients. */
    Map<String, String> truth(int slice) {
        Map<String, String> out = new LinkedHashMap<>();
        entities.forEach((record, entity) -> {
            if (slice(entity) == slice) {
                out.put(record, entity);
            }
        });
        return out;
    }

    /** Writes the records of some slices in the order of the base; says how many there are. */
    long write(int from, int to, Path target) throws IOException {
        long records = 0;
        try (BufferedReader in = Files.newBufferedReader(table);
                BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(in.readLine() + "\r\n");
            for (String row = row(in); !row.isEmpty(); row = row(in)) {
                int slice = slice(entities.getOrDefault(row.substring(0, row.indexOf(';')), "E0"));
                if (slice >= from && slice < to) {
                    out.write(row);
                    records++;
                }
            }
        }
        return records;
    }

    /** A row with its end of line, which may stand within quotes too; empty at the end. */
    static String row(BufferedReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        boolean open = true;
        while (open) {
            String line = in.readLine();
            if (line == null) {
                return out.toString();
            }
            out.append(line).append("\r\n");
            open = out.chars().filter(c -> c == '"').count() % 2 == 1;
        }
        return out.toString();
    }

    /** Clients are numbered from E1. */
    private static int slice(String entity) {
        return (Integer.parseInt(entity.substring(1)) - 1) / SIZE;
    }
}
