package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.report.Report;
import dev.revizor.report.ReportSamples;
import dev.revizor.text.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prints the page with Chromium, where it is installed: one sheet of A4. */
final class HtmlPrintTest {
    static Stream<Report> reports() {
        return Stream.of(ReportSamples.rich(), ReportSamples.notChecked(), ReportSamples.crowded());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void prints_on_one_sheet(Report report, @TempDir Path folder) throws Exception {
        Optional<Path> chromium = Chromium.path();
        Assumptions.assumeTrue(chromium.isPresent(), "chromium is not installed");
        for (Lang lang : Lang.values()) {
            Path page = folder.resolve("page.html");
            Path pdf = folder.resolve("page.pdf");
            Files.writeString(page, HtmlReportTest.page(report, lang), StandardCharsets.UTF_8);
            Process process = new ProcessBuilder(List.of(
                            chromium.get().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-pdf-header-footer",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--print-to-pdf=" + pdf,
                            page.toUri().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroy();
            Assumptions.assumeTrue(ended && Files.exists(pdf), "chromium did not print");
            String content = Files.readString(pdf, StandardCharsets.ISO_8859_1);
            long sheets = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                    .matcher(content)
                    .results()
                    .count();
            assertThat(sheets).as(lang.id()).isEqualTo(1);
            Files.delete(pdf);
        }
    }
}
