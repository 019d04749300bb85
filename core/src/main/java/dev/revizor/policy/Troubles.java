package dev.revizor.policy;

import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects everything that is wrong with a policy, so that a user mends it in one go. */
final class Troubles {
    /** Longest argument in a message, in characters. */
    private static final int SHOWN = 480;

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, PolicyError code, Object... namesAndValues) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            args.put((String) namesAndValues[i], value instanceof String text ? shorten(text) : value);
        }
        found.add(new Problem(code, place, args, List.of()));
    }

    /** Throws when anything was found. */
    void check(String file) {
        if (found.isEmpty()) {
            return;
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparingLong((Problem problem) -> problem.place().row()));
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("count", sorted.size());
        args.put(PolicyError.PROBLEMS, List.copyOf(sorted));
        throw new RevizorException(PolicyError.TROUBLES, Place.file(file), args);
    }

    private static String shorten(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
