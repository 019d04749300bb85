package dev.revizor.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the record that a table of another run means by a source and an id. */
final class Sought {
    /** There is no such record. */
    static final int NONE = -1;

    /** There are several, and nothing says which is meant. */
    static final int SEVERAL = -2;

    private final List<String> sources;
    private final int bases;
    private final int[] files;
    private final Map<String, int[]> named = new LinkedHashMap<>();
    private final Roll roll;

    /**
     * A search.
     *
     * @param bases how many of the first files were there in the other run: it cannot mean a record of the others; 0: all
     */
    Sought(Roll roll, int bases) {
        this.roll = roll;
        this.sources = roll.sources();
        this.bases = bases;
        this.files = IntStream.range(0, bases > 0 ? bases : sources.size()).toArray();
        for (int file : files) {
            String name = sources.get(file);
            named.put(
                    name,
                    Arrays.stream(files)
                            .filter(other -> sources.get(other).equals(name))
                            .toArray());
        }
    }

    /** The place of a record on the roll, {@link #NONE} or {@link #SEVERAL}. */
    int place(String source, String record) {
        int out = NONE;
        for (int file : named.getOrDefault(source, files)) {
            int at = roll.place(file, record);
            if (at >= 0) {
                out = out == NONE ? at : SEVERAL;
            }
        }
        return out;
    }

    /** What a record that is no more is called beside those that are. */
    String name(String source, String record) {
        String told = source.isEmpty() && bases == 1 ? sources.get(0) : source;
        return sources.size() > 1 && !told.isEmpty() ? told + ":" + record : record;
    }
}
