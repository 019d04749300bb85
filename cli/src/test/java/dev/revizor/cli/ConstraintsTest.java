package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands above the model, as a user says it: rules, sources without duplicates, decisions. */
final class ConstraintsTest {
    private static final List<String> SURNAMES =
            List.of("Абрамов", "Белов", "Власов", "Громов", "Дьяков", "Ершов", "Жуков", "Зимин");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void lines() {
        for (int i = 0; i < 60; i++) {
            lines.add("s" + i + ";" + SURNAMES.get(i % 8) + ";"
                    + List.of("Олег", "Роман", "Глеб").get(i % 3) + ";8915" + (1_000_000 + i * 77_731) + ";p" + i
                    + "@mail.example;;crm");
        }
        lines.add("a;Щукин;Аркадий;89031234567;sh@firm.example;Тверь;crm");
        lines.add("b;Щукин;Аркадий;89031234567;sh@firm.example;Псков;shop");
        lines.add("c;Ярцева;Ульяна;89157654321;ya@post.example;;crm");
        lines.add("d;Ярцева;Ульяна;89157654321;ya@post.example;;crm");
        lines.add("e;Рогова;Инна;89167654001;rogova@post.example;;");
        lines.add("f;Рогова;;;rogova@post.example;Уфа;");
    }

    private Path file(String name, List<String> body) throws IOException {
        List<String> all = new ArrayList<>(List.of("ID;Фамилия;Имя;Телефон;E-mail;Город;Система"));
        all.addAll(body);
        return Files.write(folder.resolve(name), all);
    }

    private Cli.Result run(Object... args) {
        List<Object> all = new ArrayList<>(List.of("dedupe", folder.resolve("people.csv"), "--id", "ID"));
        all.addAll(List.of("--clusters", folder.resolve("out.csv"), "--as-of", "2026-11-20"));
        Collections.addAll(all, args);
        Cli.Result result = Cli.in("en").run(all.toArray());
        assertThat(result.code()).as(result.all()).isZero();
        return result;
    }

    private boolean together(String a, String b) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        return group(rows, a).equals(group(rows, b));
    }

    private static String group(List<String> rows, String id) {
        return rows.stream()
                .filter(row -> row.startsWith(id + ","))
                .findFirst()
                .orElseThrow()
                .substring(id.length());
    }

    @Test
    void rules_and_sources_stand_above_the_model() throws IOException {
        file("people.csv", lines);
        run();
        assertThat(together("a", "b")).isTrue();
        assertThat(together("c", "d")).isTrue();
        Path policy = Files.writeString(folder.resolve("p.yaml"), """
                match:
                  must: [email + last_name]
                  never: [city]
                """);
        Cli.Result result = run("--policy", policy, "--exclusive", "система");
        assertThat(together("a", "b")).isFalse();
        assertThat(together("c", "d")).isFalse();
        assertThat(together("e", "f")).isTrue();
        assertThat(result.talk())
                .contains("Made one by a rule of the settings: 1 pair\n")
                .contains("a conflict keeps them apart: 2 pairs")
                .contains("of one source that has no duplicates: 1 pair\n")
                .contains("kept apart by a rule of the settings: 1 pair\n");
    }

    @Test
    void decisions_outlive_ids_and_order_to_the_byte() throws IOException {
        file("people.csv", lines);
        Path answers = Files.writeString(
                folder.resolve("answers.csv"), "record_a,record_b,verdict\na,b,different\ns1,s9,same\n");
        Path decisions = folder.resolve("decisions.csv");
        assertThat(run("--labels", answers, "--remember", decisions, "--by", "Anna")
                        .talk())
                .contains("Remembered: 2 new decisions, 2 in all");
        byte[] first = Files.readAllBytes(folder.resolve("out.csv"));
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(7));
        file("people.csv", shuffled);
        assertThat(run("--decisions", decisions, "--threads", "2").talk())
                .contains("2 remembered decisions are kept to");
        assertThat(Files.readAllBytes(folder.resolve("out.csv"))).isEqualTo(first);
        assertThat(together("a", "b")).isFalse();
        assertThat(together("s1", "s9")).isTrue();
        shuffled.replaceAll(line -> line.startsWith("a;") ? line.replace("Тверь", "Омск") : line);
        file("people.csv", shuffled);
        assertThat(run("--decisions", decisions).talk())
                .contains("1 remembered decision is kept to")
                .contains("1 remembered decision no longer applies: a record has changed or is gone");
    }

    @Test
    void answers_are_remembered_only_with_answers() {
        assertThat(Cli.in("en")
                        .run("dedupe", folder.resolve("people.csv"), "--remember", folder.resolve("d.csv"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void five_thousand_equal_rows_are_one_group_or_told_to_say_too_little() throws IOException {
        List<String> body = new ArrayList<>(Collections.nCopies(5000, ";Щукин;Аркадий;89031234567;sh@firm.example;;"));
        body.addAll(Collections.nCopies(5000, ";;Анна;;;;"));
        body.addAll(lines.subList(0, 60));
        file("people.csv", body);
        Cli.Result result = Cli.in("en").run("dedupe", folder.resolve("people.csv"), "--ignore", "ID");
        assertThat(result.talk())
                .contains("10,060 records: 1 group of duplicates with 5000 records")
                .contains("5000 records are exact copies")
                .contains("5000 records are equal in all that is compared, but so little is filled in");
    }
}
