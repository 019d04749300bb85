package dev.revizor.match;

/**
 * Rows that hang together by an equal phone, mailbox or tax number that not many have: about how many different owners
 * there are behind some rows, before anything is compared. Rough on purpose: it only counts.
 */
final class Kin {
    /** A value of more rows joins nobody: an office's number, a mailbox of everybody. */
    private static final int MANY = 12;

    private final int[] parent;

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
    }

    /** The number of a row's kin: equal for rows that hang together. */
    int of(int row) {
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
        int one = of(first[value] - 1);
        int other = of(row);
        // The smaller row stands for both, whatever the order in which they meet.
        parent[Math.max(one, other)] = Math.min(one, other);
    }
}
