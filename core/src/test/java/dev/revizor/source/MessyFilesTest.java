package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.revizor.model.SourceTable;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every file of other projects' tests against what is in it, a line each; the files are not in this repository, and the
 * test is skipped where they are absent. What the lines say was looked at by eye; {@code -Dgolden.update=true} writes
 * them anew.
 */
class MessyFilesTest {
    private static final Path EXPECTED =
            Path.of(System.getProperty("revizor.root", ".."), "core/src/test/resources/messy/expected.csv");
    private static final String TITLES =
            "path;format;titles in row;columns;rows;rejected;skipped;charset;delimiter;error";

    private static Path shared() {
        Path path = Path.of(System.getProperty("revizor.shared", "none")).resolve("data/messy");
        assumeThat(path).as("shared samples").isDirectory();
        return path;
    }

    @Test
    void each_is_read_as_expected_or_refused_with_the_expected_code() throws IOException {
        Path shared = shared();
        List<String> lines;
        try (Stream<Path> files = Files.walk(shared)) {
            lines = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("ORIGINS.csv"))
                    .sorted()
                    .map(file -> name(shared, file) + ";" + answer(file))
                    .toList();
        }
        List<String> expected = Stream.concat(Stream.of(TITLES), lines.stream()).toList();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(EXPECTED, expected, StandardCharsets.UTF_8);
        }
        assertThat(expected).isEqualTo(Files.readAllLines(EXPECTED, StandardCharsets.UTF_8));
        assertThat(lines).hasSizeGreaterThan(500);
    }

    private static String name(Path shared, Path file) {
        return shared.relativize(file).toString().replace('\\', '/');
    }

    private static String answer(Path file) {
        ReadTable read;
        try {
            read = ReadTable.of(file);
        } catch (RevizorException e) {
            assertThat(e.code()).as(file.toString()).isInstanceOf(SourceError.class);
            for (Lang lang : Lang.values()) {
                Texts texts = Texts.of("problems-source", lang);
                assertThat(texts.get(e.code().code() + ".what", e.args())).isNotBlank();
                assertThat(texts.get(e.code().code() + ".fix", e.args())).isNotBlank();
            }
            return ";;;;;;;;" + e.code().code();
        }
        assertThat(read.conserves()).as(file.toString()).isTrue();
        SourceTable table = read.table();
        String delimiter = table.delimiter().equals("\t") ? "tab" : table.delimiter();
        return String.join(
                ";",
                table.format(),
                Long.toString(table.headerRow()),
                Integer.toString(table.columns().size()),
                Integer.toString(read.rows().size()),
                Long.toString(read.counts().rejected()),
                Long.toString(read.counts().skipped()),
                table.charset(),
                delimiter.equals(";") ? "semicolon" : delimiter,
                "");
    }
}
