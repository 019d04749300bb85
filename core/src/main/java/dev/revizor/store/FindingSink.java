package dev.revizor.store;

import dev.revizor.model.Finding;

/** Takes the findings of a check; they replace those of the check before. Closing makes them readable. */
public interface FindingSink extends AutoCloseable {
    void add(Finding finding);

    @Override
    void close();
}
