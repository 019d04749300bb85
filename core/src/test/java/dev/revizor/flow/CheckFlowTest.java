package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.audit.SpotCheck;
import dev.revizor.model.Finding;
import dev.revizor.model.Membership;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFlowTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Workspace.Request work;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        work = Desk.files(desk.csv(
                "clients.csv",
                "ID;Тип записи;Фамилия;Имя;Название компании;Ответственный;Источник;Статус;Дата последнего контакта;Следующее действие;"
                        + "Срок следующего действия;Дата создания;Согласие на обработку ПДн;Дата согласия;Дата отзыва согласия",
                "1;Контакт;Иванов;Пётр;;Анна;Сайт;В работе;10.11.2026;Позвонить;01.12.2026;01.01.2026;Да;01.01.2026;",
                "2;Контакт;Петров;Иван;;Анна;Сайт;В работе;10.11.2026;;;02.01.2026;;;",
                "3;Контакт;Орлов;Глеб;;Борис;Сайт;Отказ;10.01.2025;;;03.01.2026;Отозвано;01.02.2020;10.05.2021",
                "4;Компания;;;ООО «Ромашка»;Борис;Сайт;Клиент;10.11.2026;;;04.01.2026;;;"));
    }

    private List<Finding> findings(CheckFlow flow, String prefix) {
        List<Finding> out = new ArrayList<>();
        flow.findings(finding -> finding.code().startsWith(prefix), out::add);
        return out;
    }

    @Test
    void the_rules_run_once_and_can_be_asked_in_order() {
        try (CheckFlow flow = CheckFlow.open(work, List.of(), Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            assertThat(flow.count()).isPositive().isEqualTo(findings(flow, "").size());
            assertThat(findings(flow, "TASK-003"))
                    .extracting(Finding::subject)
                    .contains("file:contact:2")
                    .doesNotContain("file:contact:1");
            assertThat(findings(flow, "")).isSortedAccordingTo(java.util.Comparator.comparing(Finding::code));
            assertThat(flow.rules()).isNotEmpty();
            assertThat(flow.spotCheck().population())
                    .as("a client needs no next action")
                    .isEqualTo(2);
            assertThat(flow.spotCheck().excludedClosed()).isEqualTo(2);
            assertThat(flow.gateFailed()).isFalse();
            assertThat(flow.requiredMissing()).isFalse();
        }
    }

    @Test
    void an_account_is_held_against_the_bank_of_its_row() {
        Workspace.Request firms = Desk.files(desk.csv(
                "firms.csv",
                "ID;Тип записи;Название компании;БИК;Расчётный счёт",
                "1;Компания;ООО «Ромашка»;044525225;40702810638050013199",
                "2;Компания;ООО «Лютик»;044525225;40702810638050013198",
                "3;Компания;ООО «Василёк»;44525225;40702810638050013198",
                "4;Компания;ООО «Пион»;;4070281063805001319"));
        try (CheckFlow flow = CheckFlow.open(firms, List.of(), Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            assertThat(findings(flow, "FMT-008"))
                    .extracting(
                            finding -> finding.subject() + " " + finding.args().get("reason"))
                    .containsExactly(
                            "file:company:2 account.check_digit",
                            "file:company:3 bik.lost_zero",
                            "file:company:4 account.length");
        }
    }

    @Test
    void a_gate_may_fail() {
        try (CheckFlow flow = CheckFlow.open(work, List.of("TASK-003"), Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            assertThat(flow.gateFailed()).isTrue();
        }
    }

    @Test
    void a_draw_of_the_callers_is_used() {
        try (CheckFlow flow =
                CheckFlow.open(work, SpotCheck.Draw.random(2, "s"), Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            assertThat(flow.spotCheck().draw()).isEqualTo("random");
            assertThat(flow.spotCheck().size()).isEqualTo(2);
            assertThat(flow.spotCheck().verdictStat()).isNotEmpty();
        }
    }

    @Test
    void each_card_has_a_class() {
        try (CheckFlow flow = CheckFlow.prepare(work, Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            List<Membership> all = new ArrayList<>();
            flow.memberships(all::add);
            assertThat(all)
                    .extracting(Membership::card)
                    .containsExactly("file:company:4", "file:contact:1", "file:contact:2", "file:contact:3");
            assertThat(all)
                    .extracting(Membership::clientClass)
                    .containsExactly("active", "potential", "potential", "dormant");
            assertThatThrownBy(flow::rules).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void consents_are_listed_for_natural_persons() {
        try (CheckFlow flow = CheckFlow.prepare(work, Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            List<CheckFlow.ConsentLine> lines = new ArrayList<>();
            flow.consents(lines::add);
            assertThat(lines)
                    .extracting(CheckFlow.ConsentLine::card)
                    .containsExactly("file:contact:1", "file:contact:2", "file:contact:3");
            assertThat(lines)
                    .extracting(CheckFlow.ConsentLine::state)
                    .containsExactly("given", "not_found", "withdrawn");
            assertThat(lines.get(2).given()).contains(LocalDate.of(2020, 2, 1));
            assertThat(lines.get(2).withdrawn()).contains(LocalDate.of(2021, 5, 10));
            assertThat(lines.get(2).keepUntil()).isPresent();
            assertThat(lines.get(1).findings())
                    .extracting(Finding::code)
                    .allMatch(code -> code.startsWith("CONSENT-"))
                    .isNotEmpty();
            assertThat(flow.consentLine().persons()).isEqualTo(3);
            assertThat(flow.consentLine().withdrawn()).isEqualTo(1);
        }
    }

    @Test
    void files_without_cards_are_refused() {
        Workspace.Request tasks = Desk.files(desk.csv(
                "tasks.csv",
                "Задача;Контакт;Ответственный;Крайний срок;Статус",
                "Позвонить;Иванов;Анна;01.12.2026;Новая"));
        assertThatThrownBy(() -> CheckFlow.prepare(tasks, Desk.POLICY, Desk.RUN, desk.rejects::add))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_CARDS));
    }

    @Test
    void an_owner_file_says_who_still_works_here() {
        InputFile owners = desk.csv("owners.csv", "Ответственный;Работает", "Анна;Да", "Борис;Нет");
        Workspace.Request both = Desk.files(work.files().get(0), owners);
        try (CheckFlow flow = CheckFlow.open(both, List.of(), Desk.POLICY, Desk.RUN, desk.rejects::add)) {
            assertThat(findings(flow, ""))
                    .anyMatch(f -> f.owner().equals("Борис") && f.subject().equals("file:company:4"));
        }
    }

    @Test
    void the_language_of_a_file_is_that_of_its_titles() {
        assertThat(Titles.language(work.files())).contains(Lang.RU);
        assertThat(Titles.language(List.of(desk.csv("en.csv", "ID,First name,Фамилия", "1,Ann,x"))))
                .contains(Lang.EN);
        assertThat(Titles.language(List.of())).isEmpty();
    }
}
