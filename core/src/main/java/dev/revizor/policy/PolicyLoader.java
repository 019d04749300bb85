package dev.revizor.policy;

import dev.revizor.model.Digest;
import dev.revizor.problem.Place;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the policy: built-in values, over them those of a file, over them flags. Strict: every trouble of every layer
 * is found before one {@link dev.revizor.problem.RevizorException} with the code {@link PolicyError#TROUBLES} names
 * them all (argument {@link PolicyError#PROBLEMS}).
 */
public final class PolicyLoader {
    private PolicyLoader() {}

    /**
     * The policy that holds for a run.
     *
     * @param file a {@code revizor.yaml}; empty: built-in values and flags only
     * @param flags key path, e.g. {@code audit.sample}, to value; words of a list are parted by semicolons or commas
     */
    public static Loaded load(Optional<Path> file, Map<String, String> flags) {
        Troubles troubles = new Troubles();
        Layers layers = new Layers(troubles);
        String name = file.map(Path::toString).orElse("");
        file.flatMap(path -> PolicyText.read(path, name, troubles))
                .flatMap(text -> YamlReader.read(name, text, troubles))
                .ifPresent(root -> new FileLayer(name, layers, troubles).lay(root));
        new FlagLayer(layers, troubles).lay(flags);
        checkBands(layers.settings(), name, troubles);
        troubles.check(name);
        SortedMap<String, Leaf> leaves = leaves(layers.settings());
        return new Loaded(new PolicyAssembly(layers.settings()).policy(), leaves, digest(leaves), name);
    }

    /** A pair cannot be sure enough to merge and not sure enough to ask. */
    private static void checkBands(SortedMap<String, Layers.Setting> settings, String file, Troubles troubles) {
        Layers.Setting ask = of(settings, "match.ask_at");
        Layers.Setting merge = of(settings, "match.merge_at");
        String askAt = ask.values().get(0);
        String mergeAt = merge.values().get(0);
        if (Double.parseDouble(askAt) > Double.parseDouble(mergeAt)) {
            troubles.add(place(ask, file), PolicyError.ASK_ABOVE_MERGE, "ask", askAt, "merge", mergeAt);
        }
    }

    private static Place place(Layers.Setting setting, String file) {
        String origin = setting.origin();
        boolean fromFile = !file.isEmpty() && origin.startsWith(file + ":");
        Place where =
                fromFile ? Place.row(file, "", Long.parseLong(origin.substring(file.length() + 1))) : Place.NOWHERE;
        return where.at("match.ask_at");
    }

    private static Layers.Setting of(SortedMap<String, Layers.Setting> settings, String path) {
        Layers.Setting setting = settings.get(path);
        if (setting == null) {
            throw new IllegalArgumentException("no policy key " + path);
        }
        return setting;
    }

    private static SortedMap<String, Leaf> leaves(SortedMap<String, Layers.Setting> settings) {
        SortedMap<String, Leaf> leaves = new TreeMap<>();
        settings.forEach((path, setting) -> leaves.put(path, new Leaf(setting.shown(), setting.origin())));
        return Collections.unmodifiableSortedMap(leaves);
    }

    /** SHA-256 over {@code path=value} lines; where a value came from does not count. */
    private static String digest(SortedMap<String, Leaf> leaves) {
        StringBuilder lines = new StringBuilder();
        leaves.forEach((path, leaf) ->
                lines.append(path).append('=').append(leaf.value()).append('\n'));
        return Digest.sha256(lines.toString());
    }

    /** Every key path that the file and the flags may name, sorted; rules and targets by their pattern. */
    public static List<String> keys() {
        SortedMap<String, Boolean> keys = new TreeMap<>();
        keys.put(PolicyKeys.VERSION_KEY, true);
        PolicyKeys.all().keySet().forEach(path -> keys.put(path, true));
        keys.put(PolicyKeys.TARGETS + ".METRIC", true);
        PolicyKeys.RULE_TYPES.keySet().forEach(name -> keys.put(PolicyKeys.RULES + ".CODE." + name, true));
        return List.copyOf(keys.keySet());
    }

    /**
     * What a run works with.
     *
     * @param policy the typed policy
     * @param leaves every leaf by key path, sorted; those of rules and targets only where one is named
     * @param digest SHA-256 over the leaves, in every run and report
     * @param file the file's name as given, or empty
     */
    public record Loaded(Policy policy, SortedMap<String, Leaf> leaves, String digest, String file) {}

    /**
     * A leaf's value.
     *
     * @param value as YAML writes it: a text, or a list in brackets
     * @param origin {@code built-in}, {@code FILE:LINE} or {@code flag}
     */
    public record Leaf(String value, String origin) {}
}
