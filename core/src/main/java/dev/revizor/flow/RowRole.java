package dev.revizor.flow;

import dev.revizor.model.RawRow;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import java.util.Map;
import java.util.SortedMap;

/** What a row of a table is to the card above it. */
sealed interface RowRole {
    /** It is a card, or the first row of one. */
    record First() implements RowRole {
        /** The role of nearly all rows. */
        static final First ROW = new First();
    }

    /**
     * It is a further row of the card above it.
     *
     * @param number which of the card's requisites it holds, from 2; 0 where the card has said all of it
     * @param said its filled cells that are a part of the card, by column
     */
    record Further(int number, SortedMap<Integer, String> said) implements RowRole {}

    /**
     * It belongs to no card that is known.
     *
     * @param why it is set aside where cards are made of rows
     */
    record Nobodys(FlowError why, Map<String, Object> args) implements RowRole {
        /** What is told of the row. */
        Problem problem(InputFile file, RawRow row) {
            return new Problem(why, Place.row(file.name(), "", row.row()), args, row.cells());
        }
    }

    /** Whether a card begins here. */
    default boolean isFirst() {
        return this instanceof First;
    }
}
