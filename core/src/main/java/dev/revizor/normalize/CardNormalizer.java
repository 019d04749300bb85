package dev.revizor.normalize;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Drafts to cards. Immutable: one may be shared by all threads. */
public final class CardNormalizer {
    private final DateOrders orders;

    public CardNormalizer(Policy.Normalize template, Policy.Consent consentWords, DateOrders orders) {
        this.orders = orders;
    }

    /** Normalizes every cell of a draft and gives the card its public id. */
    public Card normalize(Draft draft) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Draft.Cell cell : draft.cells()) {
            fields.computeIfAbsent(cell.field(), any -> new ArrayList<>()).add(Value.good(cell.column(), cell.raw()));
        }
        return new Card("h:", draft.kind(), draft.origin(), fields, draft.extras());
    }
}
