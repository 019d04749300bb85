package dev.revizor.store;

import dev.revizor.model.Card;

/**
 * Tasks, deals, touches and consents: how many hang on a card, and of those that hang on none how many for which reason.
 *
 * @param hanging on a card
 * @param unnamed the row names no card at all
 * @param unknown no card has that id or name
 * @param ambiguous several cards have it
 */
public record Orphans(long hanging, long unnamed, long unknown, long ambiguous) {
    static final int UNNAMED = 1;
    static final int UNKNOWN = 2;
    static final int AMBIGUOUS = 3;
    /** Of a row that hangs on a card: others may be looked for, because it names several, or has changed. */
    static final int AGAIN = 4;
    /** Of a row that hangs on the card of its deal: where deals move it is looked for anew. */
    static final int BY_DEAL = 5;
    /** Both. */
    static final int AGAIN_BY_DEAL = 6;

    /** By what a row hangs that has this mark. */
    static RowImage.Way way(int mark) {
        return mark == BY_DEAL || mark == AGAIN_BY_DEAL ? RowImage.Way.BY_DEAL : RowImage.Way.OWN;
    }

    /** The mark of a row that has changed. */
    static int changed(RowImage.Hanging hanging) {
        return hanging.way() == RowImage.Way.BY_DEAL ? AGAIN_BY_DEAL : AGAIN;
    }

    /** Why a row hangs on no card. */
    public enum Reason {
        UNNAMED,
        UNKNOWN,
        AMBIGUOUS
    }

    /**
     * A row that hangs on no card.
     *
     * @param row the task, deal, touch or consent
     * @param reason why
     */
    public record Orphan(Card row, Reason reason) {}

    /** Both counts together. */
    Orphans and(Orphans others) {
        return new Orphans(
                hanging + others.hanging,
                unnamed + others.unnamed,
                unknown + others.unknown,
                ambiguous + others.ambiguous);
    }

    /** Whether none is lost. */
    public boolean isEmpty() {
        return unnamed + unknown + ambiguous == 0;
    }
}
