package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written in any dialect is read back cell by cell; whatever is damaged is still accounted for. */
class CsvRoundTripTest {
    private static final String ALPHABET = "абвГДЕ abcXYZ 0123 \"\"';,\t|\n\r«»№-+@.=";
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    @TempDir
    Path folder;

    @Test
    void random_tables_come_back_cell_identical_in_every_dialect() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            char delimiter = DELIMITERS[seed % 4];
            String end = List.of("\n", "\r\n", "\r").get(seed / 4 % 3);
            List<List<String>> table = table(random, 2 + random.nextInt(6));
            String text = write(table, delimiter, end, random);
            ReadTable read = ReadTable.of(folder, text);
            assertThat(read.table().delimiter()).as("seed %d", seed).isEqualTo(String.valueOf(delimiter));
            assertThat(read.rejects()).as("seed %d", seed).isEmpty();
            assertThat(read.cells()).as("seed %d", seed).isEqualTo(table.subList(1, table.size()));
        }
    }

    @Test
    void agrees_with_commons_csv_on_clean_files() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = table(random, 3);
            String text = write(table, ';', "\n", random);
            List<List<String>> oracle = new ArrayList<>();
            for (CSVRecord record :
                    CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new java.io.StringReader(text))) {
                oracle.add(record.toList());
            }
            List<List<String>> ours = new ArrayList<>();
            CharFeed feed = new CharFeed(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, 0);
            try (CsvCursor cursor = new CsvCursor(feed, new Dialect(';', '"'))) {
                for (SourceRecord record = cursor.next(); record != null; record = cursor.next()) {
                    ours.add(List.of(record.cells()));
                }
            }
            assertThat(ours).as("seed %d", seed).isEqualTo(oracle);
        }
    }

    @Test
    void the_conservation_law_holds_for_damaged_files() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = table(random, 4);
            StringBuilder text = new StringBuilder(write(table, ';', "\n", random));
            for (int i = 0; i < 3; i++) {
                int at = text.indexOf("\n") + 1 + random.nextInt(text.length() - text.indexOf("\n") - 1);
                text.insert(at, "\"\n;\r".charAt(random.nextInt(4)));
            }
            ReadTable read = ReadTable.of(folder, text.toString());
            assertThat(read.conserves()).as("seed %d", seed).isTrue();
            assertThat(read.cells())
                    .allSatisfy(row ->
                            assertThat(row).hasSize(read.table().columns().size()));
            assertThat(read.rows()).as("rows kept, seed %d", seed).hasSizeGreaterThan((table.size() - 1) / 4);
        }
    }

    @Test
    void one_extra_quote_costs_few_rows_wherever_it_stands() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("ID;Имя;Город;Заметка\n");
            for (int i = 0; i < 60; i++) {
                text.append(i).append(";Анна;\"Уфа\";заметка ").append(i).append('\n');
            }
            text.insert(22 + random.nextInt(text.length() - 22), '"');
            ReadTable read = ReadTable.of(folder, text.toString());
            assertThat(read.conserves()).isTrue();
            assertThat(read.rejects().size()).as("seed %d", seed).isLessThanOrEqualTo(1);
            assertThat(read.rows()).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(59);
        }
    }

    private static List<List<String>> table(Random random, int width) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add(List.of("Имя", "Город", "Phone", "E-mail", "Статус", "Заметка", "Дата")
                            .get(i % 7)
                    + (i > 6 ? i : ""));
        }
        table.add(header);
        for (int r = 0; r < 8 + random.nextInt(20); r++) {
            List<String> row = new ArrayList<>();
            // A first cell that is filled keeps the row from being blank.
            row.add("r" + r);
            for (int i = 1; i < width; i++) {
                row.add(cell(random));
            }
            table.add(row);
        }
        return table;
    }

    private static String cell(Random random) {
        int length = random.nextInt(4) == 0 ? 0 : random.nextInt(12);
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < length; i++) {
            cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return cell.toString();
    }

    private static String write(List<List<String>> table, char delimiter, String end, Random random) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean must = cell.indexOf(delimiter) >= 0
                        || cell.indexOf('"') >= 0
                        || cell.indexOf('\n') >= 0
                        || cell.indexOf('\r') >= 0
                        || cell.startsWith(" ");
                out.append(i == 0 ? "" : delimiter);
                out.append(must || random.nextInt(3) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            out.append(end);
        }
        return out.toString();
    }
}
