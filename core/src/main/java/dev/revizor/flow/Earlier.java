package dev.revizor.flow;

import java.util.Optional;

/**
 * What earlier runs have done already.
 *
 * @param bases how many of the first files were compared before: their records are not compared with each other again
 * @param groups the former result: which record was in which group; empty: each record of the bases is its own
 */
public record Earlier(int bases, Optional<InputFile> groups) {
    /** Nothing was done before. */
    public static final Earlier NOTHING = new Earlier(0, Optional.empty());

    boolean isNothing() {
        return bases == 0 && groups.isEmpty();
    }
}
