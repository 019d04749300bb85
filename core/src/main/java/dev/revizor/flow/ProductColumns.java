package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** The columns of an export of deals or leads in which a row for each product differs from the one above it. */
final class ProductColumns {
    private static final Set<String> PRODUCT = Set.of("товар", "product");
    private static final Set<String> BESIDE = Set.of("цена", "количество", "price", "quantity");

    private final EntityKind kind;
    private final BitSet names = new BitSet();
    private final BitSet all = new BitSet();

    ProductColumns(Mapping mapping) {
        kind = mapping.kind();
        for (Mapping.Column column : mapping.columns()) {
            String title = column.title().strip().toLowerCase(Locale.ROOT);
            names.set(column.position(), PRODUCT.contains(title));
            boolean amount = column.field().filter(Field.AMOUNT::equals).isPresent();
            all.set(column.position(), amount || PRODUCT.contains(title) || BESIDE.contains(title));
        }
    }

    /** Whether cards may have several rows; of leads only those of a table that names products. */
    boolean areRepeating() {
        return kind == EntityKind.DEAL || kind == EntityKind.LEAD && !names.isEmpty();
    }

    /** Begins a card with its first row. */
    OpenCard open(Card first, RawRow row) {
        return new ProductRows(this, first, row);
    }

    /**
     * Whether a row of the same id is a further product. A lead is a card that much hangs on: there a row that says
     * anything else otherwise, or names no product, is no row of products but a second lead of that id.
     */
    boolean goOn(RawRow first, RawRow next) {
        if (kind == EntityKind.DEAL) {
            return true;
        }
        boolean named = names.stream().anyMatch(i -> !next.cells().get(i).isBlank());
        for (int i = 0; named && i < next.cells().size(); i++) {
            if (!all.get(i) && !next.cells().get(i).equals(first.cells().get(i))) {
                return false;
            }
        }
        return named;
    }
}
