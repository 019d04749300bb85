package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import dev.revizor.text.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
    private enum Odd implements ErrorCode {
        BODY {
            @Override
            public String code() {
                return "ERR-9999";
            }
        };

        @Override
        public Kind kind() {
            return Kind.ROW;
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }
    }

    @Test
    void says_code_place_what_and_what_to_do() {
        Problem problem = new Problem(
                ReportError.FORMAT_UNKNOWN,
                new Place("contacts.csv", "", 41_203, "Телефон"),
                Map.of("format", "d\u001boc"),
                List.of());
        assertThat(Problems.sentence(problem, Lang.RU))
                .isEqualTo("ERR-1201 contacts.csv:41203, «Телефон»: Формата «d␛oc» нет. Что делать: "
                        + "Форматы названы в справке команды; любая таблица бывает table, csv, json или xlsx.");
    }

    @Test
    void says_what_stopped_the_run() {
        RevizorException stop = RevizorException.at(Place.row("b.xlsx", "Лист1", 3), GeneralError.DISK_FULL);
        assertThat(Problems.sentence(stop, Lang.EN))
                .startsWith("ERR-0005 b.xlsx [Лист1]:3: ")
                .contains("What to do: ");
    }

    @Test
    void shows_the_bare_code_where_there_is_no_text() {
        assertThat(Problems.sentence(Problem.at(Place.NOWHERE, Odd.BODY), Lang.EN))
                .isEqualTo("ERR-9999: This error has no description.");
    }

    @Test
    void knows_a_place_of_a_column_alone() {
        assertThat(Problems.in(Lang.EN).place(Place.NOWHERE.at("Phone"))).isEqualTo("\"Phone\"");
    }
}
