package dev.revizor.match;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a firm sits, beside its number. Number and name say no more together than that both cards are of one legal entity,
 * which its branches are too; but a branch sits elsewhere. In a small base nearly all of that doubt is branches that were
 * never seen, so that a copy to the letter stayed in doubt.
 */
final class Seat {
    /** Of branches that share number and name, so few share the whole address too, in bits: one in thirty-two. */
    private static final double HOUSED = 5;

    /** Number, name and town without a word against them are at least worth a question, in bits over even odds. */
    private static final double ASKED = 1;

    private static final Set<Relation> NAMED = EnumSet.of(Relation.EXACT, Relation.SOUND, Relation.TYPO);

    private static final int EXACT = 1;

    private Seat() {}

    /** Lets number and name of two firms say more where nothing sets them apart; before anything is taken off. */
    static void look(Tally tally) {
        boolean one = tally.tax == Relation.EXACT && NAMED.contains(tally.name);
        if (!one || tally.city == Relation.DIFFERENT) {
            return;
        }
        boolean housed = tally.level(Aspect.ADDRESS.ordinal()) == EXACT;
        tally.oneSeat = housed;
        double most = tally.weights.entityCap;
        if (housed && !tally.otherBranch) {
            most += HOUSED;
        }
        if ((housed || tally.city == Relation.EXACT) && !tally.opposed()) {
            most = Math.max(most, ASKED - tally.weights.prior);
        }
        tally.raise(Ceilings.ENTITY, most);
    }

    /** The most that number and name of two firms say together where the number is one. */
    static double most(Bounds of) {
        return Math.max(of.entityCap() + HOUSED, ASKED - of.weights().prior + of.entityCap() - of.weights().entityCap);
    }
}
