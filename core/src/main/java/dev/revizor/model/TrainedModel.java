package dev.revizor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What matching learnt from a base: per kind of card the shares, chances and dependences of its comparisons. Holds no
 * value of a card; of unknown columns it holds the titles.
 *
 * @param kinds persons, then companies
 */
public record TrainedModel(List<Kind> kinds) {
    /** The kinds in their order. */
    public static final List<String> KINDS = List.of("person", "company");

    public TrainedModel {
        kinds = List.copyOf(kinds);
    }

    /** What the columns are called that map to no field, by the comparison's id; those whose titles are known. */
    public Map<String, String> titles() {
        Map<String, String> out = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            for (Comparison comparison : kind.comparisons()) {
                if (!comparison.title().isEmpty()) {
                    out.put(comparison.id(), comparison.title().strip());
                }
            }
        }
        return out;
    }

    /**
     * One kind of card.
     *
     * @param id {@code person} or {@code company}
     * @param records how many cards it was learnt from
     * @param prior log2 of the odds that two cards drawn by chance are one entity
     * @param placeCap the most that town, address and postcode say together, in bits of surprise
     * @param entityCap the most that names, numbers and mailboxes of a legal entity say together
     * @param comparisons in the model's order, unknown columns last
     * @param dependences in the order in which they are applied
     */
    public record Kind(
            String id,
            long records,
            double prior,
            double placeCap,
            double entityCap,
            List<Comparison> comparisons,
            List<Dependence> dependences) {
        public Kind {
            comparisons = List.copyOf(comparisons);
            dependences = List.copyOf(dependences);
        }
    }

    /**
     * One comparison.
     *
     * @param id {@code phone}; {@code extra_3} for the fourth column of the table, where that maps to no field
     * @param title of such a column, if it is known; else empty
     * @param levels from the nearest to the farthest
     */
    public record Comparison(String id, String title, List<Level> levels) {
        public Comparison {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A level of a comparison.
     *
     * @param id {@code exact}
     * @param share m: among pairs of one entity where both sides have the value, the share at this level
     * @param chance u: the same among strangers
     */
    public record Level(String id, double share, double chance) {
        /** The weight: log2(m / u). */
        public double bits() {
            return Math.log(share / chance) / Math.log(2);
        }
    }

    /**
     * Two comparisons that go together between strangers.
     *
     * @param comparison whose chance depends
     * @param on the other
     * @param lifts per pair of levels; pairs that are not named change nothing
     */
    public record Dependence(String comparison, String on, List<Lift> lifts) {
        public Dependence {
            lifts = List.copyOf(lifts);
        }
    }

    /**
     * What is added to the surprise of a level beside a level of the other comparison.
     *
     * @param level of the comparison
     * @param onLevel of the other
     * @param bits mostly negative
     */
    public record Lift(String level, String onLevel, double bits) {}
}
