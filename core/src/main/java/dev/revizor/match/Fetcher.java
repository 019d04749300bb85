package dev.revizor.match;

/**
 * Touches in all columns the second rows of pairs that are to be compared. Buys: the processor waits for what lies
 * anywhere in memory at once, and not for each row and column in turn. One per thread.
 */
final class Fetcher {
    private final Table table;
    private final int[][] columns;
    private final Lists[] lists;

    /** Never read; without it the touching could be left out as useless. */
    @SuppressWarnings("unused")
    private int fetched;

    Fetcher(Table table) {
        this.table = table;
        columns = new int[][] {
            table.kind,
            table.birth,
            table.last,
            table.first,
            table.middle,
            table.company,
            table.inn,
            table.snils,
            table.ogrn,
            table.place,
            table.city,
            table.postcode
        };
        lists = new Lists[] {table.phone, table.email};
    }

    void fetch(Longs pairs, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int row = (int) pairs.get(i);
            for (int[] column : columns) {
                sum += column[row];
            }
            sum += table.handle.from(row);
        }
        for (Lists list : lists) {
            for (int i = from; i < to; i++) {
                int row = (int) pairs.get(i);
                sum += list.blank(row) ? 0 : list.get(list.from(row));
            }
        }
        for (int i = from; i < to; i++) {
            int row = (int) pairs.get(i);
            sum += table.places.house(table.place[row]);
            sum += table.inn[row] == 0 ? 0 : table.taxNumbers.length(table.inn[row]);
        }
        fetched = sum;
    }
}
