package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Band;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorRateTest {
    private static ScoredPair pair(String id, double probability, Band band) {
        double bits = Math.log(probability / (1 - probability)) / Math.log(2);
        return new ScoredPair(id, id + "x", bits, probability, band, List.of(), "");
    }

    @Test
    void is_the_mean_of_the_doubt() {
        assertThat(ErrorRate.of(List.of(pair("a", 0.9, Band.MERGE), pair("b", 0.8, Band.MERGE))))
                .isCloseTo(0.15, within(1e-12));
        assertThat(ErrorRate.of(List.of())).isNaN();
    }

    @Test
    void the_weakest_pairs_leave_the_band_until_one_in_a_thousand_is_left() {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pairs.add(pair("sure" + i, 0.9999, Band.MERGE));
        }
        pairs.add(pair("enough", 0.9911, Band.MERGE));
        pairs.add(pair("other", 0.99, Band.ASK));
        pairs.add(pair("weak", 0.985, Band.MERGE));
        pairs.add(pair("weaker", 0.98, Band.MERGE));
        List<ScoredPair> limited = ErrorRate.limited(pairs);
        assertThat(limited)
                .extracting(ScoredPair::a)
                .isEqualTo(pairs.stream().map(ScoredPair::a).toList());
        assertThat(limited.subList(0, 10)).extracting(ScoredPair::band).containsOnly(Band.MERGE);
        assertThat(limited.subList(10, 13)).extracting(ScoredPair::band).containsOnly(Band.ASK);
        assertThat(ErrorRate.of(limited.subList(0, 10))).isLessThanOrEqualTo(0.001);
    }

    @Test
    void pairs_of_one_weight_stay_together() {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pairs.add(pair("sure" + i, 0.9999, Band.MERGE));
        }
        pairs.add(pair("tie1", 0.995, Band.MERGE));
        pairs.add(pair("tie2", 0.995, Band.MERGE));
        List<ScoredPair> limited = ErrorRate.limited(pairs);
        assertThat(limited.get(5).band()).isEqualTo(limited.get(6).band());
        assertThat(limited.subList(5, 7)).extracting(ScoredPair::band).containsOnly(Band.ASK);
    }
}
