package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.report.ReportError;
import dev.revizor.report.ReportSamples;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HtmlReportTest {
    static Stream<Report> reports() {
        return Stream.of(
                ReportSamples.rich(),
                ReportSamples.good(),
                ReportSamples.empty(),
                ReportSamples.notChecked(),
                ReportSamples.boundary(),
                ReportSamples.hostile());
    }

    static String page(Report report, Lang lang) {
        StringWriter out = new StringWriter();
        HtmlReport.write(report, lang, out);
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void asks_nothing_of_the_network_and_runs_nothing(Report report) {
        for (Lang lang : Lang.values()) {
            String page = page(report, lang).replace("http-equiv", "");
            assertThat(page)
                    .doesNotContain("http", "src=", "url(", "<script", "javascript:", "href", "<img", "@import");
            assertThat(page).doesNotContain("onload", "onclick", "onerror");
            assertThat(page).contains("content=\"default-src 'none'");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void is_small_and_names_its_language(Report report) {
        for (Lang lang : Lang.values()) {
            String page = page(report, lang);
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
            assertThat(page).startsWith("<!doctype html>\n<html lang=\"" + lang.id() + "\">");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void has_headings_in_order_and_scoped_table_heads(Report report) {
        String page = page(report, Lang.RU);
        assertThat(page.split("<h1", -1)).hasSize(2);
        assertThat(page.indexOf("<h1")).isLessThan(page.indexOf("<h2"));
        assertThat(page).doesNotContain("<h3", "<th>");
        assertThat(Pattern.compile("<svg viewBox").matcher(page).results().count())
                .isEqualTo(Pattern.compile("<desc ").matcher(page).results().count());
    }

    @Test
    void escapes_hostile_names() {
        String page = page(ReportSamples.hostile(), Lang.EN);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;\u241b[2J\u27e8U+202E\u27e9&quot;&#39;&amp;");
        assertThat(page).doesNotContain("\u202e", "\u001b");
    }

    @Test
    void says_that_a_lone_half_of_a_pair_is_unreadable() {
        assertThat(new Html().text("a\ud83db\udc00 \ud83d\ude00").toString()).isEqualTo("a\ufffdb\ufffd \ud83d\ude00");
    }

    @Test
    void leads_with_the_verdict_and_keeps_the_agreed_order() {
        String page = page(ReportSamples.rich(), Lang.RU);
        assertThat(page)
                .containsSubsequence(
                        "Ревизия клиентской базы",
                        "Порядок не держится",
                        "Проверка 50 карточек",
                        "class=\"k\"",
                        "Заполненность полей",
                        "По ответственным",
                        "Что сделать",
                        "Не проверено",
                        "Не объединять",
                        "Методика");
    }

    @Test
    void says_not_checked_instead_of_nought() {
        String page = page(ReportSamples.notChecked(), Lang.RU);
        assertThat(page).contains("Проверку 50 карточек не сделали", "Нужна выгрузка задач (дел)", "не проверяли");
        assertThat(page).doesNotContain(">0,0");
        assertThat(page).contains("--as-of 2026-09-12");
    }

    @Test
    void shows_at_most_eight_owners_and_ten_fields() {
        String page = page(ReportSamples.rich(), Lang.RU);
        assertThat(Pattern.compile("<bdi>").matcher(page).results().count()).isEqualTo(8);
        assertThat(Pattern.compile("class=\"bar\"").matcher(page).results().count())
                .isEqualTo(10);
        assertThat(page).contains("ещё 1\u00a0– в книге", "ещё 3\u00a0– в книге");
    }

    @Test
    void draws_one_square_per_card() {
        String page = page(ReportSamples.boundary(), Lang.EN);
        int from = page.indexOf("aria-labelledby=\"s1 s2\"");
        String drawing = page.substring(from, page.indexOf("</svg>", from));
        assertThat(Pattern.compile("<rect").matcher(drawing).results().count()).isEqualTo(50);
    }

    /** WCAG 2.1: relative luminance and contrast; 4.5 is the least for text of this size. */
    @Test
    void has_enough_contrast_in_light_and_dark() {
        for (String palette : List.of(HtmlStyle.LIGHT, HtmlStyle.DARK)) {
            Map<String, Double> colours = colours(palette);
            for (String ink : List.of("fg", "mut", "bad", "ok", "open", "acc")) {
                for (String paper : List.of("bg", "soft")) {
                    double a = colours.getOrDefault(ink, 0.5);
                    double b = colours.getOrDefault(paper, 0.5);
                    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    assertThat(contrast).as(ink + " on " + paper).isGreaterThan(4.5);
                }
            }
        }
    }

    private static Map<String, Double> colours(String css) {
        Map<String, Double> out = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("--([a-z]+):#([0-9a-f]+)").matcher(css);
        while (matcher.find()) {
            String hex = matcher.group(2);
            String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
            double luminance = 0;
            double[] weights = {0.2126, 0.7152, 0.0722};
            for (int i = 0; i < 3; i++) {
                double c = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
                luminance += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
            }
            out.put(matcher.group(1), luminance);
        }
        return out;
    }

    @Test
    void turns_a_broken_output_into_a_code() {
        assertThatThrownBy(() -> HtmlReport.write(ReportSamples.empty(), Lang.RU, new Broken("Stream closed")))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(ReportError.NOT_WRITTEN));
    }

    /** A writer that fails with the given words. */
    static final class Broken extends Writer {
        private final String words;

        Broken(String words) {
            this.words = words;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException(words);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(words);
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
