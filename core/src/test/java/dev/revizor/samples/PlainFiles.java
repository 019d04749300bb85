package dev.revizor.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code clients.csv} with its truth: which cards are one client, and what was planted in each. */
final class PlainFiles implements RowSink {
    private final Csv clients;
    private final Csv truth;
    private final Csv defects;

    PlainFiles(Path folder) throws IOException {
        clients = Csv.create(folder.resolve("clients.csv"), Csv.Dialect.EXCEL);
        truth = Csv.create(folder.resolve("clients.truth.csv"), Csv.Dialect.PLAIN);
        defects = Csv.create(folder.resolve("clients.defects.csv"), Csv.Dialect.PLAIN);
        clients.row(Arrays.stream(Column.values()).map(Column::title).toArray(String[]::new));
        truth.row("record_id", "entity_id", "kind", "group");
        defects.row("record_id", "defects");
        try (Csv owners = Csv.create(folder.resolve("owners.csv"), Csv.Dialect.EXCEL)) {
            owners.row("Ответственный", "Работает");
            for (String owner : Life.OWNERS) {
                owners.row(owner, "Да");
            }
            for (String owner : Life.FORMER_OWNERS) {
                owners.row(owner, "Нет");
            }
        }
    }

    @Override
    public void accept(Row row) throws IOException {
        clients.row(row.cells);
        String id = row.get(Column.ID);
        truth.row(id, row.entity, row.client.kind().id(), row.group);
        if (!row.defects.isEmpty()) {
            defects.row(id, String.join(" ", row.defects));
        }
    }

    @Override
    public void close() throws IOException {
        clients.close();
        truth.close();
        defects.close();
    }
}
