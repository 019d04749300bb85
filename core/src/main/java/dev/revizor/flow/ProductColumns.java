package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of an export of deals or leads in which a row for each product differs from the one above it. Bitrix24 writes
 * such rows, and so may a table of one's own that names the products; of other CRMs a second row of an id is a second
 * record.
 */
final class ProductColumns {
    private static final Set<String> PRODUCT = Set.of("товар", "product");
    private static final Set<String> BESIDE = Set.of("цена", "количество", "price", "quantity");
    private static final String BITRIX = "bitrix24";

    private final EntityKind kind;
    private final String preset;
    private final BitSet names = new BitSet();
    private final BitSet all = new BitSet();

    ProductColumns(Mapping mapping) {
        kind = mapping.kind();
        preset = mapping.preset();
        for (Mapping.Column column : mapping.columns()) {
            String title = column.title().strip().toLowerCase(Locale.ROOT);
            names.set(column.position(), PRODUCT.contains(title));
            boolean amount = column.field().filter(Field.AMOUNT::equals).isPresent();
            all.set(column.position(), amount || PRODUCT.contains(title) || BESIDE.contains(title));
        }
    }

    /** Whether cards may have several rows; of leads only those of a table that names products. */
    boolean areRepeating() {
        return switch (kind) {
            case DEAL -> preset.startsWith(BITRIX) || !names.isEmpty() && preset.equals(Mapping.GENERIC);
            case LEAD -> !names.isEmpty();
            default -> false;
        };
    }

    /** Begins a card with its first row. */
    OpenCard open(Card first, RawRow row) {
        return new ProductRows(this, first, row);
    }

    /**
     * Whether a row of the same id is a further product: all that it says otherwise is of its product. A row that says
     * anything else otherwise, or names no product where the table does, is a second record of that id.
     */
    boolean goOn(RawRow first, RawRow next) {
        boolean named = names.isEmpty()
                || names.stream().anyMatch(i -> !next.cells().get(i).isBlank());
        for (int i = 0; named && i < next.cells().size(); i++) {
            if (!all.get(i) && !next.cells().get(i).equals(first.cells().get(i))) {
                return false;
            }
        }
        return named;
    }

    /** Whether the sum of a further row counts: where no product is named, a row that says the very same is a copy. */
    boolean isCounted(RawRow first, RawRow next) {
        return !names.isEmpty() || !first.cells().equals(next.cells());
    }
}
