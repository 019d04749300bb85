package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Manifest;
import dev.revizor.exchange.Values;
import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard against formulas, on the way out and on the way back in. */
class PeopleExportTest {
    private static final long SEED = 7;
    private static final List<String> TITLES = List.of("ID", "Фамилия", "Телефон", "=Скидка", "Моё");

    @TempDir
    Path folder;

    private Desk desk;
    private Path target;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        target = desk.path("out.csv");
    }

    private ExportFlow.Outcome export(InputFile file, Cells profile, long partRows) {
        return new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                Desk.files(file),
                                new ExportScope.All(),
                                List.of(),
                                new ExportFlow.Manner(
                                        Dialect.GENERIC,
                                        ExportFormat.CSV,
                                        profile,
                                        Values.SOURCE,
                                        partRows,
                                        Optional.empty()),
                                Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> out = new ArrayList<>();
        try (Intake intake = Intake.open(InputFile.of(file), 0, Desk.TERMS, problem -> {})) {
            out.add(intake.table().columns());
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                out.add(row.get().cells());
            }
        }
        return out;
    }

    private InputFile hostile() {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder(String.join(";", TITLES)).append("\r\n");
        for (int i = 0; i < 60; i++) {
            text.append(100 + i).append(";Примеров").append(i);
            for (int j = 0; j < 3; j++) {
                text.append(";\"")
                        .append(Hostile.cell(random, TITLES).replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        try {
            Files.writeString(desk.path("in.csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return InputFile.of(desk.path("in.csv"));
    }

    @Test
    void a_guarded_file_comes_back_as_it_was() {
        InputFile file = hostile();
        ExportFlow.Outcome outcome = export(file, Cells.PEOPLE, 0);
        assertThat(outcome.files()).containsExactly(target, Manifest.of(target));
        assertThat(Desk.text(target)).contains("'=1+1").contains("'=Скидка").contains(";+79010000013;");
        assertThat(GuardedFile.of(target)).isEqualTo(GuardedFile.AS_WRITTEN);
        assertThat(rows(target)).isEqualTo(rows(file.path()));
    }

    @Test
    void the_manifest_counts_guards_and_names_no_one() {
        InputFile file = desk.csv(
                "in.csv", "ID;Фамилия;Телефон;Скидка", "1;Тайнов;+79010000011;=5%", "2;Тайнова;8 (901) 000-00-12;-");
        export(file, Cells.PEOPLE, 0);
        String manifest = Desk.text(Manifest.of(target));
        assertThat(manifest)
                .contains("\"rows\" : 2", "\"title\" : \"Скидка\"", "\"guarded\" : 2", "\"guard\" : \"'\"")
                .doesNotContain("Тайнов")
                .doesNotContain("7901")
                .doesNotContain("=5%");
        assertThat(com.networknt.schema.JsonSchemaFactory.getInstance(
                                com.networknt.schema.SpecVersion.VersionFlag.V202012)
                        .getSchema(PeopleExportTest.class.getResourceAsStream("/dev/revizor/schema/export.json"))
                        .validate(manifest, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
        export(file, Cells.PEOPLE, 0);
        assertThat(Desk.text(Manifest.of(target))).isEqualTo(manifest);
    }

    @Test
    void of_a_changed_file_only_proven_guards_are_taken_off() throws IOException {
        InputFile file = desk.csv("in.csv", "ID;Фамилия;Скидка;Моё", "1;Тайнов;=5%;как есть", "2;Тайнова;нет;и так");
        export(file, Cells.PEOPLE, 0);
        Files.writeString(target, Desk.text(target) + "3;Новый;'=7%;'=не наше\r\n", StandardCharsets.UTF_8);
        assertThat(GuardedFile.of(target)).isEqualTo(GuardedFile.CHANGED);
        List<List<String>> rows = rows(target);
        assertThat(rows.get(1)).containsExactly("1", "Тайнов", "=5%", "как есть");
        assertThat(rows.get(3)).containsExactly("3", "Новый", "=7%", "'=не наше");
    }

    @Test
    void parts_are_found_in_the_manifest_of_the_whole() {
        InputFile file = hostile();
        ExportFlow.Outcome outcome = export(file, Cells.PEOPLE, 25);
        assertThat(outcome.files())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("out-1.csv", "out-2.csv", "out-3.csv", "out.csv.manifest.json");
        List<List<String>> all = new ArrayList<>();
        for (Path part : outcome.files().subList(0, 3)) {
            assertThat(GuardedFile.of(part)).isEqualTo(GuardedFile.AS_WRITTEN);
            List<List<String>> rows = rows(part);
            all.addAll(all.isEmpty() ? rows : rows.subList(1, rows.size()));
        }
        assertThat(all).isEqualTo(rows(file.path()));
    }

    @Test
    void an_export_for_a_program_takes_an_old_manifest_away() {
        InputFile file = desk.csv("in.csv", "ID;Фамилия;Скидка", "1;Тайнов;=5%");
        export(file, Cells.PEOPLE, 0);
        export(file, Cells.CRM, 0);
        assertThat(Manifest.of(target)).doesNotExist();
        assertThat(Desk.text(target)).contains(";=5%");
        assertThat(GuardedFile.of(target)).isEqualTo(GuardedFile.NO);
        assertThat(GuardedFile.of(folder)).isEqualTo(GuardedFile.NO);
    }

    @Test
    void a_broken_manifest_stops_the_import() throws IOException {
        InputFile file = desk.csv("in.csv", "ID;Фамилия;Скидка", "1;Тайнов;=5%");
        for (String text :
                List.of("{", "[]", "{\"schema\": \"other/1\"}", "{\"schema\": \"revizor.export/1\", \"files\": 7")) {
            Files.writeString(Manifest.of(file.path()), text);
            assertThatThrownBy(() -> rows(file.path()))
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ExchangeError.MANIFEST_UNREADABLE));
        }
        Files.writeString(
                Manifest.of(file.path()), "{\"schema\": \"revizor.export/1\", \"later\": {\"a\": [1]}, \"files\": []}");
        assertThat(rows(file.path())).hasSize(2);
    }
}
