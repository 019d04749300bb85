package dev.revizor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdsTest {
    @ParameterizedTest
    @EnumSource(Field.class)
    void a_field_is_found_by_its_id(Field field) {
        assertThat(Field.of(field.id())).contains(field);
        assertThat(field.id()).isLowerCase();
        assertThat(field.kind()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void a_kind_is_found_by_its_id_in_any_case(EntityKind kind) {
        assertThat(EntityKind.of(kind.id())).contains(kind);
        assertThat(EntityKind.of(kind.name())).contains(kind);
        assertThat(kind.isCard()).isEqualTo(kind.ordinal() <= EntityKind.LEAD.ordinal());
    }

    @Test
    void an_unknown_id_is_nothing() {
        assertThat(Field.of("ъ")).isEmpty();
        assertThat(EntityKind.of("ъ")).isEmpty();
    }

    @Test
    void the_hash_is_sha_256() {
        assertThat(Digest.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.sha256("ё")).isEqualTo(Digest.sha256("ё".getBytes(StandardCharsets.UTF_8)));
        assertThat(Digest.sha256("revizor:2026Q4:seed42|1017")).startsWith("549b91c04543fcae");
    }

    @Test
    void a_finding_is_known_by_code_subject_and_field() {
        Finding a = finding("TASK-003", "a", Optional.of(Field.PHONE), "x");
        assertThat(a.fingerprint())
                .hasSize(16)
                .isEqualTo(
                        finding("TASK-003", "a", Optional.of(Field.PHONE), "y").fingerprint());
        List<String> others = new ArrayList<>();
        others.add(finding("TASK-004", "a", Optional.of(Field.PHONE), "x").fingerprint());
        others.add(finding("TASK-003", "b", Optional.of(Field.PHONE), "x").fingerprint());
        others.add(finding("TASK-003", "a", Optional.of(Field.EMAIL), "x").fingerprint());
        others.add(finding("TASK-003", "a", Optional.empty(), "x").fingerprint());
        assertThat(others).doesNotContain(a.fingerprint()).doesNotHaveDuplicates();
    }

    private static Finding finding(String code, String subject, Optional<Field> field, String arg) {
        return Finding.of(code, Severity.MAJOR, Verdict.FAIL, subject, "", field, Map.of("arg", arg));
    }

    @Test
    void a_cluster_is_known_by_its_members() {
        String id = Cluster.idOf(List.of("a", "b"));
        assertThat(id).matches("G-[0-9a-f]{8}").isEqualTo(Cluster.idOf(List.of("a", "b")));
        assertThat(id).isNotEqualTo(Cluster.idOf(List.of("a", "c"))).isNotEqualTo(Cluster.idOf(List.of("ab")));
    }

    @Test
    void only_some_qualities_are_usable() {
        assertThat(List.of(Quality.values()))
                .filteredOn(Quality::usable)
                .containsExactly(Quality.GOOD, Quality.REPAIRED, Quality.SUSPICIOUS);
        assertThat(Quality.GOOD.id()).isEqualTo("good");
        assertThat(Band.ASK.id()).isEqualTo("ask");
        assertThat(Severity.CRITICAL.id()).isEqualTo("critical");
    }

    @Test
    void a_metric_without_a_denominator_has_no_share() {
        assertThat(new Metric("m", 5, 100, 0, List.of()).share()).isEqualTo(0.05);
        assertThat(new Metric("m", 0, 0, 0, List.of()).share()).isZero();
        assertThat(new Metric("m", 0, 0, 0, List.of(Field.PHONE)).measured()).isFalse();
        assertThat(new Metric("m", 0, 0, 0, List.of()).measured()).isTrue();
    }

    @Test
    void a_mapping_knows_its_fields_by_part() {
        Mapping mapping = new Mapping(
                EntityKind.DEAL,
                1,
                "generic",
                "file",
                List.of(
                        new Mapping.Column(0, "Бюджет", Optional.of(Field.AMOUNT), Mapping.Part.SELF, "", 1, "user"),
                        new Mapping.Column(1, "Телефон", Optional.of(Field.PHONE), Mapping.Part.CLIENT, "", 1, "user"),
                        new Mapping.Column(2, "Ъъ", Optional.empty(), Mapping.Part.SELF, "", 0, "unknown")));
        assertThat(mapping.fields(Mapping.Part.SELF)).containsExactly(Field.AMOUNT);
        assertThat(mapping.fields(Mapping.Part.CLIENT)).containsExactly(Field.PHONE);
        assertThat(mapping.hasClient()).isTrue();
        SourceTable table = new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("Бюджет"), "");
        assertThat(table.withIndex(4).index()).isEqualTo(4);
        assertThat(table.withIndex(0)).isEqualTo(table);
    }
}
