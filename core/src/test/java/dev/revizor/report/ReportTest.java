package dev.revizor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import dev.revizor.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private final Report rich = ReportSamples.rich();

    private Report.Standing standing(String id, long part, long all) {
        return rich.standing(new Metric(id, part, all, 0, List.of()));
    }

    @Test
    void judges_figures_at_their_limits() {
        assertThat(standing("overdue_tasks", 50, 1_000)).isEqualTo(Report.Standing.MET);
        assertThat(standing("overdue_tasks", 51, 1_000)).isEqualTo(Report.Standing.MISSED);
        assertThat(standing("full_cards", 500, 1_000)).isEqualTo(Report.Standing.MISSED);
        assertThat(standing("full_cards", 501, 1_000)).isEqualTo(Report.Standing.MET);
        assertThat(standing("next_action", 800, 1_000)).isEqualTo(Report.Standing.MET);
        assertThat(standing("consent_missing", 1, 1_000)).isEqualTo(Report.Standing.MISSED);
        assertThat(standing("consent_missing", 0, 1_000)).isEqualTo(Report.Standing.MET);
        assertThat(standing("other", 1, 2)).isEqualTo(Report.Standing.NONE);
        assertThat(standing("overdue_tasks", 0, 0)).isEqualTo(Report.Standing.NONE);
        assertThat(rich.standing(new Metric("overdue_tasks", 0, 0, 0, List.of(Field.NEXT_DUE))))
                .isEqualTo(Report.Standing.NOT_CHECKED);
    }

    @Test
    void sees_an_old_export_unless_the_day_was_given() {
        assertThat(rich.exportedLongAgo()).isEmpty();
        assertThat(ReportSamples.notChecked().exportedLongAgo()).isPresent();
        assertThat(ReportSamples.empty().exportedLongAgo()).isEmpty();
        assertThat(ReportSamples.hostile().exportedLongAgo()).isEmpty();
    }

    @Test
    void never_rounds_to_nought_or_all() {
        Figures figures = new Figures(rich, Texter.in(Lang.RU));
        assertThat(figures.figure(new Metric("x", 1, 1_000_000, 0, List.of())).value())
                .isEqualTo("< 0,1\u00a0%");
        assertThat(figures.figure(new Metric("x", 999_999, 1_000_000, 0, List.of()))
                        .value())
                .isEqualTo("> 99,9\u00a0%");
        assertThat(figures.figure(new Metric("x", 0, 10, 0, List.of())).value()).isEqualTo("0,0\u00a0%");
        assertThat(figures.figure(new Metric("x", 0, 0, 0, List.of())).value()).isEqualTo("нечего считать");
    }

    @Test
    void tiles_say_not_checked() {
        List<Figures.Figure> tiles = new Figures(ReportSamples.notChecked(), Texter.in(Lang.RU)).tiles();
        assertThat(tiles)
                .extracting(Figures.Figure::id)
                .containsExactly("duplicates_rate", "audit_50", "overdue_tasks", "consent_missing");
        assertThat(tiles.subList(1, 4)).extracting(Figures.Figure::value).containsOnly("не проверяли");
        List<Figures.Figure> none = new Figures(ReportSamples.empty(), Texter.in(Lang.RU)).tiles();
        assertThat(none.get(2).value()).isEqualTo("не проверяли");
        assertThat(none.get(3).value()).isEqualTo("нечего считать");
    }

    @Test
    void counts_targets_and_says_which_were_not_checked() {
        assertThat(new Figures(rich, Texter.in(Lang.RU)).passed()).contains("Порогов пройдено: 3 из 6.");
        assertThat(new Figures(ReportSamples.notChecked(), Texter.in(Lang.RU)).passed())
                .isEmpty();
    }

    @Test
    void steps_begin_with_what_is_not_known_then_the_law_then_sales() {
        assertThat(NextSteps.of(rich))
                .extracting(NextSteps.Step::key)
                .containsExactly("consent", "duplicates", "next_action");
        assertThat(NextSteps.of(ReportSamples.notChecked()))
                .extracting(NextSteps.Step::key)
                .containsExactly("export.tasks", "duplicates", "export.touches");
        assertThat(NextSteps.of(ReportSamples.empty()))
                .extracting(NextSteps.Step::key)
                .containsExactly("empty");
        assertThat(NextSteps.of(ReportSamples.good()))
                .extracting(NextSteps.Step::key)
                .containsExactly("again");
        assertThat(NextSteps.of(ReportSamples.notChecked()).get(0).command(Texter.in(Lang.RU)))
                .isEqualTo("revizor review 'Контакты (2).csv' задачи.csv");
    }

    @Test
    void commands_reach_the_tables_where_the_run_was_called() {
        Report two = ReportSamples.notChecked();
        List<String> words = NextSteps.of(
                        two,
                        new Invocation(
                                "./revizor",
                                List.of(List.of("--as", "contact:../my files/a – b.csv")),
                                List.of("--charset", "koi8-r"),
                                Optional.empty()))
                .stream()
                .map(step -> step.command(Texter.in(Lang.RU)))
                .toList();
        assertThat(words)
                .startsWith(
                        "./revizor review --as 'contact:../my files/a – b.csv' --charset koi8-r задачи.csv",
                        "./revizor merge --as 'contact:../my files/a – b.csv' --charset koi8-r --plan plan.csv");
        List<String> stored = NextSteps.of(
                        two, new Invocation("revizor", List.of(List.of("a.csv")), List.of(), Optional.of("my base.db")))
                .stream()
                .map(step -> step.command(Texter.in(Lang.RU)))
                .toList();
        assertThat(stored)
                .startsWith(
                        "revizor review a.csv --store 'my base.db' задачи.csv",
                        "revizor merge --store 'my base.db' --plan plan.csv");
    }

    @Test
    void quotes_file_names_for_a_shell() {
        assertThat(ShellWord.of("a-b_1.csv")).isEqualTo("a-b_1.csv");
        assertThat(ShellWord.of("база.csv")).isEqualTo("база.csv");
        assertThat(ShellWord.of("it's; rm.csv")).isEqualTo("'it'\\''s; rm.csv'");
        assertThat(ShellWord.of("-x.csv")).isEqualTo("'-x.csv'");
        assertThat(ShellWord.of("")).isEqualTo("''");
        assertThat(ShellWord.of("-")).isEqualTo("-");
        assertThat(ShellWord.of("*")).isEqualTo("'*'");
    }

    @Test
    void gaps_are_told_by_the_export_that_closes_them() {
        List<Gaps.Gap> gaps = Gaps.of(ReportSamples.notChecked());
        assertThat(gaps).extracting(Gaps.Gap::export).containsExactly("tasks", "touches", "consents");
        assertThat(gaps.get(0).fields()).containsExactly(Field.NEXT_ACTION, Field.NEXT_DUE);
        assertThat(gaps.get(0).unanswered(Texter.in(Lang.RU)))
                .isEqualTo("проверка 50 карточек, действие и срок, просроченные задачи, 1 правило");
        assertThat(Gaps.of(ReportSamples.good())).isEmpty();
    }

    @Test
    void every_reading_of_the_fifty_has_its_sentence() {
        for (Lang lang : Lang.values()) {
            Texter texter = Texter.in(lang);
            for (String draw : List.of("last_created", "last_rows", "random")) {
                for (int hits : new int[] {10, 22, 25, 31, 44}) {
                    String seed = hits == 25 ? "BOUNDARY" : hits < 25 ? "IRREGULAR" : "ESTABLISHED";
                    String stat = !draw.equals("random")
                            ? ""
                            : hits == 10 ? "BELOW_HALF" : hits == 44 ? "ABOVE_HALF" : "INCONCLUSIVE";
                    Report report =
                            ReportSamples.with(rich, ReportSamples.audit(draw, hits, 2, seed, stat), rich.owners());
                    List<String> sentences = new Headline(report, texter).spotCheck();
                    assertThat(sentences).hasSize(draw.equals("random") ? 2 : 3);
                    assertThat(sentences.get(0))
                            .contains("50", Integer.toString(hits))
                            .doesNotContain("spot.");
                }
            }
        }
    }

    @Test
    void names_the_interval_of_a_random_draw_alone() {
        Texter texter = Texter.in(Lang.RU);
        Report random = ReportSamples.with(
                rich, ReportSamples.audit("random", 31, 0, "ESTABLISHED", "INCONCLUSIVE"), List.of());
        assertThat(new Headline(random, texter).spotCheck().get(0)).contains("от 48 до 74");
        assertThat(new Headline(rich, texter).spotCheck().get(0)).doesNotContain("от 48");
    }

    @Test
    void knows_totals_and_hashes() {
        assertThat(rich.total()).isEqualTo(12_480);
        assertThat(rich.cards()).containsEntry(EntityKind.COMPANY, 1_480L);
        assertThat(rich.dataHash())
                .hasSize(64)
                .isNotEqualTo(ReportSamples.notChecked().dataHash());
        assertThat(ReportSamples.notChecked().dataHash())
                .isEqualTo(ReportSamples.notChecked().inputs().get(0).table().sha256());
        assertThat(Map.copyOf(rich.targets())).hasSize(6);
    }
}
