package dev.revizor.exchange;

import dev.revizor.model.Card;
import java.util.List;
import java.util.Optional;

/** Cards as vCards: a card is one cell, and there are no titles. */
final class VcardRows implements Shape {
    @Override
    public List<String> titles() {
        return List.of("");
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        return List.of(Cell.of(VcardText.of(card)));
    }
}
