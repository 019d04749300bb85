package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.List;
import java.util.Optional;

/** Which cell of a card holds a word of a name. What was swapped is compared as it was meant, and told as it was typed. */
public final class NameCells {
    private static final List<Field> CELLS = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC);

    private NameCells() {}

    /**
     * The other cell that holds a word; empty where its own one does, and where none does as it was typed.
     *
     * @param own the field that the word was compared as
     * @param word as it was compared
     * @param trader whether the name was read from the company's
     */
    public static Optional<Field> elsewhere(Card card, Field own, String word, boolean trader) {
        if (word.isEmpty() || !CELLS.contains(own) || holds(card.text(own), word)) {
            return Optional.empty();
        }
        if (trader && holds(card.text(Field.COMPANY), word)) {
            return Optional.of(Field.COMPANY);
        }
        return CELLS.stream().filter(field -> holds(card.text(field), word)).findFirst();
    }

    private static boolean holds(String cell, String word) {
        List<String> words = Folding.words(cell);
        return words.contains(word) || String.join("", words).equals(word);
    }
}
