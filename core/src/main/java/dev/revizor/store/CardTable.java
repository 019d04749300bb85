package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of the store as one run sees and changes them; new ones go in batches. */
final class CardTable implements AutoCloseable {
    /** So many rows wait: sent in less time than the threads before this one have rows ready for, so that none stands still. */
    static final int BATCH = 200;

    private final IdIndex ids;
    private final Said said;
    private final PreparedStatement insertCard;
    private final PreparedStatement findById;
    private final PreparedStatement findByPublicId;
    private final PreparedStatement updateCard;
    private final GroupInsert insertGroup;
    /** Rows of the batch that is not sent yet, by public id. */
    private final Map<String, Fresh> pending = new HashMap<>();
    /** The same rows in order. */
    private final List<Fresh> waiting = new ArrayList<>();

    private int nextRow;
    /** The id that was looked for last, and its row as it was then. */
    private String lastId = "";

    private Optional<RowImage> last = Optional.empty();

    /** The id whose number was found last. */
    private String numbered = "";

    private int number;

    private record Fresh(int row, Card card, EncodedCard encoded) {}

    CardTable(Connection connection, IdIndex ids, int nextRow) throws SQLException {
        this.ids = ids;
        this.nextRow = nextRow;
        this.said = new Said(connection);
        insertCard = connection.prepareStatement(
                "INSERT INTO card (id, public_id, kind, state, merged_into, root, lost, source, source_row, content, body)"
                        + " VALUES (?, ?, ?, 0, '', NULL, 0, ?, ?, ?, ?)");
        insertGroup = new GroupInsert(
                connection,
                "card (id, public_id, kind, state, merged_into, root, lost, source, source_row, content, body)",
                "($1 +, ?, ?, 0, '', NULL, 0, ?, ?, ?, ?)",
                1);
        findById = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE id = ?");
        findByPublicId = connection.prepareStatement(Base.IMAGE_COLUMNS + " WHERE public_id = ?");
        updateCard = connection.prepareStatement(
                "UPDATE card SET state = ?, merged_into = ?, hangs_on = nullif(?, 0), hung_by = nullif(?, 0), source = ?,"
                        + " source_row = ?, content = ?, body = ?, lost = ? WHERE id = ?");
    }

    /** Whether an id may be there; a hash decides, if anything, so what is said to be there has to be looked for. */
    boolean mayHave(String id) {
        return ids.isAsked() || ids.row(IdIndex.hash(id), 0) != 0;
    }

    /** The content of a row of the batch that is not sent yet. */
    Optional<byte[]> waiting(String id) {
        return Optional.ofNullable(pending.get(id)).map(fresh -> fresh.encoded().content());
    }

    /** Where the row of a public id comes from. */
    Optional<Origin> place(String id) throws SQLException {
        Fresh fresh = pending.get(id);
        if (fresh != null) {
            return Optional.of(fresh.card().origin());
        }
        Optional<RowImage> row = lastId.equals(id) ? last : image(id);
        return row.map(image -> new Origin(image.source(), image.sourceRow()));
    }

    /** The number of the row of a public id, or 0; after a look or a change it is known. */
    int number(String id) throws SQLException {
        if (!numbered.equals(id)) {
            Fresh fresh = pending.get(id);
            number(
                    id,
                    fresh != null ? fresh.row() : image(id).map(RowImage::row).orElse(0));
        }
        return number;
    }

    private void number(String id, int row) {
        numbered = id;
        number = row;
    }

    /** The row of a public id as it is now. */
    Optional<RowImage> image(String id) throws SQLException {
        last = looked(id);
        lastId = id;
        number(id, last.map(RowImage::row).orElse(0));
        return last;
    }

    private Optional<RowImage> looked(String id) throws SQLException {
        if (pending.containsKey(id)) {
            flush();
        }
        return ids.isAsked() ? asked(id) : hashed(id);
    }

    private Optional<RowImage> hashed(String id) throws SQLException {
        long key = IdIndex.hash(id);
        int nth = 0;
        for (int row = ids.row(key, nth); row != 0; row = ids.row(key, ++nth)) {
            findById.setInt(1, row);
            try (ResultSet rows = findById.executeQuery()) {
                if (rows.next() && rows.getString(Base.IMAGE_ID).equals(id)) {
                    return Optional.of(RowImage.of(rows).saying(said.of(row)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RowImage> asked(String id) throws SQLException {
        findByPublicId.setString(1, id);
        try (ResultSet rows = findByPublicId.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            RowImage image = RowImage.of(rows);
            return Optional.of(image.saying(said.of(image.row())));
        }
    }

    /** Adds a row. */
    RowImage insert(Card card, EncodedCard encoded) throws SQLException {
        int row = nextRow++;
        RowImage fresh = new RowImage(
                row,
                card.kind().ordinal(),
                RowImage.LIVE,
                "",
                RowImage.Hanging.NOWHERE,
                card.origin().source(),
                card.origin().row(),
                encoded.content(),
                encoded.body(),
                RowImage.JUST_SO);
        ids.put(IdIndex.hash(card.id()), row);
        number(card.id(), row);
        Fresh put = new Fresh(row, card, encoded);
        pending.put(card.id(), put);
        waiting.add(put);
        lastId = "";
        return fresh;
    }

    /** Whether the batch is full. */
    boolean isFull() {
        return pending.size() >= BATCH;
    }

    /** Puts a row in another state. */
    void replace(RowImage to) throws SQLException {
        lastId = "";
        updateCard.setInt(1, to.state());
        updateCard.setString(2, to.mergedInto());
        updateCard.setInt(3, to.hanging().card());
        updateCard.setLong(4, to.hanging().run());
        updateCard.setInt(5, to.source());
        updateCard.setLong(6, to.sourceRow());
        updateCard.setBytes(7, to.content());
        updateCard.setBytes(8, to.body());
        updateCard.setInt(9, Orphans.changed(to.hanging()));
        updateCard.setInt(10, to.row());
        updateCard.execute();
        if (!Arrays.equals(said.of(to.row()), to.said())) {
            said.put(to.row(), to.said());
        }
    }

    void flush() throws SQLException {
        int grouped = waiting.size() - waiting.size() % GroupInsert.ROWS;
        for (int from = 0; from < grouped; from += GroupInsert.ROWS) {
            putGroup(waiting.subList(from, from + GroupInsert.ROWS));
        }
        for (Fresh row : waiting.subList(grouped, waiting.size())) {
            put(row);
        }
        waiting.clear();
        pending.clear();
        insertGroup.statement().executeBatch();
        insertCard.executeBatch();
    }

    /** The store has no index of public ids until it is said. */
    void unindexed() {
        ids.unindexed();
    }

    /** The store has its index of public ids from now on. */
    void indexed() {
        ids.indexed();
    }

    private void putGroup(List<Fresh> rows) throws SQLException {
        PreparedStatement many = insertGroup.statement();
        many.setInt(1, rows.get(0).row());
        for (int i = 0; i < rows.size(); i++) {
            Fresh row = rows.get(i);
            many.setString(insertGroup.at(i, 0), row.card().id());
            many.setInt(insertGroup.at(i, 1), row.card().kind().ordinal());
            many.setInt(insertGroup.at(i, 2), row.card().origin().source());
            many.setLong(insertGroup.at(i, 3), row.card().origin().row());
            many.setBytes(insertGroup.at(i, 4), row.encoded().content());
            many.setBytes(insertGroup.at(i, 5), row.encoded().body());
        }
        many.addBatch();
    }

    private void put(Fresh row) throws SQLException {
        insertCard.setInt(1, row.row());
        insertCard.setString(2, row.card().id());
        insertCard.setInt(3, row.card().kind().ordinal());
        insertCard.setInt(4, row.card().origin().source());
        insertCard.setLong(5, row.card().origin().row());
        insertCard.setBytes(6, row.encoded().content());
        insertCard.setBytes(7, row.encoded().body());
        insertCard.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (insertCard;
                insertGroup;
                findById;
                findByPublicId;
                updateCard;
                said) {
            // All are closed whatever one of them does.
        }
    }
}
