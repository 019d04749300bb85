package dev.revizor.store;

import dev.revizor.view.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stream of rows of one statement.
 *
 * @param <T> what a row is
 */
abstract class Cursor<T> implements Rows<T> {
    private final Base base;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean ended;

    Cursor(Base base, Connection connection, String sql, long... values) {
        this(base, connection, sql, Arrays.stream(values).boxed().toList());
    }

    Cursor(Base base, Connection connection, String sql, List<?> values) {
        this.base = base;
        try {
            statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            rows = statement.executeQuery();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** Reads the row that the result set stands at. */
    abstract T read(ResultSet at) throws SQLException;

    @Override
    public final Optional<T> next() {
        try {
            if (ended || !rows.next()) {
                ended = true;
                return Optional.empty();
            }
            return Optional.of(read(rows));
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    @Override
    public final void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }
}
