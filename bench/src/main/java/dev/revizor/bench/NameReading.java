package dev.revizor.bench;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** What the product reads out of one cell, by the same door as a file's row. */
final class NameReading {
    /** So many rows of a file are looked at before the first is read, as in the product. */
    private static final int SAMPLE = 5_000;

    private final CardNormalizer normalizer;

    /** Reads cells that come from no file. */
    NameReading() {
        this(NameOrders.unknown());
    }

    private NameReading(NameOrders orders) {
        normalizer = new CardNormalizer(
                Policy.builtIn().normalize(),
                Policy.builtIn().consent(),
                new Customs(DateOrders.dayFirst(), orders, NumberMarks.none()));
    }

    /** Reads the cells of a column of whole names, by the custom that its first cells show. */
    static NameReading ofColumn(List<String> cells) {
        Mapping.Column column =
                new Mapping.Column(0, "", Optional.of(Field.FULL_NAME), Mapping.Part.SELF, "", 1, "user");
        Mapping mapping = new Mapping(EntityKind.CONTACT, 1, "generic", "file", List.of(column));
        List<RawRow> rows = new ArrayList<>();
        for (String cell : cells.subList(0, Math.min(SAMPLE, cells.size()))) {
            rows.add(new RawRow(rows.size() + 2, rows.size(), List.of(cell)));
        }
        return new NameReading(NameOrders.vote(mapping, rows, Policy.builtIn().normalize()));
    }

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
