package dev.revizor.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @ParameterizedTest
    @EnumSource(GeneralError.class)
    void a_code_has_its_form_a_kind_and_arguments(GeneralError error) {
        assertThat(error.code()).matches("ERR-00\\d\\d");
        assertThat(error.kind()).isNotNull();
        assertThat(error.arguments()).isNotNull();
    }

    @Test
    void an_exception_carries_code_place_and_arguments_but_no_sentence() {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("detail", "x");
        Exception cause = new IllegalStateException("library");
        RevizorException e = new RevizorException(GeneralError.USAGE, Place.file("a.csv"), args, cause);
        args.clear();
        assertThat(e).hasMessage("ERR-0006").hasCause(cause);
        assertThat(e.args()).containsEntry("detail", "x");
        assertThat(e.place()).isEqualTo(new Place("a.csv", "", 0, ""));
        assertThat(RevizorException.at(Place.NOWHERE, GeneralError.CANCELLED)
                        .code()
                        .kind())
                .isEqualTo(ErrorCode.Kind.CANCELLED);
        assertThatThrownBy(() -> e.args().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_problem_keeps_the_row_as_it_stood() {
        List<String> cells = new ArrayList<>(List.of("1", "Иванов"));
        Place place = Place.row("a.csv", "Лист1", 7).at("Телефон");
        Problem problem = new Problem(GeneralError.USAGE, place, Map.of(), cells);
        cells.clear();
        assertThat(problem.cells()).containsExactly("1", "Иванов");
        assertThat(problem.place()).isEqualTo(new Place("a.csv", "Лист1", 7, "Телефон"));
        assertThat(Problem.at(place, GeneralError.USAGE).cells()).isEmpty();
    }
}
