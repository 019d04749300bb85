package dev.revizor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Link;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
    private static List<Cluster> cluster(List<Link> links, ScoredPair... pairs) {
        return AverageLinkage.cluster(links, List.of(pairs), id -> EntityKind.CONTACT);
    }

    private static Link link(String a, String b, double bits) {
        return new Link(a, b, bits, false);
    }

    @Test
    void joins_what_fits_and_leaves_singles_out() {
        List<Cluster> found =
                cluster(List.of(link("a", "b", 5), link("b", "c", 4), link("a", "c", 3), link("d", "e", -1)));
        assertThat(found).extracting(Cluster::members).containsExactly(List.of("a", "b", "c"));
        assertThat(found.get(0).id()).isEqualTo(Cluster.idOf(List.of("a", "b", "c")));
    }

    @Test
    void does_not_chain_over_one_link() {
        List<Link> links = List.of(
                link("a", "b", 12), link("c", "d", 12), link("b", "c", 3), link("a", "c", -10), link("b", "d", -10));
        assertThat(cluster(links)).extracting(Cluster::members).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void a_must_not_link_holds_however_strong_the_rest_is() {
        List<Link> links = List.of(link("a", "b", 20), link("b", "c", 19), new Link("a", "c", 18, true));
        assertThat(cluster(links)).extracting(Cluster::members).containsExactly(List.of("a", "b"));
    }

    private static ScoredPair pair(String a, String b, double probability, Band band, String conflict) {
        return new ScoredPair(a, b, 12, probability, band, List.of(), conflict);
    }

    @Test
    void a_cluster_is_sure_when_sure_pairs_hold_it_together_and_none_speaks_against_it() {
        ScoredPair ab = pair("a", "b", 0.9998, Band.MERGE, "");
        ScoredPair bc = pair("b", "c", 0.9995, Band.MERGE, "");
        ScoredPair ac = pair("a", "c", 0.8, Band.ASK, "");
        List<Link> links = List.of(link("a", "b", 12), link("a", "c", 2), link("b", "c", 11));
        Cluster held = cluster(links, ab, bc, ac).get(0);
        assertThat(held.band()).isEqualTo(Band.MERGE);
        assertThat(held.probability()).isEqualTo(0.9995);
        assertThat(held.pairs()).containsExactly(ab, bc, ac);
        // One member hangs on pairs that a person is asked about.
        Cluster loose =
                cluster(links, ab, pair("b", "c", 0.9, Band.ASK, ""), ac).get(0);
        assertThat(loose.band()).isEqualTo(Band.ASK);
        assertThat(loose.probability()).isEqualTo(0.8);
        // A pair within is below the band, was not compared, or may be a conflict.
        assertThat(cluster(links, ab, bc).get(0).band()).isEqualTo(Band.ASK);
        assertThat(cluster(links, ab, bc, pair("a", "c", 0.2, Band.LEAVE, ""))
                        .get(0)
                        .band())
                .isEqualTo(Band.ASK);
        assertThat(cluster(links, ab, bc, pair("a", "c", 0.8, Band.ASK, "birth_date"))
                        .get(0)
                        .band())
                .isEqualTo(Band.ASK);
    }

    @Test
    void two_cards_are_sure_only_when_their_pair_is() {
        List<Link> links = List.of(link("a", "b", 12));
        assertThat(cluster(links, pair("a", "b", 0.9998, Band.MERGE, "")).get(0).band())
                .isEqualTo(Band.MERGE);
        assertThat(cluster(links).get(0).band()).isEqualTo(Band.ASK);
        assertThat(cluster(links).get(0).probability()).isEqualTo(0.5);
    }

    @Test
    void cards_that_stood_together_hold_together() {
        List<String> members = List.of("a", "b", "c");
        ScoredPair ac = pair("a", "c", 0.9995, Band.MERGE, "");
        ScoredPair bc = pair("b", "c", 0.7, Band.ASK, "");
        assertThat(Sureness.of(members, List.of(ac, bc), card -> card.equals("c") ? -1 : 4)
                        .band())
                .isEqualTo(Band.MERGE);
        assertThat(Sureness.of(members, List.of(ac, bc), card -> -1).band()).isEqualTo(Band.ASK);
        assertThat(Sureness.of(members, List.of(ac), card -> card.equals("c") ? -1 : 4)
                        .band())
                .isEqualTo(Band.ASK);
    }

    @Test
    void no_giant_grows() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            for (int j = i + 1; j < 150; j++) {
                links.add(link("x" + (1000 + i), "x" + (1000 + j), 9));
            }
        }
        assertThat(cluster(links))
                .allSatisfy(found -> assertThat(found.members().size()).isLessThanOrEqualTo(100));
    }

    @Test
    void the_order_of_links_does_not_matter() {
        Random random = new Random(4);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = i + 1; j < 60; j++) {
                if (random.nextInt(4) == 0) {
                    links.add(new Link(
                            "y" + (100 + i), "y" + (100 + j), random.nextInt(21) - 10, random.nextInt(20) == 0));
                }
            }
        }
        List<Cluster> first = cluster(links);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(links, random);
            assertThat(cluster(links)).isEqualTo(first);
        }
    }

    /** Whole bits, so that no sum depends on its order. */
    private static List<Link> links(Random random, int cards) {
        List<Link> out = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            for (int j = i + 1; j < cards; j++) {
                if (random.nextInt(3) == 0) {
                    boolean turned = random.nextBoolean();
                    double bits = random.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(33) - 12;
                    String one = "z" + (100 + (turned ? j : i));
                    out.add(new Link(one, "z" + (100 + (turned ? i : j)), bits, random.nextInt(25) == 0));
                }
            }
        }
        Collections.shuffle(out, random);
        return out;
    }

    @Test
    void groups_are_those_of_the_definition() {
        Random random = new Random(11);
        int joined = 0;
        for (int round = 0; round < 300; round++) {
            List<Link> links = links(random, 2 + random.nextInt(24));
            Constraints constraints = round % 2 == 0
                    ? Constraints.none()
                    : Constraints.ofSource(id -> Integer.parseInt(id.substring(1)) % 5);
            List<List<String>> groups = new Agglomeration(links, constraints).groups();
            assertThat(groups).as("round %s", round).isEqualTo(new PlainLinkage(links, constraints).groups());
            joined += groups.size();
        }
        assertThat(joined).isGreaterThan(300);
    }

    @Test
    void of_two_links_of_one_pair_the_last_one_counts() {
        assertThat(cluster(List.of(link("a", "b", -5), link("b", "c", 3), link("b", "a", 6), link("a", "c", 2))))
                .extracting(Cluster::members)
                .containsExactly(List.of("a", "b", "c"));
        assertThat(cluster(List.of(link("a", "b", 6), link("b", "a", -5)))).isEmpty();
    }
}
