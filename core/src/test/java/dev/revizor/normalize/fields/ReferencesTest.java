package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static Value read(String tag, String raw) {
        return read(EntityKind.DEAL, tag, raw);
    }

    private static Value read(EntityKind of, String tag, String raw) {
        Words words = new Words(List.of("нет"));
        return new References(new Phones("RU", words), new Emails(words))
                .normalize(new Draft.Cell(3, Field.CARD_REF, tag, raw), "pipedrive", of);
    }

    @Test
    void several_ids_of_a_cell_are_several() {
        assertThat(read("contact", "1;2; 3,2").canonical())
                .containsExactly("pipedrive:contact:1", "pipedrive:contact:2", "pipedrive:contact:3");
        assertThat(read("", "15, 16").canonical()).containsExactly("15", "16");
        assertThat(read("", "003A;|003B").canonical()).containsExactly("003A", "003B");
        assertThat(read("contact", "1;2").raw()).isEqualTo("1;2");
    }

    @Test
    void a_number_with_thousands_and_a_text_are_one_id() {
        assertThat(read("", "1,234,567").canonical()).containsExactly("1,234,567");
        assertThat(read("", "Иванов, Пётр 2").canonical()).containsExactly("Иванов, Пётр 2");
    }

    @Test
    void the_subject_of_a_consent_is_a_telephone_an_address_or_an_id() {
        assertThat(consent(" Anna@Firm.Example ")).containsExactly("anna@firm.example");
        assertThat(consent("8 (901) 000-00-11")).containsExactly("+79010000011");
        assertThat(consent("89010000011")).containsExactly("89010000011", "+79010000011");
        assertThat(consent("+79010000011")).containsExactly("+79010000011");
        assertThat(consent("4711")).containsExactly("4711");
        assertThat(consent("h:12ab34cd")).containsExactly("h:12ab34cd");
        assertThat(consent("not an address@")).containsExactly("not an address@");
    }

    private static List<String> consent(String raw) {
        return read(EntityKind.CONSENT, "", raw).canonical();
    }

    @Test
    void an_id_of_a_named_kind_is_the_public_one_and_the_cell_stays() {
        Value value = read("deal", " 21 ");
        assertThat(value.canonical()).containsExactly("pipedrive:deal:21");
        assertThat(value.raw()).isEqualTo(" 21 ");
        assertThat(value.column()).isEqualTo(3);
    }

    @Test
    void a_public_id_is_not_prefixed_again() {
        assertThat(read("deal", "pipedrive:deal:21").canonical()).containsExactly("pipedrive:deal:21");
    }

    @Test
    void without_a_kind_the_id_stays_bare() {
        assertThat(read("", "21").canonical()).containsExactly("21");
        assertThat(read("work", "21").canonical()).containsExactly("21");
    }

    @Test
    void a_blank_points_nowhere() {
        assertThat(read("deal", " ").quality()).isEqualTo(Quality.BLANK);
        assertThat(read("deal", " ").canonical()).isEmpty();
    }
}
