package dev.revizor.match;

import java.util.ArrayList;
import java.util.List;

/** Columns that map to no field, each compared as its statistics suggest. */
final class Generic implements Comparison {
    private static final String NAME = "extra_";

    private final List<ExtraColumn> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Generic(Table table) {
        table.extras.forEach((position, column) -> {
            if (column.way() != ExtraColumn.Way.IGNORED) {
                columns.add(column);
                names.add(NAME + position);
            }
        });
    }

    @Override
    public void compare(int a, int b, Tally out) {
        for (int i = 0; i < columns.size(); i++) {
            ExtraColumn column = columns.get(i);
            int x = column.value(a);
            int y = column.value(b);
            if (x != 0 && y != 0) {
                one(names.get(i), column, x, y, out);
            }
        }
    }

    private static void one(String name, ExtraColumn column, int x, int y, Tally out) {
        int count = Math.max(column.count(x), column.count(y));
        switch (column.way()) {
            case CATEGORY -> {
                double bits = Math.max(0.2, Frequencies.rarity(0.9, count, column.filled(), 5));
                out.add(name, x == y ? "exact" : "different", x == y ? bits : -1.5);
            }
            case IDENTIFIER -> identifier(name, column, x, y, out);
            case TEXT -> text(name, column, x, y, out);
            case IGNORED -> {}
        }
    }

    private static void identifier(String name, ExtraColumn column, int x, int y, Tally out) {
        if (x == y) {
            double bits = Math.max(2, Frequencies.rarity(0.9, column.count(x), column.filled(), 12));
            out.identified |= bits > 5;
            out.add(name, "exact", bits);
            return;
        }
        String one = column.text(x);
        String other = column.text(y);
        boolean close = Math.min(one.length(), other.length()) >= 4 && Math.abs(one.length() - other.length()) < 3;
        int errors = close ? out.edits.osa(one, other) : 9;
        if (errors <= 1) {
            out.identified |= one.length() >= 6;
            out.add(name, "typo", one.length() >= 6 ? 7 : 4);
        } else if (errors == 2 && one.length() >= 7) {
            out.add(name, "near", 2);
        } else {
            out.add(name, "different", -2.5);
        }
    }

    private static void text(String name, ExtraColumn column, int x, int y, Tally out) {
        if (x == y) {
            double bits = Math.max(2, Frequencies.rarity(0.9, column.count(x), column.filled(), 9));
            out.identified |= bits > 7;
            out.add(name, "exact", bits);
            return;
        }
        double shared = 0;
        double larger = Math.max(weight(column, x), weight(column, y));
        int[] p = column.tokens(x);
        int[] q = column.tokens(y);
        for (int word : p) {
            double best = 0;
            for (int other : q) {
                best = Math.max(best, likeness(column, word, other, out));
            }
            shared += best * idf(column, word);
        }
        double share = larger == 0 ? 0 : shared / larger;
        if (share >= 0.8) {
            out.identified |= shared >= 8;
            out.add(name, "typo", Math.min(7, shared * 0.7));
        } else if (share >= 0.45) {
            out.add(name, "near", Math.min(4, shared * 0.35));
        } else {
            out.add(name, "different", share < 0.15 ? -2.5 : -1);
        }
    }

    private static double likeness(ExtraColumn column, int word, int other, Tally out) {
        if (word == other) {
            return 1;
        }
        String one = column.word(word);
        String second = column.word(other);
        int shorter = Math.min(one.length(), second.length());
        boolean close = shorter >= 4 && Math.abs(one.length() - second.length()) < 2;
        return close && out.edits.osa(one, second) == 1 ? 0.8 : 0;
    }

    private static double weight(ExtraColumn column, int value) {
        double sum = 0;
        for (int word : column.tokens(value)) {
            sum += idf(column, word);
        }
        return sum;
    }

    private static double idf(ExtraColumn column, int word) {
        return Math.max(0.3, Frequencies.rarity(1, column.wordCount(word), column.filled(), 12));
    }
}
