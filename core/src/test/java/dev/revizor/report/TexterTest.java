package dev.revizor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TexterTest {
    @Test
    void bundles_have_the_same_keys_and_arguments() {
        for (String area : List.of("report", "problems-report")) {
            Texts ru = Texts.of(area, Lang.RU);
            Texts en = Texts.of(area, Lang.EN);
            assertThat(ru.keys()).containsExactlyElementsOf(en.keys());
            for (String key : ru.keys()) {
                assertThat(new TreeSet<>(Placeholders.in(ru.pattern(key))))
                        .as(key)
                        .isEqualTo(new TreeSet<>(Placeholders.in(en.pattern(key))));
            }
        }
    }

    @Test
    void every_trouble_of_the_room_has_both_texts() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-report", lang);
            for (ReportError error : ReportError.values()) {
                assertThat(error.arguments()).containsAll(Placeholders.in(texts.pattern(error.code() + ".what")));
                assertThat(error.arguments()).containsAll(Placeholders.in(texts.pattern(error.code() + ".fix")));
                assertThat(error.kind()).isNotNull();
            }
        }
    }

    @Test
    void every_field_kind_severity_and_verdict_has_a_name() {
        for (Lang lang : Lang.values()) {
            Texter texter = Texter.in(lang);
            for (Field field : Field.values()) {
                assertThat(texter.field(field)).isNotEqualTo(field.id());
                assertThat(texter.missing(field)).isNotBlank();
            }
            for (EntityKind kind : EntityKind.values()) {
                assertThat(texter.kind(kind)).isNotBlank();
            }
            for (Severity severity : Severity.values()) {
                assertThat(texter.severity(severity)).isNotBlank();
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(texter.verdict(verdict)).isNotBlank();
            }
            for (Exports export : Exports.values()) {
                assertThat(texter.say("export." + export.id())).isNotBlank();
                assertThat(texter.say("file." + export.id())).isNotBlank();
                assertThat(texter.say("todo.export." + export.id())).isNotBlank();
            }
        }
    }

    @Test
    void says_who_answers() {
        Texter texter = Texter.in(Lang.RU);
        assertThat(texter.owner(" ")).isEqualTo("без ответственного");
        assertThat(texter.owner("Ким\u001b")).isEqualTo("Ким␛");
        assertThat(texter.lang()).isEqualTo(Lang.RU);
    }

    @Test
    void falls_back_to_the_bare_code() {
        Texter texter = Texter.in(Lang.EN);
        assertThat(texter.rule("NONE-999")).isEqualTo("NONE-999");
        assertThat(texter.metric("strange_metric")).isEqualTo("strange_metric");
        assertThat(texter.reason("strange.reason")).isEqualTo("strange.reason");
        assertThat(texter.reason("")).isEmpty();
        assertThat(texter.conflict("")).isEmpty();
        assertThat(texter.conflict("strange_conflict")).isEqualTo("strange_conflict");
        assertThat(texter.evidence(new Evidence("strange", "odd", 1))).isEqualTo("strange: odd");
        assertThat(texter.evidence(new Evidence("extra_3", "odd", 1))).isEqualTo("column 4: odd");
        assertThat(texter.evidence(new Evidence("extra_x", "odd", 1))).isEqualTo("extra_x: odd");
        Finding finding = Finding.of(
                "NONE-999", Severity.INFO, Verdict.FAIL, "x", "", Optional.empty(), Map.of("day", "2026-10-01"));
        assertThat(texter.finding(finding)).isEqualTo("NONE-999");
        assertThat(texter.fix(finding)).isEmpty();
        assertThat(Texter.bundle("no-such-area", Lang.EN)).isEmpty();
        assertThat(texter.sayFirst(Map.of(), "no.such", "nor.this")).isEqualTo("nor.this");
    }
}
