package dev.revizor.bench;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.DateOrders;
import dev.revizor.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** What the product reads out of one cell, by the same door as a file's row. */
final class NameReading {
    private final CardNormalizer normalizer =
            new CardNormalizer(Policy.builtIn().normalize(), Policy.builtIn().consent(), DateOrders.dayFirst());

    /** The card of a row with this one cell. */
    Card card(Field field, String raw) {
        Draft.Cell cell = new Draft.Cell(0, field, "", raw);
        return normalizer.compared(new Draft(EntityKind.CONTACT, "file", new Origin(0, 2), List.of(cell), List.of()));
    }

    /** {@code m}, {@code f}, or the empty string. */
    String sex(Field field, String raw) {
        return card(field, raw).text(Field.SEX);
    }

    /** For comparing: small letters, ё as е. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }

    /** Which half of a list a word is in: the same for every list, so that no word is in both. */
    static boolean isEven(String word) {
        CRC32 hash = new CRC32();
        hash.update(fold(word).getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() & 1) == 0;
    }
}
