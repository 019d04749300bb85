package dev.revizor.flow;

import dev.revizor.cluster.Constraints;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import dev.revizor.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Sources that have no duplicates of their own: whole files, or the values of a column that names the source. Such a
 * column is not compared. Not final fields: it grows as records are read.
 */
final class Exclusives {
    private final List<String> names;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<Map<String, Integer>> sourceOf = new ArrayList<>();
    private final TreeSet<String> titles = new TreeSet<>();
    private final TreeSet<String> found = new TreeSet<>();

    /**
     * Sources.
     *
     * @param names of files, titles of columns, or ids of fields
     */
    Exclusives(List<String> names) {
        this.names = List.copyOf(names);
        names.forEach(name -> {
            numbers.add(new HashMap<>());
            sourceOf.add(new HashMap<>());
        });
    }

    boolean isAny() {
        return !names.isEmpty();
    }

    /** The request without the columns of a file that name a source. */
    DedupeFlow.Request ignoring(DedupeFlow.Request request, InputFile file) {
        if (names.isEmpty()) {
            return request;
        }
        List<String> ignore = new ArrayList<>(request.ignore());
        List<String> columns = Sources.titles(file.path(), file.options());
        titles.addAll(columns);
        for (String name : names) {
            if (!isFile(name, file)) {
                position(columns, name).ifPresent(at -> ignore.add(columns.get(at)));
            }
        }
        return new DedupeFlow.Request(request.work(), request.id(), ignore, request.fields(), request.model());
    }

    /** Looks at a file; what comes then are its records. */
    Reader open(InputFile file, SourceTable table) {
        int[] columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            boolean whole = isFile(names.get(i), file);
            columns[i] = whole
                    ? Reader.WHOLE
                    : position(table.columns(), names.get(i)).orElse(Reader.NONE);
            if (columns[i] != Reader.NONE) {
                found.add(names.get(i));
            }
        }
        return new Reader(this, columns, file.name());
    }

    /** The records of a file. */
    record Reader(Exclusives all, int[] columns, String file) {
        private static final int WHOLE = -1;
        private static final int NONE = -2;

        /** Notes the sources of a record. */
        void see(String inner, List<String> cells) {
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] != NONE) {
                    all.note(
                            i,
                            inner,
                            columns[i] == WHOLE ? file : cells.get(columns[i]).strip());
                }
            }
        }
    }

    /** Notes the sources of a card that comes from no file. */
    void see(Card card) {
        for (int i = 0; i < names.size(); i++) {
            int rule = i;
            Field.of(names.get(i)).ifPresent(field -> note(rule, card.id(), card.text(field)));
        }
    }

    private void note(int rule, String inner, String source) {
        if (!source.isEmpty()) {
            Map<String, Integer> known = numbers.get(rule);
            sourceOf.get(rule).put(inner, known.computeIfAbsent(source, name -> known.size() + 1));
        }
    }

    /** Throws where a name is none of a file that was read, nor of a column of one. */
    void refuseUnknown() {
        for (String name : names) {
            if (!found.contains(name)) {
                throw UnknownColumn.of(Place.NOWHERE, name, List.copyOf(titles));
            }
        }
    }

    /** By rule the number of a card's source; 0 where it has none. */
    List<ToIntFunction<String>> sources() {
        List<ToIntFunction<String>> out = new ArrayList<>();
        sourceOf.forEach(known -> out.add(id -> known.getOrDefault(id, 0)));
        return out;
    }

    /**
     * What no group may hold.
     *
     * @param base the number of a card's base, of which no group has two; negative: any number
     * @param labels see {@link Constraints#labels}
     */
    Constraints constraints(ToIntFunction<String> base, java.util.function.Function<String, int[]> labels) {
        List<ToIntFunction<String>> rules = sources();
        return new Constraints() {
            @Override
            public long[] sources(String card) {
                long[] out = new long[rules.size() + 1];
                int count = 0;
                int own = base.applyAsInt(card);
                if (own >= 0) {
                    out[count++] = own;
                }
                for (int i = 0; i < rules.size(); i++) {
                    int source = rules.get(i).applyAsInt(card);
                    if (source != 0) {
                        out[count++] = (long) (i + 1) << 32 | source;
                    }
                }
                return java.util.Arrays.copyOf(out, count);
            }

            @Override
            public int[] labels(String card) {
                return labels.apply(card);
            }
        };
    }

    private static boolean isFile(String name, InputFile file) {
        return name.equals(file.name())
                || name.equals(String.valueOf(file.path().getFileName()));
    }

    private static Optional<Integer> position(List<String> columns, String title) {
        String low = title.strip().toLowerCase(Locale.ROOT);
        int exact = columns.indexOf(title);
        for (int i = 0; exact < 0 && i < columns.size(); i++) {
            exact = columns.get(i).strip().toLowerCase(Locale.ROOT).equals(low) ? i : exact;
        }
        return exact < 0 ? Optional.empty() : Optional.of(exact);
    }
}
