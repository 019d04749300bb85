package dev.revizor.mapping;

import java.util.List;

/** The exports that we know, for a manual that lists them. */
public final class Presets {
    private Presets() {}

    /** Their names, in the order in which they are tried. */
    public static List<String> names() {
        return Preset.all().stream().map(Preset::name).toList();
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
