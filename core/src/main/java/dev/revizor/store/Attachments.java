package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the card that a task, deal, touch or consent hangs on: by id, else by telephone and e-mail, else by name and
 * firm, else by name and owner, else by a name that only one card has; a row that names a deal hangs on the deal's own card. Who fits two cards
 * hangs on none. A row with several ids of one kind hangs on the card of the first, and on the others as well. One pass
 * over the cards, whatever their number. What was found stays found when a card's name changes later; it goes when the run
 * that found it is undone.
 */
final class Attachments {
    private static final String CARDS = "SELECT c.id, c.public_id, c.kind, c.source, c.source_row, c.body,"
            + " coalesce(c.root, c.id) FROM card c WHERE c.state IN (0, 1) AND c.kind IN (0, 1, 2)"
            + " ORDER BY c.kind, c.state, c.id";
    private static final int ROOT = 7;
    /** Deals that hang, with the card that each hangs on and the one that it has been merged into. */
    private static final String DEALS = "SELECT d.id, d.public_id, d.kind, d.source, d.source_row, d.body, c.id,"
            + " coalesce(c.root, c.id), c.public_id, c.kind, c.source, c.source_row, c.body FROM card d JOIN card c ON c.id = d.hangs_on WHERE d.state = 0 AND d.kind = 3"
            + " ORDER BY d.id";

    private static final int DEALS_CARD = 7;
    private static final int DEALS_ROOT = 8;
    /** From here on the card's own columns. */
    private static final int DEALS_CLIENT = 9;

    private final Base base;
    private final Connection connection;
    private final CardCodec codec;
    private final RowSystems systems;

    Attachments(Base base, Connection connection) throws SQLException {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
        this.systems = new RowSystems(connection);
    }

    /** Whether deals may hang elsewhere than before, though none of them looks for its card. */
    enum Deals {
        STAY,
        /** A run was undone. */
        MOVED
    }

    /**
     * What a search has found.
     *
     * @param elsewhere the rows of no known system that have come to hang on cards of one, by their numbers
     * @param lacking as in {@link Resolved}
     */
    record Found(BitSet elsewhere, long lacking) {}

    /**
     * Looks for the cards of all rows that hang on none, of those that may hang on others as well, and where deals have moved
     * of those that hang by a deal; of very many a part at a time, each with a pass over the cards.
     *
     * @return what was found
     */
    Found resolve(long run, Deals moves) throws SQLException {
        Hooks.loosen(connection);
        SeekerParts parts = new SeekerParts(base, connection, systems, moves == Deals.MOVED, 2 * base.most());
        if (base.mapped(EntityKind.CONTACT).contains(Field.CARD_REF)) {
            parts.andContacts();
        }
        BitSet elsewhere = new BitSet();
        long lacking = 0;
        boolean any = false;
        for (Optional<SeekerParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            Found found = resolve(part.get(), run);
            elsewhere.or(found.elsewhere());
            lacking += found.lacking();
            any = true;
        }
        if (any) {
            Database.execute(
                    connection,
                    "CREATE INDEX IF NOT EXISTS card_hangs_on ON card (hangs_on) WHERE hangs_on IS NOT NULL");
        }
        return new Found(elsewhere, lacking);
    }

    private Found resolve(SeekerParts.Part part, long run) throws SQLException {
        Wanted wanted = new Wanted(part.keys());
        part.ask(wanted);
        boolean elsewhere = part.nameElsewhere();
        scanCards(wanted, part.namePoints(), part.nameFirms(), elsewhere);
        try (Hooks hooks = new Hooks(connection, run, base.strangers())) {
            hooks.hang(part.deals(), wanted);
            hooks.hang(part.contacts(), wanted);
            if (part.others().nameDeals()) {
                scanDeals(wanted, elsewhere);
            }
            hooks.hang(part.others(), wanted);
            return new Found(hooks.elsewhere(), hooks.lacking());
        }
    }

    private void scanDeals(Wanted wanted, boolean elsewhere) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(DEALS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card deal = base.card(rows, codec);
                int card = rows.getInt(DEALS_CARD);
                int root = rows.getInt(DEALS_ROOT);
                wanted.offer("id " + deal.id(), card, root);
                offerTitle(deal, wanted, card, root);
                if (elsewhere) {
                    Supplier<String> called = client(rows);
                    if (deal.has(Field.EXTERNAL_ID)) {
                        wanted.offer(CardKeys.any(EntityKind.DEAL, deal.text(Field.EXTERNAL_ID)), card, root, called);
                    }
                    offerAnyTitle(deal, wanted, card, root, called);
                }
            }
        }
    }

    /** What the card is called that the deal at hand hangs on. */
    private Supplier<String> client(ResultSet rows) {
        return () -> {
            try {
                return CardKeys.known(base.card(rows, codec, DEALS_CLIENT));
            } catch (SQLException e) {
                throw base.trouble(e);
            }
        };
    }

    /** The title of a deal, or of a lead, which is a card itself. */
    private void offerTitle(Card titled, Wanted wanted, int card, int root) {
        String folded = CardKeys.name(titled.text(Field.DEAL_NAME));
        if (folded.isEmpty()) {
            return;
        }
        String key = CardKeys.dealName(systems.of(titled), folded);
        wanted.offer(key, card, root);
        wanted.offer(key + " by " + CardKeys.fold(titled.text(Field.OWNER)), card, root);
    }

    /** The same for rows of no known system. */
    private static void offerAnyTitle(Card titled, Wanted wanted, int card, int root, Supplier<String> called) {
        String folded = CardKeys.name(titled.text(Field.DEAL_NAME));
        if (!folded.isEmpty()) {
            wanted.offer(CardKeys.anyDealName(folded), card, root, called);
        }
    }

    /**
     * Live cards first, then merged ones, which stand for the card that they went into; leads behind all: a CRM keeps the
     * lead that has become a contact, and who is named is then the contact.
     *
     * @param byPoints whether telephones and e-mails are asked for
     * @param byFirms whether people are by their firms
     * @param elsewhere whether ids and titles are, whatever their system
     */
    private void scanCards(Wanted wanted, boolean byPoints, boolean byFirms, boolean elsewhere) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(CARDS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card card = base.card(rows, codec);
                int row = rows.getInt(Base.ROW_NUMBER);
                int root = rows.getInt(ROOT);
                wanted.offer("id " + card.id(), row, root);
                Optional<String> id = card.first(Field.EXTERNAL_ID);
                if (id.isPresent()) {
                    offerId(card, id.get(), wanted, row, root, elsewhere);
                }
                offerNames(card, wanted, row, root, elsewhere);
                if (byFirms && card.kind() != EntityKind.COMPANY && card.has(Field.COMPANY)) {
                    offerFirms(card, wanted, row, root);
                }
                if (byPoints) {
                    offerPoints(card, wanted, row, root);
                }
            }
        }
    }

    private static void offerId(Card card, String id, Wanted wanted, int row, int root, boolean elsewhere) {
        String system = CardKeys.system(card.id());
        wanted.offer("id " + system + " " + id, row, root);
        if (elsewhere) {
            wanted.offer(CardKeys.any(id), row, root, () -> CardKeys.known(card));
            wanted.offer(CardKeys.any(card.kind(), id), row, root, () -> CardKeys.known(card));
        }
        if (system.equals(RowSystems.PLAIN)) {
            wanted.plain();
        }
    }

    private void offerNames(Card card, Wanted wanted, int row, int root, boolean elsewhere) {
        String owner = CardKeys.fold(card.text(Field.OWNER));
        Wanted.Weight weight = Wanted.Weight.FULL;
        if (card.kind() == EntityKind.LEAD) {
            offerTitle(card, wanted, row, root);
            if (elsewhere) {
                offerAnyTitle(card, wanted, row, root, () -> CardKeys.known(card));
            }
            weight = Wanted.Weight.SPARE;
        }
        for (String name : CardKeys.names(card)) {
            wanted.offer("name " + name, row, root, weight);
            if (!owner.isEmpty()) {
                wanted.offer("name " + name + " by " + owner, row, root, weight);
            }
        }
    }

    /** A person by his name and his firm. */
    private static void offerFirms(Card card, Wanted wanted, int row, int root) {
        Wanted.Weight weight = card.kind() == EntityKind.LEAD ? Wanted.Weight.SPARE : Wanted.Weight.FULL;
        String by = " by " + CardKeys.fold(card.text(Field.OWNER));
        List<String> firms = CardKeys.firms(card);
        for (String name : CardKeys.names(card)) {
            for (String firm : firms) {
                wanted.offer(CardKeys.nameAt(name, firm), row, root, weight);
                wanted.offer(CardKeys.nameAt(name, firm) + by, row, root, weight);
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
