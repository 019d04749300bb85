package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles a letter away from a known one: some are slips, some are other words. */
class NearTitlesTest {
    private static String shape(String titles, String... rows) {
        return Tables.shape(Tables.guess(titles, rows));
    }

    @Test
    void a_contract_is_no_contact_whatever_its_numbers() {
        String[] rows = {"1;Karen;Wilford;1058653563", "2;Karen;Wilford;1058653563", "3;John;Morez;2011035854"};
        assertThat(shape("ID;First name;Last name;Contract", rows)).isEqualTo("external_id first_name last_name -");
        assertThat(shape("ID;First name;Last name;Contract")).isEqualTo("external_id first_name last_name -");
        assertThat(shape("Contract;E-mail", "1058653563;a@b.ru", "2011035854;c@b.ru"))
                .isEqualTo("- email");
    }

    @Test
    void a_whole_name_is_not_nearly_named_beside_its_parts() {
        assertThat(shape("Last nmae;Contract", "Wilford;Karen Wilford", "Morez;John Morez"))
                .isEqualTo("last_name -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Фамилия;Фамлия | Ильин;Белов | Чехов;Носов | last_name -",
                "Город;Горад | Тверь;Сочи | Омск;Пермь | city -",
                "Телефон;Мобильнй телефон | +79161234568;+79031234568 | +79161234569;+79031234569 | phone phone:mobile",
                "Телефон;Телефан | +79161234568;+79031234568 | +79161234569;+79031234569 | phone phone",
            })
    void a_title_that_is_known_goes_before_one_that_is_nearly(String titles, String one, String two, String expected) {
        assertThat(shape(titles, one, two)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Фамлия | Ильин | Белов | last_name",
                "Фамлия | 4711 | 4712 | -",
                "Contcat | Karen Wilford | John Morez | full_name",
                "Contract | Annual | Monthly | -",
                "Countrz | Peru | Chile | country",
                "Counter | 12 | 7 | -",
                "Телефан | 12-34-56 | 65-43-21 | phone",
                "Телефан | нажать | снять | -",
                "Birthdte | 01.02.1980 | 1975-05-04 | birth_date",
                "Birthdte | soon | later | -",
                "Кампания | ООО Ромашка | ЗАО Василёк | company",
            })
    void values_must_look_like_the_field(String title, String one, String two, String expected) {
        Mapping mapping = Tables.guess("ID;" + title, "1;" + one, "2;" + two);
        assertThat(Tables.shape(mapping)).isEqualTo("external_id " + expected);
    }

    @Test
    void words_of_a_list_are_no_names_of_firms() {
        assertThat(shape(
                        "ФИО;Форма",
                        "Ильин Пётр;очная",
                        "Белов Олег;очная",
                        "Носов Иван;заочная",
                        "Чехов Антон;очная",
                        "Орлов Глеб;заочная",
                        "Лунин Олег;очная",
                        "Громов Яков;очная"))
                .isEqualTo("full_name -");
    }
}
