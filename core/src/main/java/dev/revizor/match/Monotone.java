package dev.revizor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sees to it that what is less alike never speaks more for one entity. Where what was learnt says so, from few pairs,
 * neighbouring levels are taken for one: their shares and chances are added («pool adjacent violators», M. Ayer and others,
 * «An empirical distribution function for sampling with incomplete information», 1955).
 */
final class Monotone {
    private static final List<Aspect> NAMES = List.of(Aspect.LAST, Aspect.FIRST, Aspect.MIDDLE);
    private static final List<String> OF_NAMES = List.of("typo", "near", "far", "different");

    /** Levels by falling likeness. Those that are none of one scale (an initial, a short form, a swap) stand in none. */
    private static final List<Scale> SCALES = scales();

    private Monotone() {}

    private record Scale(int aspect, int[] levels) {
        static Scale of(int aspect, List<String> ids) {
            List<String> all = Weights.levels(aspect).stream().map(Level::id).toList();
            return new Scale(
                    aspect, ids.stream().mapToInt(id -> all.indexOf(id) + 1).toArray());
        }
    }

    private static List<Scale> scales() {
        List<Scale> out = new ArrayList<>();
        for (Aspect name : NAMES) {
            out.add(Scale.of(name.ordinal(), OF_NAMES));
        }
        out.add(Scale.of(Aspect.EMAIL.ordinal(), OF_NAMES));
        out.add(Scale.of(Aspect.BIRTH.ordinal(), List.of("near", "year", "decade", "different")));
        out.add(Scale.of(Aspect.BIRTH_YEAR.ordinal(), List.of("month", "year", "near", "different")));
        out.add(Scale.of(Aspect.COMPANY.ordinal(), List.of("typo", "near", "part", "different")));
        out.add(Scale.of(Aspect.CITY.ordinal(), List.of("typo", "near", "different")));
        for (int extra = Aspect.COUNT; extra < Weights.MOST; extra++) {
            out.add(Scale.of(extra, List.of("typo", "near", "some", "different")));
        }
        return out;
    }

    /** Levels that are taken for one. */
    private record Pool(double share, double chance, List<Integer> levels) {
        double odds() {
            return share / chance;
        }

        Pool with(Pool other) {
            return new Pool(
                    share + other.share,
                    chance + other.chance,
                    Stream.concat(levels.stream(), other.levels.stream()).toList());
        }
    }

    /** Corrects weights. */
    static void settle(Weights weights) {
        for (Aspect name : NAMES) {
            // What has little or nothing in common is at most no reason.
            atMostNothing(name.ordinal(), Relation.FAR.ordinal(), weights);
            atMostNothing(name.ordinal(), Relation.DIFFERENT.ordinal(), weights);
        }
        for (Scale scale : SCALES) {
            List<Pool> pools = new ArrayList<>();
            for (int level : scale.levels) {
                Pool next = new Pool(
                        weights.share(scale.aspect, level), weights.chance(scale.aspect, level), List.of(level));
                while (!pools.isEmpty() && pools.get(pools.size() - 1).odds() < next.odds()) {
                    next = pools.remove(pools.size() - 1).with(next);
                }
                pools.add(next);
            }
            for (Pool pool : pools) {
                for (int level : pool.levels.size() > 1 ? pool.levels : List.<Integer>of()) {
                    double chance = weights.chance(scale.aspect, level);
                    weights.set(scale.aspect, level, chance * pool.odds(), chance);
                }
            }
        }
    }

    private static void atMostNothing(int aspect, int level, Weights weights) {
        double chance = weights.chance(aspect, level);
        weights.set(aspect, level, Math.min(weights.share(aspect, level), chance), chance);
    }
}
