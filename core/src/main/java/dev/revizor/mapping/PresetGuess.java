package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells of which known export a table is. Titles that only one export has decide alone, whatever stands beside them; who exports
 * columns of his own choice may have none of them, and then ordinary ones decide together, if hardly any other is there. A table
 * that two exports may have written is of none: ids under a wrong system or kind are worse than ids of no known one.
 */
final class PresetGuess {
    /** What a title tells that is in the fingerprint, and one that no other system has. */
    private static final int RARE = 3;

    private static final int OWN = 2;

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

    /** Read once, when the first table is opened; never written afterwards. */
    private static final class Known {
        private static final PresetGuess ALL = new PresetGuess(Preset.all());
    }

    static PresetGuess load() {
        return Known.ALL;
    }

    /** An export and what a table tells of it. */
    private record Candidate(Preset preset, PresetScore score) {}

    /**
     * The export that a table is of. One of the system that the user has named needs less: his word tells what its titles do
     * not.
     */
    Optional<Preset> of(List<Heading> headings, Said said) {
        List<Candidate> all = ranked(headings, said.kind());
        return said.system()
                .filter(system -> !system.equals(Presets.PLAIN))
                .flatMap(system -> first(
                        all.stream()
                                .filter(one -> one.preset().system().equals(system)
                                        && one.score().isLikely())
                                .toList(),
                        PresetScore::isLikely))
                .or(() -> first(all, PresetScore::isEnough));
    }

    /** The exports that a table of none may be of, about equally; the likeliest first. */
    List<Preset> likely(List<Heading> headings) {
        List<Candidate> ranked = ranked(headings, Optional.empty()).stream()
                .filter(one -> one.score().isLikely())
                .toList();
        return ranked.stream()
                .filter(one -> ranked.get(0).score().net() - one.score().net() < APART)
                .map(Candidate::preset)
                .toList();
    }

    /** The exports that a table may be of, that of which most is told first. */
    private List<Candidate> ranked(List<Heading> headings, Optional<EntityKind> kind) {
        return presets.stream()
                .filter(preset -> preset.allows(headings)
                        && kind.filter(said -> said != preset.kind()).isEmpty())
                .map(preset -> new Candidate(preset, score(preset, headings)))
                .sorted(Comparator.comparingInt((Candidate one) -> -one.score().net()))
                .toList();
    }

    /** The first, if that is enough and no other tells about as much. */
    private static Optional<Preset> first(List<Candidate> ranked, Predicate<PresetScore> enough) {
        if (ranked.isEmpty() || !enough.test(ranked.get(0).score())) {
            return Optional.empty();
        }
        Candidate first = ranked.get(0);
        if (ranked.size() == 1 || first.score().net() - ranked.get(1).score().net() >= APART) {
            return Optional.of(first.preset());
        }
        return enough.test(ranked.get(1).score()) ? byFingerprint(first, ranked.get(1)) : Optional.empty();
    }

    /** Of two whose fingerprints are both met, like a list of contacts with columns of their deals, that of which more is. */
    private static Optional<Preset> byFingerprint(Candidate first, Candidate second) {
        double one = (double) first.score().hits() / first.score().need();
        double other = (double) second.score().hits() / second.score().need();
        if (one < 1 || other < 1 || one == other) {
            return Optional.empty();
        }
        return Optional.of(one > other ? first.preset() : second.preset());
    }

    private PresetScore score(Preset preset, List<Heading> headings) {
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
        return new PresetScore(
                points,
                telling,
                known,
                titles.size() - known,
                preset.hits(headings),
                preset.need(),
                id(preset, titles.keySet()),
                preset.isMarked(headings));
    }

    private static PresetScore.Id id(Preset preset, Set<String> titles) {
        if (preset.ids().isEmpty()) {
            return PresetScore.Id.NONE;
        }
        return titles.stream().anyMatch(preset.ids()::contains) ? PresetScore.Id.THERE : PresetScore.Id.MISSING;
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
