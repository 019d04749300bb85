package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the card that a task, deal, touch or consent hangs on: by id, else by name and owner, else by a name that only
 * one card has; a row that names a deal hangs on the deal's own card. Who fits two cards hangs on none. One pass over the
 * cards, whatever their number. What was found stays found when a card's name changes later; it goes when the run that
 * found it is undone.
 */
final class Attachments {
    private static final int BATCH = 1_000;
    /** In the order of the index of kinds, so that a part of them is read without putting all in order. */
    private static final String SEEKING = Base.CARD_COLUMNS
            + " WHERE kind = ? AND state = 0 AND public_id > ? AND hangs_on IS NULL ORDER BY public_id";

    private static final List<EntityKind> SEEKERS =
            List.of(EntityKind.DEAL, EntityKind.TASK, EntityKind.TOUCH, EntityKind.CONSENT, EntityKind.VERIFICATION);
    private static final String CARDS = "SELECT c.id, c.public_id, c.kind, c.source, c.source_row, c.body,"
            + " coalesce(c.root, c.id) FROM card c WHERE c.state IN (0, 1) AND c.kind IN (0, 1, 2)"
            + " ORDER BY c.kind = 2, c.state, c.id";
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
    /** So many rows and keys of them are held at once: a million rows or more, in some 200 MB. */
    private final int most;

    Attachments(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
        this.most = 2 * base.most();
    }

    /** Rows that look for their card: per row the keys under which it may be found, the best first. */
    private static final class Seekers {
        private int[] rows = new int[256];
        private int[] ends = new int[256];
        private long[] keys = new long[1_024];
        private int size;
        private int used;
        private boolean nameDeals;
        /** The id of the last row. */
        private String last = "";

        boolean isEmpty() {
            return size == 0;
        }

        /** How much it holds: rows and keys. */
        int held() {
            return size + used;
        }

        /** A key of a deal, which stands for the deal's card. */
        void dealKey(String key) {
            nameDeals = true;
            key(key);
        }

        void key(String key) {
            if (used == keys.length) {
                keys = Arrays.copyOf(keys, used * 2);
            }
            keys[used++] = IdIndex.hash(key);
        }

        void end(int row, String id) {
            last = id;
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            rows[size] = row;
            ends[size++] = used;
        }
    }

    /** Looks for the cards of all rows that hang on none; of very many a part at a time, each with a pass over the cards. */
    void resolve(long run) throws SQLException {
        int kind = 0;
        String after = "";
        boolean any = false;
        while (kind < SEEKERS.size()) {
            Seekers deals = new Seekers();
            Seekers others = new Seekers();
            while (kind < SEEKERS.size() && deals.held() + others.held() < most) {
                Seekers into = SEEKERS.get(kind) == EntityKind.DEAL ? deals : others;
                int room = most - deals.held() - others.held();
                boolean all = seek(SEEKERS.get(kind), after, room, into);
                kind += all ? 1 : 0;
                after = all ? "" : into.last;
            }
            any |= !deals.isEmpty() || !others.isEmpty();
            resolve(deals, others, run);
        }
        if (any) {
            Database.execute(
                    connection,
                    "CREATE INDEX IF NOT EXISTS card_hangs_on ON card (hangs_on) WHERE hangs_on IS NOT NULL");
        }
    }

    private void resolve(Seekers deals, Seekers others, long run) throws SQLException {
        if (deals.isEmpty() && others.isEmpty()) {
            return;
        }
        Wanted wanted = new Wanted(deals.used + others.used);
        ask(deals, wanted);
        ask(others, wanted);
        scanCards(wanted);
        hang(deals, wanted, run);
        if (others.nameDeals) {
            scanDeals(wanted);
        }
        hang(others, wanted, run);
    }

    private static void ask(Seekers seekers, Wanted wanted) {
        for (int i = 0; i < seekers.used; i++) {
            wanted.ask(seekers.keys[i]);
        }
    }

    private void hang(Seekers seekers, Wanted wanted, long run) throws SQLException {
        try (PreparedStatement hang =
                connection.prepareStatement("UPDATE card SET hangs_on = ?, hung_by = ?, lost = ? WHERE id = ?")) {
            int begin = 0;
            for (int i = 0; i < seekers.size; i++) {
                int found = found(seekers, begin, seekers.ends[i], wanted);
                begin = seekers.ends[i];
                if (found > 0) {
                    hang.setInt(1, found);
                    hang.setLong(2, run);
                    hang.setInt(3, 0);
                } else {
                    hang.setNull(1, java.sql.Types.INTEGER);
                    hang.setNull(2, java.sql.Types.INTEGER);
                    hang.setInt(3, -found);
                }
                hang.setInt(4, seekers.rows[i]);
                hang.addBatch();
                if (i % BATCH == BATCH - 1) {
                    hang.executeBatch();
                }
            }
            hang.executeBatch();
        }
    }

    /** The card's row, or the reason why there is none, negative. */
    private static int found(Seekers seekers, int begin, int end, Wanted wanted) {
        int reason = begin == end ? Orphans.UNNAMED : Orphans.UNKNOWN;
        for (int i = begin; i < end; i++) {
            int card = wanted.card(seekers.keys[i]);
            if (card > 0) {
                return card;
            }
            if (card == Wanted.AMBIGUOUS) {
                reason = Orphans.AMBIGUOUS;
            }
        }
        return -reason;
    }

    /** Takes rows of a kind until so much more is held; whether these were all. */
    private boolean seek(EntityKind kind, String after, int room, Seekers out) throws SQLException {
        int enough = out.held() + room;
        try (PreparedStatement read = connection.prepareStatement(SEEKING)) {
            read.setInt(1, kind.ordinal());
            read.setString(2, after);
            try (ResultSet rows = read.executeQuery()) {
                while (out.held() < enough) {
                    if (!rows.next()) {
                        return true;
                    }
                    Card row = base.card(rows, codec);
                    keys(row, out);
                    out.end(rows.getInt(Base.ROW_NUMBER), row.id());
                }
            }
        }
        return false;
    }

    private static void keys(Card row, Seekers out) {
        List<String> refs = new ArrayList<>(row.all(Field.CARD_REF));
        // Of a person and his firm the person is nearer, whichever column stands first.
        refs.sort(Comparator.comparing(ref -> isOf(EntityKind.COMPANY, ref)));
        for (String ref : refs) {
            if (!isOf(EntityKind.DEAL, ref)) {
                out.key("id " + ref);
                out.key("id " + system(row.id()) + " " + ref);
            }
        }
        String owner = fold(row.text(Field.OWNER));
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = nameKey(name);
            if (!folded.isEmpty() && !owner.isEmpty()) {
                out.key("name " + folded + " by " + owner);
            }
        }
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = nameKey(name);
            if (!folded.isEmpty()) {
                out.key("name " + folded);
            }
        }
        if (row.kind() != EntityKind.DEAL) {
            dealKeys(row, owner, out);
        }
    }

    /** A deal's card is asked for last: what the row says of a card itself is nearer. */
    private static void dealKeys(Card row, String owner, Seekers out) {
        for (String ref : row.all(Field.CARD_REF)) {
            if (isOf(EntityKind.DEAL, ref)) {
                out.dealKey("id " + ref);
            }
        }
        for (String name : row.all(Field.DEAL_NAME)) {
            String folded = nameKey(name);
            if (!folded.isEmpty()) {
                if (!owner.isEmpty()) {
                    out.dealKey(dealName(row, folded) + " by " + owner);
                }
                out.dealKey(dealName(row, folded));
            }
        }
    }

    /** Whether an id is the public one of a kind. */
    private static boolean isOf(EntityKind kind, String ref) {
        int colon = ref.indexOf(':');
        return colon >= 0 && ref.startsWith(':' + kind.id() + ':', colon);
    }

    /** Titles of deals repeat from system to system, so they hold within one. */
    private static String dealName(Card row, String folded) {
        return "deal " + system(row.id()) + " " + folded;
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
        String folded = nameKey(titled.text(Field.DEAL_NAME));
        if (!folded.isEmpty()) {
            wanted.offer(dealName(titled, folded), card, root);
            wanted.offer(dealName(titled, folded) + " by " + fold(titled.text(Field.OWNER)), card, root);
        }
    }

    /**
     * Live cards first, then merged ones, which stand for the card that they went into; leads behind all: a CRM keeps the
     * lead that has become a contact, and who is named is then the contact.
     */
    private void scanCards(Wanted wanted) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(CARDS);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card card = base.card(rows, codec);
                int row = rows.getInt(Base.ROW_NUMBER);
                int root = rows.getInt(ROOT);
                wanted.offer("id " + card.id(), row, root);
                card.first(Field.EXTERNAL_ID)
                        .ifPresent(id -> wanted.offer("id " + system(card.id()) + " " + id, row, root));
                String owner = fold(card.text(Field.OWNER));
                Wanted.Weight weight = Wanted.Weight.FULL;
                if (card.kind() == EntityKind.LEAD) {
                    offerTitle(card, wanted, row, root);
                    weight = Wanted.Weight.SPARE;
                }
                for (String name : names(card)) {
                    wanted.offer("name " + name, row, root, weight);
                    if (!owner.isEmpty()) {
                        wanted.offer("name " + name + " by " + owner, row, root, weight);
                    }
                }
            }
        }
    }

    /** A person with and without the patronymic, a company with and without its form. */
    private static List<String> names(Card card) {
        List<String> out = new ArrayList<>();
        if (card.kind() == EntityKind.COMPANY) {
            add(out, card.text(Field.COMPANY));
            add(out, card.text(Field.LEGAL_FORM) + " " + card.text(Field.COMPANY));
            return out;
        }
        String last = card.text(Field.LAST_NAME);
        String first = card.text(Field.FIRST_NAME);
        String patronymic = card.text(Field.PATRONYMIC);
        if (!last.isEmpty() && !first.isEmpty()) {
            add(out, last + " " + first);
            add(out, last + " " + first + " " + patronymic);
        } else {
            add(out, card.text(Field.FULL_NAME).isEmpty() ? last + first : card.text(Field.FULL_NAME));
        }
        return out;
    }

    private static void add(List<String> names, String name) {
        String key = nameKey(name);
        if (!key.isEmpty() && !names.contains(key)) {
            names.add(key);
        }
    }

    /** Words in lower case, ё as е, without quotes, sorted: «Иван ПЕТРОВ» is «иван петров». */
    static String nameKey(String name) {
        String folded = fold(name);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            letters.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        return Arrays.stream(letters.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String system(String publicId) {
        int colon = publicId.indexOf(':');
        return colon < 0 ? "" : publicId.substring(0, colon);
    }

    /** What an undone run had found is lost again, and nothing hangs on a card that is gone. */
    void forget(long run) throws SQLException {
        try (PreparedStatement lose =
                connection.prepareStatement("UPDATE card SET hangs_on = NULL, hung_by = NULL WHERE hung_by = ?"
                        + " OR hangs_on IN (SELECT id FROM card WHERE state = 2)")) {
            lose.setLong(1, run);
            lose.execute();
        }
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
