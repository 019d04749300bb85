package dev.revizor.match;

/**
 * How alike the mailboxes of namesakes are. Most mailboxes are made of the owner's name, so that beside an equal name a
 * mailbox that only looks alike is no wonder: its chance is then the one among namesakes who are different persons.
 */
final class Namesakes {
    /** Each card is held against so many of its namesakes. */
    private static final int EACH = 3;

    /** So many pairs are looked at, at most. */
    private static final int PAIRS = 60_000;

    /** As if so many more pairs had been seen that are as alike as any strangers. */
    private static final double SHRINK = 5;

    private static final double MOST = 10;

    /** Levels of the surname at which it is the same. */
    private static final int[] ALIKE = {
        Relation.EXACT.ordinal(),
        Relation.SOUND.ordinal(),
        Relation.INITIAL.ordinal(),
        Relation.TYPO.ordinal(),
        Relation.NEAR.ordinal(),
        PersonName.SWAPPED
    };

    /** Levels that are found where mailboxes are made of one name. */
    private static final int[] OF_NAMES = {Contacts.LOCAL_PART, Contacts.FAR, Contacts.OTHER_NUMBER};

    private static final int LAST = Aspect.LAST.ordinal();
    private static final int EMAIL = Aspect.EMAIL.ordinal();

    private final Table table;
    private final Model model;
    private final Weights weights;
    private final double[] counts = new double[Weights.LEVELS];
    private double all;

    private Namesakes(Table table, Model model, Weights weights) {
        this.table = table;
        this.model = model;
        this.weights = weights;
    }

    /**
     * Makes the chance of mailboxes depend on the surname, where nothing else is known to tell more of them.
     *
     * @param rows of the persons
     * @param into with the chances among strangers
     */
    static void learn(Table table, Model model, int[] rows, Weights into) {
        for (int child : into.children()) {
            if (child == EMAIL) {
                return;
            }
        }
        Namesakes out = new Namesakes(table, model, into);
        out.count(out.pairs(rows));
        if (out.all > 0) {
            into.goesWith(EMAIL, LAST, out.bits());
        }
    }

    private Longs pairs(int[] rows) {
        Longs named = new Longs();
        for (int row : rows) {
            if (table.last[row] != 0 && table.first[row] != 0 && !table.email.blank(row)) {
                long name = (long) table.names.stem(table.last[row]) << 32 | table.names.key(table.first[row]);
                named.add(Keys.mix(name) & 0xFFFFFFFF00000000L | row);
            }
        }
        long[] sorted = named.sorted();
        Longs out = new Longs();
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < sorted.length && j <= i + EACH && sorted[i] >>> 32 == sorted[j] >>> 32; j++) {
                out.add(sorted[i] << 32 | sorted[j] & 0xFFFFFFFFL);
            }
        }
        return out;
    }

    private void count(Longs pairs) {
        Tally tally = new Tally();
        tally.thorough = true;
        int step = 1 + pairs.size() / PAIRS;
        for (int i = 0; i < pairs.size(); i += step) {
            double bits = model.score((int) (pairs.get(i) >>> 32), (int) pairs.get(i), tally) + weights.prior;
            int level = tally.level(EMAIL);
            if (level > 0) {
                // Whether they are one person must not depend on what is asked.
                double odds = Math.pow(2, Math.min(60, bits - weights.weight(EMAIL, level)));
                counts[level] += 1 / (1 + odds);
                all += 1 / (1 + odds);
            }
        }
    }

    private float[] bits() {
        float[] out = new float[Weights.LEVELS * Weights.LEVELS];
        for (int level : OF_NAMES) {
            double alone = weights.chance(EMAIL, level);
            double beside = (counts[level] + SHRINK * alone) / (all + SHRINK);
            float lift = (float) -Math.min(MOST, Math.max(0, Frequencies.log2(beside / alone)));
            for (int last : ALIKE) {
                out[level * Weights.LEVELS + last] = lift;
            }
        }
        return out;
    }
}
