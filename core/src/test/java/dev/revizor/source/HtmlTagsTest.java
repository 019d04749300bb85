package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the tags of a page end, and what of them counts. */
final class HtmlTagsTest {
    private static final String TITLES =
            "<table><tr><th>ID</th><th>Фамилия</th><th>Имя</th></tr><tr><td>1</td><td>Орлов</td><td>Олег</td></tr>";

    @TempDir
    Path folder;

    private List<List<String>> rows(String rows) {
        List<List<String>> cells =
                ReadTable.of(folder, TITLES + rows + "</table>").cells();
        return cells.subList(1, cells.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abbr=O'Neil",
                "abbr=5\"",
                "a=b title='x>y'",
                "title = \"it's > this\"",
                "title='a' class=b'c",
                "it's",
                "a='b'c'd",
                "nowrap/",
                "=\"",
                "a=b/ c",
            })
    void no_row_is_lost_behind_a_quotation_mark(String attributes) {
        assertThat(rows("<tr><td " + attributes + ">2</td><td>Иванов</td><td>Иван</td></tr>"
                        + "<tr><td>3</td><td>Петров</td><td>Пётр</td></tr>"
                        + "<tr><td abbr=D'Or>4</td><td>Сидоров</td><td>Семён</td></tr>"))
                .containsExactly(
                        List.of("2", "Иванов", "Иван"),
                        List.of("3", "Петров", "Пётр"),
                        List.of("4", "Сидоров", "Семён"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html \"x>",
                "<?xml it's?>",
                "</td a='b>c'>",
                "</ it's>",
                "</>",
                "<!-->",
                "<!-- > it's -->"
            })
    void what_is_no_tag_of_a_cell_ends_where_browsers_end_it(String markup) {
        assertThat(rows("<tr><td>2" + markup + "<td>Иванов</td><td>Иван</td></tr>"
                        + "<tr><td>3</td><td>Петров</td><td>d'Пётр</td></tr>"))
                .containsExactly(List.of("2", "Иванов", "Иван"), List.of("3", "Петров", "d'Пётр"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colspan=2|2",
                "COLSPAN = '2'|2",
                "colspan=\" +2px\"|2",
                "a=1 colspan=2/|2",
                "colspan=2 colspan=1|2",
                "colspan=\"\" width=2|1",
                "colspan=x2|1",
                "colspan=0|1",
                "colspan width=2|1",
                "data-colspan=2|1",
                "title='colspan=2'|1",
                "title=colspan=2|1",
            })
    void a_cell_reaches_as_far_as_its_own_number_says(String attributes, int columns) {
        assertThat(rows("<tr><td>2</td><td " + attributes + ">Иванов</td><td>Иван</td></tr>"))
                .containsExactly(columns == 1 ? List.of("2", "Иванов", "Иван") : List.of("2", "Иванов", "", "Иван"));
    }

    @Test
    void a_cell_reaches_down_as_far_as_its_own_number_says() {
        assertThat(rows("<tr><td>2</td><td data-rowspan=3 rowspan='' height=2>Иванов</td><td>Иван</td></tr>"
                        + "<tr><td>3</td><td>Петров</td><td>Пётр</td></tr>"))
                .containsExactly(List.of("2", "Иванов", "Иван"), List.of("3", "Петров", "Пётр"));
    }
}
