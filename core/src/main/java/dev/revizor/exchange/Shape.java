package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns an export has and what of a card stands in them. */
interface Shape {
    List<String> titles();

    /**
     * The cells of a card.
     *
     * @param client of a deal that stands in the same row of the source
     */
    List<Cell> row(Card card, Optional<Card> client);

    /** Fields of the cards so far that have values and no column; all of theirs, or some. */
    default Set<Field> unwritten() {
        return Set.of();
    }
}
