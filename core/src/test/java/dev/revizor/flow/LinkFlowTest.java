package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.flow.Linking.Partners;
import dev.revizor.flow.Linking.Within;
import dev.revizor.model.Band;
import dev.revizor.model.Evidence;
import dev.revizor.problem.RevizorException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFlowTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    /** Everybody but for the second cards, which are twice in the other file. */
    private List<InputFile> files() {
        List<String> all = People.table();
        List<String> one = new ArrayList<>(all);
        List<String> other = new ArrayList<>(List.of(People.TITLES.replace("ID", "Номер")));
        one.removeIf(line -> line.startsWith("2;") || line.startsWith("4;"));
        other.addAll(List.of(all.get(62), all.get(64), all.get(62).replaceFirst("^2", "22")));
        for (int i = 60; i < 75; i++) {
            other.add(People.stranger(i));
        }
        return List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
    }

    private DedupeFlow.Outcome link(Within within, Partners partners, List<InputFile> files) {
        Linking linking = new Linking(within, partners, List.of(Optional.of("ID"), Optional.of("Номер")));
        return new LinkFlow(Desk.POLICY, Desk.RUN, linking)
                .run(
                        new DedupeFlow.Request(
                                Desk.files(files.toArray(InputFile[]::new)), Optional.empty(), List.of(), List.of()),
                        desk.rejects::add);
    }

    private List<String> pairs(DedupeFlow.Outcome outcome) {
        outcome.writePairs(desk.path("pairs.csv"), OutputStream.nullOutputStream());
        List<String> lines = Desk.lines(desk.path("pairs.csv"));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .sorted()
                .toList();
    }

    @Test
    void only_pairs_across_the_files_are_found_the_first_file_first() {
        DedupeFlow.Outcome outcome = link(Within.NONE, Partners.ANY, files());
        assertThat(pairs(outcome))
                .containsExactly("crm.csv:1 shop.csv:2", "crm.csv:1 shop.csv:22", "crm.csv:3 shop.csv:4");
        assertThat(outcome.clusters())
                .hasSize(2)
                .allMatch(group -> group.members().size() == 2);
        outcome.writeClusters(desk.path("groups.csv"), OutputStream.nullOutputStream());
        assertThat(Desk.lines(desk.path("groups.csv")).get(0)).isEqualTo("source,record_id,cluster_id");
    }

    @Test
    void of_two_that_are_equally_good_neither_is_the_best() {
        assertThat(pairs(link(Within.NONE, Partners.BEST, files()))).containsExactly("crm.csv:3 shop.csv:4");
    }

    @Test
    void duplicates_within_a_file_are_found_when_asked_for() {
        DedupeFlow.Outcome outcome = link(Within.SOUGHT, Partners.ANY, files());
        assertThat(pairs(outcome)).contains("crm.csv:1 shop.csv:2").hasSize(4);
        assertThat(outcome.clusters()).anyMatch(group -> group.members().size() == 3);
    }

    @Test
    void a_short_list_is_linked_with_a_large_base() {
        List<String> all = People.table();
        List<InputFile> files = List.of(
                desk.csv("crm.csv", all),
                desk.csv(
                        "list.csv",
                        People.TITLES.replace("ID", "Номер"),
                        all.get(10).replaceFirst("^[0-9]+", "7")));
        assertThat(pairs(link(Within.NONE, Partners.BEST, files))).containsExactly("crm.csv:109 list.csv:7");
    }

    /** The other file has the columns of the first in another order, and one of its own in their places. */
    @Test
    void columns_without_a_field_are_one_column_by_their_titles() {
        List<String> one = new ArrayList<>(List.of("ID;Фамилия;Имя;Номер договора"));
        List<String> other = new ArrayList<>(List.of("Номер;Фамилия;Имя;Номер заявки;Куратор;номер договора"));
        for (int i = 0; i < 60; i++) {
            String name =
                    People.stranger(i).split(";")[1] + ";" + People.stranger(i).split(";")[2];
            one.add(i + ";" + name + ";" + contract(i));
            other.add(i + ";" + name + ";" + contract(500 + i) + ";К" + i % 3 + ";" + contract(i < 30 ? i : 900 + i));
        }
        List<InputFile> files = List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
        assertThat(pairs(link(Within.NONE, Partners.ANY, files)))
                .hasSize(30)
                .contains("crm.csv:7 shop.csv:7", "crm.csv:29 shop.csv:29")
                .doesNotContain("crm.csv:30 shop.csv:30");
    }

    private static String contract(int i) {
        return "Д-" + Integer.toString(1_000_000 + i * 77_731 % 9_000_000);
    }

    /** One base has the year of birth and the address in one cell, the other the whole date and a column for each part. */
    @Test
    void a_year_and_an_address_are_held_against_whole_dates_and_columns() {
        List<String> one = new ArrayList<>(List.of("ID;ФИО;Год рождения;Адрес"));
        List<String> other =
                new ArrayList<>(List.of("Номер;Фамилия;Имя;Отчество;Дата рождения;Город;Улица;Дом;Квартира"));
        for (int i = 0; i < 60; i++) {
            String[] cells = People.stranger(i).split(";");
            String name = String.join(" ", List.of(cells).subList(1, 4));
            one.add(i + ";" + name + ";" + cells[4].substring(6) + ";\"г. " + town(i) + ", ул. Южная, " + i + "-5\"");
            other.add(i + ";" + name.replace(' ', ';') + ";" + cells[4] + ";" + town(i) + ";Южная;" + i + ";5");
        }
        List<InputFile> files = List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
        DedupeFlow.Outcome outcome = link(Within.NONE, Partners.ANY, files);
        assertThat(pairs(outcome)).hasSizeGreaterThanOrEqualTo(60).contains("crm.csv:7 shop.csv:7");
        assertThat(outcome.pairs())
                .allSatisfy(pair -> assertThat(pair.evidence())
                        .extracting(Evidence::comparison)
                        .contains("birth_year", "city", "address"));
        assertThat(outcome.plans().get(0).columns())
                .extracting(FieldPlan.Column::fieldId)
                .contains("birth_date:year");
    }

    /** «Jr» in a column of its own acts as it does behind the name: two that differ are father and son, one is no conflict. */
    @Test
    void a_column_of_generations_tells_father_and_son_apart() {
        List<String> one = new ArrayList<>(List.of("ID;Last name;First name;Suffix;Phone;Email"));
        List<String> other = new ArrayList<>(List.of("Номер;Full name;Phone;Email;Name suffix"));
        for (int i = 0; i < 60; i++) {
            String[] cells = People.stranger(i).split(";");
            String contacts = cells[5] + ";" + cells[6];
            one.add(i + ";" + cells[1] + ";" + cells[2] + ";"
                    + List.of("Jr", "", "Sr.", "").get(i % 4) + ";" + contacts);
            other.add(i + ";" + cells[2] + " " + cells[1] + ";" + contacts + ";"
                    + List.of("Jr.", "", "II", "III").get(i % 4));
        }
        List<InputFile> files = List.of(desk.csv("crm.csv", one), desk.csv("shop.csv", other));
        DedupeFlow.Outcome outcome = link(Within.NONE, Partners.ANY, files);
        assertThat(outcome.pairs()).hasSize(45).allSatisfy(pair -> {
            assertThat(Integer.parseInt(outcome.first(pair).replaceFirst(".*:", "")) % 4)
                    .isNotEqualTo(2);
            assertThat(pair.band()).isEqualTo(Band.MERGE);
        });
        assertThat(outcome.lookalikes()).isEqualTo(15);
        assertThat(outcome.plans())
                .allSatisfy(plan -> assertThat(plan.columns())
                        .extracting(FieldPlan.Column::fieldId)
                        .contains("last_name:suffix"));
    }

    private static String town(int i) {
        return List.of("Пермь", "Тверь", "Псков", "Омск", "Тула").get(i % 5);
    }

    @Test
    void one_file_cannot_be_linked() {
        assertThatThrownBy(() -> link(Within.NONE, Partners.ANY, files().subList(0, 1)))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.TWO_FILES));
    }
}
