package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What came in and was not touched goes out cell for cell, for the titles of every known export. */
class RoundTripTest {
    private static final long SEED = 20261129;
    private static final int ROWS = 40;
    private static final ReadOptions PINNED = new ReadOptions(
            Optional.of(StandardCharsets.UTF_8),
            Optional.of(';'),
            Optional.of('"'),
            Optional.empty(),
            OptionalLong.of(1));

    /** Rows of one deal or lead are one record of the store. */
    private static final List<String> FOLDED = List.of("bitrix24-deals.csv", "bitrix24-leads-products.csv");

    @TempDir
    Path folder;

    static Stream<String> samples() {
        return FormatSamples.names().stream();
    }

    static Stream<String> texts() {
        return samples().filter(name -> name.endsWith(".csv") && !FOLDED.contains(name));
    }

    private record Table(List<String> titles, List<List<String>> rows, Mapping mapping) {}

    private static Table read(InputFile file) {
        List<List<String>> rows = new ArrayList<>();
        try (Intake intake = Intake.open(file, 0, Desk.TERMS, problem -> {})) {
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                rows.add(row.get().cells());
            }
            return new Table(intake.table().columns(), rows, intake.mapping());
        }
    }

    private static List<EntityKind> kinds(Mapping mapping) {
        return mapping.kind().isCard()
                ? List.of(EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD)
                : List.of(mapping.kind());
    }

    private static ExportFlow.Manner manner(Optional<Path> like) {
        return new ExportFlow.Manner(Dialect.GENERIC, ExportFormat.CSV, Cells.CRM, Values.SOURCE, 0, like);
    }

    private static void export(InputFile file, Mapping mapping, Path target, Optional<Path> like) {
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                Desk.files(file),
                                new ExportScope.All(),
                                kinds(mapping),
                                manner(like),
                                Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
    }

    private static List<List<String>> reread(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .get();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            assertThat((char) in.read()).isEqualTo('\ufeff');
            try (CSVParser parser = format.parse(in)) {
                return parser.getRecords().stream().map(row -> row.toList()).toList();
            }
        }
    }

    private void same(InputFile file, Table table) throws IOException {
        Path target = folder.resolve("out.csv");
        export(file, table.mapping(), target, Optional.empty());
        List<List<String>> out = reread(target);
        assertThat(out.get(0)).isEqualTo(table.titles());
        assertThat(out.subList(1, out.size())).isEqualTo(table.rows());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_sample_goes_out_as_it_came(String name) throws IOException {
        if (FOLDED.contains(name)) {
            return;
        }
        InputFile file = InputFile.of(FormatSamples.FOLDER.resolve(name));
        same(file, read(file));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_goes_out_byte_for_byte_in_its_own_form(String name) {
        Path source = FormatSamples.FOLDER.resolve(name);
        InputFile file = InputFile.of(source);
        Path target = folder.resolve("out.csv");
        export(file, read(file).mapping(), target, Optional.of(source));
        assertThat(target).hasSameBinaryContentAs(source);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hostile_cells_under_the_titles_of_every_export_come_out_as_they_went_in(String name) throws IOException {
        List<String> titles;
        try (RowReader reader = Sources.open(FormatSamples.FOLDER.resolve(name), ReadOptions.auto(), problem -> {})) {
            titles = new ArrayList<>(reader.table().columns());
        }
        titles.add("Моё поле");
        titles.add("Моё поле");
        Mapping known = read(InputFile.of(FormatSamples.FOLDER.resolve(name))).mapping();
        Path source = folder.resolve("hostile.csv");
        Files.writeString(source, text(titles, known, new Random(SEED + name.hashCode())), StandardCharsets.UTF_8);
        InputFile file = new InputFile(source, Optional.empty(), Optional.empty(), PINNED);
        Table table = read(file);
        assertThat(table.rows()).hasSizeGreaterThan(ROWS / 2);
        same(file, table);
    }

    /** Rows of hostile cells under some titles. */
    static String text(List<String> titles, Mapping known, Random random) {
        StringBuilder out = new StringBuilder(line(titles));
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < titles.size(); j++) {
                row.add(cell(j, i, titles, known, random));
            }
            out.append(line(row));
        }
        return out.toString();
    }

    /** An id is one's own, and so is the client's name in a table of deals; all else may be anything. */
    private static String cell(int column, int row, List<String> titles, Mapping known, Random random) {
        if (column < known.columns().size()) {
            Mapping.Column mapped = known.columns().get(column);
            Field field = mapped.field().orElse(Field.NOTE);
            if (field == Field.EXTERNAL_ID) {
                return String.valueOf(70_000 + row);
            }
            if (mapped.part() == Mapping.Part.CLIENT && field == Field.FULL_NAME) {
                return "Клиент №" + row;
            }
        }
        return Hostile.cell(random, titles);
    }

    private static String line(List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ";");
            out.append('"').append(cells.get(i).replace("\"", "\"\"")).append('"');
        }
        return out.append("\r\n").toString();
    }
}
