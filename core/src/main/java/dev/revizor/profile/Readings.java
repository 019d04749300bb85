package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.DamageCount;
import dev.revizor.model.ColumnProfile.Reading;
import dev.revizor.model.Quality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of a column's cells when they were read, and which of them are damaged. */
final class Readings {
    private static final int TOP = 5;

    private final Map<Quality, Long> cells = new EnumMap<>(Quality.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Map<String, Long>> damages = new TreeMap<>();

    void value(Quality quality, String reason) {
        cells.merge(quality, 1L, Long::sum);
        if (!reason.isEmpty()) {
            reasons.merge(reason, 1L, Long::sum);
        }
    }

    void damage(String kind, String grade) {
        damages.computeIfAbsent(kind, any -> new TreeMap<>()).merge(grade, 1L, Long::sum);
    }

    Reading reading() {
        List<Counted> counted = new ArrayList<>();
        reasons.forEach((reason, count) -> counted.add(new Counted(reason, count)));
        return new Reading(cells, Ranked.first(counted, TOP));
    }

    List<DamageCount> damages() {
        List<DamageCount> out = new ArrayList<>();
        damages.forEach(
                (kind, grades) -> grades.forEach((grade, count) -> out.add(new DamageCount(kind, grade, count))));
        return out;
    }
}
