package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.match.Remark;
import dev.revizor.policy.Policy;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions outlive an export: they go by what the records say. */
class DecisionsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private static Policy policy(String decisions) {
        Policy.Match plain = Desk.POLICY.match();
        return Desk.POLICY.withMatch(new Policy.Match(
                plain.mergeAt(),
                plain.askAt(),
                plain.blockCap(),
                new Policy.MatchRules(List.of(), List.of(), List.of(), decisions)));
    }

    private DedupeFlow.Request request(List<String> lines) {
        return new DedupeFlow.Request(
                Desk.files(desk.csv("clients.csv", lines)), Optional.of("ID"), List.of(), List.of());
    }

    private Path remembered(List<String> lines, String... answers) {
        InputFile labels = desk.csv("answers.csv", answers);
        Path target = desk.path("decisions.csv");
        new DedupeFlow(Desk.POLICY, Desk.RUN, Optional.of(labels))
                .run(request(lines), Remembered.of(labels, target, "Anna, QA", desk.rejects::add), desk.rejects::add);
        return target;
    }

    private DedupeFlow.Outcome later(Path decisions, List<String> lines) {
        return new DedupeFlow(policy(decisions.toString()), Desk.RUN).run(request(lines), desk.rejects::add);
    }

    private static boolean together(DedupeFlow.Outcome outcome, String a, String b) {
        return outcome.clusters().stream()
                .map(cluster ->
                        cluster.members().stream().map(outcome::recordId).toList())
                .anyMatch(members -> members.contains(a) && members.contains(b));
    }

    /** Other ids, another order of rows and of columns. */
    private static List<String> exportedAgain() {
        List<String> body = new ArrayList<>();
        for (String line : People.table().subList(1, People.table().size())) {
            String[] cells = line.split(";", -1);
            List<String> turned = new ArrayList<>(List.of(cells).subList(1, cells.length));
            Collections.reverse(turned);
            turned.add("n" + cells[0]);
            body.add(String.join(";", turned));
        }
        Collections.shuffle(body, new Random(11));
        List<String> titles = new ArrayList<>(List.of(People.TITLES.split(";")).subList(1, 9));
        Collections.reverse(titles);
        titles.add("ID");
        body.add(0, String.join(";", titles));
        return body;
    }

    @Test
    void a_file_holds_hashes_alone_and_is_for_its_owner() throws IOException {
        Path file = remembered(People.table(), "record_a,record_b,verdict", "1,2,different", "100,120,same", "3,4,?");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("content_a,content_b,verdict,decided_on,decided_by");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(2)
                .isSorted()
                .allMatch(line -> line.matches("[0-9a-f]{32},[0-9a-f]{32},(same|different),2026-11-20,\"Anna, QA\""));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void decisions_hold_for_a_file_that_was_exported_again() {
        Path file = remembered(People.table(), "record_a,record_b,verdict", "1,2,different", "100,120,same");
        DedupeFlow.Outcome outcome = later(file, exportedAgain());
        assertThat(together(outcome, "n1", "n2")).isFalse();
        assertThat(together(outcome, "n3", "n4")).isTrue();
        assertThat(together(outcome, "n100", "n120")).isTrue();
        assertThat(outcome.remarks()).contains(new Remark(Remark.Kind.DECISIONS, "", 2));
    }

    @Test
    void a_decision_about_a_record_that_has_changed_no_longer_holds_and_is_counted() {
        Path file = remembered(People.table(), "record_a,record_b,verdict", "1,2,different");
        List<String> changed = new ArrayList<>(People.table());
        changed.replaceAll(line -> line.startsWith("2;") ? line.replace(";;11.02.2021", ";Ржев;11.02.2021") : line);
        DedupeFlow.Outcome outcome = later(file, changed);
        assertThat(together(outcome, "1", "2")).isTrue();
        assertThat(outcome.remarks()).containsExactly(new Remark(Remark.Kind.DECISIONS_GONE, "", 1));
        List<String> status = new ArrayList<>(People.table());
        status.replaceAll(line -> line.startsWith("2;") ? line.replace("11.02.2021", "12.02.2021") : line);
        assertThat(together(later(file, status), "1", "2")).isFalse();
    }

    @Test
    void later_answers_are_added_and_stand_above_earlier_ones() throws IOException {
        remembered(People.table(), "record_a,record_b,verdict", "1,2,different");
        Path file = remembered(People.table(), "record_a,record_b,verdict", "100,120,same", "2,1,same");
        assertThat(Files.readAllLines(file)).hasSize(3);
        DedupeFlow.Outcome outcome = later(file, People.table());
        assertThat(together(outcome, "1", "2")).isTrue();
        assertThat(together(outcome, "100", "120")).isTrue();
    }

    @Test
    void what_nothing_could_tell_apart_later_is_not_remembered() throws IOException {
        assertThat(Files.readAllLines(remembered(People.table(), "record_a,record_b,verdict", "3,4,different")))
                .hasSize(1);
    }

    @Test
    void a_file_that_says_two_things_of_one_pair_is_refused() {
        InputFile file = desk.csv("two.csv", "content_a,content_b,verdict", "a1,b2,same", "b2,a1,different");
        assertThatThrownBy(() -> later(file.path(), People.table()))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(FlowError.CONTRADICTION));
    }
}
