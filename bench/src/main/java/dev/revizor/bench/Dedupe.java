package dev.revizor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code dedupe} as a user runs it, and reads back who was put together. */
final class Dedupe {
    private final Path root;
    private final Path work;

    /**
     * A runner.
     *
     * @param root where the launcher is
     * @param work a folder for what it writes
     */
    Dedupe(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    /**
     * Who was put together, each from a record to its group.
     *
     * @param full all groups
     * @param sure only those that may be merged unasked
     */
    record Groups(Map<String, String> full, Map<String, String> sure) {}

    /**
     * Compares the records of one table.
     *
     * @param name of the files that are written
     * @param id the title of the id column, empty for the record number
     * @param labels columns that the program must not see
     */
    Groups run(String name, Path table, String id, List<String> labels) throws IOException, InterruptedException {
        Path clusters = work.resolve(name + ".clusters.csv");
        Path groups = work.resolve(name + ".groups.csv");
        List<String> command = new ArrayList<>(List.of("./revizor", "dedupe", table.toString()));
        if (!id.isEmpty()) {
            command.addAll(List.of("--id", id));
        }
        labels.forEach(label -> command.addAll(List.of("--ignore", label)));
        command.addAll(List.of("--clusters", clusters.toString(), "-q", "-o", groups.toString()));
        Measured measured = Measured.run(root, command);
        if (!Files.exists(clusters)) {
            throw new IOException(name + ": exit " + measured.code() + "\n" + measured.output());
        }
        return new Groups(LabelledTable.read(clusters).column("record_id", "cluster_id"), sure(groups));
    }

    private static Map<String, String> sure(Path groups) throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        for (Map<String, String> row : LabelledTable.read(groups).rows()) {
            if (row.getOrDefault("band", "").equals("merge")) {
                out.put(row.getOrDefault("card", ""), row.getOrDefault("group", ""));
            }
        }
        return out;
    }
}
