package dev.revizor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs that were made, and their ids. */
final class Runs {
    private Runs() {}

    /** The id of a run's number, e.g. {@code R-000001}. */
    static String id(long number) {
        String digits = Long.toString(number);
        return "R-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** The number of a run's id; 0 for what is none. */
    static long number(String id) {
        boolean form = id.length() > 2
                && id.length() < 18
                && id.startsWith("R-")
                && id.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
        return form ? Long.parseLong(id.substring(2)) : 0;
    }

    /** All runs, oldest first. */
    static List<Base.RunLine> all(Connection connection) throws SQLException {
        List<Base.RunLine> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT id, command, actor, at, changes, undone_by FROM run ORDER BY id");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                long undone = rows.getLong(6);
                out.add(new Base.RunLine(
                        id(rows.getLong(1)),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getLong(5),
                        undone == 0 ? "" : id(undone)));
            }
            return out;
        }
    }

    /** The last run's id. */
    static Optional<String> last(Connection connection) throws SQLException {
        long last = Database.number(connection, "SELECT coalesce(max(id), 0) FROM run");
        return last == 0 ? Optional.empty() : Optional.of(id(last));
    }
}
