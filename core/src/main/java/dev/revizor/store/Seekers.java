package dev.revizor.store;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows that look for their card, and what each goes by: groups of keys, the nearest first. In flat arrays, since there
 * may be millions.
 */
final class Seekers {
    /** What a group of keys is: telephones and e-mails, which must not contradict each other, or names. */
    static final byte POINTS = -2;

    static final byte NAMES = -1;
    /**
     * Groups of ids are of a kind by its number; of the client in a deal's row, who has none but his content; of a kind
     * that the column does not tell, by the cell, since another cell may hold ids of another kind.
     */
    static final byte CLIENT = 32;

    static final byte CELL = 33;

    private int[] rows = new int[256];
    /** Behind each row's groups. */
    private int[] ends = new int[256];
    /** The card that a row hangs on already; 0: none. */
    private int[] held = new int[256];

    /** Whether it hangs there because its deal does. */
    private final BitSet heldByDeal = new BitSet();

    private byte[] sorts = new byte[512];
    /** Behind each group's keys. */
    private int[] bounds = new int[512];

    private long[] keys = new long[1_024];
    /** Keys of rows of no known system that cards of any have. */
    private final BitSet elsewhere = new BitSet();
    /** Groups that stand for the card of a deal. */
    private final BitSet ofDeals = new BitSet();

    private int size;
    private int groups;
    private int used;
    private boolean nameDeals;
    private boolean namePoints;

    /** By what a card was found. */
    enum Way {
        NONE,
        /** By what the row itself says of it. */
        OWN,
        /** By an id or a title that a card of another system has. */
        ELSEWHERE,
        /** By its deal. */
        DEAL
    }

    /**
     * What was found of a row.
     *
     * @param card the row of the card that it hangs on; 0: none
     * @param way by what
     * @param reason why it hangs on none, as in {@link Orphans}; 0 where it does
     * @param further the rows of the other cards of that kind that it names by their ids, in their order
     * @param lacking how many of several ids of that kind no card has
     */
    record Found(int card, Way way, int reason, List<Integer> further, int lacking) {}

    int size() {
        return size;
    }

    /** The store's number of a row. */
    int row(int at) {
        return rows[at];
    }

    /** The card that a row hangs on already; 0: none. */
    int held(int at) {
        return held[at];
    }

    /** Whether a row hangs where it does because its deal does. */
    boolean isHeldByDeal(int at) {
        return heldByDeal.get(at);
    }

    /** Whether a row names a deal by its id. */
    boolean namesDealById(int at) {
        for (int group = begin(at); group < ends[at]; group++) {
            if (sorts[group] == EntityKind.DEAL.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /** Whether any row may go by what a card of whatever system has. */
    boolean nameElsewhere() {
        return !elsewhere.isEmpty();
    }

    int keys() {
        return used;
    }

    /** Whether any row goes by a deal. */
    boolean nameDeals() {
        return nameDeals;
    }

    /** Whether any row goes by a telephone or an e-mail address. */
    boolean namePoints() {
        return namePoints;
    }

    void ask(Wanted wanted) {
        for (int i = 0; i < used; i++) {
            wanted.ask(keys[i]);
        }
    }

    /**
     * What hung where before.
     *
     * @param card 0: nothing
     * @param byDeal whether because its deal does
     */
    record Held(int card, boolean byDeal) {}

    /** A key that cards of any system have, for a row of no known one. */
    void elsewhere(String key) {
        elsewhere.set(used);
        key(key);
    }

    /** Ends a group that stands for the card of a deal. */
    void dealGroup(byte sort) {
        if (group(sort)) {
            ofDeals.set(groups - 1);
            nameDeals = true;
        }
    }

    /** A key of the group at hand. */
    void key(String key) {
        if (used == keys.length) {
            keys = Arrays.copyOf(keys, used * 2);
        }
        keys[used++] = IdIndex.hash(key);
    }

    /** Ends a group; whether it has any key. */
    boolean group(byte sort) {
        int begin = groups == 0 ? 0 : bounds[groups - 1];
        if (begin == used) {
            return false;
        }
        namePoints |= sort == POINTS;
        if (groups == sorts.length) {
            sorts = Arrays.copyOf(sorts, groups * 2);
            bounds = Arrays.copyOf(bounds, groups * 2);
        }
        sorts[groups] = sort;
        bounds[groups++] = used;
        return true;
    }

    /** Ends a row. */
    void end(int row, Held where) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            held = Arrays.copyOf(held, size * 2);
        }
        rows[size] = row;
        held[size] = where.card();
        heldByDeal.set(size, where.byDeal());
        ends[size++] = groups;
    }

    private int begin(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** Whether a row names several cards of one kind by their ids. */
    boolean isSeveral(int at) {
        for (int group = begin(at); group < ends[at]; group++) {
            if (sorts[group] >= 0 && count(sorts[group], group, ends[at]) > 1) {
                return true;
            }
        }
        return false;
    }

    private int count(byte sort, int begin, int end) {
        int count = 0;
        for (int group = begin; group < end; group++) {
            count += sorts[group] == sort ? 1 : 0;
        }
        return count;
    }

    /** Looks a row's cards up. */
    Found found(int at, Wanted wanted) {
        int reason = begin(at) == ends[at] ? Orphans.UNNAMED : Orphans.UNKNOWN;
        for (int group = begin(at); group < ends[at]; group++) {
            int card = card(group, wanted);
            if (card > 0) {
                return new Found(
                        card,
                        way(group, card, wanted),
                        0,
                        further(group, ends[at], card, wanted),
                        lacking(at, sorts[group], wanted));
            }
            if (card == Wanted.AMBIGUOUS) {
                reason = Orphans.AMBIGUOUS;
            }
        }
        return new Found(0, Way.NONE, reason, List.of(), 0);
    }

    private Way way(int group, int card, Wanted wanted) {
        if (ofDeals.get(group)) {
            return Way.DEAL;
        }
        int at = group == 0 ? 0 : bounds[group - 1];
        while (wanted.card(keys[at]) != card) {
            at++;
        }
        return elsewhere.get(at) ? Way.ELSEWHERE : Way.OWN;
    }

    /** Of a row that names several cards of one kind by their ids: how many of these nobody has. */
    private int lacking(int at, byte sort, Wanted wanted) {
        byte ids = sort == CLIENT ? (byte) EntityKind.CONTACT.ordinal() : sort;
        if (ids < 0 || count(ids, begin(at), ends[at]) < 2) {
            return 0;
        }
        int out = 0;
        for (int group = begin(at); group < ends[at]; group++) {
            out += sorts[group] == ids && card(group, wanted) == 0 ? 1 : 0;
        }
        return out;
    }

    private List<Integer> further(int group, int end, int first, Wanted wanted) {
        byte sort = sorts[group];
        if (sort == CLIENT) {
            sort = (byte) EntityKind.CONTACT.ordinal();
            if (count(sort, group, end) < 2) {
                // The one id of the row was not believed to be his.
                return List.of();
            }
        }
        List<Integer> out = new ArrayList<>(0);
        for (int other = group + 1; other < end && sort >= 0; other++) {
            int card = sorts[other] == sort ? card(other, wanted) : 0;
            if (card > 0 && card != first && !out.contains(card)) {
                out.add(card);
            }
        }
        return out;
    }

    /** The row of the card that a group of keys means; 0 when there is none, {@link Wanted#AMBIGUOUS} when there are several. */
    private int card(int group, Wanted wanted) {
        int found = 0;
        int root = 0;
        for (int i = group == 0 ? 0 : bounds[group - 1]; i < bounds[group]; i++) {
            int card = elsewhere.get(i) && wanted.isPlain() ? 0 : wanted.card(keys[i]);
            if (card > 0 && sorts[group] != POINTS) {
                return card;
            }
            if (card > 0 && root != 0 && wanted.root(keys[i]) != root) {
                return Wanted.AMBIGUOUS;
            }
            if (card > 0) {
                found = card;
                root = wanted.root(keys[i]);
            } else if (found == 0) {
                found = card;
            }
        }
        return found;
    }
}
