package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the card that a task, deal, touch or consent hangs on: by id, else by telephone and e-mail, else by name and
 * owner, else by a name that only one card has; a row that names a deal hangs on the deal's own card. Who fits two cards
 * hangs on none. A row with several ids of one kind hangs on the card of the first, and on the others as well. One pass
 * over the cards, whatever their number. What was found stays found when a card's name changes later; it goes when the run
 * that found it is undone.
 */
final class Attachments {
    private static final String SEEKING = "SELECT id, public_id, kind, source, source_row, body, coalesce(hangs_on, 0)"
            + " FROM card WHERE state = 0 AND (hangs_on IS NULL OR lost = " + Orphans.AGAIN + ") AND kind ";
    private static final int HANGS_ON = 7;
    private static final String DEALS_SEEK = SEEKING + "= 3";
    private static final String OTHERS_SEEK = SEEKING + "IN (4, 5, 6, 7)";
    private static final String CONTACTS_SEEK = SEEKING + "= 0 AND lost <> " + Orphans.UNNAMED;
    private static final String CARDS = "SELECT c.id, c.public_id, c.kind, c.source, c.source_row, c.body,"
            + " coalesce(c.root, c.id) FROM card c WHERE c.state IN (0, 1) AND c.kind IN (0, 1, 2)"
            + " ORDER BY c.kind, c.state, c.id";
    private static final int ROOT = 7;
    /** Deals that hang, with the card that each hangs on and the one that it has been merged into. */
    private static final String DEALS = "SELECT d.id, d.public_id, d.kind, d.source, d.source_row, d.body, c.id,"
            + " coalesce(c.root, c.id) FROM card d JOIN card c ON c.id = d.hangs_on WHERE d.state = 0 AND d.kind = 3"
            + " ORDER BY d.id";

    private static final int DEALS_CARD = 7;
    private static final int DEALS_ROOT = 8;

    private final Base base;
    private final Connection connection;
    private final CardCodec codec;

    Attachments(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
    }

    /** Looks for the cards of all rows that hang on none, and of those that may hang on others as well. */
    void resolve(long run) throws SQLException {
        Hooks.loosen(connection);
        Seekers deals = seekers(DEALS_SEEK);
        Seekers others = seekers(OTHERS_SEEK);
        Seekers contacts =
                base.mapped(EntityKind.CONTACT).contains(Field.CARD_REF) ? seekers(CONTACTS_SEEK) : new Seekers();
        if (deals.size() + others.size() + contacts.size() == 0) {
            return;
        }
        Wanted wanted = new Wanted(deals.keys() + others.keys() + contacts.keys());
        deals.ask(wanted);
        others.ask(wanted);
        contacts.ask(wanted);
        scanCards(wanted, deals.namePoints() || others.namePoints());
        try (Hooks hooks = new Hooks(connection, run)) {
            hooks.hang(deals, wanted);
            hooks.hang(contacts, wanted);
            if (others.nameDeals()) {
                scanDeals(wanted);
            }
            hooks.hang(others, wanted);
        }
        Database.execute(
                connection, "CREATE INDEX IF NOT EXISTS card_hangs_on ON card (hangs_on) WHERE hangs_on IS NOT NULL");
    }

    private Seekers seekers(String which) throws SQLException {
        Seekers out = new Seekers();
        try (PreparedStatement read = connection.prepareStatement(which);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card row = base.card(rows, codec);
                if (row.kind() == EntityKind.CONTACT) {
                    out.addContact(rows.getInt(Base.ROW_NUMBER), row, rows.getInt(HANGS_ON));
                } else {
                    out.add(rows.getInt(Base.ROW_NUMBER), row, rows.getInt(HANGS_ON));
                }
            }
        }
        return out;
    }

    private void scanDeals(Wanted wanted) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(DEALS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card deal = base.card(rows, codec);
                int card = rows.getInt(DEALS_CARD);
                int root = rows.getInt(DEALS_ROOT);
                wanted.offer("id " + deal.id(), card, root);
                offerTitle(deal, wanted, card, root);
            }
        }
    }

    /** The title of a deal, or of a lead, which is a card itself. */
    private static void offerTitle(Card titled, Wanted wanted, int card, int root) {
        String folded = CardKeys.name(titled.text(Field.DEAL_NAME));
        if (!folded.isEmpty()) {
            wanted.offer(CardKeys.dealName(titled, folded), card, root);
            wanted.offer(
                    CardKeys.dealName(titled, folded) + " by " + CardKeys.fold(titled.text(Field.OWNER)), card, root);
        }
    }

    /**
     * Live cards first, then merged ones, which stand for the card that they went into; leads behind all: a CRM keeps the
     * lead that has become a contact, and who is named is then the contact.
     *
     * @param byPoints whether telephones and e-mails are asked for
     */
    private void scanCards(Wanted wanted, boolean byPoints) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(CARDS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card card = base.card(rows, codec);
                int row = rows.getInt(Base.ROW_NUMBER);
                int root = rows.getInt(ROOT);
                wanted.offer("id " + card.id(), row, root);
                card.first(Field.EXTERNAL_ID)
                        .ifPresent(id -> wanted.offer("id " + CardKeys.system(card.id()) + " " + id, row, root));
                offerNames(card, wanted, row, root);
                if (byPoints) {
                    offerPoints(card, wanted, row, root);
                }
            }
        }
    }

    private static void offerNames(Card card, Wanted wanted, int row, int root) {
        String owner = CardKeys.fold(card.text(Field.OWNER));
        Wanted.Weight weight = Wanted.Weight.FULL;
        if (card.kind() == EntityKind.LEAD) {
            offerTitle(card, wanted, row, root);
            weight = Wanted.Weight.SPARE;
        }
        for (String name : CardKeys.names(card)) {
            wanted.offer("name " + name, row, root, weight);
            if (!owner.isEmpty()) {
                wanted.offer("name " + name + " by " + owner, row, root, weight);
            }
        }
    }

    /** A firm often has the telephone of the one person who works there: then the person is meant. */
    private static void offerPoints(Card card, Wanted wanted, int row, int root) {
        Wanted.Weight weight = card.kind() == EntityKind.CONTACT ? Wanted.Weight.FULL : Wanted.Weight.SPARE;
        for (Field field : List.of(Field.EMAIL, Field.PHONE)) {
            card.all(field).forEach(point -> wanted.offer(CardKeys.point(field, point), row, root, weight));
        }
    }

    /** What an undone run had found is lost again, and nothing hangs on a card that is gone. */
    void forget(long run) throws SQLException {
        try (PreparedStatement lose =
                connection.prepareStatement("UPDATE card SET hangs_on = NULL, hung_by = NULL WHERE hung_by = ?"
                        + " OR hangs_on IN (SELECT id FROM card WHERE state = 2)")) {
            lose.setLong(1, run);
            lose.execute();
        }
        Hooks.forget(connection);
    }

    /** After merges and undos: which live card each merged one has gone into, so that what hung on it is found there. */
    void refreshRoots() throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> into = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT public_id, id, merged_into FROM card WHERE state = 1 OR root IS NOT NULL"
                                + " OR public_id IN (SELECT merged_into FROM card WHERE state = 1)");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getInt(2));
                into.put(rows.getString(1), rows.getString(3));
            }
        }
        try (PreparedStatement set = connection.prepareStatement("UPDATE card SET root = ? WHERE id = ?")) {
            for (Map.Entry<String, Integer> card : numbers.entrySet()) {
                String root = root(card.getKey(), into);
                if (root.equals(card.getKey())) {
                    set.setNull(1, java.sql.Types.INTEGER);
                } else {
                    set.setInt(1, numbers.getOrDefault(root, card.getValue()));
                }
                set.setInt(2, card.getValue());
                set.addBatch();
            }
            set.executeBatch();
        }
    }

    private static String root(String id, Map<String, String> into) {
        String at = id;
        for (int hops = 0; hops < into.size() + 1; hops++) {
            String next = into.getOrDefault(at, "");
            if (next.isEmpty()) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
