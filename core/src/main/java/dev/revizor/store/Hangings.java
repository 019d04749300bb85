package dev.revizor.store;

import dev.revizor.model.EntityKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How many records of a store hang on cards: rows of files on the cards that they name, contacts on their companies. */
public final class Hangings {
    private static final String COUNTS =
            "SELECT CASE WHEN hangs_on IS NULL THEN lost ELSE 0 END, hangs_on IS NOT NULL, count(*) FROM card"
                    + " WHERE state = 0 AND lost BETWEEN 0 AND 6";

    private final Base base;
    private final Connection connection;

    /** Of an open store. */
    Hangings(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
    }

    /** How many rows hang on a card, and why the others do not. */
    public Orphans rows() {
        try (PreparedStatement read =
                connection.prepareStatement(COUNTS + " AND kind IN (3, 4, 5, 6, 7) GROUP BY 1, 2")) {
            return orphans(read);
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** How many contacts of some systems are tied to the card of the company whose id they have, and why the others are not. */
    public Orphans ties(List<String> systems) {
        Orphans all = new Orphans(0, 0, 0, 0);
        try (PreparedStatement read = connection.prepareStatement(
                COUNTS + " AND kind = ? AND public_id >= ? AND public_id < ? GROUP BY 1, 2")) {
            for (String system : systems) {
                String beginning = system + ":" + EntityKind.CONTACT.id() + ":";
                read.setInt(1, EntityKind.CONTACT.ordinal());
                read.setString(2, beginning);
                read.setString(3, Base.behind(beginning));
                all = all.and(orphans(read));
            }
            return all;
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    /** How many live cards of a kind have a live one of another kind hanging on them. */
    public long below(EntityKind kind, EntityKind hung) {
        try (PreparedStatement read =
                connection.prepareStatement("SELECT count(*) FROM card WHERE kind = ? AND state = 0"
                        + " AND id IN (SELECT hangs_on FROM card WHERE kind = ? AND state = 0)")) {
            read.setInt(1, kind.ordinal());
            read.setInt(2, hung.ordinal());
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw base.trouble(e);
        }
    }

    private static Orphans orphans(PreparedStatement read) throws SQLException {
        long[] counts = new long[Orphans.AGAIN_BY_DEAL + 1];
        long hanging = 0;
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                if (rows.getInt(2) == 1) {
                    hanging += rows.getLong(3);
                } else {
                    counts[rows.getInt(1)] = rows.getLong(3);
                }
            }
        }
        return new Orphans(hanging, counts[Orphans.UNNAMED], counts[Orphans.UNKNOWN], counts[Orphans.AMBIGUOUS]);
    }
}
