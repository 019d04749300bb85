package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Cells and what must come out of them, from a table: field, raw, canonical, quality, reason, rest, suggestion. */
final class KnownAnswersTest {
    @ParameterizedTest
    @CsvFileSource(resources = "known-answers.txt", delimiter = '~', emptyValue = "", quoteCharacter = '\0')
    void a_cell_gives_the_known_answer(String field, String raw, String canonical, String quality, String reason) {
        Value value = one(Field.of(field).orElseThrow(), raw.replace("\\n", "\n"));
        String shown = value.canonical().stream().collect(Collectors.joining(" + "));
        String beside = (value.rest().isEmpty() ? "" : " rest=" + value.rest())
                + (value.suggestion().isEmpty() ? "" : " meant=" + value.suggestion());
        assertThat(shown + " " + value.quality().id() + " " + value.reason() + beside)
                .isEqualTo((canonical == null ? "" : canonical.replace("\\n", "\n")) + " " + quality + " "
                        + (reason == null ? "" : reason));
    }

    private static Value one(Field field, String raw) {
        return card(List.of(field), List.of(raw)).values(field).get(0);
    }

    /** A card of such cells. */
    static Card card(List<Field> fields, List<String> raws) {
        List<Draft.Cell> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(new Draft.Cell(i, fields.get(i), "", raws.get(i)));
        }
        Policy policy = Policy.builtIn();
        return new CardNormalizer(policy.normalize(), policy.consent(), Customs.usual())
                .normalize(new Draft(EntityKind.CONTACT, "file", new Origin(0, 2), cells, List.of()));
    }
}
