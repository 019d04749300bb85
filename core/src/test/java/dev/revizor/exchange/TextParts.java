package dev.revizor.exchange;

import dev.revizor.model.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The parts of a text export in memory. */
final class TextParts {
    private final List<ByteArrayOutputStream> parts = new ArrayList<>();
    private final Dialect dialect;
    private final Exporter exporter;

    private TextParts(Exporter.Plan plan, SourceColumns source) throws IOException {
        this.dialect = plan.dialect();
        this.exporter = Exporter.open(
                plan,
                source,
                titles -> {
                    parts.add(new ByteArrayOutputStream());
                    return new CsvSink(dialect.form(), titles, parts.get(parts.size() - 1));
                },
                loss -> {});
    }

    static TextParts open(Dialect dialect, Cells profile, SourceColumns source, Ids ids) throws IOException {
        return new TextParts(new Exporter.Plan(dialect, ExportFormat.CSV, profile, Values.CLEAN, ids, 0), source);
    }

    /** All tables have cards to write; their unknown columns are not there. */
    static SourceColumns columns(List<SourceTable> tables) {
        SourceColumns out = new SourceColumns(tables);
        for (SourceTable table : tables) {
            out.see(new dev.revizor.model.Card(
                    "x",
                    dev.revizor.model.EntityKind.CONTACT,
                    new dev.revizor.model.Origin(table.index(), 1),
                    java.util.Map.of(),
                    List.of()));
        }
        return out;
    }

    Exporter exporter() {
        return exporter;
    }

    /** Ends the export; the texts of all parts. */
    List<String> texts() throws IOException {
        exporter.finish();
        return parts.stream()
                .map(part -> part.toString(dialect.form().charset()))
                .toList();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The records of a text under its mark, read by another program's reader. */
    static List<List<String>> rows(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (var parser = format.parse(new StringReader(bare))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
