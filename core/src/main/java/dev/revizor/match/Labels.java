package dev.revizor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people have said of pairs of cards, by their ids; or of cards, by the entity that they are. */
public final class Labels {
    private final List<String[]> same = new ArrayList<>();
    private final List<String[]> different = new ArrayList<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Integer> entities = new LinkedHashMap<>();

    /** Two cards are one entity. */
    public void same(String a, String b) {
        named.add(a);
        named.add(b);
        pairs.add(pair(a, b));
        same.add(new String[] {a, b});
    }

    /** Two cards are two entities. */
    public void different(String a, String b) {
        named.add(a);
        named.add(b);
        pairs.add(pair(a, b));
        different.add(new String[] {a, b});
    }

    /** A card is this entity, and no other of those that are named so. */
    public void entity(String id, int entity) {
        named.add(id);
        entities.put(id, entity);
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return named.isEmpty();
    }

    /** Whether two cards were said to be the same or different. */
    public boolean decides(String a, String b) {
        return pairs.contains(pair(a, b));
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "\u001f" + b : b + "\u001f" + a;
    }

    /** Whether anything was said of a card. */
    boolean names(String id) {
        return named.contains(id);
    }

    /** The same by rows; ids that are not in the table are left out. */
    Settled settle(Table table) {
        Settled out = new Settled(table.size);
        same.forEach(pair -> out.same(row(table, pair[0]), row(table, pair[1])));
        different.forEach(pair -> out.different(row(table, pair[0]), row(table, pair[1])));
        entities.forEach((id, entity) -> out.entity(row(table, id), entity));
        out.seal(table.fences);
        return out;
    }

    /** The entity of each row; negative where nobody has said. */
    int[] entities(Table table) {
        int[] out = new int[table.size];
        Arrays.fill(out, -1);
        entities.forEach((id, entity) -> {
            int row = row(table, id);
            if (row >= 0) {
                out[row] = entity;
            }
        });
        return out;
    }

    private static int row(Table table, String id) {
        return Prober.row(table, id);
    }
}
