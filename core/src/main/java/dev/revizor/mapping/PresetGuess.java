package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of which known export a table is. Titles that only one export has decide alone; who exports columns of his own choice
 * may have none of them, and then ordinary ones decide together, if hardly any other is there. A table that two exports
 * may have written is of none: ids under a wrong system or kind are worse than ids of no known one.
 */
final class PresetGuess {
    /** What ordinary titles must tell together. */
    private static final int ENOUGH = 5;
    /** What a title tells that is in the fingerprint, and one that no other system has. */
    private static final int RARE = 3;

    private static final int OWN = 2;
    /** What a title takes away that the export does not have. */
    private static final int FOREIGN = 2;
    /** So many of the titles must be the export's: custom fields are few, a table of anybody has others. */
    private static final double MOSTLY = 0.8;

    /** By so much an export must tell more than any other. */
    private static final int APART = 2;

    private final List<Preset> presets;
    private final Map<String, Integer> plain = new LinkedHashMap<>();
    private final Map<String, Set<String>> systems = new LinkedHashMap<>();
    /** Keys of the titles in the fingerprints of a system: one that two of its exports have tells nothing between them. */
    private final Map<String, Set<String>> rare = new LinkedHashMap<>();

    private PresetGuess(List<Preset> presets) {
        this.presets = presets;
        for (String[] line : Lines.of("plain-titles.tsv")) {
            for (String title : Lines.titles(line[1])) {
                plain.putIfAbsent(title, Integer.parseInt(line[0]));
            }
        }
        for (Preset preset : presets) {
            rare.computeIfAbsent(preset.system(), any -> new LinkedHashSet<>()).addAll(preset.fingerprint());
            preset.titles()
                    .forEach(title -> systems.computeIfAbsent(title, any -> new LinkedHashSet<>())
                            .add(preset.system()));
        }
    }

    static PresetGuess load() {
        return new PresetGuess(Preset.all());
    }

    /**
     * What a table tells of an export.
     *
     * @param points how much its titles do, less for those that the export does not have
     * @param known whether that is enough
     */
    private record Score(int points, boolean known) {}

    /** The export that a table of that kind is of, whatever kind where none is said. */
    Optional<Preset> of(List<Heading> headings, Optional<EntityKind> kind) {
        List<Candidate> best = presets.stream()
                .filter(preset -> preset.allows(headings)
                        && kind.filter(said -> said != preset.kind()).isEmpty())
                .map(preset -> new Candidate(preset, score(preset, headings)))
                .sorted(Comparator.comparingInt((Candidate one) -> -one.score().points()))
                .limit(2)
                .toList();
        if (best.isEmpty() || !best.get(0).score().known()) {
            return Optional.empty();
        }
        Candidate first = best.get(0);
        if (best.size() == 1 || first.score().points() - best.get(1).score().points() >= APART) {
            return Optional.of(first.preset());
        }
        return best.get(1).score().known()
                ? byFingerprint(first.preset(), best.get(1).preset(), headings)
                : Optional.empty();
    }

    /** An export and what a table tells of it. */
    private record Candidate(Preset preset, Score score) {}

    /** Of two whose fingerprints are both met, like a list of contacts with columns of their deals, that of which more is. */
    private static Optional<Preset> byFingerprint(Preset first, Preset second, List<Heading> headings) {
        double one = (double) first.hits(headings) / first.need();
        double other = (double) second.hits(headings) / second.need();
        if (one < 1 || other < 1 || one == other) {
            return Optional.empty();
        }
        return Optional.of(one > other ? first : second);
    }

    private Score score(Preset preset, List<Heading> headings) {
        Map<String, Heading> titles = new LinkedHashMap<>();
        headings.stream()
                .filter(heading -> !heading.full().isEmpty())
                .forEach(heading -> titles.putIfAbsent(heading.full(), heading));
        int points = 0;
        int telling = 0;
        int known = 0;
        for (Heading heading : titles.values()) {
            if (preset.knows(heading)) {
                int weight = weight(preset, heading);
                points += weight;
                telling += weight >= OWN ? 1 : 0;
                known++;
            }
        }
        boolean hasId = titles.keySet().stream().anyMatch(preset.ids()::contains);
        int least = known == titles.size() ? 1 : 2;
        boolean together = hasId && telling >= least && points >= ENOUGH && known >= MOSTLY * titles.size();
        boolean enough = together || preset.hits(headings) >= preset.need();
        return new Score(points - FOREIGN * (titles.size() - known), enough && preset.isMarked(headings));
    }

    private int weight(Preset preset, Heading heading) {
        Integer ordinary = plain.get(heading.title());
        if (ordinary != null) {
            return ordinary;
        }
        if (rare.getOrDefault(preset.system(), Set.of()).contains(heading.full())) {
            return RARE;
        }
        return systems.getOrDefault(heading.title(), Set.of()).size() == 1 ? OWN : 1;
    }
}
