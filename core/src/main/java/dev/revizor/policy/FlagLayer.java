package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays the values of command-line flags over all others. */
final class FlagLayer {
    private static final String ORIGIN = "flag";

    private final Layers layers;
    private final Troubles troubles;

    FlagLayer(Layers layers, Troubles troubles) {
        this.layers = layers;
        this.troubles = troubles;
    }

    void lay(Map<String, String> flags) {
        new TreeMap<>(flags).forEach(this::flag);
    }

    private void flag(String path, String value) {
        Place place = Place.NOWHERE.at(path);
        Optional<KeyType> type = PolicyKeys.type(path);
        String[] parts = path.split("\\.", -1);
        boolean rule = parts[0].equals(PolicyKeys.RULES) && parts.length == 3;
        if (rule && !UnknownKeys.isRuleCode(parts[1])) {
            troubles.add(place, PolicyError.NOT_A_RULE_CODE, "value", parts[1]);
        } else if (type.isEmpty()) {
            UnknownKeys.report(section(path), path, place, troubles);
        } else if (type.get() instanceof KeyType.Limit && !UnknownKeys.isMetric(parts[2])) {
            troubles.add(place, PolicyError.NOT_A_METRIC, "value", parts[2]);
        } else if (type.get().isList()) {
            layers.putWords(path, words(value), place, ORIGIN);
        } else {
            layers.put(path, type.get(), value, place, ORIGIN);
        }
    }

    /** Words are parted by semicolons, or by commas where there is no semicolon. */
    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        if (value.isBlank()) {
            return words;
        }
        for (String word : value.split(value.indexOf(';') >= 0 ? ";" : ",", -1)) {
            words.add(word);
        }
        return words;
    }

    private static String section(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
