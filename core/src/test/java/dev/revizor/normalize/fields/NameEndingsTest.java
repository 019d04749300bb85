package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameEndingsTest {
    @ParameterizedTest
    @CsvSource({
        "Абдулджалил, m",
        "Гульшат, f",
        "Айгуль, f",
        "Илья, m",
        "Никита, m",
        "Юдифь, f",
        "Саша, ''",
        "Ивану, ''",
        "Смит, ''",
        "Xiqwz, ''"
    })
    void a_first_name_tells_the_sex(String name, String sex) {
        assertThat(NameDictionary.sexOfFirst(name)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "Ильин, m",
        "Ильина, f",
        "Красный, m",
        "Светлая, f",
        "Толстой, m",
        "Цой, ''",
        "Дарвин, ''",
        "Шевченко, ''",
        "Черных, ''"
    })
    void a_surname_tells_the_sex_by_its_ending(String name, String sex) {
        assertThat(SurnameEndings.sex(name)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"Ариф оглы, m", "Ариф кызы, f", "Николаич, m", "Ильинична, f", "Кузьмич, m", "Михайлыч, m"})
    void a_patronymic_is_known_and_tells_the_sex(String name, String sex) {
        assertThat(Patronymics.isPatronymic(name)).isTrue();
        assertThat(Patronymics.sex(name)).isEqualTo(sex);
    }

    @Test
    void a_rare_word_is_what_its_letters_are_common_in() {
        assertThat(NameDictionary.strength("Пузынин")).isLessThan(-30);
        assertThat(NameDictionary.strength("Камаледдин")).isPositive();
        assertThat(NameDictionary.strength("Qwrth")).isZero();
        assertThat(NameDictionary.strength("")).isZero();
    }

    @Test
    void one_word_is_never_taken_for_another_case() {
        assertThat(ObliqueName.nominative(List.of("Ивану"))).isEmpty();
        assertThat(ObliqueName.nominative(List.of("Иванов", "Иван"))).isEmpty();
        assertThat(ObliqueName.nominative(List.of("Smith", "John"))).isEmpty();
        assertThat(ObliqueName.nominative(List.of("Козловой", "Анной"))).isEqualTo("Козлова Анна");
    }
}
