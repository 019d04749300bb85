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
    private static final String ROWS =
            "SELECT a.id, a.public_id, a.kind, a.source, a.source_row, a.body, r.public_id FROM card a";

    private static final String HANGING = ROWS
            + " JOIN card c ON c.id = a.hangs_on JOIN card r ON r.id = coalesce(c.root, c.id)"
            + " WHERE a.state = 0 AND a.hangs_on IS NOT NULL AND a.kind IN (3, 4, 5, 6) AND r.state = 0";
    private static final String BESIDE = ROWS
            + " JOIN hanging h ON h.hung = a.id JOIN card c ON c.id = h.card JOIN card r ON r.id = coalesce(c.root, c.id)"
            + " WHERE a.state = 0 AND a.kind IN (3, 4, 5, 6) AND r.state = 0";
    /** By the card, the kind and the row's public id. */
    private static final String ORDER = " ORDER BY 7, 3, 2";

    private final Rows<Card> cards;
    private final Hanging hanging;
    private final Function<Card, Task> taskReader;
    private Optional<Attached> waiting;

    CardFileRows(Base base, Connection connection, Function<Card, Task> taskReader) {
        this.cards = base.cards();
        this.hanging = new Hanging(base, connection, sql(base, connection));
        this.taskReader = taskReader;
        this.waiting = hanging.next();
    }

    /** Where no row hangs on several cards, which is usual, nothing is put together. A store of an older form has none. */
    private static String sql(Base base, Connection connection) {
        try {
            boolean several =
                    Database.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'hanging'") > 0
                            && Database.number(connection, "SELECT EXISTS (SELECT 1 FROM hanging)") > 0;
            return (several ? HANGING + " UNION ALL " + BESIDE : HANGING) + ORDER;
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** A row and the public id of the card that it hangs on. */
    private record Attached(String card, Card row) {}

    private static final class Hanging extends Cursor<Attached> {
        private final Base base;
        private final CardCodec codec;

        Hanging(Base base, Connection connection, String sql) {
            super(base, connection, sql);
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
        String last = "";
        while (waiting.isPresent() && waiting.get().card().equals(card.id())) {
            Card row = waiting.get().row();
            waiting = hanging.next();
            if (row.id().equals(last)) {
                // It names two cards that have become one.
                continue;
            }
            last = row.id();
            switch (row.kind()) {
                case TASK -> tasks.add(taskReader.apply(row));
                case TOUCH -> touches.add(row);
                case DEAL -> deals.add(row);
                case CONSENT -> consents.add(row);
                default -> throw new IllegalStateException(row.kind().id());
            }
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
