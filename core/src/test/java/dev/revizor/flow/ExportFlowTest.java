package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.problem.RevizorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFlowTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path target;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        target = desk.path("out/export.csv");
    }

    private ExportFlow.Outcome run(
            Workspace.Request work, Dialect dialect, boolean changed, Optional<Path> where, OutputStream screen) {
        return new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                work,
                                changed ? new ExportScope.Changed() : new ExportScope.All(),
                                List.of(),
                                ExportFlow.Manner.csv(dialect),
                                where),
                        screen,
                        desk.rejects::add);
    }

    private ExportFlow.Outcome toFile(Workspace.Request work, Dialect dialect, boolean changed) {
        return run(work, dialect, changed, Optional.of(target), OutputStream.nullOutputStream());
    }

    @Test
    void what_goes_out_comes_back_the_same() {
        desk.load(desk.csv("clients.csv", People.table()));
        ExportFlow.Outcome outcome = toFile(desk.stored(), Dialect.GENERIC, false);
        assertThat(outcome)
                .isEqualTo(new ExportFlow.Outcome(
                        List.of(target),
                        64,
                        0,
                        java.util.Map.of(),
                        java.util.Map.of(),
                        Optional.empty(),
                        java.util.Map.of(),
                        List.of()));
        assertThat(Desk.lines(target)).hasSize(65);
        assertThat(Desk.lines(target).get(0)).contains("Фамилия").contains("ID");
        assertThat(Desk.names(desk.path("out"))).containsExactly("export.csv");
        ImportFlow.Outcome again = desk.load(InputFile.of(target));
        assertThat(again.inputs().get(0).rejected()).isZero();
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).cards().values()).containsExactly(64L);
    }

    @Test
    void only_changed_cards_go_out_when_asked() {
        desk.load(desk.csv(
                "clients.csv",
                "ID;Фамилия;Имя;Населенный пункт",
                "1;Иванов;Пётр;Москва",
                "2;Петров;Иван;Тверь",
                "3;СИДОРОВ;Олег;"));
        desk.load(desk.csv("later.csv", "ID;Фамилия;Имя;Населенный пункт", "2;Петров;Иван;Ржев"));
        ExportFlow.Outcome outcome = toFile(desk.stored(), Dialect.GENERIC, true);
        assertThat(outcome.cards()).isEqualTo(2);
        assertThat(Desk.text(target))
                .contains("Ржев")
                .containsIgnoringCase("сидоров")
                .doesNotContain("Иванов");
    }

    @Test
    void cards_without_ids_go_out_under_their_public_ones() {
        InputFile file =
                desk.csv("plain.csv", "Фамилия;Имя;Телефон", "Иванов;Пётр;89990000001", "Иванов;Пётр;89990000001");
        toFile(Desk.files(file), Dialect.GENERIC, false);
        List<String> lines = Desk.lines(target);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("h:");
        assertThat(lines.get(2)).contains("h:").contains("-2");
    }

    @Test
    void a_screen_takes_one_table() {
        InputFile file = desk.csv("clients.csv", People.table());
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ExportFlow.Outcome outcome = run(Desk.files(file), Dialect.GENERIC, false, Optional.empty(), screen);
        assertThat(outcome.files()).isEmpty();
        assertThat(screen.toString(StandardCharsets.UTF_8).lines()).hasSize(65);
        assertThatThrownBy(() -> run(Desk.files(file), Dialect.of("amocrm"), false, Optional.empty(), screen))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExchangeError.SCREEN_TOO_SMALL));
    }

    @Test
    void a_large_amocrm_export_goes_out_in_numbered_parts() {
        List<String> lines = new ArrayList<>(List.of(People.TITLES));
        for (int i = 0; i < 1_100; i++) {
            lines.add(People.stranger(i));
        }
        ExportFlow.Outcome outcome = toFile(Desk.files(desk.csv("many.csv", lines)), Dialect.of("amocrm"), false);
        assertThat(outcome.cards()).isEqualTo(1_100);
        if (outcome.files().size() > 1) {
            assertThat(outcome.files().get(0)).isEqualTo(desk.path("out/export-1.csv"));
            assertThat(outcome.files().get(1)).isEqualTo(desk.path("out/export-2.csv"));
        }
        assertThat(outcome.files()).allMatch(Files::exists);
        assertThat(Desk.names(desk.path("out"))).hasSize(outcome.files().size());
    }

    @Test
    void bitrix_gets_its_own_titles() {
        toFile(Desk.files(desk.csv("clients.csv", People.table())), Dialect.of("bitrix24"), false);
        assertThat(Desk.lines(target).get(0)).contains("\"Фамилия\";");
    }

    @Test
    void a_place_that_cannot_be_written_leaves_nothing() throws IOException {
        Files.writeString(desk.path("out"), "a file where a folder should be");
        assertThatThrownBy(() -> toFile(Desk.files(desk.csv("clients.csv", People.table())), Dialect.GENERIC, false))
                .isInstanceOf(RevizorException.class);
        assertThat(Desk.names(folder)).containsExactly("clients.csv", "out");
    }
}
