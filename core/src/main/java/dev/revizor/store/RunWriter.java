package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.TableFigures;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One run: its changes are batched, journalled and sealed in the transaction that makes them. */
final class RunWriter implements Writer {
    private final Base base;
    private final Connection connection;
    private final long runNumber;
    private final JournalWriter journal;
    private final CardTable cards;
    private final ChangeWriter writer;
    /** The first run that brings cards. */
    private final boolean load;

    /** The rows of no known system that this run has hung on cards of one. */
    private final BitSet elsewhere = new BitSet();

    /** See {@link Resolved#lacking}; an id that nobody has is looked for each time. */
    private long lacking;

    /** So many journal rows were written when the cards to hang on were looked for; −1: never. */
    private long settledAt = -1;

    private boolean open = true;

    RunWriter(Base base, Connection connection, String command, String actor, String at) throws SQLException {
        this.base = base;
        this.connection = connection;
        int nextRow = (int) Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM card");
        this.load = nextRow == 1 && !base.isTemporary();
        if (load) {
            Database.beginLoad(connection);
        }
        connection.setAutoCommit(false);
        this.runNumber = Database.number(connection, "SELECT coalesce(max(id), 0) + 1 FROM run");
        this.journal = new JournalWriter(connection, runNumber, at, actor, base.head());
        this.cards = new CardTable(connection, base.ids(), nextRow);
        this.writer = new ChangeWriter(base, connection, runNumber, journal, cards);
        if (nextRow == 1) {
            // Indexes after the load: a third of the time of indexes during it.
            Database.execute(connection, "DROP INDEX IF EXISTS card_public_id");
            Database.execute(connection, "DROP INDEX IF EXISTS card_kind");
            cards.unindexed();
        } else {
            index();
        }
        try (PreparedStatement keep =
                connection.prepareStatement("UPDATE meta SET value = ? WHERE key = 'fields' AND value <> ?")) {
            // A newer version may have added fields: from the first card that it writes on they keep their numbers.
            keep.setString(1, base.numbers().kept());
            keep.setString(2, base.numbers().kept());
            keep.execute();
        }
        try (PreparedStatement run = connection.prepareStatement(
                "INSERT INTO run (id, command, actor, at, changes) VALUES (?, ?, ?, ?, 0)")) {
            run.setLong(1, runNumber);
            run.setString(2, command);
            run.setString(3, actor);
            run.setString(4, at);
            run.execute();
        }
    }

    @Override
    public String run() {
        return Runs.id(runNumber);
    }

    @Override
    public long changes() {
        return journal.written();
    }

    @Override
    public int addSource(SourceTable table, Mapping mapping) {
        try {
            return new SourceWriter(connection).add(runNumber, table, mapping);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void widen(int source, List<String> titles, List<Optional<Field>> added) {
        try {
            new SourceWriter(connection).widen(source, titles, added);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void figures(int source, TableFigures figures) {
        try {
            new FigureTable(connection).put(source, figures);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<TableFigures> lastFigures(String system, EntityKind kind) {
        try {
            return new FigureTable(connection).last(system, kind, runNumber);
        } catch (SQLException e) {
            throw base.trouble(e);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw base.damaged(e);
        }
    }

    @Override
    public Optional<Origin> place(String id) {
        try {
            return cards.place(id);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public long number(String id) {
        try {
            return cards.number(id);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> said(String id) {
        try {
            return cards.image(id).filter(image -> image.said().length > 0).map(image -> base.card(id, image.ofSaid()));
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> survivor(String id) {
        try {
            Optional<RowImage> image = cards.image(id);
            String at = id;
            while (image.isPresent() && image.get().state() == RowImage.MERGED) {
                at = image.get().mergedInto();
                image = cards.image(at);
            }
            return at.equals(id) ? Optional.empty() : find(at);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Optional<Card> folded(String id) {
        try {
            return cards.image(id)
                    .filter(image -> image.state() == RowImage.MERGED)
                    .map(image -> base.card(id, image));
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Outcome apply(Change change) {
        return writer.apply(change);
    }

    @Override
    public Outcome apply(Change.Insert insert, EncodedCard encoded) {
        return writer.apply(insert, encoded);
    }

    Optional<Card> find(String id) throws SQLException {
        return writer.find(id);
    }

    /** From now on the store itself knows its ids. */
    private void index() throws SQLException {
        Database.execute(connection, "CREATE UNIQUE INDEX IF NOT EXISTS card_public_id ON card (public_id)");
        cards.indexed();
    }

    @Override
    public void settle() {
        try {
            writer.flush();
            index();
            // Counts and one kind in order, without reading the cards of the others.
            Database.execute(connection, "CREATE INDEX IF NOT EXISTS card_kind ON card (kind, state, public_id)");
            Attachments attachments = new Attachments(base, connection);
            if (writer.merged()) {
                attachments.refreshRoots();
            }
            Attachments.Found found =
                    attachments.resolve(runNumber, writer.undone() ? Attachments.Deals.MOVED : Attachments.Deals.STAY);
            elsewhere.or(found.elsewhere());
            lacking = found.lacking();
            settledAt = journal.written();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public Resolved resolved() {
        return new Resolved(elsewhere.cardinality(), lacking);
    }

    @Override
    public Rows<Guessed> guessed() {
        return new GuessedRows(base, connection, runNumber, elsewhere);
    }

    @Override
    public void commit() {
        if (writer.broken()) {
            throw new IllegalStateException("a change of this run has failed");
        }
        if (settledAt != journal.written()) {
            settle();
        }
        try {
            try (PreparedStatement count = connection.prepareStatement("UPDATE run SET changes = ? WHERE id = ?")) {
                count.setLong(1, journal.written());
                count.setLong(2, runNumber);
                count.execute();
            }
            if (journal.written() == 0) {
                // A run that changed nothing leaves nothing behind, not even its number.
                connection.rollback();
            } else {
                connection.commit();
            }
            base.ran();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (journal;
                cards) {
            connection.rollback();
            connection.setAutoCommit(true);
            if (load) {
                Database.endLoad(connection);
            }
            base.ended(this);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
