package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export that we know by its titles: a data file under {@code mapping/presets}.
 *
 * @param name e.g. {@code bitrix24-contacts}
 * @param system the source system for ids
 * @param kind what its rows describe
 * @param fingerprint keys of titles that tell it from others
 * @param need how many of them must be there
 * @param must keys of titles without any of which it is another one
 * @param without keys of titles that tell that it is another one
 * @param most how many columns the table may have; 0: any number
 * @param columns what it knows better than the dictionary, by the key of a title
 * @param rules how its cells are spelt
 */
record Preset(
        String name,
        String system,
        EntityKind kind,
        Set<String> fingerprint,
        int need,
        Set<String> must,
        Set<String> without,
        int most,
        Map<String, Target> columns,
        CellRules rules) {

    static List<Preset> all() {
        List<Preset> out = new ArrayList<>();
        for (String[] line : Lines.of("presets/index.txt")) {
            out.add(read(line[0]));
        }
        return out;
    }

    private static Preset read(String name) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, Target> columns = new LinkedHashMap<>();
        List<String[]> rules = new ArrayList<>();
        for (String[] line : Lines.of("presets/" + name + ".preset")) {
            if (line[0].equals("rule")) {
                rules.add(line);
            } else if (line[0].equals("column")) {
                for (String title : Lines.titles(line[2])) {
                    columns.put(TitleKey.of(title), Target.parse(line[1]));
                }
            } else {
                settings.put(line[0], line[1]);
            }
        }
        EntityKind kind = EntityKind.of(settings.getOrDefault("kind", "")).orElseThrow();
        int need = Integer.parseInt(settings.getOrDefault("need", "3"));
        int most = Integer.parseInt(settings.getOrDefault("most", "0"));
        return new Preset(
                name,
                settings.getOrDefault("system", "file"),
                kind,
                keys(settings.getOrDefault("fingerprint", "")),
                need,
                keys(settings.getOrDefault("must", "")),
                keys(settings.getOrDefault("without", "")),
                most,
                columns,
                CellRules.parse(rules));
    }

    private static Set<String> keys(String titles) {
        Set<String> out = new LinkedHashSet<>();
        for (String title : Lines.titles(titles)) {
            if (!title.isEmpty()) {
                out.add(TitleKey.of(title));
            }
        }
        return out;
    }

    /**
     * How many titles of the fingerprint a table has; 0 when it has too many columns, one that tells otherwise, or lacks
     * one that it must have.
     */
    int hits(List<Heading> headings) {
        Set<String> there = new LinkedHashSet<>();
        headings.forEach(heading -> there.add(heading.full()));
        boolean other = without.stream().anyMatch(there::contains) || !there.containsAll(must);
        if (other || most > 0 && headings.size() > most) {
            return 0;
        }
        there.retainAll(fingerprint);
        return there.size();
    }

    /** The preset whose fingerprint is met best: most hits above what it needs, then most hits; the first at a draw. */
    static Optional<Preset> of(List<Preset> presets, List<Heading> headings) {
        Preset best = null;
        double bestShare = 0;
        for (Preset preset : presets) {
            int hits = preset.hits(headings);
            double share = hits >= preset.need() ? (double) hits / preset.need() + hits * 0.01 : 0;
            if (share > bestShare) {
                best = preset;
                bestShare = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How sure the recognition is, 0..1. */
    double certainty(List<Heading> headings) {
        return Math.min(1, 0.9 + 0.02 * (hits(headings) - need + 1));
    }
}
