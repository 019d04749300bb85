package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.EntityKind;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private Workspace open(Workspace.Request request) {
        return Workspace.open(request, Desk.POLICY, Desk.RUN, desk.rejects::add);
    }

    @Test
    void files_live_in_a_store_that_goes_away() {
        InputFile file = desk.csv("clients.csv", People.table());
        try (Workspace work = open(Desk.files(file))) {
            assertThat(work.base().count(EntityKind.CONTACT)).isEqualTo(64);
            assertThat(work.inputs()).hasSize(1);
            assertThat(work.run()).isEqualTo("R-000001");
        }
        assertThat(Desk.names(folder)).containsExactly("clients.csv");
    }

    @Test
    void files_go_into_a_store_that_was_named_and_it_stays() {
        InputFile file = desk.csv("clients.csv", People.table());
        Workspace.Request both = new Workspace.Request(Optional.of(desk.store()), List.of(file), "anna");
        open(both).close();
        try (Workspace work = open(desk.stored())) {
            assertThat(work.base().count(EntityKind.CONTACT)).isEqualTo(64);
            assertThat(work.inputs()).isEmpty();
            assertThat(work.run()).isEqualTo("R-000001");
        }
        try (Workspace work = open(both)) {
            assertThat(work.inputs().get(0).folded()).isEqualTo(64);
        }
    }

    @Test
    void neither_store_nor_files_is_nothing() {
        assertThatThrownBy(() -> open(new Workspace.Request(Optional.empty(), List.of(), "anna")))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_INPUT));
    }

    @Test
    void a_mapping_of_the_users_own_is_followed() {
        InputFile file = desk.csv("clients.csv", "a;b;c", "1;Иванов;89990000001");
        Path mapping = desk.path("map.yaml");
        InputFile titled = desk.csv("titled.csv", "ID;Фамилия;Телефон", "1;Иванов;89990000001");
        try (Intake intake = Intake.open(titled, 0, Desk.TERMS, desk.rejects::add)) {
            String yaml = dev.revizor.mapping.MappingFile.write(intake.table(), intake.mapping(), Desk.RUN.lang());
            Delivery.write(mapping, out -> out.write(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        assertThatThrownBy(() -> open(Desk.files(file))).isInstanceOf(RevizorException.class);
        InputFile mapped =
                new InputFile(titled.path(), Optional.of(EntityKind.CONTACT), Optional.of(mapping), titled.options());
        try (Workspace work = open(Desk.files(mapped))) {
            assertThat(work.base().find("file:contact:1")).isPresent();
        }
        InputFile missing =
                new InputFile(titled.path(), Optional.empty(), Optional.of(desk.path("none.yaml")), titled.options());
        assertThatThrownBy(() -> open(Desk.files(missing))).isInstanceOf(RevizorException.class);
    }

    @Test
    void rows_read_ahead_come_in_order_and_may_be_left_unread() {
        List<String> lines = new ArrayList<>(List.of(People.TITLES));
        for (int i = 0; i < 12_000; i++) {
            lines.add(People.stranger(i));
        }
        InputFile file = desk.csv("many.csv", lines);
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        try (Intake intake = Intake.open(file, 0, Desk.TERMS, rejected);
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, desk.rejects::add)) {
            for (int i = 0; i < 12_000; i++) {
                assertThat(rows.next().orElseThrow().raw().record()).isEqualTo(i);
            }
            assertThat(rows.next()).isEmpty();
            assertThat(rows.next()).isEmpty();
        }
        try (Intake intake = Intake.open(file, 0, Desk.TERMS, rejected);
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, desk.rejects::add)) {
            assertThat(rows.next()).isPresent();
        }
    }

    @Test
    void a_file_that_is_not_there_leaves_no_store() {
        InputFile none = InputFile.of(desk.path("none.csv"));
        assertThat(none.name()).isEqualTo("none.csv");
        assertThatThrownBy(() -> open(Desk.files(none))).isInstanceOf(RevizorException.class);
        assertThat(Desk.names(folder)).isEmpty();
        assertThat(Files.exists(desk.store())).isFalse();
        assertThat(Desk.run(Progress.SILENT, 1).today()).isEqualTo("2026-11-20");
    }
}
