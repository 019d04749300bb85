package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text tables of other projects' tests, which are not in this repository; skipped where they are absent. */
class MessyTextsTest {
    private static final List<String> FOLDERS = List.of(
            "agate",
            "commons-csv",
            "csv-spectrum",
            "csvkit",
            "datablist",
            "frictionless",
            "google-shared-contacts",
            "openrefine",
            "outlook",
            "snowfakery");

    private static Path shared() {
        Path path = Path.of(System.getProperty("revizor.shared", "none")).resolve("data/messy");
        assumeThat(path).as("shared samples").isDirectory();
        return path;
    }

    @Test
    void a_regular_table_is_read_cell_by_cell_as_another_reader_reads_it() throws IOException {
        int compared = 0;
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(shared().resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(csv|tsv|txt)"))
                        .sorted()
                        .toList()) {
                    compared += comparedIfRegular(file) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(95);
    }

    private static boolean comparedIfRegular(Path file) throws IOException {
        ReadTable read;
        try {
            read = ReadTable.of(file);
        } catch (RevizorException e) {
            assertThat(e.code()).as(file.toString()).isInstanceOf(SourceError.class);
            return false;
        }
        Optional<List<List<String>>> regular = regular(file, read);
        if (regular.isEmpty()) {
            return false;
        }
        List<List<String>> all = new ArrayList<>();
        if (read.table().headerRow() > 0) {
            all.add(read.table().columns());
        }
        all.addAll(read.cells());
        assertThat(all).as(file.toString()).isEqualTo(regular.get());
        return true;
    }

    /** The filled records when all of them are equally wide and have no comments between; by Commons CSV. */
    private static Optional<List<List<String>>> regular(Path file, ReadTable read) throws IOException {
        String delimiter = read.table().delimiter();
        String text =
                Files.readString(file, Charset.forName(read.table().charset())).replace("\uFEFF", "");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter.isEmpty() ? "\u0001" : delimiter)
                .get();
        List<List<String>> out = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                if (record.stream().anyMatch(cell -> !Blanks.isBlank(cell))) {
                    out.add(record.toList());
                }
            }
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
        boolean even = out.stream()
                .allMatch(row -> row.size() == read.table().columns().size());
        boolean first = read.table().headerRow() <= 1;
        return even && first && text.indexOf('\u0000') < 0 ? Optional.of(out) : Optional.empty();
    }

    /** File, row of titles, columns, rows, rejected, skipped: each looked at by eye. */
    @ParameterizedTest
    @CsvSource({
        "commons-csv/sample1.csv, 2, 3, 3, 0, 3",
        "commons-csv/test.csv, 1, 4, 3, 0, 12",
        "commons-csv/testCSV246.csv, 1, 5, 2, 0, 5",
        "csvkit/bad.csv, 1, 3, 2, 1, 0",
        "csvkit/bad_skip_lines.csv, 4, 3, 2, 1, 0",
        "csvkit/join_a_short.csv, 1, 3, 2, 1, 0",
        "csvkit/realdata__Datagov_FY10_EDU_recp_by_State.csv, 3, 9, 54, 1, 0",
        "csvkit/realdata__FY09_EDU_Recipients_by_State.csv, 1, 9, 52, 0, 1",
        "csvkit/realdata__event-notification-rpt-lastmonth.txt, 1, 71, 72, 0, 0",
        "csvkit/test_empty_columns.csv, 1, 3, 2, 0, 1",
        "csvkit/test_join_short_rows.csv, 1, 3, 3, 0, 0",
        "csvkit/test_skip_lines.csv, 4, 3, 1, 0, 0",
        "frictionless/capital-invalid.csv, 1, 3, 9, 1, 1",
        "frictionless/countries.csv, 2, 4, 3, 2, 0",
        "frictionless/issue-1138.csv, 1, 3, 7, 0, 0",
        "frictionless/matrix-with-comment.csv, 2, 4, 4, 0, 0",
        "frictionless/skip-blank-at-the-end.csv, 1, 2, 1, 0, 2",
        "frictionless/structure-errors.csv, 1, 3, 2, 1, 1",
        "openrefine/example-latin1.tsv, 1, 11, 2, 0, 0",
        "openrefine/example-utf16le-bom.tsv, 1, 11, 2, 0, 0",
        "csvkit/dummy.csv.gz, 1, 3, 1, 0, 0",
        "outlook/outlook.csv, 1, 22, 3, 0, 0",
        "salesforce/Accounts.json, 0, 8, 3, 0, 0",
        "snowfakery/badcsv_too_many_columns.csv, 1, 8, 4, 0, 0"
    })
    void an_irregular_table_loses_nothing_unsaid(
            String name, long header, int columns, int rows, long rejected, long skipped) {
        ReadTable read = ReadTable.of(shared().resolve(name));
        assertThat(List.of(
                        read.table().headerRow(), (long) read.table().columns().size(), (long)
                                read.rows().size()))
                .containsExactly(header, (long) columns, (long) rows);
        assertThat(read.counts()).isEqualTo(new RowReader.Counts(rows + rejected + skipped, rejected, skipped));
    }

    @ParameterizedTest
    @CsvSource({
        "agate/empty.csv, ERR-0104",
        "csvkit/no_header_row.csv, ERR-0107",
        "frictionless/without-rows.csv, ERR-0107",
        "frictionless/chunk2.headless.csv, ERR-0107",
        "openrefine/euc-kr.txt, ERR-0116"
    })
    void what_is_no_table_is_refused_with_its_reason(String name, String code) {
        Path file = shared().resolve(name);
        assertThatThrownBy(() -> ReadTable.of(file)).hasMessageContaining(code);
    }
}
