package dev.revizor.flow;

import static dev.revizor.flow.Continuation.Bases.CLEAN;
import static dev.revizor.flow.Continuation.Bases.GROUPED;

import dev.revizor.problem.Problem;
import java.util.function.Consumer;

/**
 * What earlier runs have done, by the records of this one.
 *
 * @param roll all records
 * @param groups the former groups
 */
record Before(Roll roll, FormerGroups groups) {
    /** Reads it; where bases were compared before, only what is new will be searched for. */
    static Before of(Earlier earlier, DedupeFlow.Gathered all, Consumer<Problem> rejects) {
        Roll roll = Roll.of(all.records(), all.read());
        Before out = new Before(roll, FormerGroups.of(earlier, roll, rejects));
        if (earlier.bases() > 0) {
            all.search().goOn(new Continuation(out, earlier.groups().isPresent() ? GROUPED : CLEAN));
        }
        return out;
    }
}
