package dev.revizor.report;

import dev.revizor.model.Explained;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why two records are or are not one entity, ready to be told.
 *
 * @param a the user's id of the first record
 * @param b of the second
 * @param pair what matching says
 * @param cuts where the bands begin
 * @param values what the two have for each comparison
 * @param titles of columns that map to no field, by the comparison's id
 * @param group how the two came into one group, or that they did not
 * @param held what has put the pair into a lower band than it has by itself
 * @param fillers what was typed to fill cells of a comparison, and so is compared with nothing, by the comparison's id
 */
public record Explanation(
        String a,
        String b,
        Explained pair,
        Cuts cuts,
        Map<String, Values> values,
        Map<String, String> titles,
        Optional<Group> group,
        Held held,
        Map<String, Values> fillers) {

    public Explanation {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        titles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        fillers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fillers));
    }

    /** Of a pair that nothing holds back. */
    public Explanation(
            String a,
            String b,
            Explained pair,
            Cuts cuts,
            Map<String, Values> values,
            Map<String, String> titles,
            Optional<Group> group) {
        this(a, b, pair, cuts, values, titles, group, Held.NOT, Map.of());
    }

    /** Which other pairs have put one into a lower band than it has by itself. */
    public enum Held {
        NOT(""),
        /** With the weakest of those that would be merged at once, too many of all would be expected to be wrong. */
        BY_ERRORS("expected_errors"),
        /** One of the two fits another record about as well, and with that one the other is two. */
        BY_RIVAL("rival"),
        /** One of the two has a better or an equally good partner. */
        BY_PARTNER("better_partner"),
        /** The search did not bring the two together, nor does a group: nobody is asked, whatever they weigh. */
        BY_SEARCH("not_found");

        private final String id;

        Held(String id) {
            this.id = id;
        }

        /** As it is written; empty where nothing holds the pair back. */
        public String id() {
            return id;
        }
    }

    /**
     * The policy's lowest probabilities.
     *
     * @param merge of the merge band
     * @param ask at which a person is asked
     */
    public record Cuts(double merge, double ask) {}

    /**
     * What was typed in either record.
     *
     * @param a empty where the record has nothing
     * @param b the same of the other
     * @param aside which of them was found in another cell
     */
    public record Values(String a, String b, Aside aside) {
        /** Each in the cell of its own. */
        public Values(String a, String b) {
            this(a, b, Aside.NEITHER);
        }
    }

    /** In which record a value stands in another cell than the one that is called so. */
    public enum Aside {
        NEITHER(false, false),
        A(true, false),
        B(false, true),
        BOTH(true, true);

        private final boolean inA;
        private final boolean inB;

        Aside(boolean inA, boolean inB) {
            this.inA = inA;
            this.inB = inB;
        }

        public boolean inA() {
            return inA;
        }

        public boolean inB() {
            return inB;
        }
    }

    /**
     * The group that both are in.
     *
     * @param id the group's id
     * @param records how many records it has
     * @param path the strongest chain of links from the first to the second; empty where the search did not link them
     */
    public record Group(String id, long records, List<Hop> path) {
        public Group {
            path = List.copyOf(path);
        }
    }

    /**
     * A link of a chain.
     *
     * @param from a record by the user's id
     * @param to the next one
     * @param bits their weight; infinite where people or a rule have decided that the two are one
     */
    public record Hop(String from, String to, double bits) {
        /** Whether no weight holds the two together, but a decision. */
        public boolean isDecided() {
            return bits == Double.POSITIVE_INFINITY;
        }
    }

    /** The steps with what speaks most for one entity first, what speaks most against last. */
    public List<Explained.Step> strongestFirst() {
        return pair.steps().stream()
                .sorted(Comparator.comparing(Explained.Step::isCeiling)
                        .thenComparing(
                                Comparator.comparingDouble(Explained.Step::bits).reversed()))
                .toList();
    }
}
