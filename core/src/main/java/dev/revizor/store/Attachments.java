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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the card that a task, deal, touch or consent hangs on: by id, else by name and owner, else by a name that only
 * one card has. Who fits two cards hangs on none. One pass over the cards, whatever their number. What hangs where
 * follows from the live rows alone, whatever the order in which they came, were merged and undone.
 */
final class Attachments {
    /** Two cards fit: nobody knows which. */
    private static final int AMBIGUOUS = -1;

    private static final String COLUMNS = "SELECT id, public_id, kind, source, source_row, body, ";
    private static final int FURTHER = 7;

    private final Base base;
    private final Connection connection;
    private final CardCodec codec;

    Attachments(Base base, Connection connection) {
        this.base = base;
        this.connection = connection;
        this.codec = new CardCodec(base.numbers());
    }

    /** A row that looks for its card: where it hangs now, and the keys under which it may be found, the best first. */
    private record Seeker(int row, int hangsOn, List<String> keys) {}

    void resolve() throws SQLException {
        List<Seeker> seekers = seekers();
        if (seekers.isEmpty()) {
            return;
        }
        Map<String, Integer> wanted = new HashMap<>();
        seekers.forEach(seeker -> seeker.keys().forEach(key -> wanted.put(key, 0)));
        scanCards(wanted);
        try (PreparedStatement hang = connection.prepareStatement("UPDATE card SET hangs_on = ? WHERE id = ?")) {
            int waiting = 0;
            for (Seeker seeker : seekers) {
                int card = found(seeker, wanted);
                if (card != seeker.hangsOn()) {
                    hang.setObject(1, card == 0 ? null : card);
                    hang.setInt(2, seeker.row());
                    hang.addBatch();
                    waiting = (waiting + 1) % 1_000;
                    if (waiting == 0) {
                        hang.executeBatch();
                    }
                }
            }
            hang.executeBatch();
        }
        Database.execute(connection, "CREATE INDEX IF NOT EXISTS card_hangs_on ON card (hangs_on) WHERE hangs_on IS NOT NULL");
    }

    private static int found(Seeker seeker, Map<String, Integer> wanted) {
        for (String key : seeker.keys()) {
            int card = wanted.getOrDefault(key, 0);
            if (card != 0) {
                return card == AMBIGUOUS ? 0 : card;
            }
        }
        return 0;
    }

    private List<Seeker> seekers() throws SQLException {
        List<Seeker> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        COLUMNS + "hangs_on FROM card WHERE state = 0 AND kind IN (3, 4, 5, 6, 7)");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                List<String> keys = keysOf(base.card(rows, codec));
                int hangsOn = rows.getInt(FURTHER);
                if (!keys.isEmpty() || hangsOn != 0) {
                    out.add(new Seeker(rows.getInt(Base.ROW_NUMBER), hangsOn, keys));
                }
            }
        }
        return out;
    }

    private static List<String> keysOf(Card row) {
        List<String> keys = new ArrayList<>();
        for (String ref : row.all(Field.CARD_REF)) {
            keys.add("id " + ref);
            keys.add("id " + system(row.id()) + " " + ref);
        }
        String owner = fold(row.text(Field.OWNER));
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = nameKey(name);
            if (!folded.isEmpty() && !owner.isEmpty()) {
                keys.add("name " + folded + " by " + owner);
            }
        }
        for (String name : row.all(Field.CARD_NAME)) {
            String folded = nameKey(name);
            if (!folded.isEmpty()) {
                keys.add("name " + folded);
            }
        }
        return keys;
    }

    private void scanCards(Map<String, Integer> wanted) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(
                        COLUMNS + "coalesce(root, id) FROM card WHERE state IN (0, 1) AND kind IN (0, 1, 2)");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Card card = base.card(rows, codec);
                // What fits a merged card hangs on the one that it went into.
                int row = rows.getInt(FURTHER);
                offer(wanted, "id " + card.id(), row);
                card.first(Field.EXTERNAL_ID).ifPresent(id -> offer(wanted, "id " + system(card.id()) + " " + id, row));
                String owner = fold(card.text(Field.OWNER));
                for (String name : names(card)) {
                    offer(wanted, "name " + name, row);
                    if (!owner.isEmpty()) {
                        offer(wanted, "name " + name + " by " + owner, row);
                    }
                }
            }
        }
    }

    private static void offer(Map<String, Integer> wanted, String key, int row) {
        Integer known = wanted.get(key);
        if (known != null && known != row) {
            wanted.put(key, known == 0 ? row : AMBIGUOUS);
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

    /** Words in lower case, ё as е, without quotes, sorted: «Иван ПЕТРОВ» is «петров иван». */
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
