package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.report.Invocation;
import dev.revizor.report.Report;
import dev.revizor.report.ReportSamples;
import dev.revizor.text.Lang;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TerminalSummaryTest {
    static Stream<Report> reports() {
        return Stream.concat(HtmlReportTest.reports(), Stream.of(ReportSamples.crowded()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fits_forty_lines_of_the_terminals_width(Report report) {
        for (Lang lang : Lang.values()) {
            for (int width : new int[] {60, 80, 120}) {
                List<String> lines = TerminalSummary.lines(report, lang, new Width(width), Ink.PLAIN);
                assertThat(lines).hasSizeLessThanOrEqualTo(TerminalSummary.MOST_LINES);
                int most = width == 60 ? 70 : width;
                assertThat(lines)
                        .filteredOn(line -> !line.startsWith("     revizor "))
                        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(most));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void holds_no_control_characters_and_draws_with_ascii(Report report) {
        for (String line : TerminalSummary.lines(report, Lang.EN, Width.USUAL, Ink.PLAIN)) {
            assertThat(line.chars()).allMatch(c -> c >= 0x20 && c != 0x7f && c != 0xa0);
            assertThat(line).doesNotContain("–", "—", "≤", "≥", "…", "\u202e");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void says_the_same_with_and_without_colour(Report report) {
        List<String> plain = TerminalSummary.lines(report, Lang.RU, Width.USUAL, Ink.PLAIN);
        List<String> coloured = TerminalSummary.lines(report, Lang.RU, Width.USUAL, Ink.COLOUR);
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9]+m", ""))
                        .toList())
                .isEqualTo(plain);
    }

    @Test
    void leads_with_the_verdict() {
        List<String> lines = TerminalSummary.lines(ReportSamples.rich(), Lang.RU, Width.USUAL, Ink.PLAIN);
        assertThat(lines.get(0)).isEqualTo("Ревизия клиентской базы - IV квартал 2026");
        assertThat(lines.get(3)).isEqualTo("Порядок не держится: просрочено 7,8 % задач (допустимо до 5 %).");
        assertThat(String.join(" ", lines))
                .contains("Это все 50 последних карточек; вывод о них точный, о базе - нет.");
    }

    @Test
    void says_both_readings_at_exactly_half() {
        String text =
                String.join(" ", TerminalSummary.lines(ReportSamples.boundary(), Lang.RU, Width.USUAL, Ink.PLAIN));
        assertThat(text).contains("25 из 50 - ровно половина, правило не даёт ответа");
        assertThat(text).contains("выходит 28 из 50 - больше половины");
    }

    @Test
    void proposes_what_to_do_with_a_file_without_cards() {
        List<String> lines = TerminalSummary.lines(ReportSamples.empty(), Lang.EN, Width.USUAL, Ink.PLAIN);
        assertThat(lines).contains("     revizor normalize empty.csv");
        assertThat(String.join(" ", lines))
                .contains("there is nothing to check")
                .doesNotContain("%");
    }

    @Test
    void commands_to_copy_begin_as_the_user_calls_the_program() {
        String called = String.join(
                "\n",
                TerminalSummary.lines(
                        ReportSamples.rich(),
                        Lang.RU,
                        Width.USUAL,
                        Ink.PLAIN,
                        Invocation.byName(ReportSamples.rich(), "./revizor")));
        assertThat(called).contains("     ./revizor ").doesNotContain("     revizor ");
    }

    @Test
    void the_verdicts_of_the_base_are_not_named_again_as_what_hurts_most() {
        for (Lang lang : Lang.values()) {
            String rule = dev.revizor.report.Texter.in(lang).rule("AUDIT-001");
            String all =
                    String.join(" ", TerminalSummary.lines(ReportSamples.boundary(), lang, Width.USUAL, Ink.PLAIN));
            assertThat(all).doesNotContain("«" + rule + "»");
        }
    }
}
