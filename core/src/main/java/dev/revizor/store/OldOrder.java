package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Live cards in the order in which their rows stood: by table, then by row. SQLite puts their numbers in order on the disk,
 * in a table of this connection alone; a base has one such order at a time.
 */
public final class OldOrder implements AutoCloseable {
    private static final String DROP = "DROP TABLE IF EXISTS temp.old_order";

    private final Base base;
    private final Connection connection;

    OldOrder(Base base, Connection connection, List<EntityKind> kinds) {
        this.base = base;
        this.connection = connection;
        try {
            Database.execute(connection, DROP);
            Database.execute(
                    connection, "CREATE TEMP TABLE old_order (place INTEGER PRIMARY KEY, card INTEGER NOT NULL)");
            Database.execute(
                    connection,
                    "INSERT INTO temp.old_order (card) SELECT id FROM card " + way(kinds)
                            + " WHERE state = 0 AND kind IN ("
                            + kinds.stream()
                                    .map(kind -> Integer.toString(kind.ordinal()))
                                    .collect(Collectors.joining(", "))
                            + ") ORDER BY source, source_row, public_id");
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** By the index of kinds rows are found in the order of ids, here and there in the file: that pays for few. */
    private String way(List<EntityKind> kinds) throws SQLException {
        long wanted = kinds.stream().mapToLong(base::count).sum();
        return wanted * 10 < Database.number(connection, "SELECT coalesce(max(id), 0) FROM card") ? "" : "NOT INDEXED";
    }

    /** The cards; may be asked for again. */
    public Rows<Card> cards() {
        CardCodec codec = new CardCodec(base.numbers());
        return new Cursor<>(
                base,
                connection,
                "SELECT c.id, c.public_id, c.kind, c.source, c.source_row, c.body FROM temp.old_order o"
                        + " CROSS JOIN card c ON c.id = o.card ORDER BY o.place",
                List.of()) {
            @Override
            Card read(java.sql.ResultSet at) throws SQLException {
                return base.card(at, codec);
            }
        };
    }

    @Override
    public void close() {
        try {
            Database.execute(connection, DROP);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
