package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Bitrix24 writes a deal or lead once per product, with that product's sum: one out of its rows. The sums are added, the
 * rest is the first row's.
 */
final class ProductRows implements OpenCard {
    private final ProductColumns columns;
    private final RawRow first;
    private Card deal;

    ProductRows(ProductColumns columns, Card card, RawRow first) {
        this.columns = columns;
        this.first = first;
        this.deal = card;
    }

    @Override
    public Answer take(Card next, RawRow raw) {
        boolean same = deal.id().equals(next.id()) && next.has(Field.EXTERNAL_ID) && columns.goOn(first, raw);
        if (same && deal.has(Field.AMOUNT) && next.has(Field.AMOUNT)) {
            deal = summed(deal, next);
        }
        return same ? Answer.TAKEN : Answer.OTHER;
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
