package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.RawRow;
import dev.revizor.store.EncodedCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Puts the rows of a table together where an export writes a card in several, one behind another, and hands each card on
 * when all its rows have come. Fields are not final: it goes along with a stream.
 */
final class OpenCards {
    private final BiFunction<Card, RawRow, OpenCard> opening;
    private final Consumer<Whole> out;
    private Optional<OpenCard> open = Optional.empty();
    /** The open card with its first row alone, as the store keeps it. */
    private Optional<EncodedCard> alone = Optional.empty();

    private List<RawRow> rows = new ArrayList<>();
    private long folded;

    /**
     * A card with all its rows.
     *
     * @param encoded what the store keeps of it; empty where that is not known
     */
    record Whole(Card card, Optional<EncodedCard> encoded, List<RawRow> rows) {}

    /**
     * Cards of one table.
     *
     * @param opening begins a card with its first row
     * @param out takes the whole ones
     */
    OpenCards(BiFunction<Card, RawRow, OpenCard> opening, Consumer<Whole> out) {
        this.opening = opening;
        this.out = out;
    }

    /** Takes a row as a card of its own, with what the store would keep of that if it is known. */
    void take(Card card, Optional<EncodedCard> encoded, Intake.Rowful row) {
        if (open.isPresent() && open.get().take(card, row.raw(), row.role())) {
            folded++;
        } else {
            close();
            open = Optional.of(opening.apply(card, row.raw()));
            alone = encoded;
        }
        rows.add(row.raw());
    }

    /** The open card has all its rows. */
    void close() {
        Optional<Card> whole = open.map(OpenCard::card);
        List<RawRow> all = rows;
        open = Optional.empty();
        rows = new ArrayList<>();
        whole.ifPresent(card -> out.accept(new Whole(card, all.size() == 1 ? alone : Optional.empty(), all)));
    }

    /** How many rows became a part of the card above them. */
    long folded() {
        return folded;
    }
}
