package dev.revizor.match;

import dev.revizor.model.Band;
import java.util.List;

/**
 * Cards that are equal in all that is compared and taken for one entity.
 *
 * @param first the id of the card that took part in the matching
 * @param others the ids of those that it stood for, sorted
 * @param band what the model says of two of them: MERGE or ASK
 * @param probability that two of them are one entity, 0..1
 */
public record CopySet(String first, List<String> others, Band band, double probability) {
    public CopySet {
        others = List.copyOf(others);
    }
}
