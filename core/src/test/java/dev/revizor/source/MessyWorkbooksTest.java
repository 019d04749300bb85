package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of other projects' tests, which are not in this repository; skipped where they are absent. */
class MessyWorkbooksTest {
    private static Path shared() {
        Path path = Path.of(System.getProperty("revizor.shared", "none")).resolve("data/messy");
        assumeThat(path).as("shared samples").isDirectory();
        return path;
    }

    @Test
    void every_workbook_is_read_whole_or_refused_with_a_code() throws IOException {
        int read = 0;
        int refused = 0;
        for (String folder : List.of("poi", "calamine")) {
            try (Stream<Path> files = Files.list(shared().resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    try {
                        ReadTable table = ReadTable.of(file);
                        assertThat(table.conserves()).as(file.toString()).isTrue();
                        read++;
                    } catch (RevizorException e) {
                        assertThat(e.code()).as(file.toString()).isInstanceOf(SourceError.class);
                        refused++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(45);
        assertThat(refused).isGreaterThan(40);
    }

    /** What stands in these files was looked at with another program. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "poi/1904DateWindowing.xls|0|2000-01-01, 2000-01-01",
                "poi/51626_contact.xlsx|1|Frank2, McKee, Company Co., St Peters, , Acton, ME, 04001, , 801-555-7712x4563;801-555-9999, , 999-999-5555, george@nope.com, ",
                "poi/InlineStrings.xlsx|1|12, A, 1st Inline String, 12",
                "poi/chinese-provinces.xls|1|Anhui, 安徽省",
                "calamine/date_1904.xlsx|0|2021-01-01, 15",
                "calamine/date_1904.xls|0|2021-01-01, 15",
                "calamine/header-row.xlsx|9|put data here, 1, 2, 3",
                "calamine/merge_cells.xlsx|1|Column Merge, Chunk Merged, ",
                "calamine/temperature-in-middle.xlsx|4|, celsius, 22.2222",
                "calamine/shared_formula_simple.xlsx|0|1, 2",
                "calamine/table-multiple.xlsx|1|1, Apple, 50",
                "calamine/biff5-rich-text-string.xls|3|1788, McNally, Henry, Cape Police, Salary, Grootvlakte, Colonial Government, E"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void a_known_row_is_read_as_it_stands(String file, long header, String cells) {
        ReadTable read = ReadTable.of(shared().resolve(file));
        assertThat(read.table().headerRow()).isEqualTo(header);
        assertThat(String.join(", ", read.cells().get(0))).startsWith(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "poi/password.xls,PASSWORD_PROTECTED",
        "poi/Simple.xlsb,FORMAT_UNSUPPORTED",
        "poi/testEXCEL_5.xls,WORKBOOK_TOO_OLD",
        "poi/xlsx-corrupted.xlsx,WORKBOOK_BROKEN",
        "calamine/issue252.xlsx,WORKBOOK_BROKEN",
        "calamine/pass_protected.xlsb,PASSWORD_PROTECTED",
        "calamine/pass_protected.ods,FORMAT_UNSUPPORTED",
        "calamine/issue_666_panic.xlsb,FORMAT_UNSUPPORTED"
    })
    void what_cannot_be_read_is_refused_with_its_reason(String file, SourceError reason) {
        Path path = shared().resolve(file);
        try {
            ReadTable.of(path);
            assertThat(file).as("is refused").isEmpty();
        } catch (RevizorException e) {
            assertThat(e.code()).isEqualTo(reason);
        }
    }
}
