package dev.revizor.match;

import java.util.BitSet;

/**
 * Rows that hang together by an equal phone, mailbox or tax number that not many have: about how many different owners
 * there are behind some rows, before anything is compared. Rough on purpose: it only counts.
 */
final class Kin {
    /** A value of more rows joins nobody: an office's number, a mailbox of everybody. */
    private static final int MANY = 12;

    private final int[] parent;
    private final BitSet alone = new BitSet();

    Kin(Table table) {
        parent = new int[table.size];
        for (int row = 0; row < parent.length; row++) {
            parent[row] = row;
        }
        join(table.phone, table.phones.size());
        join(table.email, table.emails.size());
        join(table.inn, table.taxNumbers.size());
        join(table.ogrn, table.taxNumbers.size());
        join(table.snils, table.taxNumbers.size());
        settle();
    }

    /** From now on each row knows its kin without asking others, which several threads may do. */
    private void settle() {
        alone.set(0, parent.length);
        for (int row = 0; row < parent.length; row++) {
            // A parent is a smaller row, which knows already.
            parent[row] = parent[parent[row]];
            if (parent[row] != row) {
                alone.clear(row);
                alone.clear(parent[row]);
            }
        }
    }

    /** The number of a row's kin: equal for rows that hang together. */
    int of(int row) {
        return parent[row];
    }

    /** Whether a row hangs together with no other. */
    boolean isAlone(int row) {
        return alone.get(row);
    }

    /** How many rows hang together with another. */
    int together() {
        return parent.length - alone.cardinality();
    }

    private int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int[] column, int values) {
        int[] counts = new int[values];
        for (int value : column) {
            counts[value]++;
        }
        int[] first = new int[values];
        for (int row = 0; row < parent.length; row++) {
            meet(row, column[row], counts, first);
        }
    }

    private void join(Lists column, int values) {
        int[] counts = new int[values];
        for (int at = 0; at < column.size(); at++) {
            counts[column.get(at)]++;
        }
        int[] first = new int[values];
        for (int row = 0; row < parent.length; row++) {
            for (int at = column.from(row); at < column.to(row); at++) {
                meet(row, column.get(at), counts, first);
            }
        }
    }

    private void meet(int row, int value, int[] counts, int[] first) {
        if (value == 0 || counts[value] > MANY) {
            return;
        }
        if (first[value] == 0) {
            first[value] = row + 1;
            return;
        }
        int one = root(first[value] - 1);
        int other = root(row);
        // The smaller row stands for both, whatever the order in which they meet.
        parent[Math.max(one, other)] = Math.min(one, other);
    }
}
