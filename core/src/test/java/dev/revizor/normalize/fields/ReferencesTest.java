package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static Value read(String tag, String raw) {
        return new References().normalize(new Draft.Cell(3, Field.CARD_REF, tag, raw), "pipedrive");
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
