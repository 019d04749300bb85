package dev.revizor.store;

import dev.revizor.model.Finding;
import dev.revizor.model.WorkItem;

/** Takes the findings of a check; they replace those of the check before. Closing makes them readable. */
public interface FindingSink extends AutoCloseable {
    /** Adds a finding about no single card, or one that no worklist will show. */
    default void add(Finding finding) {
        add(WorkItem.of(finding));
    }

    /** Adds a finding with what a worklist shows of its card. */
    void add(WorkItem item);

    @Override
    void close();
}
