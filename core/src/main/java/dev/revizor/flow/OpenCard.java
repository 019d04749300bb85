package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.RawRow;

/** A card that an export writes in several rows, one behind another: those that have come so far. */
interface OpenCard {
    /** Takes a further row if it is one of the card; whether it is. */
    boolean take(Card next, RawRow raw, RowRole role);

    /** The card of all rows taken. */
    Card card();
}
