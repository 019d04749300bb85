package dev.revizor.normalize;

import dev.revizor.model.Value;

/**
 * Brings cells of one kind of field to the template. Implementations never throw on any text, keep the raw text in
 * {@link Value#raw()}, answer {@code BLANK} to a blank cell, and are stable: a canonical value normalizes to itself.
 * All are immutable and may be shared by threads.
 */
public interface Normalizer {
    /**
     * Normalizes a cell.
     *
     * @param column the 0-based column it stood in
     * @param raw the cell as it stood
     */
    Value normalize(int column, String raw);
}
