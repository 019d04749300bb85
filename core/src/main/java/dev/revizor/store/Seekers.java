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

    /** What rows with keys of any system call somebody; of others nothing. */
    private String[] named = {};

    private int names;
    private int size;
    private int groups;
    private int used;
    private boolean nameDeals;
    private boolean namePoints;
    private boolean nameFirms;

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
     * @param way by what; of none, by its deal where several have that title
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

    /** Whether any row goes by somebody's name and firm. */
    boolean nameFirms() {
        return nameFirms;
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

    /** A key of somebody's name and firm. */
    void keyOfFirm(String key) {
        nameFirms = true;
        key(key);
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

    /** What the row at hand calls somebody: kept where it has keys of any system, which may be another one's. */
    void named(String name) {
        if (elsewhere.length() <= first(begin(size)) || name.isEmpty()) {
            return;
        }
        if (named.length <= size) {
            named = Arrays.copyOf(named, rows.length * 2);
        }
        named[size] = name;
        names++;
    }

    /** How many rows have a name that is kept. */
    int names() {
        return names;
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
    Found found(int at, Wanted wanted, Strangers strangers) {
        int reason = begin(at) == ends[at] ? Orphans.UNNAMED : Orphans.UNKNOWN;
        Way way = Way.NONE;
        Guess guess = guess(at, wanted, strangers);
        for (int group = begin(at); group < ends[at]; group++) {
            int card = card(group, wanted, guess);
            if (card > 0) {
                return new Found(
                        card,
                        way(group, card, wanted),
                        0,
                        further(group, ends[at], card, wanted, guess),
                        lacking(at, sorts[group], wanted, guess));
            }
            if (card == Wanted.AMBIGUOUS) {
                reason = Orphans.AMBIGUOUS;
                way = ofDeals.get(group) ? Way.DEAL : way;
            }
        }
        return new Found(0, way, reason, List.of(), 0);
    }

    private Way way(int group, int card, Wanted wanted) {
        if (ofDeals.get(group)) {
            return Way.DEAL;
        }
        int at = first(group);
        while (wanted.card(keys[at]) != card) {
            at++;
        }
        return elsewhere.get(at) ? Way.ELSEWHERE : Way.OWN;
    }

    /** Of a row that names several cards of one kind by their ids: how many of these nobody has. */
    private int lacking(int at, byte sort, Wanted wanted, Guess guess) {
        byte ids = sort == CLIENT ? (byte) EntityKind.CONTACT.ordinal() : sort;
        if (ids < 0 || count(ids, begin(at), ends[at]) < 2) {
            return 0;
        }
        int out = 0;
        for (int group = begin(at); group < ends[at]; group++) {
            out += sorts[group] == ids && card(group, wanted, guess) == 0 ? 1 : 0;
        }
        return out;
    }

    private List<Integer> further(int group, int end, int first, Wanted wanted, Guess guess) {
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
            int card = sorts[other] == sort ? card(other, wanted, guess) : 0;
            if (card > 0 && card != first && !out.contains(card)) {
                out.add(card);
            }
        }
        return out;
    }

    /** The row of the card that a group of keys means; 0 when there is none, {@link Wanted#AMBIGUOUS} when there are several. */
    private int card(int group, Wanted wanted, Guess guess) {
        int found = 0;
        int root = 0;
        for (int i = first(group); i < bounds[group]; i++) {
            int card = elsewhere.get(i) && guess == Guess.REFUTED ? 0 : wanted.card(keys[i]);
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

    private int first(int group) {
        return group == 0 ? 0 : bounds[group - 1];
    }

    /** Whether the keys that cards of any system have may be asked: that they mean the cards of the one that has them is a guess. */
    private enum Guess {
        POSSIBLE,
        REFUTED
    }

    /**
     * A guess is refuted where rows of no known system have ids of their own, and where all cards of one sort that a row would
     * hang on by it are somebody else than the row says. One that the row means by its telephone, e-mail or name as well
     * proves it.
     */
    private Guess guess(int at, Wanted wanted, Strangers strangers) {
        int guessed = elsewhere.nextSetBit(first(begin(at)));
        if (guessed < 0 || guessed >= first(ends[at])) {
            return Guess.POSSIBLE;
        }
        if (wanted.isPlain()) {
            return Guess.REFUTED;
        }
        BitSet wrong = new BitSet();
        BitSet open = new BitSet();
        for (int group = begin(at); group < ends[at]; group++) {
            int key = guessed(group, wanted);
            if (key < 0) {
                continue;
            }
            int root = wanted.root(keys[key]);
            if (isMeant(at, root, wanted)) {
                return Guess.POSSIBLE;
            }
            boolean other = meansAnother(at, wanted) || strangers.areOthers(name(at), wanted.known(keys[key]));
            (other ? wrong : open).set(sorts[group] - POINTS);
        }
        wrong.andNot(open);
        return wrong.isEmpty() ? Guess.POSSIBLE : Guess.REFUTED;
    }

    private String name(int at) {
        String name = at < named.length ? named[at] : null;
        return name == null ? "" : name;
    }

    /** The key of a group by which it means a card of whatever system; −1: it means none, or does by a key of its own system. */
    private int guessed(int group, Wanted wanted) {
        for (int i = first(group); i < bounds[group]; i++) {
            if (wanted.card(keys[i]) > 0) {
                return elsewhere.get(i) ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a row means a card by its telephones, e-mails or names too. */
    private boolean isMeant(int at, int root, Wanted wanted) {
        for (int group = begin(at); group < ends[at]; group++) {
            boolean names = sorts[group] == NAMES && !ofDeals.get(group);
            for (int i = first(group); (names || sorts[group] == POINTS) && i < bounds[group]; i++) {
                if (wanted.card(keys[i]) > 0 && wanted.root(keys[i]) == root) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the telephones and e-mails of a row, which do not mean the card that it has the id of, mean one. */
    private boolean meansAnother(int at, Wanted wanted) {
        for (int group = begin(at); group < ends[at]; group++) {
            if (sorts[group] == POINTS && card(group, wanted, Guess.POSSIBLE) > 0) {
                return true;
            }
        }
        return false;
    }
}
