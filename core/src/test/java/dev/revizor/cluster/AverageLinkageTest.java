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

    @Test
    void a_cluster_is_sure_only_when_all_its_pairs_are() {
        ScoredPair ab = new ScoredPair("a", "b", 12, 0.9998, Band.MERGE, List.of(), "");
        ScoredPair ac = new ScoredPair("a", "c", 2, 0.8, Band.ASK, List.of(), "");
        List<Link> links = List.of(link("a", "b", 12), link("a", "c", 2), link("b", "c", 2));
        Cluster mixed = cluster(links, ab, ac).get(0);
        assertThat(mixed.band()).isEqualTo(Band.ASK);
        assertThat(mixed.probability()).isEqualTo(0.8);
        assertThat(mixed.pairs()).containsExactly(ab, ac);
        Cluster sure = cluster(List.of(link("a", "b", 12)), ab).get(0);
        assertThat(sure.band()).isEqualTo(Band.MERGE);
        assertThat(cluster(List.of(link("a", "b", 12))).get(0).band()).isEqualTo(Band.ASK);
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
}
