package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Several rows put into a table by one statement. What they share is bound once for all of them, and a row costs a third
 * of the native calls: of a load's time those are more than a third.
 */
final class GroupInsert implements AutoCloseable {
    /** So many rows go at once; more save nothing that could be measured. */
    static final int ROWS = 50;

    private final PreparedStatement statement;
    private final int shared;
    private final int own;

    /**
     * Prepares the statement.
     *
     * @param into the table with its columns: {@code card (id, …)}
     * @param row a row's values: {@code $n} for the nth shared value, {@code +} for the place of the row in its group, {@code ?}
     *     for its own values in their order
     * @param shared how many values are shared
     */
    GroupInsert(Connection connection, String into, String row, int shared) throws SQLException {
        this.shared = shared;
        this.own = (int) row.chars().filter(c -> c == '?').count();
        StringBuilder sql = new StringBuilder("INSERT INTO ").append(into).append(" VALUES ");
        for (int i = 0; i < ROWS; i++) {
            sql.append(i == 0 ? "" : ", ");
            int next = shared + i * own + 1;
            for (int at = 0; at < row.length(); at++) {
                char c = row.charAt(at);
                switch (c) {
                    case '$' -> sql.append('?');
                    case '?' -> sql.append('?').append(next++);
                    case '+' -> sql.append("+ ").append(i);
                    default -> sql.append(c);
                }
            }
        }
        this.statement = connection.prepareStatement(sql.toString());
    }

    /** The statement, to bind by {@link #at} and to execute. */
    PreparedStatement statement() {
        return statement;
    }

    /** The number of a row's own value, both counted from 0. */
    int at(int row, int value) {
        return shared + row * own + value + 1;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
