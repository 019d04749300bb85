package dev.revizor.flow;

import dev.revizor.model.RawRow;

/**
 * Notices where the reader has set rows aside, or where a total or titles that come again have ended a part of the table, so
 * that what stands behind them is not taken for a part of the card above them. A blank row or a comment is no such gap: it
 * is no card, and nobody's requisites.
 */
final class RowGaps {
    private long record = -1;
    private int part;
    private long row;
    private long above;
    private boolean torn;

    /** Begins below the titles, whose row is given. */
    RowGaps(long titles) {
        this.row = titles;
    }

    /** How a row is tied to a card. */
    enum Tie {
        /** By what it says itself. */
        OWN,
        /** By the row above it alone. */
        BY_PLACE
    }

    /** Whether it cannot be told to which card a row belongs. Rows come in their order, each once. */
    boolean isAstray(RawRow next, Tie tie) {
        // Skipped rows have no number among the records; those that were set aside leave a gap.
        if (next.record() != record + 1 || next.part() != part) {
            torn = true;
            above = row;
        }
        record = next.record();
        part = next.part();
        row = next.row();
        torn &= tie == Tie.BY_PLACE;
        return torn;
    }

    /** The last row above the gap, 1-based; 0 where there are no titles either. */
    long above() {
        return above;
    }
}
