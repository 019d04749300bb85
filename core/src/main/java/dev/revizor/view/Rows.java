package dev.revizor.view;

import java.util.Optional;

/**
 * A stream of rows in a fixed order that must be closed.
 *
 * @param <T> what a row is
 */
public interface Rows<T> extends AutoCloseable {
    /** The next row; empty at the end. */
    Optional<T> next();

    @Override
    void close();
}
