package dev.revizor.flow;

import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import java.util.Optional;
import java.util.function.Consumer;

/** What several bases have in common: the same road as {@link DedupeFlow}, but across the bases only. */
public final class LinkFlow {
    private final DedupeFlow flow;

    public LinkFlow(Policy policy, RunContext run, Linking linking) {
        this.flow =
                new DedupeFlow(policy, run, Optional.empty(), Optional.of(linking), Earlier.NOTHING, Optional.empty());
    }

    /** Finds what is in more than one of the files. */
    public DedupeFlow.Outcome run(DedupeFlow.Request request, Consumer<Problem> rejects) {
        if (request.work().files().size() < 2) {
            throw RevizorException.at(Place.NOWHERE, FlowError.TWO_FILES);
        }
        return flow.run(request, rejects);
    }
}
