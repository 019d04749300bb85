package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    @TempDir
    Path folder;

    private static Finding finding(String subject) {
        return Finding.of("TASK-003", Severity.MAJOR, Verdict.FAIL, subject, "", Optional.empty(), Map.of());
    }

    private Baseline report(Finding... findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add("{\"fp\": \"" + finding.fingerprint() + "\", \"run\": \"inner\", \"tags\": [\"fp\"]}");
        }
        Desk desk = new Desk(folder);
        return Baseline.read(desk.csv(
                        "report.json",
                        "{\"schema\": \"revizor.report/1\", \"run\": \"R-000007\", \"n\": 5,",
                        "\"findings\": [" + String.join(",", lines) + "]}")
                .path());
    }

    @Test
    void tells_new_from_open_and_counts_what_was_fixed() {
        Baseline baseline = report(finding("a"), finding("b"), finding("c"));
        assertThat(baseline.isNew(finding("b"))).isFalse();
        assertThat(baseline.isNew(finding("x"))).isTrue();
        Report.Baseline sum = baseline.summary();
        assertThat(sum).isEqualTo(new Report.Baseline("R-000007", 1, 2, 1));
    }

    @Test
    void two_findings_with_one_identity_are_two() {
        Baseline baseline = report(finding("a"));
        assertThat(baseline.isNew(finding("a"))).isFalse();
        assertThat(baseline.isNew(finding("a"))).isTrue();
        assertThat(baseline.summary()).isEqualTo(new Report.Baseline("R-000007", 1, 0, 1));
        Baseline twice = report(finding("a"), finding("a"), finding("b"));
        assertThat(twice.isNew(finding("a"))).isFalse();
        assertThat(twice.isNew(finding("a"))).isFalse();
        assertThat(twice.summary()).isEqualTo(new Report.Baseline("R-000007", 0, 1, 2));
    }

    @Test
    void holds_thousands() {
        Finding[] many = new Finding[3000];
        for (int i = 0; i < many.length; i++) {
            many[i] = finding("c" + i);
        }
        Baseline baseline = report(many);
        for (Finding finding : many) {
            assertThat(baseline.isNew(finding)).isFalse();
        }
        assertThat(baseline.summary()).isEqualTo(new Report.Baseline("R-000007", 0, 0, 3000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1, \"x\"]",
                "{\"schema\": \"other/1\"}",
                "ID;Имя",
                "{\"schema\": \"revizor.report/1\", \"fp\": \"zz\"}",
                "{\"schema\": \"revizor.rep"
            })
    void a_file_that_is_no_report_is_refused(String content) {
        Path file = new Desk(folder).csv("x.json", content).path();
        assertThatThrownBy(() -> Baseline.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.BASELINE_NOT_A_REPORT));
        assertThatThrownBy(() -> Baseline.read(folder.resolve("none.json"))).isInstanceOf(RevizorException.class);
    }

    @Test
    void a_report_that_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> Baseline.read(java.nio.file.Path.of("no-such-report.json")))
                .isInstanceOfSatisfying(
                        RevizorException.class,
                        e -> assertThat(e.code()).isEqualTo(dev.revizor.source.SourceError.FILE_MISSING));
    }
}
