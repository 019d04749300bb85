package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of fields of cards, each text once, with the place that said it first: in a table of this connection alone, on
 * the disk, so that memory does not grow with it. A base has one such table at a time.
 */
public final class FieldNotes implements AutoCloseable {
    private static final String DROP = "DROP TABLE IF EXISTS temp.field_note";
    private static final String CREATE = "CREATE TEMP TABLE field_note (card TEXT NOT NULL, field INTEGER NOT NULL,"
            + " text TEXT NOT NULL, source INTEGER NOT NULL, source_row INTEGER NOT NULL, body BLOB NOT NULL,"
            + " PRIMARY KEY (card, field, text)) WITHOUT ROWID";
    private static final String ADD = "INSERT OR IGNORE INTO temp.field_note VALUES (?, ?, ?, ?, ?, ?)";
    private static final String READ =
            "SELECT card, field, source, source_row, body FROM temp.field_note ORDER BY card, field, text";

    private final Base base;
    private final Connection connection;
    private final CardCodec codec;
    private final PreparedStatement add;

    FieldNotes(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
        try {
            Database.execute(connection, DROP);
            Database.execute(connection, CREATE);
            add = connection.prepareStatement(ADD);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /**
     * A note.
     *
     * @param card a public id
     * @param place where the value stands
     */
    public record Note(String card, Field field, Origin place, Value value) {}

    /** Notes a value, unless one of that text is noted of the card's field. */
    public void add(Note note, String text) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(note.field(), List.of(note.value()));
        Card card = new Card(note.card(), EntityKind.CONTACT, note.place(), fields, List.of());
        try {
            add.setString(1, note.card());
            add.setInt(2, note.field().ordinal());
            add.setString(3, text);
            add.setInt(4, note.place().source());
            add.setLong(5, note.place().row());
            add.setBytes(6, codec.encode(card).body());
            add.execute();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** All notes in the order of cards, fields and texts. */
    public Rows<Note> all() {
        return new Cursor<>(base, connection, READ, List.of()) {
            @Override
            Note read(ResultSet at) throws SQLException {
                Field field = Field.values()[at.getInt(2)];
                Origin place = new Origin(at.getInt(3), at.getLong(4));
                Card card = codec.decode(at.getString(1), EntityKind.CONTACT, place, at.getBytes(5));
                return new Note(card.id(), field, place, card.values(field).get(0));
            }
        };
    }

    @Override
    public void close() {
        try {
            add.close();
            Database.execute(connection, DROP);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
