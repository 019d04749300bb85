package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows that look for their card, kind after kind, deals first and contacts last; of very many a part at a time, so
 * that memory does not grow with them.
 */
final class SeekerParts {
    /** In the order of the index of kinds, so that a part is read without putting all in order. */
    private static final String SEEKING =
            "SELECT id, public_id, kind, source, source_row, body, coalesce(hangs_on, 0), lost FROM card"
                    + " WHERE kind = ? AND state = 0 AND public_id > ? AND (hangs_on IS NULL OR lost IN ("
                    + Orphans.AGAIN + ", " + Orphans.AGAIN_BY_DEAL + ", ?)) AND lost <> ? ORDER BY public_id";

    private static final int HANGS_ON = 7;
    private static final int LOST = 8;
    private static final int NEVER = -1;

    private final Base base;
    private final Connection connection;
    private final CardCodec codec;
    private final RowSystems systems;
    private final int most;
    private final Deque<EntityKind> kinds = new ArrayDeque<>(
            List.of(EntityKind.DEAL, EntityKind.TASK, EntityKind.TOUCH, EntityKind.CONSENT, EntityKind.VERIFICATION));
    private String after = "";
    private boolean dealsMove;

    /**
     * From the first row on.
     *
     * @param dealsMove whether rows that hang by a deal are looked at again; they are when any deal is
     * @param most how many rows and keys a part may hold
     */
    SeekerParts(Base base, Connection connection, RowSystems systems, boolean dealsMove, int most) {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
        this.systems = systems;
        this.dealsMove = dealsMove;
        this.most = most;
    }

    /** With the contacts, who look for their companies. */
    SeekerParts andContacts() {
        kinds.add(EntityKind.CONTACT);
        return this;
    }

    /** Some of the rows. */
    record Part(Seekers deals, Seekers others, Seekers contacts) {
        int keys() {
            return deals.keys() + others.keys() + contacts.keys();
        }

        int rows() {
            return deals.size() + others.size() + contacts.size();
        }

        /** What counts against the room that a part has. */
        int weight() {
            return rows() + keys() + deals.names() + others.names();
        }

        boolean nameElsewhere() {
            return deals.nameElsewhere() || others.nameElsewhere();
        }

        boolean namePoints() {
            return deals.namePoints() || others.namePoints();
        }

        boolean nameFirms() {
            return deals.nameFirms() || others.nameFirms();
        }

        void ask(Wanted wanted) {
            deals.ask(wanted);
            others.ask(wanted);
            contacts.ask(wanted);
        }

        private Seekers of(EntityKind kind) {
            return switch (kind) {
                case DEAL -> deals;
                case CONTACT -> contacts;
                default -> others;
            };
        }
    }

    /** The next part; empty at the end. */
    Optional<Part> next() throws SQLException {
        Part part = new Part(new Seekers(), new Seekers(), new Seekers());
        while (!kinds.isEmpty() && part.weight() < most) {
            EntityKind kind = kinds.element();
            if (seek(kind, part)) {
                kinds.remove();
                after = "";
            }
            dealsMove |= kind == EntityKind.DEAL && part.deals().size() > 0;
        }
        return Optional.of(part).filter(any -> any.rows() > 0);
    }

    /** Takes rows of a kind until the part is full; whether these were all. */
    private boolean seek(EntityKind kind, Part part) throws SQLException {
        boolean again = dealsMove && kind != EntityKind.DEAL && kind != EntityKind.CONTACT;
        try (PreparedStatement read = connection.prepareStatement(SEEKING)) {
            read.setInt(1, kind.ordinal());
            read.setString(2, after);
            read.setInt(3, again ? Orphans.BY_DEAL : Orphans.AGAIN);
            // A contact without the id of a company looks for none.
            read.setInt(4, kind == EntityKind.CONTACT ? Orphans.UNNAMED : NEVER);
            try (ResultSet rows = read.executeQuery()) {
                while (part.weight() < most) {
                    if (!rows.next()) {
                        return true;
                    }
                    add(rows, part.of(kind));
                }
            }
        }
        return false;
    }

    private void add(ResultSet rows, Seekers out) throws SQLException {
        Card row = base.card(rows, codec);
        after = row.id();
        boolean byDeal = Orphans.way(rows.getInt(LOST)) == RowImage.Way.BY_DEAL;
        Seekers.Held held = new Seekers.Held(rows.getInt(HANGS_ON), byDeal);
        if (row.kind() == EntityKind.CONTACT) {
            new RowKeys(out).addContact(rows.getInt(Base.ROW_NUMBER), row, held);
        } else {
            new RowKeys(out).add(rows.getInt(Base.ROW_NUMBER), row, held, systems.of(row));
        }
    }
}
