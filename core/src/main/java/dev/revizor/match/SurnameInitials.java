package dev.revizor.match;

import java.util.Arrays;

/**
 * Tells whose initial stands beside the one word of a name. «Smith J» is a surname and the letter of a given name; «Kamala S» is
 * a given name and the letter of the father's, as in the south of India, or of a surname that nobody spells out. No list of names
 * knows all of these words, but families do: those who share a telephone, a mailbox or an address share the surname, be it the
 * word or the letter.
 */
final class SurnameInitials {
    /** A number or an address of more rows is no family's. */
    private static final int MOST_ROWS = 6;

    /** So many pairs must share the letter and not the word, … */
    private static final int LEAST = 8;

    /** … so many times as many as share the word and not the letter, … */
    private static final int CLEAR = 4;

    /** … and of all pairs of two words so many: colleagues have one letter by chance. */
    private static final double SHARE = 0.4;

    private final Table table;
    private int sameLetter;
    private int sameWord;
    private int twoWords;

    private SurnameInitials(Table table) {
        this.table = table;
    }

    /** Makes the word the given name, and the letter the surname's, where families say so; once the rows are in their order. */
    static void settle(Table table) {
        int[] rows = rows(table);
        if (rows.length < 2 * LEAST) {
            return;
        }
        SurnameInitials seen = new SurnameInitials(table);
        seen.families(rows, table.phone, 0);
        seen.families(rows, table.email, 1);
        long[] homes = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            homes[i] = key(2, table.place[rows[i]], rows[i]);
        }
        seen.families(homes);
        if (seen.areSurnames()) {
            for (int row : rows) {
                int word = table.last[row];
                table.last[row] = table.first[row];
                table.first[row] = word;
                table.sex[row] = table.sex[row] == 0 ? table.names.sex(word) : table.sex[row];
            }
        }
    }

    private boolean areSurnames() {
        return sameLetter >= LEAST && sameLetter >= CLEAR * sameWord && sameLetter >= SHARE * twoWords;
    }

    /** The rows of people of whom one word and one letter are known, the letter held for the given name's. */
    private static int[] rows(Table table) {
        NameWords names = table.names;
        Ints out = new Ints();
        for (int row = 0; row < table.size; row++) {
            boolean both = table.last[row] != 0 && table.first[row] != 0 && table.middle[row] == 0;
            if (both && table.kind[row] == 0 && names.initial(table.first[row]) && !names.initial(table.last[row])) {
                out.add(row);
            }
        }
        int[] rows = new int[out.size()];
        Arrays.setAll(rows, out::get);
        return rows;
    }

    private void families(int[] rows, Lists values, int kind) {
        Longs keys = new Longs();
        for (int row : rows) {
            for (int i = values.from(row); i < values.to(row); i++) {
                keys.add(key(kind, values.get(i), row));
            }
        }
        long[] all = new long[keys.size()];
        Arrays.setAll(all, keys::get);
        families(all);
    }

    private static long key(int kind, int value, int row) {
        return ((long) kind << 31 | value) << 31 | row;
    }

    private void families(long[] keys) {
        Arrays.sort(keys);
        for (int from = 0; from < keys.length; ) {
            int to = from;
            while (to < keys.length && keys[to] >>> 31 == keys[from] >>> 31) {
                to++;
            }
            boolean known = (int) (keys[from] >>> 31) << 1 != 0;
            if (known && to - from > 1 && to - from <= MOST_ROWS) {
                family(keys, from, to);
            }
            from = to;
        }
    }

    private void family(long[] keys, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                look((int) keys[i] & Integer.MAX_VALUE, (int) keys[j] & Integer.MAX_VALUE);
            }
        }
    }

    private void look(int a, int b) {
        boolean letter = table.first[a] == table.first[b];
        if (table.names.stem(table.last[a]) == table.names.stem(table.last[b])) {
            sameWord += letter ? 0 : 1;
            return;
        }
        // A slip of the keyboard makes no other first letter.
        char one = table.names.text(table.last[a]).charAt(0);
        if (one != table.names.text(table.last[b]).charAt(0)) {
            twoWords++;
            sameLetter += letter ? 1 : 0;
        }
    }
}
