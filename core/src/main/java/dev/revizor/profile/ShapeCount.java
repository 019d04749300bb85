package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.profile.Shape.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how values are written; where the ways are too many, in less detail. */
final class ShapeCount {
    private final int most;
    private Map<String, Long> counts = new TreeMap<>();
    private Detail detail = Detail.FULL;

    /** Counts at most so many ways one by one. */
    ShapeCount(int most) {
        this.most = most;
    }

    void add(String text, long times) {
        counts.merge(Shape.of(text, detail), times, Long::sum);
        while (counts.size() > most && detail != Detail.BARE) {
            detail = detail == Detail.FULL ? Detail.COARSE : Detail.BARE;
            Map<String, Long> fewer = new TreeMap<>();
            counts.forEach((shape, count) -> fewer.merge(Shape.less(shape, detail), count, Long::sum));
            counts = fewer;
        }
    }

    /** The most frequent shapes. */
    List<Counted> top(int most) {
        List<Counted> out = new ArrayList<>();
        counts.forEach((shape, count) -> out.add(new Counted(shape, count)));
        return Ranked.first(out, most);
    }
}
