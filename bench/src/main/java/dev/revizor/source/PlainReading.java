package dev.revizor.source;

import dev.revizor.bench.Reading;
import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file as the product reads it, for benchmarks of the reading. */
public final class PlainReading {
    private PlainReading() {}

    /**
     * Everything is found out. Two refusals say exactly what there is, and count as a reading of it: that the file is
     * empty, and that it holds titles alone.
     */
    public static Reading of(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().cells());
            }
            boolean titled = reader.table().headerRow() > 0;
            return Reading.of(titled ? reader.table().columns() : List.of(), rows);
        } catch (RevizorException e) {
            if (e.code() == SourceError.FILE_EMPTY) {
                return Reading.of(List.of(), List.of());
            }
            if (e.code() == SourceError.HEADER_WITHOUT_ROWS) {
                return Reading.of(titlesAlone(file), List.of());
            }
            return Reading.failed(e.code().code());
        }
    }

    /** The name of the charset that is found for a file; empty when none makes sense of it. */
    public static String charset(Path file) throws IOException {
        return CharsetGuess.of(FileScan.of(file)).map(Charset::name).orElse("");
    }

    private static List<String> titlesAlone(Path file) throws IOException {
        Opened opened = CsvTables.look(file, FileScan.of(file), ReadOptions.auto());
        opened.records().close();
        return opened.top().titles();
    }
}
