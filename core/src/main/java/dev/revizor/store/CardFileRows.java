package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cards with all that hangs on them: two streams in the order of the cards' ids, merged. What hung on a merged card hangs
 * on the one that it went into.
 */
final class CardFileRows implements Rows<CardFile> {
    private static final String HANGING =
            "SELECT a.id, a.public_id, a.kind, a.source, a.source_row, a.body, r.public_id FROM card a"
                    + " JOIN card c ON c.id = a.hangs_on JOIN card r ON r.id = coalesce(c.root, c.id)"
                    + " WHERE a.state = 0 AND a.hangs_on IS NOT NULL AND a.kind IN (3, 4, 5, 6) AND r.state = 0 ORDER BY r.public_id, a.kind, a.public_id";

    private final Rows<Card> cards;
    private final Hanging hanging;
    private final Function<Card, Task> taskReader;
    private Optional<Attached> waiting;

    CardFileRows(Base base, Connection connection, Function<Card, Task> taskReader) {
        this.cards = base.cards();
        this.hanging = new Hanging(base, connection);
        this.taskReader = taskReader;
        this.waiting = hanging.next();
    }

    /** A row and the public id of the card that it hangs on. */
    private record Attached(String card, Card row) {}

    private static final class Hanging extends Cursor<Attached> {
        private final Base base;
        private final CardCodec codec;

        Hanging(Base base, Connection connection) {
            super(base, connection, HANGING);
            this.base = base;
            this.codec = new CardCodec(base.numbers());
        }

        @Override
        Attached read(ResultSet at) throws SQLException {
            return new Attached(at.getString(7), base.card(at, codec));
        }
    }

    @Override
    public Optional<CardFile> next() {
        return cards.next().map(this::file);
    }

    private CardFile file(Card card) {
        List<Task> tasks = new ArrayList<>();
        List<Card> touches = new ArrayList<>();
        List<Card> deals = new ArrayList<>();
        List<Card> consents = new ArrayList<>();
        // SQLite orders text by its bytes in UTF-8; equality is all that is asked here, so that order does not matter.
        while (waiting.isPresent() && waiting.get().card().equals(card.id())) {
            Card row = waiting.get().row();
            switch (row.kind()) {
                case TASK -> tasks.add(taskReader.apply(row));
                case TOUCH -> touches.add(row);
                case DEAL -> deals.add(row);
                case CONSENT -> consents.add(row);
                default -> throw new IllegalStateException(row.kind().id());
            }
            waiting = hanging.next();
        }
        if (tasks.isEmpty()) {
            inline(card, tasks);
            deals.forEach(deal -> inline(deal, tasks));
        }
        return new CardFile(card, tasks, touches, deals, consents);
    }

    /** The next step that stands in a row's own columns; where there are rows of tasks, those hold. */
    private void inline(Card row, List<Task> tasks) {
        if (row.typed(Field.NEXT_ACTION) || row.typed(Field.NEXT_DUE)) {
            tasks.add(taskReader.apply(row));
        }
    }

    @Override
    public void close() {
        hanging.close();
        cards.close();
    }
}
