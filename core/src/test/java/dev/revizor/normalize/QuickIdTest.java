package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An id for one run: the same for the same content, however its columns stand, and another for any other content. */
final class QuickIdTest {
    private static final CardNormalizer NORMALIZER =
            new CardNormalizer(Policy.builtIn().normalize(), Policy.builtIn().consent(), Customs.usual());

    private static String id(EntityKind kind, List<Draft.Cell> cells, Extra... extras) {
        return NORMALIZER
                .compared(new Draft(kind, "crm", new Origin(0, 1), cells, List.of(extras)))
                .id();
    }

    private static Draft.Cell cell(int column, Field field, String raw) {
        return new Draft.Cell(column, field, "", raw);
    }

    @Test
    void neither_the_place_of_a_column_nor_a_blank_cell_changes_it() {
        List<Draft.Cell> cells = List.of(
                cell(0, Field.LAST_NAME, "Щукин"),
                cell(1, Field.PHONE, "89031234567"),
                cell(2, Field.EMAIL, "a@b.example"));
        List<Draft.Cell> moved = List.of(
                cell(0, Field.EMAIL, "a@b.example"),
                cell(1, Field.CITY, " "),
                cell(2, Field.PHONE, "89031234567"),
                cell(7, Field.LAST_NAME, "Щукин"));
        String id = id(EntityKind.CONTACT, cells);
        assertThat(id).matches("h:[0-9a-f]{16}").isEqualTo(id(EntityKind.CONTACT, moved));
        assertThat(id).isNotEqualTo(id(EntityKind.COMPANY, cells));
        assertThat(id).isNotEqualTo(id(EntityKind.CONTACT, cells, new Extra(5, "x")));
    }

    @Test
    void values_of_two_columns_of_one_field_may_change_places_but_not_fields() {
        String home = "89031234567";
        String work = "84951112233";
        assertThat(id(EntityKind.CONTACT, List.of(cell(0, Field.PHONE, home), cell(1, Field.PHONE, work))))
                .isEqualTo(id(EntityKind.CONTACT, List.of(cell(0, Field.PHONE, work), cell(1, Field.PHONE, home))));
        assertThat(id(EntityKind.CONTACT, List.of(cell(0, Field.CITY, "Тверь"))))
                .isNotEqualTo(id(EntityKind.CONTACT, List.of(cell(0, Field.STREET, "Тверь"))));
        assertThat(id(EntityKind.CONTACT, List.of(cell(0, Field.PHONE, home))))
                .isNotEqualTo(id(EntityKind.CONTACT, List.of(cell(0, Field.PHONE, home), cell(1, Field.PHONE, home))));
    }

    @Test
    void a_hundred_thousand_contents_have_as_many_ids() {
        Random random = new Random(29);
        Set<String> ids = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            words.add("Улица" + i);
        }
        Collections.shuffle(words, random);
        for (String word : words) {
            ids.add(id(EntityKind.CONTACT, List.of(cell(0, Field.STREET, word), cell(1, Field.CITY, "Псков"))));
        }
        assertThat(ids).hasSize(100_000);
    }
}
