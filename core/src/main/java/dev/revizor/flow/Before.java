package dev.revizor.flow;

import static dev.revizor.flow.Continuation.Bases.CLEAN;
import static dev.revizor.flow.Continuation.Bases.GROUPED;

import dev.revizor.problem.Problem;
import java.util.Optional;
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
        int bases = all.past().sources();
        Optional<KeptBase.Groups> kept = all.past().groups();
        FormerGroups groups = earlier.groups()
                .map(table -> FormerTable.read(table, bases, roll, rejects))
                .orElseGet(() -> kept.map(of -> of.former(roll)).orElseGet(() -> FormerGroups.single(bases, roll)));
        Before out = new Before(roll, groups);
        if (bases > 0) {
            boolean grouped = earlier.groups().isPresent() || kept.isPresent();
            all.search().goOn(new Continuation(out, grouped ? GROUPED : CLEAN));
        }
        return out;
    }
}
