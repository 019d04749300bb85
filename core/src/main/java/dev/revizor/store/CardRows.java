package dev.revizor.store;

import dev.revizor.model.Card;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Cards, whole. */
final class CardRows extends Cursor<Card> {
    private final Base base;
    private final CardCodec codec;

    CardRows(Base base, Connection connection, String where, long... values) {
        super(base, connection, Base.CARD_COLUMNS + where, values);
        this.base = base;
        this.codec = new CardCodec(base.numbers());
    }

    @Override
    Card read(ResultSet at) throws SQLException {
        return base.card(at, codec);
    }
}
