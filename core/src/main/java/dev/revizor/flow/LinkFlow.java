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
        this(policy, run, linking, Optional.empty());
    }

    /**
     * A flow that people have already decided something for.
     *
     * @param labels a table of pairs with verdicts, or of records with their entities
     */
    public LinkFlow(Policy policy, RunContext run, Linking linking, Optional<InputFile> labels) {
        this.flow = new DedupeFlow(policy, run, labels, Optional.of(linking), Earlier.NOTHING, Optional.empty());
    }

    /** Finds what is in more than one of the files. */
    public DedupeFlow.Outcome run(DedupeFlow.Request request, Consumer<Problem> rejects) {
        refuseOne(request);
        return flow.run(request, rejects);
    }

    /** The same, with what is needed to ask about pairs afterwards; takes the memory of all compared columns. */
    public DedupeFlow.Probed probe(DedupeFlow.Request request, Consumer<Problem> rejects) {
        refuseOne(request);
        return flow.probe(request, rejects);
    }

    private static void refuseOne(DedupeFlow.Request request) {
        if (request.work().files().size() < 2) {
            throw RevizorException.at(Place.NOWHERE, FlowError.TWO_FILES);
        }
    }
}
