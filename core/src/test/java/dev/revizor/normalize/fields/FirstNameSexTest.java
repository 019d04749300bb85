package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.normalize.NameOrders;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirstNameSexTest {
    @ParameterizedTest
    @CsvSource({"даша, f", "нинель, f", "лилит, f", "леха, m", "лорен, f", "керстин, f", "саша, ''", "айнур, ''"})
    void what_is_written_by_hand_stands_above_the_registers(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "насрулладжон, m",
        "бекмурзахан, m",
        "нурзиябану, f",
        "айсылубану, f",
        "рахматуллохбек, m",
        "бекмурза, m"
    })
    void the_letters_answer_where_no_list_has_the_name(String key, String sex) {
        assertThat(NameDictionary.isFirst(key)).isFalse();
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"зухрахон, m", "гульчечек, m"})
    void a_rule_that_the_letters_contradict_gives_no_answer(String key, String rule) {
        assertThat(NameEndings.sex(key)).isEqualTo(rule);
        assertThat(FirstNameSex.of(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ивана, ''", "емельяна, ''", "артема, ''", "армена, ''"})
    void another_case_of_a_mans_name_is_no_womans_name(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"казима, f", "витольда, f", "гамила, f"})
    void a_womans_name_made_of_a_mans_that_is_rare_is_a_womans_name(String key, String sex) {
        assertThat(ObliqueName.firstAlone(key)).isNotEmpty();
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"тахири, ''", "ади, ''", "ольги, ольга", "лены, лена"})
    void what_is_not_spelt_so_in_another_case_is_no_other_case(String key, String nominative) {
        assertThat(ObliqueName.firstAlone(key)).isEqualTo(nominative);
    }

    @ParameterizedTest
    @CsvSource({"диляр, m"})
    void a_rule_that_the_letters_bear_out_stands_against_a_likeness(String key, String sex) {
        assertThat(NameDictionary.isSlipOfOtherSex(key, sex)).isTrue();
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"кармелло, m", "савели, m", "бульмас, m", "флоринелла, f", "ревиль, ''", "савве, ''", "хасанбала, m"})
    void the_letters_must_be_the_surer_the_less_the_last_one_fits(String key, String sex) {
        assertThat(NameEndings.sex(key)).isIn("", sex);
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"айсел, f", "фирангиз, f", "хазал, f", "сема, m", "гена, m", "добрыня, m", "ремзие, f", "айсулу, f"})
    void names_of_other_peoples_and_old_ones_are_told_though_they_end_like_the_other_sex(String key, String sex) {
        assertThat(FirstNameSex.of(key)).isEqualTo(sex);
    }

    @Test
    void what_is_no_russian_word_gives_no_answer() {
        assertThat(FirstNameSex.of("")).isEmpty();
        assertThat(FirstNameSex.of("xiqwz")).isEmpty();
        assertThat(FirstNameSex.of("1234")).isEmpty();
        assertThat(FirstNameSex.of("щ")).isEmpty();
    }

    @Test
    void a_listed_first_name_alone_in_its_cell_is_not_taken_for_a_surname() {
        Map<Field, List<Value>> out = new EnumMap<>(Field.class);
        new PersonCells(new PersonNames(new Words(List.of())), NameOrders.unknown())
                .fill(List.of(new Draft.Cell(1, Field.FIRST_NAME, "", "Кристин")), out);
        assertThat(out).containsOnlyKeys(Field.FIRST_NAME);
        assertThat(NameSex.of(out)).isEqualTo("f");
    }
}
