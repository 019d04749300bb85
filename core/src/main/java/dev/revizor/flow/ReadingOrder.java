package dev.revizor.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * In which order the tables of one import are read. Those that tell of clients in the rows of deals come last: a card
 * belongs to whom its own table says, and deals are held against that, whichever file is named first.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    /** Does something with each file in that order; what comes of it, in the order of the files. */
    static <T> List<T> map(List<InputFile> files, Terms terms, Function<InputFile, T> work) {
        List<Integer> order = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            (files.size() > 1 && hasClients(files.get(i), terms) ? last : order).add(i);
        }
        order.addAll(last);
        Map<Integer, T> out = new TreeMap<>();
        order.forEach(i -> out.put(i, work.apply(files.get(i))));
        return new ArrayList<>(out.values());
    }

    private static boolean hasClients(InputFile file, Terms terms) {
        try (Intake intake = Intake.open(file.rescuedBy(Optional.empty()), 0, terms, problem -> {
            // The same rows are rejected when the file is read.
        })) {
            return intake.mapping().hasClient();
        }
    }
}
