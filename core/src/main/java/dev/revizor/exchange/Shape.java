package dev.revizor.exchange;

import dev.revizor.model.Card;
import java.util.List;
import java.util.Optional;

/** Which columns an export has and what of a card stands in them. */
interface Shape {
    List<String> titles();

    /**
     * The cells of a card.
     *
     * @param client of a deal that stands in the same row of the source
     */
    List<Cell> row(Card card, Optional<Card> client);
}
