package dev.revizor.flow;

import dev.revizor.policy.Policy;
import dev.revizor.run.RunContext;
import java.time.LocalDate;

/**
 * By what the cells of a run are judged.
 *
 * @param policy the house's own rules
 * @param today the business day of the run: what has happened cannot lie behind it
 */
record Terms(Policy policy, LocalDate today) {
    static Terms of(Policy policy, RunContext run) {
        return new Terms(policy, run.today());
    }
}
