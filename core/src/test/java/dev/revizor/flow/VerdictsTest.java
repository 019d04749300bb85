package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Explained;
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
        assertThat(Verdicts.held(missed, missed.in(Band.LEAVE), Optional.empty(), HOW))
                .isEqualTo(Explanation.Held.BY_SEARCH);
    }

    @Test
    void a_group_or_a_person_may_bring_together_what_the_search_does_not_find() {
        assertThat(band(pair(false, Explained.Decision.NONE), GROUP)).isEqualTo(Band.ASK);
        assertThat(band(pair(false, Explained.Decision.SAME), Optional.empty())).isEqualTo(Band.ASK);
        assertThat(band(pair(true, Explained.Decision.NONE), Optional.empty())).isEqualTo(Band.ASK);
    }
}
