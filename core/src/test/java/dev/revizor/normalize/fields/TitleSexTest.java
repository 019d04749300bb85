package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSexTest {
    private static Value name(String raw, String canonical, String rest) {
        return new Value(0, raw, List.of(canonical), Quality.REPAIRED, "name.title", rest, "");
    }

    @ParameterizedTest
    @CsvSource({
        "Mr., m",
        "Mrs., f",
        "Ms, f",
        "г-жа, f",
        "Господин, m",
        "Frau Dr., f",
        "Herr, m",
        "Mr. and Mrs., ''",
        "Sr., ''",
        "Dr., ''",
        "'', ''"
    })
    void a_title_beside_the_name_tells(String rest, String sex) {
        assertThat(TitleSex.of(Map.of(Field.FULL_NAME, List.of(name("x", "Reeder Charles", rest)))))
                .isEqualTo(sex);
    }

    @Test
    void a_title_in_a_cell_of_its_own_tells() {
        assertThat(TitleSex.of(Map.of(Field.SALUTATION, List.of(Value.good(1, "Frau")))))
                .isEqualTo("f");
    }

    @Test
    void a_wife_may_be_called_by_her_husbands_name_but_not_in_russian() {
        assertThat(NameSex.of(Map.of(
                        Field.FIRST_NAME, List.of(name("Mrs. Charles", "Charles", "Mrs.")),
                        Field.LAST_NAME, List.of(Value.good(1, "Reeder")))))
                .isEqualTo("f");
        assertThat(NameSex.of(Map.of(
                        Field.SALUTATION, List.of(Value.good(0, "Mr.")),
                        Field.FIRST_NAME, List.of(Value.good(1, "Margaret")))))
                .isEmpty();
        assertThat(NameSex.of(Map.of(
                        Field.SALUTATION, List.of(Value.good(0, "Ms.")),
                        Field.FIRST_NAME, List.of(Value.good(1, "John")))))
                .isEmpty();
        assertThat(NameSex.of(Map.of(
                        Field.FIRST_NAME, List.of(name("г-н Анна", "Анна", "г-н")),
                        Field.LAST_NAME, List.of(Value.good(1, "Иванова")))))
                .isEmpty();
    }

    @Test
    void a_patronymic_is_believed_before_a_title() {
        assertThat(NameSex.of(Map.of(
                        Field.PATRONYMIC, List.of(Value.good(2, "Ивановна")),
                        Field.SALUTATION, List.of(Value.good(0, "г-н")))))
                .isEqualTo("f");
    }
}
