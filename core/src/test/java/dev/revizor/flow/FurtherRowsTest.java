package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.Field;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import dev.revizor.model.TableProfile;
import dev.revizor.problem.Problem;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of further requisites in what reads a file without a store: they are no records of their own there either. */
class FurtherRowsTest {
    private static final List<String> ROWS = List.of(
            "ID;Логотип;Название компании;Тип компании;Кол-во сотрудников;Сфера деятельности;"
                    + "Годовой оборот;Ответственный;Кем создана;Создана CRM-формой;Реквизит: Название;Реквизит: ИНН;КПП",
            "7;;ООО «Ромашка»;Клиент;50;;;Анна;Анна;;Основной;7707083893;770701001",
            ";;;;;;;;;;Филиал;7707083893;631143001",
            ";;;;;;;;;;Филиал;7707083893;631143001",
            "8;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;Основной;;",
            "8;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;Филиал;7728168971;631143001",
            "9;;ООО «Мак»;Клиент;5;;;Борис;Анна;;Основной;7736050003;",
            ";Выгружено 12.01.2026;;;;;;;;;;;");

    @TempDir
    Path folder;

    private Desk desk;
    private InputFile file;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        file = desk.csv("companies.csv", ROWS);
    }

    private DedupeFlow.Outcome dedupe(Optional<String> id, List<String> ignore) {
        return new DedupeFlow(Desk.POLICY, Desk.RUN)
                .run(new DedupeFlow.Request(Desk.files(file), id, ignore, List.of()), desk.rejects::add);
    }

    private List<String> ids(DedupeFlow.Outcome outcome) {
        outcome.writeClusters(desk.path("clusters.csv"), OutputStream.nullOutputStream());
        return Desk.lines(desk.path("clusters.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void records_to_compare_are_cards_and_go_by_the_id_of_the_first_row() {
        DedupeFlow.Outcome named = dedupe(Optional.of("ID"), List.of());
        assertThat(named.records()).isEqualTo(3);
        assertThat(named.groups()).isZero();
        assertThat(ids(named)).containsExactly("7", "8", "9");
        assertThat(named.notes())
                .extracting(notes -> notes.notes().requisites())
                .containsExactly(3L);
        assertThat(desk.rejects)
                .extracting(
                        problem -> problem.code().code() + " " + problem.place().row())
                .containsExactly("ERR-3043 8");
        assertThat(ids(dedupe(Optional.empty(), List.of()))).containsExactly("0", "3", "5");
        assertThat(ids(dedupe(Optional.empty(), List.of("ID")))).containsExactly("0", "3", "5");
    }

    @Test
    void what_the_first_row_leaves_blank_a_further_one_fills() {
        List<String> seen = new ArrayList<>();
        new DedupeFlow(Desk.POLICY, Desk.RUN)
                .gather(
                        new DedupeFlow.Request(Desk.files(file), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add,
                        (record, card) -> seen.add(record.recordId() + " " + card.text(Field.INN)));
        assertThat(seen).containsExactly("7 7707083893", "8 7728168971", "9 7736050003");
    }

    @Test
    void requisites_below_a_total_are_compared_with_nothing() {
        List<String> rows = new ArrayList<>(ROWS);
        rows.add("Итого;;;;;;;;;;;;");
        rows.add(";;;;;;;;;;Филиал;7707083893;631143001");
        file = desk.csv("companies.csv", rows);
        assertThat(dedupe(Optional.of("ID"), List.of()).records()).isEqualTo(3);
        assertThat(desk.rejects)
                .extracting(
                        problem -> problem.code().code() + " " + problem.place().row())
                .containsExactly("ERR-3043 8", "ERR-3041 10");
    }

    private NormalizeFlow.Outcome normalize(NormalizeFlow.Show show) {
        return new NormalizeFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new NormalizeFlow.Request(List.of(file), show, Optional.of(desk.path("clean.csv")), "csv"),
                        OutputStream.nullOutputStream(),
                        desk.rejects::add);
    }

    @Test
    void normalize_keeps_each_row_and_cell_and_takes_no_further_row_for_a_blank_card() {
        NormalizeFlow.Outcome outcome = normalize(NormalizeFlow.Show.ROWS);
        assertThat(outcome.cards()).isEqualTo(3);
        assertThat(desk.rejects).isEmpty();
        List<String> lines = Desk.lines(desk.path("clean.csv"));
        assertThat(lines).hasSize(ROWS.size());
        List<String> titles = List.of(lines.get(0).split(",", -1));
        List<String> branch = List.of(lines.get(2).split(",", -1));
        assertThat(branch.get(titles.indexOf("Реквизит: ИНН"))).isEqualTo("7707083893");
        assertThat(branch.get(titles.indexOf("Реквизит: ИНН.quality"))).isEqualTo("good");
        assertThat(branch.get(titles.indexOf("Название компании.quality"))).isEmpty();
        assertThat(List.of(lines.get(4).split(",", -1)).get(titles.indexOf("Реквизит: ИНН.quality")))
                .isEqualTo("blank");
        assertThat(lines.get(7)).contains("Выгружено 12.01.2026").doesNotContain("blank");
    }

    @Test
    void what_normalize_says_of_a_further_row_goes_by_its_card() {
        file = desk.csv(
                "companies.csv", List.of(ROWS.get(0), ROWS.get(1), ";;;;;;;;;;Филиал;7707083893;КПП 631143001"));
        normalize(NormalizeFlow.Show.CHANGES);
        assertThat(Desk.lines(desk.path("clean.csv")))
                .filteredOn(line -> line.contains("631143001"))
                .singleElement()
                .asString()
                .startsWith("bitrix24:company:7,");
    }

    private static ColumnProfile column(TableProfile profile, String title) {
        return profile.columns().stream()
                .filter(one -> one.source().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_profile_counts_cards_and_of_further_rows_their_requisites() {
        List<Problem> rejects = new ArrayList<>();
        TableProfile profile = new ProfileFlow(Desk.POLICY, Desk.RUN)
                .run(new ProfileFlow.Request(List.of(file), List.of(), PersonalValues.SHOWN), rejects::add)
                .get(0);
        assertThat(profile.rows()).isEqualTo(3);
        assertThat(profile.rejected()).isEqualTo(1);
        assertThat(rejects).extracting(problem -> problem.code().code()).containsExactly("ERR-3043");
        assertThat(profile.notes().requisites()).isEqualTo(3);
        ColumnProfile name = column(profile, "Название компании");
        assertThat(List.of(name.filling().filled(), name.filling().distinct())).containsExactly(3L, 3L);
        assertThat(name.reading().cells()).doesNotContainKey(Quality.BLANK);
        ColumnProfile inn = column(profile, "Реквизит: ИНН");
        assertThat(inn.filling().filled()).isEqualTo(5);
        assertThat(inn.reading().cells()).containsEntry(Quality.GOOD, 5L).containsEntry(Quality.BLANK, 1L);
        assertThat(inn.top()).extracting(top -> top.what() + " " + top.count()).contains("7707083893 3");
    }
}
