package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of a review that guards something. */
final class GateTest {
    @TempDir
    Path folder;

    private Cli.Result review(Path base, Object... more) {
        Object[] all = new Object[more.length + 6];
        all[0] = "review";
        all[1] = base;
        all[2] = "--as-of";
        all[3] = "2026-11-20";
        all[4] = "-o";
        all[5] = folder.resolve("out");
        System.arraycopy(more, 0, all, 6, more.length);
        return Cli.in("en").run(all);
    }

    @Test
    void a_condition_that_holds_is_ten() throws IOException {
        Path base = SmallBase.russian(folder);
        assertThat(review(base).code()).isZero();
        assertThat(review(base, "--fail-on", "major").code()).isEqualTo(10);
        assertThat(review(base, "--fail-on", "TASK-003").code()).isEqualTo(10);
        assertThat(review(base, "--fail-on", "HIST-008").code()).isZero();
        assertThat(folder.resolve("out/report.html")).exists();
    }

    @Test
    void what_is_undecided_is_twelve() {
        Path base = Cli.sample("clients.csv");
        assertThat(review(base, "--fail-on", "undecided").code()).isEqualTo(12);
        assertThat(review(base, "--fail-on", "undecided", "--fail-on", "critical")
                        .code())
                .isEqualTo(10);
    }

    @Test
    void only_what_is_new_counts_against_a_baseline() throws IOException {
        Path base = SmallBase.russian(folder);
        assertThat(review(base).code()).isZero();
        Path baseline = Files.move(folder.resolve("out/report.json"), folder.resolve("last.json"));
        assertThat(review(base, "--baseline", baseline, "--fail-on", "new:major")
                        .code())
                .isZero();
        Files.writeString(
                base,
                Files.readString(base) + "6;Новиков;Лев;+7 903 444-55-66;lev@mail.example;Борис Чернов;06.11.2026;;;;"
                        + "В работе;\n",
                StandardCharsets.UTF_8);
        assertThat(review(base, "--baseline", baseline, "--fail-on", "new:major")
                        .code())
                .isEqualTo(10);
    }

    @Test
    void a_target_of_the_policy_that_is_missed_is_ten() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("revizor.yaml"),
                "check: {targets: {duplicates_rate: \"<= 0\"}}\n",
                StandardCharsets.UTF_8);
        Cli.Result result = review(SmallBase.russian(folder), "--policy", policy, "--fail-on", "policy");
        assertThat(result.code()).as(result.all()).isEqualTo(10);
    }

    @Test
    void a_required_rule_without_its_column_is_fourteen() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("revizor.yaml"), "rules: {TASK-003: {required: yes}}\n", StandardCharsets.UTF_8);
        Path base = Files.writeString(
                folder.resolve("bare.csv"),
                "ID;Фамилия;Рабочий телефон\n1;Иванов;+7 900 111-22-33\n2;Сомова;+7 900 111-22-44\n",
                StandardCharsets.UTF_8);
        Cli.Result result = review(base, "--policy", policy);
        assertThat(result.code()).as(result.all()).isEqualTo(14);
    }

    @Test
    void exactly_half_is_thirteen_when_strict() throws IOException {
        Path base = Files.writeString(folder.resolve("half.csv"), """
                ID;Фамилия;Рабочий телефон;Дата создания;Следующее действие;Срок следующего действия;Статус
                1;Иванов;+7 900 111-22-33;01.11.2026;Позвонить;30.11.2026;В работе
                2;Сомова;+7 900 111-22-44;02.11.2026;;;В работе
                """, StandardCharsets.UTF_8);
        assertThat(review(base).code()).isZero();
        assertThat(review(base, "--strict").code()).isEqualTo(13);
        assertThat(Cli.in("en").run("audit", "cards", base, "--strict").code()).isEqualTo(13);
    }

    @Test
    void a_rejected_row_is_eleven_and_a_gate_is_graver() throws IOException {
        Path base = SmallBase.russian(folder);
        Files.writeString(
                base,
                Files.readString(base) + "1;Повтор;Номера;+7 903 444-55-66;a@mail.example;;06.11.2026;;;;В работе;\n",
                StandardCharsets.UTF_8);
        assertThat(review(base).code()).isEqualTo(11);
        assertThat(review(base, "--fail-on", "major").code()).isEqualTo(10);
        assertThat(Files.readString(folder.resolve("out/rejects.csv"))).contains("Повтор");
    }
}
