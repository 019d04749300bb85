package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that share a title, or say more than their value, each have a place of their own in a dialect. */
class EqualTitlesTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private String written(String dialect) throws IOException {
        Path target = desk.path("out.csv");
        ExportFlow.Manner manner = new ExportFlow.Manner(
                Dialect.of(dialect), ExportFormat.CSV, Cells.CRM, Values.CLEAN, 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return Files.readString(target);
    }

    @Test
    void the_second_of_a_title_stands_under_the_second_and_nothing_piles_up() throws IOException {
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve("amocrm-deals.csv")));
        String first = written("bitrix24-deals");
        String titles = first.lines().findFirst().orElseThrow();
        assertThat(titles.split("roistat", -1)).hasSize(3);
        assertThat(first).contains("\"r0\"", "\"c0\"").doesNotContain("r0; c0");
        assertThat(desk.load(InputFile.of(desk.path("out.csv"))).changes()).isZero();
        assertThat(written("bitrix24-deals")).isEqualTo(first);
    }

    @Test
    void the_time_of_a_birthday_and_the_number_in_a_name_are_told_among_the_leftovers() throws IOException {
        desk.load(desk.csv(
                "in.csv",
                "ID;Фамилия;Имя;Дата рождения;Телефон",
                "1;Соколов;Андрей;2001-05-14 18:02:11;+79010000011",
                "2;Лебедева 4521;Марина;1984-03-12 00:00:00;+79010000012"));
        assertThat(written("bitrix24")).contains("2001-05-14 18:02:11", "4521").doesNotContain("00:00:00");
    }
}
