package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Optional;

/** The rows of no known system that a run has hung on cards of one, by their public ids; one pass over what it has hung. */
final class GuessedRows implements Rows<Writer.Guessed> {
    private static final String HUNG =
            "SELECT r.id, r.public_id, r.kind, r.source, r.source_row, r.body, c.public_id FROM card r"
                    + " JOIN card c ON c.id = r.hangs_on WHERE r.hung_by = ? AND r.state = 0 ORDER BY r.public_id";

    private static final int ON = 7;

    private final BitSet guessed;
    private final Cursor<Optional<Writer.Guessed>> hung;

    /** Of a run, rows of these numbers. */
    GuessedRows(Base base, Connection connection, long run, BitSet guessed) {
        CardCodec codec = new CardCodec(base.numbers());
        this.guessed = guessed;
        this.hung = new Cursor<>(base, connection, HUNG, run) {
            @Override
            Optional<Writer.Guessed> read(ResultSet at) throws SQLException {
                if (!guessed.get(at.getInt(Base.ROW_NUMBER))) {
                    return Optional.empty();
                }
                Card row = base.card(at, codec);
                return Optional.of(new Writer.Guessed(row, at.getString(ON)));
            }
        };
    }

    @Override
    public Optional<Writer.Guessed> next() {
        if (guessed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Optional<Writer.Guessed>> row = hung.next();
        while (row.isPresent() && row.get().isEmpty()) {
            row = hung.next();
        }
        return row.flatMap(found -> found);
    }

    @Override
    public void close() {
        hung.close();
    }
}
