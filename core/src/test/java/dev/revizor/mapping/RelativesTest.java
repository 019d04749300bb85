package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in which a child, a patient or a client stands beside his parents. */
class RelativesTest {
    @ParameterizedTest
    @CsvSource({
        "ФИО матери,true",
        "Телефон папы,true",
        "Законный представитель,true",
        "Mother's Name,true",
        "father_name,true",
        "Emergency contact,true",
        "Vater,true",
        "ФИО ребёнка,false",
        "Имя,false",
        "Child name,false",
        "Name,false"
    })
    void are_told_by_the_title(String title, boolean meant) {
        assertThat(Relatives.areMeant(title)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "ФИО ребёнка;Дата рождения;ФИО матери, full_name birth_date -",
        "Child name;Date of birth;Parent name, full_name birth_date -",
        "Wie heißt er;Date of birth;Mutter, full_name birth_date -"
    })
    void are_the_last_to_be_taken_for_the_one_whose_row_it_is(String titles, String fields) {
        List<String> lines = new ArrayList<>();
        List<String> surnames = List.of("Кузнецова", "Петрова", "Иванова", "Смирнова", "Волкова", "Морозова");
        List<String> names = List.of("Анна", "Мария", "Ольга", "Елена", "Ирина");
        for (int i = 0; i < 30; i++) {
            String person = surnames.get(i % 6) + " " + names.get(i % 5);
            String other = surnames.get((i + 1) % 6) + " " + names.get((i + 3) % 5);
            lines.add(person + ";" + (10 + i % 18) + ".0" + (1 + i % 9) + ".20" + (10 + i % 8) + ";" + other);
        }
        assertThat(Tables.shape(Tables.guess(titles, lines.toArray(String[]::new))))
                .isEqualTo(fields);
    }

    @Test
    void a_brazilian_postcode_is_no_telephone() {
        assertThat(Tables.shape(Tables.guess(
                        "Nome completo;Telefone;CEP",
                        "João Lima Silva;(11) 91599-0001;04661-919",
                        "Ana Costa Alves;(11) 96631-2706;01255-782")))
                .isEqualTo("full_name phone postcode");
        assertThat(HeaderDictionary.load().find(TitleKey.of("Kennitala"), EntityKind.CONTACT))
                .map(Target::field)
                .isEqualTo(Optional.of(Optional.empty()));
    }
}
