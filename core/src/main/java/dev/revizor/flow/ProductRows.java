package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Bitrix24 writes a deal once per product, with that product's sum: one deal out of its rows. The sums are added, the rest
 * is the first row's.
 */
final class ProductRows implements OpenCard {
    private Card deal;

    ProductRows(Card first) {
        this.deal = first;
    }

    @Override
    public boolean take(Card next, RowRole role) {
        boolean same = deal.id().equals(next.id()) && next.has(Field.EXTERNAL_ID);
        if (same && deal.has(Field.AMOUNT) && next.has(Field.AMOUNT)) {
            deal = summed(deal, next);
        }
        return same;
    }

    @Override
    public Card card() {
        return deal;
    }

    private static Card summed(Card first, Card next) {
        BigDecimal sum = new BigDecimal(first.text(Field.AMOUNT)).add(new BigDecimal(next.text(Field.AMOUNT)));
        Value old = first.values(Field.AMOUNT).get(0);
        Value total = new Value(
                old.column(),
                old.raw(),
                List.of(sum.toPlainString()),
                Quality.REPAIRED,
                "deal.products_summed",
                "",
                "");
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(first.fields());
        fields.put(Field.AMOUNT, List.of(total));
        return new Card(first.id(), first.kind(), first.origin(), fields, first.extras());
    }
}
