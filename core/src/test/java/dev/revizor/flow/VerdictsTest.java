package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Explained;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.Explanation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Linking HOW = new Linking(Linking.Within.SOUGHT, Linking.Partners.ANY, List.of());

    private static final Optional<Explanation.Group> GROUP = Optional.of(new Explanation.Group("G-1", 3, List.of()));

    private static Explained pair(boolean compared, Explained.Decision decision) {
        return new Explained(
                "person",
                5000,
                -15,
                List.of(),
                4,
                Band.ASK,
                2,
                new Explained.Conflict("", false),
                new Explained.Meeting(compared, false, List.of()),
                new Explained.Circumstances(false, "", List.of(), List.of(), decision, List.of()));
    }

    private static Band band(Explained alone, Optional<Explanation.Group> group) {
        return Verdicts.band(alone, Optional.empty(), HOW, group);
    }

    @Test
    void nobody_is_asked_about_what_the_search_does_not_find() {
        Explained missed = pair(false, Explained.Decision.NONE);
        assertThat(band(missed, Optional.empty())).isEqualTo(Band.LEAVE);
        assertThat(Verdicts.held(missed, missed.in(Band.LEAVE), Optional.empty(), HOW, false))
                .isEqualTo(Explanation.Held.BY_SEARCH);
    }

    @Test
    void a_group_or_a_person_may_bring_together_what_the_search_does_not_find() {
        assertThat(band(pair(false, Explained.Decision.NONE), GROUP)).isEqualTo(Band.ASK);
        assertThat(band(pair(false, Explained.Decision.SAME), Optional.empty())).isEqualTo(Band.ASK);
        assertThat(band(pair(true, Explained.Decision.NONE), Optional.empty())).isEqualTo(Band.ASK);
    }

    private static ScoredPair listed(String a, String b, double bits, Band band) {
        return new ScoredPair(a, b, bits, 1, band, List.of(), "");
    }

    @Test
    void a_record_between_two_people_is_told_so() {
        List<ScoredPair> pairs = List.of(
                listed("andrey", "poor", 22, Band.ASK),
                listed("alexey", "poor", 20, Band.ASK),
                listed("anna", "other", 25, Band.MERGE));
        assertThat(Verdicts.contested(pairs, "andrey", "poor", 10)).isTrue();
        assertThat(Verdicts.contested(pairs, "poor", "alexey", 10)).isTrue();
        assertThat(Verdicts.contested(pairs, "andrey", "poor", 1)).isFalse();
        assertThat(Verdicts.contested(pairs, "anna", "other", 10)).isFalse();
        Explained sure = pair(true, Explained.Decision.NONE).in(Band.MERGE);
        assertThat(Verdicts.held(sure, sure.in(Band.ASK), Optional.empty(), HOW, true))
                .isEqualTo(Explanation.Held.BY_RIVAL);
        assertThat(Verdicts.held(sure, sure.in(Band.ASK), GROUP, HOW, false)).isEqualTo(Explanation.Held.BY_ERRORS);
    }
}
