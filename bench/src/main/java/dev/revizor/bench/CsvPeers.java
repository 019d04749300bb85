package dev.revizor.bench;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Readers of Java as their manuals set them up. Those that look for no dialect also run a second time, told the delimiter
 * and the quote by the description of the file, which nobody has at hand in life.
 */
final class CsvPeers {
    private CsvPeers() {}

    static void putInto(Map<String, CsvReading> readers) {
        readers.put("commons-csv DEFAULT", (set, file) -> commons(set.polluted(file), CSVFormat.DEFAULT));
        readers.put("commons-csv EXCEL", (set, file) -> commons(set.polluted(file), CSVFormat.EXCEL));
        readers.put(
                "commons-csv EXCEL, told",
                (set, file) -> commons(
                        set.polluted(file),
                        CSVFormat.EXCEL
                                .builder()
                                .setDelimiter(set.delimiter(file))
                                .setQuote(set.quote(file))
                                .get()));
        readers.put("fastcsv", (set, file) -> fast(set.polluted(file), CsvReader.builder()));
        readers.put(
                "fastcsv lenient, told",
                (set, file) -> fast(
                        set.polluted(file),
                        CsvReader.builder()
                                .fieldSeparator(set.delimiter(file))
                                .quoteCharacter(set.quote(file))
                                .allowExtraCharsAfterClosingQuote(true)
                                .allowExtraFields(true)
                                .allowMissingFields(true)));
        readers.put("univocity, detecting", (set, file) -> univocity(set.polluted(file)));
    }

    private static Reading commons(Path file, CSVFormat format) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(in)) {
            for (CSVRecord record : parser) {
                records.add(record.toList());
            }
            return Reading.headed(records);
        } catch (UncheckedIOException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Reading fast(Path file, CsvReader.CsvReaderBuilder builder) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                records.add(record.getFields());
            }
            return Reading.headed(records);
        } catch (CsvParseException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Reading univocity(Path file) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.detectFormatAutomatically();
        settings.setMaxCharsPerColumn(-1);
        settings.setMaxColumns(20_000);
        settings.setNullValue("");
        settings.setEmptyValue("");
        try {
            List<List<String>> records = new ArrayList<>();
            new CsvParser(settings)
                    .parseAll(file.toFile(), "UTF-8")
                    .forEach(record -> records.add(Arrays.asList(record)));
            return Reading.headed(records);
        } catch (TextParsingException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }
}
