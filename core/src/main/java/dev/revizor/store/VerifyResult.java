package dev.revizor.store;

import java.util.List;

/**
 * What verification found.
 *
 * @param entries journal rows that were read
 * @param lines one per trouble: a {@code LOG-…} code and where; empty when all is whole. At most a hundred are kept
 */
public record VerifyResult(long entries, List<String> lines) {
    public VerifyResult {
        lines = List.copyOf(lines);
    }
}
