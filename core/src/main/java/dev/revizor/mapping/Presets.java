package dev.revizor.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The exports that we know, for a manual that lists them. */
public final class Presets {
    /** The system of tables of no known export. */
    public static final String PLAIN = "file";

    private Presets() {}

    /** Their names, in the order in which they are tried. */
    public static List<String> names() {
        return Preset.all().stream().map(Preset::name).toList();
    }

    /** The source systems of the exports that we know, that of tables of none among them. */
    public static Set<String> systems() {
        Set<String> out = new LinkedHashSet<>();
        Preset.all().forEach(preset -> out.add(preset.system()));
        out.add(PLAIN);
        return out;
    }

    /**
     * What the manual says of one.
     *
     * @param name e.g. {@code bitrix24-contacts}
     * @param system the source system for ids
     * @param kind what its rows describe, by id
     * @param need how many titles of its fingerprint must be there
     * @param fingerprint how many there are
     * @param rules how its cells are read, as its file says
     */
    public record Line(String name, String system, String kind, int need, int fingerprint, List<String> rules) {}

    /** All of them. */
    public static List<Line> lines() {
        return Preset.all().stream()
                .map(preset -> new Line(
                        preset.name(),
                        preset.system(),
                        preset.kind().id(),
                        preset.need(),
                        preset.fingerprint().size(),
                        preset.rules().told()))
                .toList();
    }
}
