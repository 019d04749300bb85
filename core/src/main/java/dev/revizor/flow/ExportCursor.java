package dev.revizor.flow;

import dev.revizor.exchange.Values;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.store.Base;
import dev.revizor.store.OldOrder;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Walks over the cards that are asked for, as often as it is told. */
final class ExportCursor implements AutoCloseable {
    private final Base base;
    private final List<EntityKind> kinds;
    private final boolean exact;
    private final boolean cardsOnly;
    private final Optional<OldOrder> order;

    ExportCursor(Base base, ExportFlow.Request request, boolean like) {
        this.base = base;
        this.kinds = request.wanted();
        this.exact = like || request.manner().values() == Values.SOURCE;
        this.cardsOnly = kinds.stream().allMatch(EntityKind::isCard);
        this.order = exact ? Optional.of(base.inOldOrder(kinds)) : Optional.empty();
    }

    /** What takes a card and, for a deal, the client who stands in its row. */
    @FunctionalInterface
    interface Taker {
        void take(Card card, Optional<Card> client) throws IOException;
    }

    void each(Taker taker) throws IOException {
        if (order.isPresent()) {
            try (Rows<Card> cards = order.get().cards()) {
                each(cards, taker);
            }
            return;
        }
        for (EntityKind kind : kinds) {
            try (Rows<Card> cards = base.rows(kind)) {
                each(cards, taker);
            }
        }
    }

    private void each(Rows<Card> cards, Taker taker) throws IOException {
        for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
            taker.take(card.get(), client(card.get()));
        }
    }

    private Optional<Card> client(Card card) {
        return cardsOnly || card.kind() != EntityKind.DEAL
                ? Optional.empty()
                : card.first(Field.CARD_REF).flatMap(base::find);
    }

    /** Whether rows go out as they came, with no column more. */
    boolean isExact() {
        return exact;
    }

    @Override
    public void close() {
        order.ifPresent(OldOrder::close);
    }
}
