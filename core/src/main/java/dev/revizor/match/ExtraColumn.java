package dev.revizor.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column that maps to no field: its statistics say how to compare it. */
final class ExtraColumn {
    /** How a column is compared. */
    enum Way {
        /** Says nothing: one value, or a number of the row. */
        IGNORED,
        /** Few values: equal or not, with their frequency. */
        CATEGORY,
        /** Mostly unique, short: equal, a typo, or not. */
        IDENTIFIER,
        /** Words. */
        TEXT
    }

    private static final int[] NONE = {};

    /** Words of two texts are held against each other, each against each; whatever is the same is so by its first words. */
    private static final int MOST_WORDS = 200;

    /** Of fewer cells no statistics tell anything. */
    private static final int LEAST_FILLED = 10;

    private final Texts texts = new Texts();
    private final Words words = new Words();
    private final List<int[]> tokens = new ArrayList<>();
    private final Ints rows = new Ints();
    private final Ints cells = new Ints();
    private int[] values = NONE;
    private int[] counts = NONE;
    private int[] wordCounts = NONE;
    private int filled;
    private Way way = Way.IGNORED;

    /** Whether people of one household share its values; see {@link Households}. */
    boolean household;

    ExtraColumn() {
        tokens.add(NONE);
    }

    void put(int row, String cell) {
        String text = String.join(" ", Folding.words(cell));
        if (allDigits(text)) {
            text = text.replace(" ", "");
        }
        if (text.isEmpty() || text.equals("na") || text.equals("null")) {
            return;
        }
        rows.add(row);
        cells.add(id(text));
    }

    private int id(String text) {
        int before = texts.size();
        int id = texts.id(text);
        if (id == before) {
            int[] ids = Folding.words(text).stream()
                    .limit(MOST_WORDS)
                    .mapToInt(words::id)
                    .sorted()
                    .distinct()
                    .toArray();
            tokens.add(ids);
        }
        return id;
    }

    /** Writes the column; only before {@link #seal}. */
    void keep(KeptOut out) throws IOException {
        texts.keepTexts(out);
        rows.keep(out);
        cells.keep(out);
    }

    /** The column as it was kept. */
    void restore(KeptIn in) throws IOException {
        for (String text : in.texts()) {
            id(text);
        }
        rows.restore(in);
        cells.restore(in);
    }

    /** A number in groups, such as a phone, is one number. */
    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Adds the cells to what stands in the rows; a value that many cells share tells nothing of who it is. */
    void fold(int column, Contents to) {
        boolean mostlyOwn = (texts.size() - 1) > 0.3 * rows.size();
        for (int i = 0; i < rows.size(); i++) {
            to.put(rows.get(i), column, cells.get(i), mostlyOwn ? Contents.Tells.WHO : Contents.Tells.LITTLE);
        }
    }

    /**
     * Puts the cells into the order of the rows.
     *
     * @param order arrived rows, of which some may be left out
     * @param arrived how many rows there were
     */
    void seal(int[] order, int arrived) {
        int[] byArrival = new int[arrived];
        int[] standIns = Countries.standIns(texts, cellsByValue());
        for (int i = 0; i < rows.size(); i++) {
            byArrival[rows.get(i)] = standIns.length == 0 ? cells.get(i) : standIns[cells.get(i)];
        }
        values = new int[order.length];
        counts = new int[texts.size()];
        wordCounts = new int[words.size()];
        for (int i = 0; i < order.length; i++) {
            values[i] = byArrival[order[i]];
            if (values[i] != 0) {
                filled++;
                counts[values[i]]++;
                for (int word : tokens.get(values[i])) {
                    wordCounts[word]++;
                }
            }
        }
        // Which spelling stands for a country is chance: its words and letters must not matter.
        way = standIns.length == 0 ? choose() : filled < LEAST_FILLED ? Way.IGNORED : Way.CATEGORY;
    }

    /** Whether it is left out for no other reason than that there are too few cells to learn from. */
    boolean isTooFew() {
        return filled < LEAST_FILLED;
    }

    private int[] cellsByValue() {
        int[] out = new int[texts.size()];
        for (int i = 0; i < cells.size(); i++) {
            out[cells.get(i)]++;
        }
        return out;
    }

    private Way choose() {
        int distinct = texts.size() - 1;
        if (distinct < 2 || filled < LEAST_FILLED) {
            return Way.IGNORED;
        }
        double share = distinct / (double) filled;
        double wordsEach = Arrays.stream(wordCounts).sum() / (double) filled;
        if (wordsEach > 1.6) {
            return share < 0.05 ? Way.CATEGORY : Way.TEXT;
        }
        if (share > 0.995 && rowNumber()) {
            return Way.IGNORED;
        }
        return share < 0.3 ? Way.CATEGORY : Way.IDENTIFIER;
    }

    /** Whole numbers that fill a range without gaps: a counter, not a fact about anybody. */
    private boolean rowNumber() {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int id = 1; id < texts.size(); id++) {
            String text = texts.text(id);
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9' || i > 17) {
                    return false;
                }
            }
            long number = Long.parseLong(text);
            low = Math.min(low, number);
            high = Math.max(high, number);
        }
        return high - low < 2L * filled;
    }

    /** The rows that have a value, those of one value side by side. */
    int[] rowsByValue(int size) {
        int[] next = new int[counts.length];
        for (int id = 2; id < counts.length; id++) {
            next[id] = next[id - 1] + counts[id - 1];
        }
        int[] out = new int[filled];
        for (int row = 0; row < size; row++) {
            if (values[row] != 0) {
                out[next[values[row]]++] = row;
            }
        }
        return out;
    }

    /** About how many bits the column tells of a row. */
    double information() {
        return Frequencies.log2(Math.max(1, texts.size() - 1)) * filled;
    }

    Way way() {
        return way;
    }

    int value(int row) {
        return values[row];
    }

    String text(int id) {
        return texts.text(id);
    }

    int count(int id) {
        return counts[id];
    }

    int filled() {
        return filled;
    }

    int[] tokens(int id) {
        return tokens.get(id);
    }

    int wordCount(int word) {
        return wordCounts[word];
    }

    String word(int id) {
        return words.text(id);
    }
}
