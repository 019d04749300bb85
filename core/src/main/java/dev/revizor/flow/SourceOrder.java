package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ids of cards in the order in which their rows stood: by table, then by row. Holds ids alone, no cards. */
final class SourceOrder {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int source, long row, String id) {}

    SourceOrder(Base base, List<EntityKind> kinds) {
        for (EntityKind kind : kinds) {
            try (Rows<Card> cards = base.rows(kind)) {
                for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                    entries.add(new Entry(
                            card.get().origin().source(),
                            card.get().origin().row(),
                            card.get().id()));
                }
            }
        }
        entries.sort(Comparator.comparingInt(Entry::source)
                .thenComparingLong(Entry::row)
                .thenComparing(Entry::id));
    }

    Iterable<String> ids() {
        return () -> entries.stream().map(Entry::id).iterator();
    }
}
