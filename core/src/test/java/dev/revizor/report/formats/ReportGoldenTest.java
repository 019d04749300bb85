package dev.revizor.report.formats;

import dev.revizor.report.Report;
import dev.revizor.report.ReportSamples;
import dev.revizor.testing.Golden;
import dev.revizor.testing.ListRows;
import dev.revizor.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and programs read of the sample reports, byte by byte. */
final class ReportGoldenTest {
    private final Golden golden = Golden.of("core");

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("rich", ReportSamples.rich()),
                Arguments.of("good", ReportSamples.good()),
                Arguments.of("empty", ReportSamples.empty()),
                Arguments.of("not_checked", ReportSamples.notChecked()),
                Arguments.of("boundary", ReportSamples.boundary()),
                Arguments.of("crowded", ReportSamples.crowded()),
                Arguments.of("hostile", ReportSamples.hostile()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void page_is_as_agreed(String name, Report report) {
        for (Lang lang : Lang.values()) {
            StringWriter out = new StringWriter();
            HtmlReport.write(report, lang, out);
            golden.matches("report/" + name + "_" + lang.id() + ".html", out.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void summary_is_as_agreed(String name, Report report) {
        for (Lang lang : Lang.values()) {
            List<String> lines = TerminalSummary.lines(report, lang, Width.USUAL, Ink.PLAIN);
            golden.matches("report/" + name + "_" + lang.id() + ".txt", String.join("\n", lines) + "\n");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void json_is_as_agreed(String name, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(report, ListRows.of(ReportSamples.findings()), out);
        golden.matches("report/" + name + ".json", out.toString(StandardCharsets.UTF_8));
    }
}
