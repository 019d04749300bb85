package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.problem.Problem;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rows of requisites of one company, as Bitrix24 writes them. */
class RequisiteRowsTest {
    private static final String TITLES =
            "ID;Логотип;Название компании;Тип компании;Кол-во сотрудников;Сфера деятельности;"
                    + "Годовой оборот;Ответственный;Кем создана;Создана CRM-формой;Реквизит: Название;Реквизит: ИНН;КПП;"
                    + "Банковские реквизиты: БИК;Банковские реквизиты: Расчётный счёт";
    private static final String FIRST =
            "1;;ООО «Ромашка»;Клиент;50;;;Анна;Анна;;Основной;7707083893;770701001;" + "044525225;40702810638050013199";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile companies(String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.csv("companies.csv", all);
    }

    private static Report.Input only(ImportFlow.Outcome outcome) {
        assertThat(outcome.inputs()).hasSize(1);
        return outcome.inputs().get(0);
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find("bitrix24:company:" + id).orElseThrow();
        }
    }

    private List<String> titles() {
        try (Base base = desk.open()) {
            return base.sources().get(0).columns();
        }
    }

    @Test
    void rows_without_an_id_are_further_requisites_of_the_company_above() {
        InputFile file = companies(
                FIRST,
                ";;;;;;;;;;Филиал;7707083893;631143001;043601607;",
                ";;;;;;;;;;Запасной;5001007322;;;",
                "2;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;;;;;");
        Report.Input input = only(desk.load(file));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected(), input.skipped()))
                .containsExactly(4L, 2L, 2L, 0L, 0L);
        assertThat(input.notes().requisites()).isEqualTo(2);
        Card card = card("1");
        assertThat(card.values(Field.INN))
                .extracting(value -> value.raw())
                .containsExactly("7707083893", "7707083893", "5001007322");
        assertThat(card.all(Field.KPP)).containsExactly("770701001", "631143001");
        assertThat(card.all(Field.BIK)).containsExactly("044525225", "043601607");
        List<String> titles = titles();
        assertThat(card.extras())
                .extracting(extra -> titles.get(extra.column()) + "=" + extra.value())
                .contains(
                        "Реквизит: Название=Основной", "Реквизит: Название 2=Филиал", "Реквизит: Название 3=Запасной");
        assertThat(card("2").has(Field.INN)).isFalse();
        assertThat(desk.load(file).changes()).isZero();
    }

    @Test
    void rows_that_repeat_the_company_are_further_requisites_too() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                "1;;ООО «Ромашка»;Клиент;50;;;Анна;Анна;;Филиал;7707083893;631143001;043601607;",
                "1;;ООО «Ромашка»;Клиент;50;;;Анна;Анна;;Филиал;7707083893;631143001;043601607;")));
        assertThat(List.of(input.stored(), input.folded(), input.rejected())).containsExactly(1L, 2L, 0L);
        assertThat(card("1").all(Field.BIK)).containsExactly("044525225", "043601607");
        assertThat(titles()).contains("Реквизит: ИНН 2").doesNotContain("Реквизит: ИНН 3");
    }

    @Test
    void another_company_under_the_same_id_is_still_rejected_with_all_its_rows() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                "1;;ООО «Лютик»;Клиент;50;;;Анна;Анна;;Основной;5001007322;;;",
                ";;;;;;;;;;Филиал;;631143001;;")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected()))
                .containsExactly(3L, 1L, 0L, 2L);
        assertThat(desk.rejects).extracting(Problem::code).containsOnly(FlowError.REPEATED_ID);
        assertThat(desk.rejects).extracting(problem -> problem.place().row()).containsExactly(3L, 4L);
        assertThat(card("1").all(Field.BIK)).containsExactly("044525225");
    }

    @Test
    void a_row_with_a_name_of_its_own_is_a_card_of_its_own() {
        Report.Input input = only(desk.load(
                companies(FIRST, ";;ООО «Лютик»;;;;;;;;Основной;5001007322;;;", ";;;;;;;;;;Филиал;;631143001;;")));
        assertThat(List.of(input.stored(), input.folded())).containsExactly(3L, 0L);
        try (Base base = desk.open()) {
            assertThat(base.count(EntityKind.COMPANY)).isEqualTo(3);
        }
    }

    @Test
    void a_changed_further_requisite_replaces_what_it_was() {
        desk.load(companies(FIRST, ";;;;;;;;;;Филиал;7707083893;631143001;043601607;"));
        desk.load(companies(FIRST, ";;;;;;;;;;Склад;7707083893;631143001;044525974;"));
        Card card = card("1");
        assertThat(card.all(Field.BIK)).containsExactly("044525225", "044525974");
        assertThat(card.extras()).extracting(Extra::value).contains("Склад").doesNotContain("Филиал");
    }

    @Test
    void an_account_is_held_against_the_bank_of_its_own_requisite() {
        desk.load(companies(FIRST, ";;;;;;;;;;Филиал;;;043601607;40702810638050013199"));
        assertThat(card("1").values(Field.BANK_ACCOUNT))
                .extracting(value -> value.reason())
                .containsExactly("", "account.check_digit");
    }

    @Test
    void requisites_below_a_row_that_was_set_aside_are_nobodys() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                "2;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;Главный;7736050003;;;;лишняя;ячейка",
                ";;;;;;;;;;Запасной;5001007322;;;",
                ";;;;;;;;;;Третий;7728168971;;;",
                "3;;ООО «Василёк»;Клиент;5;;;Борис;Анна;;Главный;7736050003;;;",
                ";;;;;;;;;;Филиал;;;043601607;")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected()))
                .containsExactly(6L, 2L, 1L, 3L);
        assertThat(desk.rejects)
                .extracting(
                        problem -> problem.code().code() + " " + problem.place().row() + " " + problem.args())
                .containsExactly(
                        "ERR-0121 3 {cells=17, columns=15}",
                        "ERR-3041 4 {above=companies.csv:2}",
                        "ERR-3041 5 {above=companies.csv:2}");
        assertThat(card("1").all(Field.INN)).containsExactly("7707083893");
        assertThat(card("3").all(Field.BIK)).containsExactly("043601607");
    }

    @Test
    void a_blank_row_or_a_comment_parts_nothing() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                ";;;;;;;;;;;;;;",
                ";;;;;;;;;;Филиал;;;043601607;",
                "# выгружено 12.01.2026",
                ";;;;;;;;;;Склад;;;044525974;")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected(), input.skipped()))
                .containsExactly(5L, 1L, 2L, 0L, 2L);
        assertThat(card("1").all(Field.BIK)).containsExactly("044525225", "043601607", "044525974");
    }

    @Test
    void below_a_total_or_titles_that_come_again_nobody_knows_whose_requisites_are() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                "Итого;;;;1;;;;;;;;;;",
                ";;;;;;;;;;Филиал;;;043601607;",
                "",
                ";;;;;;;;;;Склад;;;044525974;",
                OTHER,
                TITLES,
                ";;;;;;;;;;Запасной;;;043601607;",
                FIRST.replace("Основной", "Главный"),
                ";;;;;;;;;;Дальний;;;043601607;")));
        assertThat(desk.rejects)
                .extracting(
                        problem -> problem.code().code() + " " + problem.place().row() + " " + problem.args())
                .startsWith(
                        "ERR-3041 4 {above=companies.csv:2}",
                        "ERR-3041 6 {above=companies.csv:2}",
                        "ERR-3041 9 {above=companies.csv:7}");
        assertThat(input.read()).isEqualTo(input.stored() + input.folded() + input.rejected() + input.skipped());
        assertThat(card("1").all(Field.BIK)).containsExactly("044525225");
        assertThat(card("2").has(Field.BIK)).isFalse();
    }

    @Test
    void a_remark_between_the_rows_is_no_requisite() {
        Report.Input input = only(desk.load(companies(
                FIRST,
                ";Выгружено 12.01.2026;;;;;;;;;;;;;",
                ";;;;;;;;;;Филиал;;;043601607;",
                "2;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;;;;;")));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected()))
                .containsExactly(4L, 2L, 1L, 1L);
        assertThat(desk.rejects)
                .extracting(
                        problem -> problem.code().code() + " " + problem.place().row())
                .containsExactly("ERR-3043 3");
        assertThat(titles()).doesNotContain("Логотип 2");
        assertThat(card("1").all(Field.BIK)).containsExactly("044525225", "043601607");
    }

    @Test
    void what_goes_beyond_a_hundred_requisites_is_set_aside_with_the_place_of_its_company() {
        List<String> rows = new ArrayList<>(List.of(FIRST));
        for (int i = 0; i < 101; i++) {
            rows.add(";;;;;;;;;;Реквизит " + i + ";;;0445" + (20000 + i) + ";");
        }
        rows.add(rows.get(1));
        Report.Input input = only(desk.load(companies(rows.toArray(String[]::new))));
        assertThat(List.of(input.read(), input.stored(), input.folded(), input.rejected()))
                .containsExactly(103L, 1L, 100L, 2L);
        assertThat(desk.rejects)
                .extracting(problem -> problem.code().code() + " "
                        + problem.place().row() + " " + problem.args().get("first"))
                .containsExactly("ERR-3042 102 companies.csv:2", "ERR-3042 103 companies.csv:2");
        assertThat(card("1").all(Field.BIK)).hasSize(100);
    }

    private static final String BRANCH = ";;;;;;;;;;Филиал;7707083893;631143001;043601607;";
    private static final String PARTNER = FIRST.replace("Клиент", "Партнёр");
    private static final String OTHER = "2;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;Главный;7736050003;;;";

    /** The filled requisites of a card by their titles, further ones too. */
    private List<String> requisites(String id) {
        try (Base base = desk.open()) {
            Card card = base.find("bitrix24:company:" + id).orElseThrow();
            List<String> titles = base.sources().stream()
                    .filter(table -> table.index() == card.origin().source())
                    .findFirst()
                    .orElseThrow()
                    .columns();
            List<String> out = new ArrayList<>();
            card.extras().forEach(extra -> out.add(titles.get(extra.column()) + "=" + extra.value()));
            for (Field field : List.of(Field.INN, Field.KPP, Field.BIK)) {
                card.values(field).stream()
                        .filter(value -> !value.raw().isEmpty())
                        .forEach(value -> out.add(titles.get(value.column()) + "=" + value.raw()));
            }
            return out.stream().filter(cell -> cell.contains(" 2=")).sorted().toList();
        }
    }

    @Test
    void a_later_export_of_first_rows_alone_keeps_the_further_requisites_whole() {
        desk.load(companies(FIRST, BRANCH, OTHER));
        List<String> before = requisites("1");
        assertThat(before)
                .containsExactly(
                        "Банковские реквизиты: БИК 2=043601607",
                        "КПП 2=631143001",
                        "Реквизит: ИНН 2=7707083893",
                        "Реквизит: Название 2=Филиал");
        assertThat(desk.load(companies(FIRST, OTHER)).changes()).isZero();
        assertThat(requisites("1")).isEqualTo(before);
        assertThat(desk.load(companies(PARTNER, OTHER)).changes()).isEqualTo(1);
        assertThat(requisites("1")).isEqualTo(before);
    }

    @Test
    void further_requisites_do_not_depend_on_the_order_of_the_rows() {
        String spare = ";;;;;;;;;;Запасной;7728168971;;;";
        for (List<String> later : List.of(List.of(PARTNER, OTHER, spare), List.of(OTHER, spare, PARTNER))) {
            desk = new Desk(folder.resolve(later.get(0).substring(0, 1)));
            desk.load(companies(FIRST, BRANCH, OTHER, ";;;;;;;;;;Запасной;5001007322;;;"));
            desk.load(companies(later.toArray(String[]::new)));
            assertThat(requisites("1"))
                    .containsExactly(
                            "Банковские реквизиты: БИК 2=043601607",
                            "КПП 2=631143001",
                            "Реквизит: ИНН 2=7707083893",
                            "Реквизит: Название 2=Филиал");
            assertThat(requisites("2")).containsExactly("Реквизит: ИНН 2=7728168971", "Реквизит: Название 2=Запасной");
            try (Base base = desk.open()) {
                base.sources().forEach(table -> assertThat(table.columns()).doesNotHaveDuplicates());
            }
        }
    }

    @Test
    void another_requisite_in_the_place_of_an_old_one_takes_nothing_over_from_it() {
        desk.load(companies(FIRST, BRANCH));
        desk.load(companies(FIRST, ";;;;;;;;;;Склад;5001007322;;;"));
        assertThat(requisites("1")).containsExactly("Реквизит: ИНН 2=5001007322", "Реквизит: Название 2=Склад");
    }

    @Test
    void a_blank_in_a_further_requisite_takes_nothing_away() {
        desk.load(companies(FIRST, BRANCH));
        List<String> before = requisites("1");
        desk.load(companies(PARTNER, ";;;;;;;;;;Филиал;7707083893;;043601607;"));
        assertThat(requisites("1")).isEqualTo(before);
    }
}
