package dev.revizor.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Columns that map to no field, each compared as its statistics suggest. */
final class Generic implements Comparison {
    private static final String NAME = "extra_";
    private static final int EXACT = 1;
    private static final int TYPO = 2;
    static final int NEAR = 3;
    private static final int SOME = 4;
    private static final int DIFFERENT = 5;

    /** A number that so many pairs of one entity have in common names the entity. */
    private static final double OF_ONE = 0.7;

    private final List<ExtraColumn> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Generic(Table table) {
        positions(table).forEach(position -> {
            names.add(NAME + position);
        });
        columns.addAll(columns(table));
    }

    /** The columns themselves, in the same order. */
    static List<ExtraColumn> columns(Table table) {
        return positions(table).stream()
                .map(position -> Objects.requireNonNull(table.extras.get(position)))
                .toList();
    }

    /** The places of the columns that are compared, in the order of their aspects. */
    static List<Integer> positions(Table table) {
        List<Map.Entry<Integer, ExtraColumn>> telling = new ArrayList<>(table.extras.entrySet());
        telling.removeIf(column -> column.getValue().way() == ExtraColumn.Way.IGNORED);
        // The model has room for so many: those that tell most.
        telling.sort(Comparator.comparingDouble(column -> -column.getValue().information()));
        return telling.subList(0, Math.min(telling.size(), Weights.MOST - Aspect.COUNT)).stream()
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void compare(int a, int b, Tally out) {
        for (int i = 0; i < columns.size(); i++) {
            ExtraColumn column = columns.get(i);
            int x = column.value(a);
            int y = column.value(b);
            if (x != 0 && y != 0) {
                one(i, column, x, y, out);
            }
        }
    }

    private void one(int at, ExtraColumn column, int x, int y, Tally out) {
        int aspect = Aspect.COUNT + at;
        if (x == y) {
            double bits = ofEqual(column, x, y);
            belongs(column, column.way() != ExtraColumn.Way.CATEGORY && bits > 6, out);
            out.sameAddress |= column.household;
            note(at, EXACT, out.weigh(aspect, EXACT, bits), out);
        } else if (column.way() == ExtraColumn.Way.TEXT) {
            text(at, column, x, y, out);
        } else {
            int level = level(column.text(x), column.text(y), out);
            boolean nearlyOne = level == TYPO
                    && column.way() == ExtraColumn.Way.IDENTIFIER
                    && column.text(x).length() >= 6
                    && !neighbours(column.text(x), column.text(y));
            belongs(column, nearlyOne, out);
            boolean another = level >= SOME && column.way() == ExtraColumn.Way.IDENTIFIER && !column.household;
            out.otherOwnNumber |= another && mostlyAgrees(aspect, out.weights);
            out.sameAddress |= nearlyOne && column.household;
            double own = out.weights.surprise(aspect, level);
            note(at, level, out.weigh(aspect, level, out.under(aspect, level, own, ofEqual(column, x, y))), out);
        }
    }

    /** Whether the base shows that cards of one entity have it in common: a number of each, not of each sale. */
    private static boolean mostlyAgrees(int aspect, Weights weights) {
        return weights.share(aspect, EXACT) + weights.share(aspect, TYPO) >= OF_ONE;
    }

    /** Whether only the last digit differs: twins have their passports issued one after the other. */
    private static boolean neighbours(String one, String other) {
        int last = one.length() - 1;
        return one.length() == other.length()
                && Character.isDigit(one.charAt(last))
                && one.regionMatches(0, other, 0, last);
    }

    /** What equality of the more frequent of two values is worth. */
    private static double ofEqual(ExtraColumn column, int x, int y) {
        int count = Math.max(column.count(x), column.count(y));
        return Math.max(0.3, Frequencies.rarity(1, count, column.filled(), 14));
    }

    /** A value that hardly two have names a person, or the household that he is of. */
    private static void belongs(ExtraColumn column, boolean clear, Tally out) {
        out.identified |= clear && !column.household;
        out.oneRoof |= clear && column.household;
    }

    private void note(int at, int level, double weight, Tally out) {
        out.note(Aspect.COUNT + at, names.get(at), Aspect.EXTRA.get(level - 1).id(), weight);
    }

    private static int level(String one, String other, Tally out) {
        boolean close = Math.min(one.length(), other.length()) >= 4 && Math.abs(one.length() - other.length()) < 3;
        int errors = close ? out.edits.osa(one, other) : 9;
        if (errors <= 1) {
            return TYPO;
        }
        if (errors == 2 && one.length() >= 7) {
            return NEAR;
        }
        return out.edits.jaroWinkler(one, other) >= 0.85 ? SOME : DIFFERENT;
    }

    private void text(int at, ExtraColumn column, int x, int y, Tally out) {
        double shared = 0;
        double larger = Math.max(weight(column, x), weight(column, y));
        double smaller = Math.min(weight(column, x), weight(column, y));
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
        boolean contained = smaller > 3 && shared >= 0.95 * smaller;
        int level = share >= 0.75 || contained ? TYPO : share >= 0.45 ? NEAR : share >= 0.15 ? SOME : DIFFERENT;
        belongs(column, level == TYPO && shared >= 8, out);
        out.sameAddress |= level == TYPO && column.household;
        int aspect = Aspect.COUNT + at;
        // Rare words in common say more than common ones.
        double own = out.weights.surprise(aspect, level);
        double bits = level <= NEAR ? (own + Math.min(14, shared)) / 2 : own;
        note(at, level, out.weigh(aspect, level, bits), out);
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
