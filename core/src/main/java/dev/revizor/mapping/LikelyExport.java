package dev.revizor.mapping;

import dev.revizor.model.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The known exports of which a table may be that was read as one of none, since its titles say too little or speak for several.
 *
 * @param presets their names, the likeliest first
 * @param systems whose exports they are
 * @param kinds what their rows describe, by id
 */
public record LikelyExport(List<String> presets, List<String> systems, List<String> kinds) {
    static LikelyExport of(List<Preset> presets) {
        return new LikelyExport(
                presets.stream().map(Preset::name).toList(),
                List.copyOf(new TreeSet<>(presets.stream().map(Preset::system).toList())),
                List.copyOf(new TreeSet<>(
                        presets.stream().map(preset -> preset.kind().id()).toList())));
    }

    /** What a table read so may have been; empty where it is of a known export, or the user has said whose ids it has. */
    public static Optional<LikelyExport> of(Mapping mapping) {
        boolean unknown =
                mapping.preset().equals(Mapping.GENERIC) && mapping.system().equals(Presets.PLAIN);
        List<Preset> likely = unknown
                ? PresetGuess.load()
                        .likely(mapping.columns().stream()
                                .map(column -> Heading.of(column.title()))
                                .toList())
                : List.of();
        return likely.isEmpty() ? Optional.empty() : Optional.of(of(likely));
    }
}
