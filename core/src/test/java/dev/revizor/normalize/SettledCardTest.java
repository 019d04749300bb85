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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * n(n(x)) = n(x) for whole cards: what a cell of any field was made into, its parts among them, is read again as it
 * stands, each value under its own field.
 */
final class SettledCardTest {
    private static final int TEXTS = 6_000;
    /** What normal forms, capitals, and trimming trip over; glued into texts that are nasty already. */
    private static final String ODD =
            "\u00ad\u200b\u0301\u0130\u01c5\u00df\ufb00\u03a3\u03c2'\u2019.-\u2013()\u00ab\u00bb\"/\\;,&#@ёйЙ\u0149\u0390\u2028\ufeff\u2163\u2460\u00b2\u00bd";

    private static CardNormalizer fresh() {
        Policy policy = Policy.builtIn();
        return new CardNormalizer(policy.normalize(), policy.consent(), Customs.usual());
    }

    private static Map<Field, List<String>> read(List<Draft.Cell> cells) {
        Card card = fresh().normalize(new Draft(EntityKind.CONTACT, "file", new Origin(0, 2), cells, List.of()));
        Map<Field, List<String>> out = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> values = new ArrayList<>();
            for (Value value : card.values(field)) {
                values.addAll(value.canonical());
            }
            // Told by the name where no column says it, so it is no cell of its own.
            if (!values.isEmpty() && field != Field.SEX) {
                out.put(field, values);
            }
        }
        return out;
    }

    private static void settles(Field field, String raw) {
        Map<Field, List<String>> once = read(List.of(new Draft.Cell(0, field, "", raw)));
        List<Draft.Cell> cells = new ArrayList<>();
        once.forEach((of, values) -> values.forEach(value -> cells.add(new Draft.Cell(cells.size(), of, "", value))));
        assertThat(read(cells)).as("%s <%s>", field, raw).isEqualTo(once);
    }

    @ParameterizedTest
    // A company without its form may read as a person.
    @EnumSource(value = Field.class, mode = EnumSource.Mode.EXCLUDE, names = "CARD_NAME")
    void a_normalized_card_is_normalized_into_itself(Field field) {
        Random random = new Random(20_261_129L + field.ordinal());
        NastyTexts texts = new NastyTexts(random);
        for (int i = 0; i < TEXTS; i++) {
            String raw = texts.next();
            if (i % 3 == 0) {
                int at = random.nextInt(raw.length() + 1);
                char odd = i % 12 == 0 ? (char) random.nextInt(0x10000) : ODD.charAt(random.nextInt(ODD.length()));
                raw = raw.substring(0, at) + odd + raw.substring(at);
            }
            settles(field, raw);
        }
    }

    /** What was found once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"LAST_NAME|ã,test;", "PATRONYMIC|вн./https:// нет", "ADDRESS|101000 /.", "FULL_NAME|İ\u0301 '"})
    void what_was_found_settles(Field field, String raw) {
        settles(field, raw);
    }
}
