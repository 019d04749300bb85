package dev.revizor.flow;

import dev.revizor.match.ErrorRate;
import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.ScoredPair;
import java.util.List;

/**
 * How many wrong pairs the model itself expects, without any labels.
 *
 * @param merge their share among the pairs that may be merged unseen; NaN without such pairs
 * @param all their share among all links within groups; NaN without groups
 */
public record ExpectedErrors(double merge, double all) {
    static ExpectedErrors of(DuplicateSearch.Found found) {
        List<ScoredPair> sure = found.matches().pairs().stream()
                .filter(pair -> pair.band() == Band.MERGE)
                .toList();
        List<ScoredPair> links = found.clusters().stream()
                .map(Cluster::pairs)
                .flatMap(List::stream)
                .toList();
        return new ExpectedErrors(ErrorRate.of(sure), ErrorRate.of(links));
    }
}
