package dev.revizor.model;

import java.util.List;

/**
 * Why matching takes two cards for one entity, or does not: the whole sum, in bits.
 *
 * @param kind {@code person} or {@code company}: whose weights were used
 * @param records how many cards were compared
 * @param prior log2 of the odds before anything was compared
 * @param steps what each comparison says, in the model's order; then what only one of the cards has
 * @param bits the sum, the prior included
 * @param band what to do with the pair
 * @param witnesses how many comparisons speak clearly for one entity
 * @param conflict why the two must not be merged unseen
 * @param meeting whether, and by what, the search brought the two together
 * @param circumstances what else decided
 */
public record Explained(
        String kind,
        long records,
        double prior,
        List<Step> steps,
        double bits,
        Band band,
        int witnesses,
        Conflict conflict,
        Meeting meeting,
        Circumstances circumstances) {

    /** The level of a step that only the first card has a value for. */
    public static final String ONLY_A = "only_a";

    /** The level of a step that only the second card has a value for. */
    public static final String ONLY_B = "only_b";

    /** The comparison of a step that takes off what several others say over their ceiling. */
    public static final String TOGETHER = "together";

    public Explained {
        steps = List.copyOf(steps);
    }

    /** A pair of which there is nothing more to say. */
    public Explained(
            String kind,
            long records,
            double prior,
            List<Step> steps,
            double bits,
            Band band,
            int witnesses,
            Conflict conflict,
            Meeting meeting) {
        this(kind, records, prior, steps, bits, band, witnesses, conflict, meeting, Circumstances.NONE);
    }

    /**
     * What else decided on a pair, and what it lacks.
     *
     * @param soleTraders whether both are sole traders, which are compared like companies
     * @param lacking why no comparison is a witness: {@code given_name} where it is missing, {@code same_given_name},
     *     {@code same_surname} or {@code same_company_name} where that differs; else empty
     * @param must the fields of each rule of the policy that makes the two one
     * @param never the fields in which a rule of the policy lets one entity have one value, and the two have two
     * @param decision what people have said of the two
     * @param read as whom the two cards were compared, in their order; empty where that is not known
     */
    public record Circumstances(
            boolean soleTraders,
            String lacking,
            List<List<Field>> must,
            List<Field> never,
            Decision decision,
            List<Read> read) {
        /** Nothing. */
        public static final Circumstances NONE = new Circumstances(false, "", List.of(), List.of());

        /** Of a pair of which people have said nothing. */
        public Circumstances(boolean soleTraders, String lacking, List<List<Field>> must, List<Field> never) {
            this(soleTraders, lacking, must, never, Decision.NONE, List.of());
        }

        public Circumstances {
            must = List.copyOf(must);
            never = List.copyOf(never);
            read = List.copyOf(read);
        }
    }

    /**
     * As whom a card was compared, whichever cells that was typed into.
     *
     * @param soleTrader whether as a person who trades alone, and has no company's name
     * @param last the surname in small letters, or empty
     * @param first the given name
     * @param middle the patronymic
     */
    public record Read(boolean soleTrader, String last, String first, String middle) {
        /** Of a card of which nothing is known. */
        public static final Read NOTHING = new Read(false, "", "", "");
    }

    /** What people have said of two cards; it stands above weights, conflicts and rules. */
    public enum Decision {
        /** Nothing, or what a rule of the policy forbids. */
        NONE(""),
        SAME("same"),
        DIFFERENT("different");

        private final String id;

        Decision(String id) {
            this.id = id;
        }

        /** As it is written; empty where nothing was said. */
        public String id() {
            return id;
        }
    }

    /** The same pair in another band. */
    public Explained in(Band other) {
        return new Explained(kind, records, prior, steps, bits, other, witnesses, conflict, meeting, circumstances);
    }

    /** As whom the first or the second card was compared. */
    public Read read(int which) {
        return which < circumstances.read().size() ? circumstances.read().get(which) : Read.NOTHING;
    }

    /** The probability that both describe one entity, 0..1. */
    public double probability() {
        return probability(bits);
    }

    /** The probability that belongs to a weight. */
    public static double probability(double bits) {
        double odds = Math.pow(2, Math.max(-1000, Math.min(60, bits)));
        return odds / (1 + odds);
    }

    /**
     * What one comparison says.
     *
     * @param comparison the comparison's id
     * @param level the level's id, or {@link #ONLY_A}, {@link #ONLY_B}
     * @param bits the weight
     * @param sharedBy how many cards have the value that both share; 0 where they share none
     * @param atMost of a ceiling, how many bits the comparisons under it say together; else 0
     */
    public record Step(String comparison, String level, double bits, int sharedBy, double atMost) {
        /** A comparison of two values. */
        public Step(String comparison, String level, double bits, int sharedBy) {
            this(comparison, level, bits, sharedBy, 0);
        }

        /** What several comparisons say together at most takes off their sum; it is no evidence against. */
        public static Step ceiling(String group, double taken, double atMost) {
            return new Step(TOGETHER, group, -taken, 0, atMost);
        }

        /** Whether this is what a ceiling takes off. */
        public boolean isCeiling() {
            return comparison.equals(TOGETHER);
        }

        /** Whether one of the two cards has no value here. */
        public boolean isOneSided() {
            return level.equals(ONLY_A) || level.equals(ONLY_B);
        }
    }

    /**
     * A reason against merging unseen.
     *
     * @param code the reason's id, or empty
     * @param hard whether the two may not come into one group; else a person is asked
     */
    public record Conflict(String code, boolean hard) {}

    /**
     * How the search for candidates met the pair.
     *
     * @param compared whether it did
     * @param everyPair whether the base is so small that every pair is compared
     * @param keys the ids of the keys that both cards have
     */
    public record Meeting(boolean compared, boolean everyPair, List<String> keys) {
        public Meeting {
            keys = List.copyOf(keys);
        }
    }
}
