package dev.revizor.match;

/**
 * Tells a column of no known field whose values belong to households or firms from one that names a person: those who share
 * a telephone, an address or a mailbox are often called otherwise, those who share the number of a passport are not.
 */
final class Households {
    /** A value of more rows is one of many: a town, a post. */
    private static final int MOST_ROWS = 8;

    /** Of the pairs with one value so many must be called otherwise: errors of typing change a first letter in fewer, even in bases full of them. */
    private static final double SHARE = 0.3;

    private static final int LEAST = 3;

    private final Table table;
    private int alike;
    private int apart;

    private Households(Table table) {
        this.table = table;
    }

    /** Whether people of different given names share the values of a column; a table without given names does not tell. */
    static boolean share(ExtraColumn column, Table table) {
        if (column.way() == ExtraColumn.Way.IGNORED) {
            return false;
        }
        Households seen = new Households(table);
        int[] rows = column.rowsByValue(table.size);
        for (int from = 0; from < rows.length; ) {
            int to = from + column.count(column.value(rows[from]));
            if (to - from > 1 && to - from <= MOST_ROWS) {
                seen.together(rows, from, to);
            }
            from = to;
        }
        return seen.apart >= LEAST && seen.apart >= SHARE * (seen.apart + seen.alike);
    }

    private void together(int[] rows, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                look(rows[i], rows[j]);
            }
        }
    }

    private void look(int a, int b) {
        int x = table.first[a];
        int y = table.first[b];
        NameWords names = table.names;
        String one = names.sound(x);
        String other = names.sound(y);
        boolean told = !one.isEmpty() && !other.isEmpty() && !names.initial(x) && !names.initial(y);
        if (!told || table.kind[a] != 0 || table.kind[b] != 0) {
            return;
        }
        boolean crossed = names.key(x) == names.key(table.last[b]) || names.key(y) == names.key(table.last[a]);
        if (crossed || one.charAt(0) == other.charAt(0) || GivenNames.meet(names.roots(x), names.roots(y))) {
            alike++;
        } else {
            apart++;
        }
    }
}
