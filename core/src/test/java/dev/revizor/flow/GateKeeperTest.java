package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateKeeperTest {
    private static Finding finding(String code, Severity severity, Verdict verdict, String subject) {
        return Finding.of(code, severity, verdict, subject, "", Optional.of(Field.PHONE), Map.of());
    }

    private static AuditVerdict spotCheck(String verdict) {
        return new AuditVerdict(
                "last_created",
                "",
                50,
                0,
                50,
                20,
                0,
                0,
                verdict,
                verdict,
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Policy policy(Policy.Target... targets) {
        Policy p = Policy.builtIn();
        return new Policy(
                p.zone(),
                p.lang(),
                p.firm(),
                p.portal(),
                p.portalSystem(),
                p.words(),
                p.normalize(),
                p.match(),
                p.merge(),
                p.audit(),
                new Policy.Check(180, 1900, List.of(targets)),
                p.segment(),
                p.consent(),
                p.rules());
    }

    private static List<String> failed(List<String> asked, long undecided, Finding... findings) {
        GateKeeper gate = new GateKeeper(asked, Optional.empty());
        for (Finding finding : findings) {
            gate.count(finding);
        }
        return gate.gate(Policy.builtIn(), List.of(), spotCheck("ESTABLISHED"), "YES", undecided)
                .failed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "critical",
                "MAJOR",
                "minor",
                "info",
                "new:major",
                "New:Info",
                "policy",
                "undecided",
                "FMT-008",
                "CONSENT-001"
            })
    void knows_every_kind_of_expression(String expression) {
        GateKeeper.check(expression);
        assertThat(failed(List.of(expression), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serious",
                "new:",
                "new:policy",
                "F-008",
                "FMT-08",
                "FMT-0088",
                "FMT-998",
                "fmt-008",
                "FMT-00X",
                "FMT008",
                "Ф-001",
                "new:FMT-008"
            })
    void refuses_what_means_nothing(String expression) {
        assertThatThrownBy(() -> new GateKeeper(List.of("major", expression), Optional.empty()))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FlowError.BAD_GATE);
                    assertThat(e.args()).containsEntry("expression", expression);
                });
    }

    @Test
    void a_severity_means_it_and_what_is_graver() {
        Finding major = finding("TASK-003", Severity.MAJOR, Verdict.FAIL, "a");
        assertThat(failed(List.of("critical", "major", "minor", "info"), 0, major))
                .containsExactly("major", "minor", "info");
    }

    @Test
    void only_failures_count() {
        Finding warning = finding("TASK-003", Severity.CRITICAL, Verdict.WARN, "a");
        assertThat(failed(List.of("critical", "TASK-003", "new:info"), 0, warning))
                .isEmpty();
    }

    @Test
    void a_code_means_that_rule_alone() {
        Finding finding = finding("TASK-003", Severity.MINOR, Verdict.FAIL, "a");
        assertThat(failed(List.of("TASK-003", "TASK-004"), 0, finding)).containsExactly("TASK-003");
    }

    @Test
    void undecided_means_groups_that_wait() {
        assertThat(failed(List.of("undecided"), 1)).containsExactly("undecided");
        assertThat(failed(List.of("undecided"), 0)).isEmpty();
    }

    @Test
    void without_an_earlier_report_everything_is_new() {
        assertThat(failed(List.of("new:major"), 0, finding("TASK-003", Severity.CRITICAL, Verdict.FAIL, "a")))
                .containsExactly("new:major");
    }

    @ParameterizedTest
    @CsvSource({
        "ESTABLISHED, YES, false",
        "BOUNDARY, UNKNOWN, false",
        "NOT_CHECKED, YES, false",
        "IRREGULAR, YES, true",
        "ESTABLISHED, NOT, true"
    })
    void policy_means_the_two_verdicts_of_the_article(String verdict, String works, boolean fails) {
        GateKeeper gate = new GateKeeper(List.of("policy"), Optional.empty());
        assertThat(gate.gate(Policy.builtIn(), List.of(), spotCheck(verdict), works, 0)
                        .failed()
                        .isEmpty())
                .isEqualTo(!fails);
    }

    @ParameterizedTest
    @CsvSource({"true, 6, 5, true", "true, 5, 5, false", "false, 49, 50, true", "false, 50, 50, false"})
    void policy_also_means_its_targets(boolean atMost, long hits, double percent, boolean fails) {
        GateKeeper gate = new GateKeeper(List.of("policy"), Optional.empty());
        Policy policy = policy(new Policy.Target("overdue_tasks", atMost, percent));
        List<Metric> metrics = List.of(
                new Metric("other", 100, 100, 0, List.of()), new Metric("overdue_tasks", hits, 100, 0, List.of()));
        assertThat(gate.gate(policy, metrics, spotCheck("ESTABLISHED"), "YES", 0)
                        .failed()
                        .isEmpty())
                .isEqualTo(!fails);
        List<Metric> unmeasured = List.of(new Metric("overdue_tasks", 0, 0, 0, List.of(Field.NEXT_DUE)));
        assertThat(gate.gate(policy, unmeasured, spotCheck("ESTABLISHED"), "YES", 0)
                        .failed())
                .isEmpty();
    }

    @Test
    void a_required_rule_that_was_not_checked_is_missed() {
        List<RuleSummary> rules = new ArrayList<>();
        rules.add(new RuleSummary("A-001", Severity.MAJOR, Verdict.NOT_CHECKED, 0, 0, List.of(Field.PHONE), false));
        rules.add(new RuleSummary("A-002", Severity.MAJOR, Verdict.FAIL, 1, 1, List.of(), true));
        assertThat(GateKeeper.requiredMissing(rules)).isFalse();
        rules.add(new RuleSummary("A-003", Severity.MAJOR, Verdict.NOT_CHECKED, 0, 0, List.of(Field.PHONE), true));
        assertThat(GateKeeper.requiredMissing(rules)).isTrue();
    }
}
