package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Link;
import dev.revizor.report.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StrongestChainTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d");

    private static List<Explanation.Hop> chain(Link... links) {
        return new StrongestChain(List.of(links), ALL).between("a", "d", name -> name + "!");
    }

    @Test
    void goes_where_the_weakest_link_is_the_strongest() {
        assertThat(chain(
                        new Link("a", "d", 1, false),
                        new Link("a", "b", 9, false),
                        new Link("b", "d", 2, false),
                        new Link("a", "c", 5, false),
                        new Link("c", "d", 4, false)))
                .containsExactly(new Explanation.Hop("a!", "c!", 5), new Explanation.Hop("c!", "d!", 4));
    }

    @Test
    void takes_no_link_that_must_not_be_or_speaks_against() {
        assertThat(chain(
                        new Link("a", "d", 8, true),
                        new Link("a", "b", 9, false),
                        new Link("b", "d", -2, false),
                        new Link("a", "x", 9, false),
                        new Link("d", "x", 9, false)))
                .isEmpty();
    }
}
