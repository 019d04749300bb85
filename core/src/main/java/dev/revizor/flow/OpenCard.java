package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.RawRow;

/** A card that an export writes in several rows, one behind another: those that have come so far. */
interface OpenCard {
    /** What becomes of a further row. */
    enum Answer {
        /** It is a part of the card now, or said nothing new. */
        TAKEN,
        /** It is none of the card's rows. */
        OTHER,
        /** It is one of the card's rows, but the card has as many as are taken. */
        FULL
    }

    /** Takes a further row if it is one of the card. */
    Answer take(Card next, RawRow raw);

    /** The card of all rows taken. */
    Card card();
}
