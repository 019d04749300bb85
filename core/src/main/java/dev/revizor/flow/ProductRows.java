package dev.revizor.flow;

import dev.revizor.exchange.Money;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bitrix24 writes a deal or lead once per product, with that product's sum: one out of its rows. The sums are added, the
 * rest is the first row's. Dollars are not added to roubles: a row in another currency is no part of the deal.
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
    public boolean take(Card next, RawRow raw, RowRole role) {
        boolean same =
                deal.id().equals(next.id()) && next.has(Field.EXTERNAL_ID) && columns.goOn(first, raw) && isAdded(next);
        if (same && next.has(Field.AMOUNT) && columns.isCounted(first, raw)) {
            deal = with(
                    deal,
                    deal.has(Field.AMOUNT)
                            ? sum(deal, next)
                            : next.values(Field.AMOUNT).get(0));
        }
        return same;
    }

    private boolean isAdded(Card next) {
        return !deal.has(Field.AMOUNT)
                || !next.has(Field.AMOUNT)
                || Money.currency(deal).equals(Money.currency(next));
    }

    @Override
    public Card card() {
        return deal;
    }

    /** A sum is no surer than what it is made of. */
    private static Value sum(Card first, Card next) {
        BigDecimal sum = new BigDecimal(first.text(Field.AMOUNT)).add(new BigDecimal(next.text(Field.AMOUNT)));
        Value old = first.values(Field.AMOUNT).get(0);
        Optional<Value> doubted = Stream.of(old, next.values(Field.AMOUNT).get(0))
                .filter(value -> value.quality() == Quality.SUSPICIOUS)
                .findFirst();
        return new Value(
                old.column(),
                old.raw(),
                List.of(sum.toPlainString()),
                doubted.map(Value::quality).orElse(Quality.REPAIRED),
                doubted.map(Value::reason).orElse("deal.products_summed"),
                old.rest(),
                "");
    }

    private static Card with(Card first, Value amount) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(first.fields());
        fields.put(Field.AMOUNT, List.of(amount));
        return new Card(first.id(), first.kind(), first.origin(), fields, first.extras());
    }
}
