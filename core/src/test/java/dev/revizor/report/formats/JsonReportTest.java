package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.report.Report;
import dev.revizor.report.ReportSamples;
import dev.revizor.testing.ListRows;
import dev.revizor.view.Rows;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReportTest {
    static java.util.stream.Stream<Report> reports() {
        return HtmlReportTest.reports();
    }

    private static JsonSchema schema(String name) {
        InputStream in = JsonReportTest.class.getResourceAsStream("/dev/revizor/schema/" + name + ".json");
        assertThat(in).as(name).isNotNull();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }

    private static String written(Consumer<OutputStream> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(Report report) {
        return written(out -> JsonReport.write(report, ListRows.of(ReportSamples.findings()), out));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void obeys_its_schema_and_is_the_same_twice(Report report) {
        String json = json(report);
        assertThat(schema("report").validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json(report)).isEqualTo(json);
        assertThat(json).endsWith("}\n").doesNotContain("null");
    }

    @Test
    void leaves_personal_arguments_out() {
        String json = json(ReportSamples.rich());
        assertThat(json).doesNotContain("_pii", "+7999", "Позвонить");
        assertThat(json).contains("\"fp\":", "\"due\":\"2026-10-01\"");
    }

    @Test
    void warns_by_code() {
        assertThat(json(ReportSamples.empty())).contains("\"NO_CARDS\"");
        assertThat(json(ReportSamples.notChecked())).contains("\"AS_OF_LONG_AFTER_DATA\"");
        assertThat(json(ReportSamples.rich())).contains("\"ROWS_REJECTED\"", "\"GATE_FAILED\"");
        assertThat(json(ReportSamples.hostile())).doesNotContain("AS_OF_LONG");
    }

    @Test
    void lists_obey_their_schemas() {
        Report.Duplicates found = ReportSamples.rich().duplicates();
        JournalEntry entry = new JournalEntry(
                1,
                "R-000001",
                "2026-11-22T00:00:00Z",
                "import",
                "insert",
                "contact",
                "file:contact:1",
                "",
                "ab".repeat(32),
                "import.new",
                "0".repeat(64),
                "cd".repeat(32));
        String findings = written(out -> JsonLists.findings(ListRows.of(ReportSamples.findings()), out));
        String clusters = written(out -> JsonLists.clusters(ListRows.of(found.top()), out));
        String pairs = written(out -> JsonLists.pairs(ListRows.of(found.lookalikes()), out));
        String journal = written(out -> JsonLists.journal(ListRows.of(List.of(entry)), out));
        assertThat(schema("findings").validate(findings, InputFormat.JSON)).isEmpty();
        assertThat(schema("clusters").validate(clusters, InputFormat.JSON)).isEmpty();
        assertThat(schema("pairs").validate(pairs, InputFormat.JSON)).isEmpty();
        assertThat(schema("journal").validate(journal, InputFormat.JSON)).isEmpty();
        assertThat(pairs).contains("\"conflict\":\"father_son\"", "\"bits\":13.1");
    }

    @Test
    void a_schema_sees_what_is_missing() {
        String json = json(ReportSamples.rich()).replaceFirst("\"works\": \"NOT\",", "");
        assertThat(schema("report").validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table"})
    void other_schemas_can_be_read(String name) {
        assertThat(schema(name).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void streams_a_hundred_thousand_findings() {
        Finding one = ReportSamples.findings().get(0);
        long[] bytes = new long[1];
        Rows<Finding> many = new Rows<>() {
            private int left = 100_000;

            @Override
            public Optional<Finding> next() {
                return left-- > 0 ? Optional.of(one) : Optional.empty();
            }

            @Override
            public void close() {
                left = 0;
            }
        };
        JsonReport.write(ReportSamples.rich(), many, new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                bytes[0] += length;
            }
        });
        assertThat(bytes[0]).isGreaterThan(10_000_000);
    }

    @Test
    void writes_numbers_that_no_java_version_writes_otherwise() {
        assertThat(JsonOut.plain(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(JsonOut.plain(1e-9)).isEqualTo("0");
        assertThat(JsonOut.plain(-1.9)).isEqualTo("-1.9");
        assertThat(JsonOut.plain(120_000)).isEqualTo("120000");
    }

    @Test
    void names_the_version_of_the_build() throws Exception {
        String root = System.getProperty("revizor.root");
        Path plan = (root == null ? Path.of("..") : Path.of(root)).resolve("pom.xml");
        assertThat(Files.readString(plan))
                .contains("<artifactId>revizor</artifactId>\n  <version>" + JsonOut.VERSION + "</version>");
    }
}
