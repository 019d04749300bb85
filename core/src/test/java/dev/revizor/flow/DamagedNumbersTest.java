package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Evidence;
import dev.revizor.model.ScoredPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a spreadsheet has shown in powers of ten, where rows are only compared. */
class DamagedNumbersTest {
    @TempDir
    Path folder;

    /** What the telephones of two cards of one person say; empty where nothing. */
    private Optional<String> phone(String one, String other) {
        List<String> lines = new ArrayList<>(List.of("ID,Фамилия,Имя,Отчество,Дата рождения,Телефон"));
        lines.add("a,Лучников,Полуэкт,Ильич,17.05.1980," + one);
        lines.add("b,Лучников,Полуэкт,Ильич,17.05.1980," + other);
        for (int i = 0; i < 60; i++) {
            lines.add(i + ",Странников" + (char) ('а' + i % 30) + ",Пётр,," + (10 + i % 18) + ".03.19" + (50 + i % 40)
                    + ",791600" + (20000 + i * 137));
        }
        Desk desk = new Desk(folder);
        DedupeFlow.Outcome outcome = new DedupeFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new DedupeFlow.Request(
                                Desk.files(desk.csv("people.csv", lines)), Optional.of("ID"), List.of(), List.of()),
                        desk.rejects::add);
        ScoredPair pair = outcome.pairs().stream()
                .filter(one1 ->
                        List.of("a", "b").containsAll(List.of(outcome.recordId(one1.a()), outcome.recordId(one1.b()))))
                .findFirst()
                .orElseThrow();
        return pair.evidence().stream()
                .filter(evidence -> evidence.comparison().equals("phone"))
                .map(Evidence::level)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.9160010108E10", "7.9160010108E+10", "\"7,9160010108E+10\"", "7.9160010108e10"})
    void with_all_digits_they_are_the_numbers_that_they_were(String shown) {
        assertThat(phone(shown, "79160010108")).contains("exact");
        assertThat(phone(shown, "+7 916 001-01-09")).contains("typo");
    }

    @Test
    void a_part_of_a_number_says_nothing() {
        assertThat(phone("7.916E10", "79160010108")).isEmpty();
        assertThat(phone("\"7,91600101E+10\"", "79160010108")).isEmpty();
    }

    @Test
    void two_equal_parts_are_no_equal_numbers() {
        assertThat(phone("7.916E+10", "7.916E+10")).isEmpty();
    }
}
