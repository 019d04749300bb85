package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file read to its end. */
record ReadTable(SourceTable table, List<RawRow> rows, List<Problem> rejects, RowReader.Counts counts, long padded) {

    static ReadTable of(Path file) {
        return of(file, ReadOptions.auto());
    }

    static ReadTable of(Path file, ReadOptions options) {
        List<Problem> rejects = new ArrayList<>();
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = Sources.open(file, options, rejects::add)) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            return new ReadTable(reader.table(), rows, rejects, reader.counts(), reader.padded());
        }
    }

    static ReadTable of(Path folder, String text) {
        return of(file(folder, text, StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String text, Charset charset) {
        return file(folder, text.getBytes(charset));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("table-" + folder.toFile().list().length), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<List<String>> cells() {
        return rows.stream().map(RawRow::cells).toList();
    }

    List<String> codes() {
        return rejects.stream()
                .map(problem -> ((SourceError) problem.code()).name())
                .toList();
    }

    List<Long> rejectedRows() {
        return rejects.stream().map(problem -> problem.place().row()).toList();
    }

    boolean conserves() {
        return counts.read() == rows.size() + counts.rejected() + counts.skipped()
                && counts.rejected() == rejects.size();
    }
}
